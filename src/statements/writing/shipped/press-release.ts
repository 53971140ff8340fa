import type { Shipped } from '../template-rules'

export const pressRelease: Shipped = {
  ...{ key: 'thong-cao', kind: 'press_release', name: 'writing.template.shipped.press_release' },
  titleVi: '[điền: việc chính, trong một câu]',
  summaryVi: '[điền: điều người đọc cần biết nhất, một hai câu]',
  bodyVi: `[điền: ngày nào, ở đâu, cơ quan nào làm việc gì]. [điền: vì sao, để làm gì].

## Nội dung chính

- [điền: ý thứ nhất, kèm số liệu và nguồn số liệu]
- [điền: ý thứ hai]
- [điền: ý thứ ba]

## Ai chịu tác động, từ khi nào

[điền: đối tượng, địa bàn, ngày bắt đầu, người dân và doanh nghiệp cần làm gì].

[điền: họ tên, chức vụ người phát ngôn] cho biết: “[điền: lời phát ngôn đã được người nói xem lại]”.

## Liên hệ

[điền: bộ phận trả lời báo chí, số điện thoại, thư điện tử công vụ].`,
  titleEn: '[fill in: the main matter, in one sentence]',
  bodyEn: `[fill in: on which day, where, which agency did what]. [fill in: why, what for].

## Main points

- [fill in: first point, with figures and their source]
- [fill in: second point]
- [fill in: third point]

## Who is affected, since when

[fill in: whom, where, from which day, what people and businesses have to do].

[fill in: name and position of the spokesperson] said: “[fill in: words that the speaker has read again]”.

## Contact

[fill in: who answers the press, telephone, official e-mail].`,
}

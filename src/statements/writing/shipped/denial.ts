import type { Shipped } from '../template-rules'

export const denial: Shipped = {
  ...{ key: 'bac-bo', kind: 'denial', name: 'writing.template.shipped.denial' },
  titleVi: '[điền: điều đúng, nói thẳng trong một câu]',
  summaryVi: 'Thông tin [điền: nội dung sai, nói gọn] là sai sự thật.',
  bodyVi: `**[điền: điều đúng].** Thông tin cho rằng [điền: nội dung sai, nói gọn, không lặp lại nguyên văn] là sai sự thật.

## Thông tin sai xuất hiện ở đâu

Từ [điền: giờ, ngày], [điền: nơi đăng, lan truyền].

## Sự thật và căn cứ

- [điền: sự thật, kèm văn bản, số liệu hoặc kết quả kiểm tra làm căn cứ]

## Đề nghị

- Người dân không chia sẻ lại thông tin sai; đối chiếu tại [điền: kênh chính thức].
- Cơ quan báo chí đã dẫn lại thông tin sai cải chính theo quy định.
- [điền: cơ quan xác minh, xử lý người đưa tin sai; xóa dòng này nếu không có].`,
  titleEn: '[fill in: what is true, said plainly in one sentence]',
  bodyEn: `**[fill in: what is true].** It is false that [fill in: the false claim, in short, not word for word].

## Where the false information appeared

Since [fill in: hour and day], [fill in: where it was published or spread].

## The truth and its grounds

- [fill in: the truth, with the document, figures or findings it rests on]

## What is asked

- Please do not share the false information; check it at [fill in: official channel].
- Press agencies that repeated it are asked to correct it as the law provides.
- [fill in: who looks into those who spread it; delete this line if nobody does].`,
}

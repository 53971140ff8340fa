import type { Shipped } from '../template-rules'

export const correctionRequest: Shipped = {
  ...{ key: 'de-nghi-cai-chinh', kind: 'correction_request' },
  name: 'writing.template.shipped.correction_request',
  titleVi: 'Đề nghị [điền: cơ quan báo chí] cải chính thông tin về [điền: việc]',
  summaryVi: '[điền: điều đã đăng và điều đúng, trong một câu]',
  bodyVi: `Ngày [điền: ngày], [điền: cơ quan báo chí] đăng, phát “[điền: tên tác phẩm báo chí]”, tại [điền: địa chỉ hoặc số báo]. Tác phẩm có nội dung sai sự thật.

## Nội dung sai

[điền: trích đúng câu sai].

## Căn cứ

[điền: sự thật, kèm văn bản, số liệu hoặc kết quả kiểm tra].

## Đề nghị

[điền: tên cơ quan] đề nghị [điền: cơ quan báo chí] cải chính, xin lỗi đúng vị trí, đúng thời hạn theo quy định, và thông báo kết quả cho cơ quan.`,
  titleEn: 'Request to [fill in: press agency] to correct its report on [fill in: the matter]',
  bodyEn: `On [fill in: day] [fill in: press agency] carried “[fill in: title of the work]” at [fill in: address or issue]. It contains false information.

## What is false

[fill in: the false sentence, word for word].

## Grounds

[fill in: the truth, with the document, figures or findings].

## What is asked

[fill in: name of the agency] asks [fill in: press agency] to carry a correction and an apology in the place and time that the law sets, and to tell the agency when it has.`,
}

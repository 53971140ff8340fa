import type { Shipped } from '../template-rules'

export const pressConference: Shipped = {
  ...{ key: 'hop-bao', kind: 'press_conference', name: 'writing.template.shipped.press_conference' },
  titleVi: 'Nội dung họp báo [điền: định kỳ quý hoặc về việc gì] của [điền: tên cơ quan]',
  summaryVi: 'Họp báo ngày [điền: ngày] cung cấp thông tin về [điền: các nội dung chính].',
  bodyVi: `[điền: buổi, ngày], tại [điền: địa điểm hoặc đường truyền trực tuyến], [điền: tên cơ quan] họp báo. [điền: họ tên, chức vụ] chủ trì; [điền: số] cơ quan báo chí dự.

## Nội dung cung cấp

- **[điền: nội dung thứ nhất]:** [điền: thông tin, số liệu]
- **[điền: nội dung thứ hai]:** [điền: thông tin, số liệu]

## Hỏi và trả lời

**[điền: cơ quan báo chí] hỏi:** [điền: câu hỏi].

**[điền: họ tên, chức vụ] trả lời:** [điền: câu trả lời].

## Câu hỏi trả lời sau

[điền: câu hỏi, cơ quan trả lời, thời hạn; xóa mục này nếu không có].`,
  titleEn: 'Press conference of [fill in: name of the agency] on [fill in: the quarter or the matter]',
  bodyEn: `On [fill in: day], at [fill in: place or online], [fill in: name of the agency] held a press conference. [fill in: name and position] chaired it; [fill in: number] press agencies attended.

## Information given

- **[fill in: first matter]:** [fill in: information, figures]
- **[fill in: second matter]:** [fill in: information, figures]

## Questions and answers

**[fill in: press agency] asked:** [fill in: question].

**[fill in: name and position] answered:** [fill in: answer].

## To be answered later

[fill in: question, who answers, by when; delete this part if there is none].`,
}

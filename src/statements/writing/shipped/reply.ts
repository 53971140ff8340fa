import type { Shipped } from '../template-rules'

export const reply: Shipped = {
  ...{ key: 'tra-loi', kind: 'reply', name: 'writing.template.shipped.reply' },
  titleVi: 'Trả lời báo chí về [điền: việc được hỏi]',
  summaryVi: '[điền: câu trả lời ngắn gọn, một câu]',
  bodyVi: `Ngày [điền: ngày nhận câu hỏi], [điền: tên cơ quan báo chí hoặc “một số cơ quan báo chí”] hỏi về [điền: việc được hỏi]. [điền: tên cơ quan] trả lời như sau:

## Câu hỏi 1

[điền: câu hỏi, nguyên văn hoặc tóm tắt đúng ý].

**Trả lời:** [điền: câu trả lời, kèm căn cứ và số liệu].

## Nội dung chưa trả lời được

[điền: nội dung nào, vì sao, khi nào trả lời; xóa mục này nếu không có].`,
  titleEn: 'Reply to the press on [fill in: what was asked]',
  bodyEn: `On [fill in: day of the question] [fill in: name of the press agency, or “several press agencies”] asked about [fill in: what was asked]. [fill in: name of the agency] replies:

## Question 1

[fill in: the question, word for word or true to its sense].

**Answer:** [fill in: the answer, with grounds and figures].

## What cannot be answered yet

[fill in: what, why, and when it will be; delete this part if there is none].`,
}

import type { Shipped } from '../template-rules'

export const spokespersonStatement: Shipped = {
  ...{ key: 'phat-ngon', kind: 'statement', name: 'writing.template.shipped.statement' },
  titleVi: 'Phát ngôn của [điền: tên cơ quan] về [điền: việc]',
  summaryVi: '[điền: quan điểm chính thức, trong một câu]',
  bodyVi: `Ngày [điền: ngày], trước [điền: việc xảy ra hoặc câu hỏi của dư luận], người phát ngôn của [điền: tên cơ quan] cho biết:

> “[điền: quan điểm chính thức của cơ quan]”.

## Căn cứ

[điền: quy định, số liệu hoặc sự việc làm căn cứ].

## Việc cơ quan đã và sẽ làm

- [điền: việc đã làm, ngày làm]
- [điền: việc sẽ làm, thời hạn]`,
  titleEn: 'Statement of [fill in: name of the agency] on [fill in: the matter]',
  bodyEn: `On [fill in: day], on [fill in: what happened or was asked], the spokesperson of [fill in: name of the agency] said:

> “[fill in: official position of the agency]”.

## Grounds

[fill in: rules, figures or facts it rests on].

## What the agency did and will do

- [fill in: what was done, on which day]
- [fill in: what will be done, by when]`,
}

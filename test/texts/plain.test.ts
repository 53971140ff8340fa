import { plainOf } from '../../src/texts/plain'
import { toHtml } from '../../src/texts/richtext'

test.each([
  ['paragraphs', 'Một.\n\nHai.', 'Một.\nHai.'],
  ['a heading', '## Mục\n\nĐoạn.', 'Mục\nĐoạn.'],
  ['bold and italic', '**đậm** và *nghiêng*', 'đậm và nghiêng'],
  ['a list', '- một\n- hai', '- một\n- hai'],
  ['a list with air in it', '- một\n\n- hai', '- một\n- hai'],
  ['a list within a list', '- một\n  - hai', '- một\n- hai'],
  ['where a link leads', '[cổng](https://mau.gov.vn/a?b=1&c=2)', 'cổng (https://mau.gov.vn/a?b=1&c=2)'],
  ['a table', '| A | B |\n|---|---|\n| 1 | 2 |', 'A | B\n1 | 2'],
  ['a quotation', '> lời', 'lời'],
  ['signs of HTML', '1 < 2 & 3 > 2, <b>x</b>', '1 < 2 & 3 > 2, <b>x</b>'],
  ['a sign that looks like one', '&amp;lt;', '&lt;'],
  ['a line that goes on', 'một\nhai', 'một hai'],
  ['nothing', '', ''],
])('keeps of a text what is read: %s', (_what, markdown, plain) => {
  expect(plainOf(toHtml(markdown))).toBe(plain)
})

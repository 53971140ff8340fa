import fc from 'fast-check'
import { toHtml } from '../../src/texts/richtext'
import { problemIn } from '../../src/texts/markdown-rules'
import { fromHtml, Unreadable } from '../../src/texts/word'
import { cpuOf } from './cpu'

const keysOf = (html: string) => fromHtml(html).lost.map(({ key }) => key.replace('texts.lost.', ''))

test.each([
  ['paragraphs', '<p>Một</p><p>Hai</p>', 'Một\n\nHai'],
  ['a line break', '<p>Một<br>Hai</p>', 'Một  \nHai'],
  ['two line breaks are a new paragraph', '<p>Một<br><br>Hai</p>', 'Một\n\nHai'],
  ['empty paragraphs go', '<p>Một</p><p>&nbsp;</p><p><br></p><p>Hai</p>', 'Một\n\nHai'],
  ['bold and italic', '<p>Một <b>hai</b> <i>ba</i> <b><i>bốn</i></b></p>', 'Một **hai** _ba_ **_bốn_**'],
  ['struck through', '<p>Một <strike>hai</strike></p>', 'Một ~~hai~~'],
  ['spaces stand outside of bold', '<p>Một<b> hai </b>ba</p>', 'Một **hai** ba'],
  ['bold in pieces is one', '<p><b>Một</b><b> hai</b></p>', '**Một hai**'],
  ['bold that Markdown cannot show is dropped', '<p><b>Hà Nội,</b>ngày</p>', 'Hà Nội,ngày'],
  ['italic within a word', '<p>th<i>ử</i>x</p>', 'th*ử*x'],
  ['headings below the title of the page', '<h1>Mục</h1><h2>Tiểu mục</h2>', '## Mục\n\n### Tiểu mục'],
  ['a heading is not bold besides', '<h2><b>Mục</b></h2>', '## Mục'],
  ['a list in a list', '<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>', '- Một\n  - Hai\n- Ba'],
  ['a list beside its item', '<ol><li>Một</li><ol><li>Hai</li></ol></ol>', '1. Một\n   1. Hai'],
  ['a list that goes on', '<ol start="3"><li>Ba</li><li>Bốn</li></ol>', '3. Ba\n4. Bốn'],
  ['two numbered lists', '<ol><li>Một</li></ol><ol><li>Hai</li></ol>', '1. Một\n\n1) Hai'],
  ['an item of two paragraphs', '<ul><li><p>Một</p><p>Hai</p></li></ul>', '- Một\n\n  Hai'],
  ['a link', '<p><a href="https://mau.gov.vn/a(b)">cổng</a></p>', '[cổng](https://mau.gov.vn/a%28b%29)'],
  ['a quotation', '<blockquote><p>Một</p><p>Hai</p></blockquote>', '> Một\n>\n> Hai'],
  ['a line across', '<p>Một</p><hr><p>Hai</p>', 'Một\n\n---\n\nHai'],
  ['powers stay powers', '<p>10<sup>5</sup> m<sup>2</sup>, CO<sub>2</sub></p>', '10⁵ m², CO₂'],
  [
    'a table',
    '<table><tr><th>Năm</th><th>Số</th></tr><tr><td>2026</td><td>a|b</td></tr></table>',
    '| Năm | Số |\n| --- | --- |\n| 2026 | a\\|b |',
  ],
  [
    'signs of Markdown as text',
    '<p># không *phải* _đề_ [mục](x)</p>',
    '\\# không \\*phải\\* \\_đề\\_ \\[mục\\](x)',
  ],
  ['a number that is no list', '<p>1. Về việc</p><p>2) Về việc</p>', '1\\. Về việc\n\n2\\) Về việc'],
  ['a dash that is no list', '<p>- Về việc</p>', '\\- Về việc'],
  ['HTML as text', '<p>&lt;b&gt;</p>', '\\<b>'],
])('%s', (_what, html, markdown) => {
  expect(fromHtml(html).markdown).toBe(markdown)
})

test.each([
  ['picture', '<p>Một <img src="https://theo-doi.example/a.gif"></p>', 'Một'],
  ['link', '<p><a href="javascript:alert(1)">Một</a></p>', 'Một'],
  ['link', '<p><a href="file:///C:/a.docx">Một</a></p>', 'Một'],
  ['change', '<p>Một <del>hai</del> <ins>ba</ins></p>', 'Một ba'],
  ['hidden', '<p>Một <span style="display:none;mso-hide:all">mật</span></p>', 'Một'],
  ['comment', '<p>Một</p><div style="mso-element:comment"><p>nhận xét</p></div>', 'Một'],
  ['embedded', '<p>Một</p><iframe src="//x"></iframe>', 'Một'],
  ['raised', '<p>10<sup>a</sup></p>', '10a'],
  ['flat', '<table><tr><td>Một</td><td>Hai</td></tr></table>', 'Một\n\nHai'],
  ['invisible', '<p>Mộ&shy;t\u200b\u202e</p>', 'Một'],
  ['nbsp', '<p>Một&nbsp;hai</p>', 'Một hai'],
  ['nfc', '<p>Mo\u0323\u0302t</p>', 'Một'],
  ['symbol', '<p>\uf0b7Một</p>', 'Một'],
  ['old_font', '<p><span style="font-family:.VnTime">C\u00e9ng</span></p>', 'Céng'],
  [
    'letterhead',
    '<table><tr><td>SỞ Y TẾ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table><p>Một</p>',
    'Một',
  ],
])('%s is said', (loss, html, markdown) => {
  expect(keysOf(html)).toEqual([loss])
  expect(fromHtml(html).markdown).toBe(markdown)
})

test('merged cells leave empty ones, which is said', () => {
  const html =
    '<table><tr><td colspan="2">Năm</td><td rowspan="2">Số</td></tr><tr><td>a</td><td>b</td></tr></table>'
  expect(fromHtml(html)).toEqual({
    markdown: '| Năm |  | Số |\n| --- | --- | --- |\n| a | b |  |',
    title: null,
    lost: [{ key: 'texts.lost.merged', values: { count: 2 } }],
  })
})

/** As Word puts it on the clipboard, shortened. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>x</title>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head>
<body lang=VI><!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><span
style='font-size:14.0pt'>Về công tác<o:p></o:p></span></b></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Một<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a)<span>&nbsp;</span></span><![endif]>Hai</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·</span><![endif]>Ba</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`

test('what Word puts on the clipboard becomes clean', () => {
  expect(fromHtml(FROM_WORD)).toEqual({
    markdown: '**Về công tác**\n\n- Một\n  1. Hai\n- Ba',
    title: null,
    lost: [],
  })
})

test('what Google Docs puts on the clipboard becomes clean', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
    style="font-weight:700">Một</span><span style="font-style:italic"> hai</span></p><ul><li dir="ltr"><p
    role="presentation"><span style="font-weight:400">Ba</span></p></li></ul></b>`
  expect(fromHtml(html).markdown).toBe('**Một** _hai_\n\n- Ba')
})

const word = fc.constantFrom(
  'chữ',
  'Ông',
  '*',
  '_',
  '[x]',
  '](y)',
  '1.',
  '2)',
  '#',
  '-',
  '+',
  '>',
  '|',
  '`',
  '~~',
  '\\',
  '&lt;b&gt;',
  '&amp;copy;',
  '===',
  '---',
  '“',
  '”',
  ',',
  '(',
  '!',
  '<br>',
  '&lt;https://x.vn&gt;',
)
const spaced = fc.tuple(word, fc.constantFrom('', ' ')).map(([one, space]) => one + space)
const wrapped = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.constantFrom(
        'b',
        'i',
        's',
        'sup',
        'span',
        'a href="https://mau.gov.vn/đ|(x)?a=b&amp;c"',
        'a href="#x"',
      ),
      inner,
    )
    .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`)
const line = fc
  .array(fc.oneof(spaced, wrapped(spaced), wrapped(wrapped(spaced))), { maxLength: 8 })
  .map((all) => all.join(''))
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<h1>${text}</h1>`),
    line,
    fc
      .tuple(fc.constantFrom('ul', 'ol', 'ol start="4"'), fc.array(tie('block'), { maxLength: 3 }))
      .map(
        ([tag, items]) =>
          `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag.split(' ')[0]}>`,
      ),
    fc.array(tie('block'), { maxLength: 3 }).map((all) => `<blockquote>${all.join('')}</blockquote>`),
    fc
      .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
    fc.constant('<hr>'),
  ),
}))
const page = fc.array(block, { maxLength: 5 }).map((all) => all.join(''))

test('what comes out may be kept, and read again it stays as it is', () => {
  fc.assert(
    fc.property(page, (html) => {
      const { markdown } = fromHtml(html)
      expect(problemIn(markdown)).toBeNull()
      expect(fromHtml(toHtml(markdown)).markdown).toBe(markdown)
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['tags without an end', '<div>'.repeat(100_000)],
  ['lists in lists', '<ul><li>'.repeat(30_000)],
  ['tables in tables', '<table><tr><td>'.repeat(20_000)],
  ['tables of one cell in each other', `${'<table><tr><td>'.repeat(19)}x${'</td></tr></table>'.repeat(19)}`],
  [
    'a cell as wide as the world',
    '<table><tr><td colspan="1000000" rowspan="1000000">x</td></tr></table>'.repeat(2000),
  ],
  ['signs of Markdown', '*_[`~<&|'.repeat(20_000)],
  ['spaces', `<p>${' '.repeat(500_000)}x`],
  ['breaks', '<br>'.repeat(100_000)],
  ['comments without an end', '<!--'.repeat(100_000)],
  ['attributes', `<p ${'a=b '.repeat(100_000)}>`],
  ['bold', '<b>a</b>b'.repeat(50_000)],
])('%s are read or refused in seconds', async (_what, html) => {
  expect(await cpuOf(() => readOrRefused(html))).toBeLessThan(8)
})

function readOrRefused(html: string): void {
  try {
    fromHtml(html)
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable)
  }
}

test.each([
  ['letters', 'x'.repeat(200_001)],
  ['paragraphs', '<p>x</p>'.repeat(20_001)],
  ['a page', '<b></b>'.repeat(300_000)],
])('%s without an end are refused with a sentence', (_what, html) => {
  expect(() => fromHtml(html)).toThrow(Unreadable)
  expect(() => fromHtml(html)).toThrow('texts.word.too_long')
})

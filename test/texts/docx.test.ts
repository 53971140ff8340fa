import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  DeletedTextRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { fromDocx, Unreadable } from '../../src/texts/word'
import { png, zip } from '../files/samples'
import { cpuOf } from './cpu'

type Child = NonNullable<ISectionOptions['children']>[number]
type Options = Omit<ConstructorParameters<typeof Document>[0], 'sections'>
const bytesOf = (children: Child[], section: Partial<ISectionOptions> = {}, options: Options = {}) =>
  Packer.toBuffer(new Document({ ...options, sections: [{ ...section, children }] }))

const converted = async (...given: Parameters<typeof bytesOf>) => fromDocx(await bytesOf(...given))
const markdownOf = async (...children: Child[]) => (await converted(children)).markdown
const p = (text: string) => new Paragraph(text)
const lost = (key: string, count = 1) => [{ key: `texts.lost.${key}`, values: { count } }]
const cell = (text: string, options = {}) => new TableCell({ children: [p(text)], ...options })
const row = (...cells: TableCell[]) => new TableRow({ children: cells })

test('headings, bold and links', async () => {
  const link = new ExternalHyperlink({ link: 'https://mau.gov.vn', children: [new TextRun('cổng')] })
  expect(
    await markdownOf(
      p('Mở đầu'),
      new Paragraph({ text: 'Mục', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ children: [new TextRun({ text: 'Đậm', bold: true }), new TextRun(' và '), link] }),
      new Paragraph({ text: 'Mục nữa', heading: HeadingLevel.HEADING_1 }),
    ),
  ).toBe('Mở đầu\n\n## Mục\n\n**Đậm** và [cổng](https://mau.gov.vn/)\n\n## Mục nữa')
})

test('lists within lists', async () => {
  const bullet = (text: string, level: number) => new Paragraph({ text, bullet: { level } })
  expect(await markdownOf(bullet('Một', 0), bullet('Hai', 1), bullet('Ba', 0))).toBe('- Một\n  - Hai\n- Ba')
})

test('numbered lists, whose numbers may have been others', async () => {
  const numbering = {
    config: [{ reference: 'a', levels: [{ level: 0, format: 'decimal' as const, text: 'Điều %1.' }] }],
  }
  const one = (text: string) => new Paragraph({ text, numbering: { reference: 'a', level: 0 } })
  expect(await converted([one('Một'), one('Hai')], {}, { numbering })).toEqual({
    markdown: '1. Một\n2. Hai',
    title: null,
    lost: lost('list'),
  })
})

test('a table, and cells that were merged', async () => {
  const rows = [row(cell('Năm', { columnSpan: 2 })), row(cell('2025'), cell('2026'))]
  expect(await converted([new Table({ rows })])).toEqual({
    markdown: '| Năm |  |\n| --- | --- |\n| 2025 | 2026 |',
    title: null,
    lost: lost('merged'),
  })
})

describe('a title', () => {
  test('in its own style', async () => {
    const title = new Paragraph({ text: 'Về công tác', heading: HeadingLevel.TITLE })
    expect(await converted([title, p('Một')])).toEqual({ markdown: 'Một', title: 'Về công tác', lost: [] })
  })

  test('is the only heading of the first level, where it stands first', async () => {
    const title = new Paragraph({ text: 'Về công tác', heading: HeadingLevel.HEADING_1 })
    const below = new Paragraph({ text: 'Mục', heading: HeadingLevel.HEADING_2 })
    expect(await converted([title, below, p('Một')])).toMatchObject({
      markdown: '## Mục\n\nMột',
      title: 'Về công tác',
    })
  })

  test('stands in bold under the name of the paper', async () => {
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
    const head = new Table({
      rows: [row(cell('SỞ Y TẾ'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))],
    })
    expect(await converted([head, bold('THÔNG CÁO BÁO CHÍ'), bold('Về công tác'), p('Một')])).toEqual({
      markdown: 'Một',
      title: 'Về công tác',
      lost: lost('letterhead'),
    })
  })
})

test('notes go to the end, with their numbers', async () => {
  const children = [new Paragraph({ children: [new TextRun('Một'), new FootnoteReferenceRun(1)] }), p('Hai')]
  expect(await converted(children, {}, { footnotes: { 1: { children: [p('Theo báo cáo.')] } } })).toEqual({
    markdown: 'Một[1]\n\nHai\n\n[1] Theo báo cáo.',
    title: null,
    lost: lost('note'),
  })
})

test('pictures are left out and counted', async () => {
  const picture = async () =>
    new ImageRun({ type: 'png', data: await png(8, 8), transformation: { width: 8, height: 8 } })
  const children = [new Paragraph({ children: [await picture(), new TextRun('Một'), await picture()] })]
  expect(await converted(children)).toEqual({ markdown: 'Một', title: null, lost: lost('picture', 2) })
})

test('headers and footers are left out and said, empty ones are not', async () => {
  const headers = { default: new Header({ children: [p('MẬT')] }) }
  const footers = { default: new Footer({ children: [p('')] }) }
  expect(await converted([p('Một')], { headers, footers })).toMatchObject({
    markdown: 'Một',
    lost: lost('header'),
  })
})

test('tracked changes are taken as accepted, which is said', async () => {
  const who = { id: 1, author: 'A', date: '2026-01-01T00:00:00Z' }
  const children = [
    new TextRun('Có '),
    new DeletedTextRun({ text: '25', ...who }),
    new InsertedTextRun({ text: '26', ...who, id: 2 }),
    new TextRun(' người'),
  ]
  expect(await converted([new Paragraph({ children })])).toMatchObject({
    markdown: 'Có 26 người',
    lost: lost('change', 2),
  })
})

test('comments are left out and said', async () => {
  const children = [
    new CommentRangeStart(0),
    new TextRun('Một'),
    new CommentRangeEnd(0),
    new TextRun({ children: [new CommentReference(0)] }),
  ]
  const comments = { children: [{ id: 0, author: 'A', children: [p('Chưa duyệt')] }] }
  expect(await converted([new Paragraph({ children })], {}, { comments })).toMatchObject({
    markdown: 'Một',
    lost: lost('comment'),
  })
})

test('hidden text stays hidden', async () => {
  const children = [new TextRun('Một'), new TextRun({ text: ' bí mật', vanish: true }), new TextRun(' hai')]
  expect(await converted([new Paragraph({ children })])).toMatchObject({
    markdown: 'Một hai',
    lost: lost('hidden'),
  })
})

test('letters of an old font are warned of', async () => {
  const children = [new TextRun({ text: 'Céng hoµ', font: '.VnTime' })]
  expect((await converted([new Paragraph({ children })])).lost).toEqual(lost('old_font'))
})

/** Word's own parts with this text. */
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
const documentOf = (body: string) => `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`
const wordFile = (xml: string) =>
  zip([
    {
      name: '[Content_Types].xml',
      bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', bytes: xml },
  ])
const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

test('the words of a text box stand after its paragraph, which is said', async () => {
  const box = `<w:txbxContent>${words('Trong hộp')}</w:txbxContent>`
  const body = `<w:p><w:r><w:t>Một</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${words('Hai')}`
  expect(await fromDocx(wordFile(documentOf(body)))).toMatchObject({
    markdown: 'Một\n\nTrong hộp\n\nHai',
    lost: lost('text_box'),
  })
})

test('what was moved stands where it was moved to', async () => {
  const body = `<w:moveFrom w:id="1"><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo w:id="2"><w:r><w:t>mới</w:t></w:r></w:moveTo>`
  expect(await fromDocx(wordFile(documentOf(`<w:p>${body}</w:p>`)))).toMatchObject({
    markdown: 'mới',
    lost: lost('change'),
  })
})

describe('a file that cannot be read is refused with a sentence', () => {
  const entities = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${documentOf(words('&b;'))}`
  test.each<[string, string, Buffer]>([
    ['no archive', 'unreadable', Buffer.from('không phải tệp Word')],
    ['nothing', 'unreadable', Buffer.alloc(0)],
    ['an archive of something else', 'unreadable', zip([{ name: 'a.txt', bytes: 'a' }])],
    ['a broken document', 'unreadable', wordFile('<w:document')],
    ['one with entities', 'unreadable', wordFile(entities)],
    ['one nested without an end', 'unreadable', wordFile(documentOf('<w:ins w:id="1">'.repeat(60_000)))],
    ['one too long', 'too_long', wordFile(documentOf(words('a'.repeat(4_000_001))))],
  ])('%s', async (_what, reason, bytes) => {
    const refused = fromDocx(bytes)
    await expect(refused).rejects.toThrow(Unreadable)
    await expect(refused).rejects.toThrow(`texts.word.${reason}`)
  })
})

test('the longest that is taken is read in seconds', async () => {
  const bytes = wordFile(documentOf(words('Một').repeat(19_000)))
  expect(await cpuOf(() => fromDocx(bytes))).toBeLessThan(15)
})

test.each(['<w:ins ', '<w:r ', '<w:r>', '<w:t ', '<w:t> ', '<mc:Fallback>', '<w:p><w:ins>'])(
  '%s without an end is refused in seconds',
  async (piece) => {
    const bytes = wordFile(documentOf(piece.repeat(800_000 / piece.length)))
    const refused = () => expect(fromDocx(bytes)).rejects.toThrow(Unreadable)
    expect(await cpuOf(refused)).toBeLessThan(8)
  },
)

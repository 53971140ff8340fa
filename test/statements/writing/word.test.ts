import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { create } from '../../../src/statements/actions'
import { broughtInto } from '../../../src/statements/writing/word-rules'
import * as samples from '../../files/samples'
import { aCast, aDraftForm, type Cast } from '../../support/factories'
import { db, deps, page, visit } from '../../support/portal'
import { CREATE, editOf, send, typed } from './support'

let cast: Cast
beforeAll(async () => {
  cast = await aCast()
})

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) })

/** As somebody writes it in Word. */
const aWordFile = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Thông báo lũ', heading: HeadingLevel.TITLE }),
            new Paragraph({
              children: [new TextRun({ text: 'Hai', bold: true }), new TextRun(' hồ xả lũ.')],
            }),
            new Paragraph({ text: 'Diễn biến', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: 'Hồ Trầm', bullet: { level: 0 } }),
            new Table({ rows: [row('Hồ', 'Mức'), row('Trầm', '12 m')] }),
          ],
        },
      ],
    }),
  )

interface Sent {
  fields?: Record<string, string>
  file?: Buffer | null
  name?: string
  at?: string
}

async function read({ fields = {}, file, name = 'thông báo.docx', at = CREATE }: Sent = {}) {
  const sending = (await visit(cast.author)).post(at)
  for (const [field, value] of Object.entries(typed(cast, fields))) void sending.field(field, value)
  const bytes = file === undefined ? await aWordFile() : file
  if (bytes) void sending.attach('files', bytes, name)
  const answer = await sending.field('viec', 'word')
  return { $: page(answer), status: answer.status }
}

test('a Word file comes into the form behind what was typed, and nothing is saved', async () => {
  const before = await db('documents').count()
  const { $, status } = await read({ fields: { bodyVi: 'Đã gõ.', titleVi: '' } })
  expect(status).toBe(200)
  expect($('#titleVi').val()).toBe('Thông báo lũ')
  const body = String($('#bodyVi').val())
  expect(body).toMatch(/^Đã gõ\.\n\n\*\*Hai\*\* hồ xả lũ\./)
  expect(body).toContain('## Diễn biến')
  expect(body).toMatch(/^[-*] +Hồ Trầm$/m)
  expect(body).toContain('| Hồ | Mức |')
  expect($('[role=status]').text()).toContain('Đã lấy chữ từ tệp “thông báo.docx”')
  expect($('[data-said]').text()).toContain('Đã lưu tạm lúc')
  expect(await db('documents').count()).toEqual(before)
})

test('a title that is there stays, and that of the file becomes a heading of the text', async () => {
  const { $ } = await read({ fields: { titleVi: 'Tiêu đề của tôi', bodyVi: '' } })
  expect($('#titleVi').val()).toBe('Tiêu đề của tôi')
  expect(String($('#bodyVi').val())).toMatch(/^## Thông báo lũ\n\n/)
})

test('an English file comes into the English text, which is opened', async () => {
  const { $ } = await read({ fields: { wordInto: 'en', bodyVi: 'Tiếng Việt.' } })
  expect($('#bodyVi').val()).toBe('Tiếng Việt.')
  expect([$('#titleEn').val(), String($('#bodyEn').val())]).toEqual([
    'Thông báo lũ',
    expect.stringContaining('hồ xả lũ'),
  ])
  expect($('#bodyEn').closest('details').attr('open')).toBeDefined()
  expect($('#wordInto option[selected]').attr('value')).toBe('en')
})

test('over a draft too, and the draft stays as it is', async () => {
  const id = await create(deps(), cast.author, aDraftForm(cast.agency, { bodyVi: 'Bản đã lưu.' }))
  const { $ } = await read({ at: editOf(id), fields: { bodyVi: 'Bản đã lưu.' } })
  expect(String($('#bodyVi').val())).toMatch(/^Bản đã lưu\.\n\n## Thông báo lũ/)
  const stored = page(await (await visit(cast.author)).get(editOf(id)))
  expect(stored('#bodyVi').val()).toBe('Bản đã lưu.')
})

describe('a file that is not taken is named, and what was typed is kept', () => {
  const word = (...more: samples.ZipEntry[]) => samples.docx(...more)
  test.each<[string, string, () => Buffer | null | Promise<Buffer>, number, string]>([
    ['none', 'a.docx', () => null, 422, 'Hãy chọn một tệp Word (.docx).'],
    ['a picture', 'a.png', () => samples.png(), 422, 'không phải tệp Word .docx'],
    ['a picture that is called a Word file', 'a.docx', () => samples.png(), 422, 'a.docx'],
    ['a program', 'x.exe', () => Buffer.from('MZ of a program'), 422, 'không phải tệp Word .docx'],
    ['a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7 broken'), 422, 'không phải tệp Word .docx'],
    ['an old Word file', 'a.doc', () => samples.ole('WordDocument'), 422, 'không phải tệp Word .docx'],
    ['an empty one', 'a.docx', () => Buffer.alloc(0), 422, 'không có nội dung'],
    ['macros', 'a.docx', () => word({ name: 'word/vbaProject.bin', bytes: 'x' }), 422, 'macro'],
    [
      'a template from elsewhere',
      'a.docx',
      () => word(samples.relations('word/settings.xml', 'attachedTemplate', 'https://xau.example/m.dotm')),
      422,
      'lấy mẫu hoặc nội dung từ nơi khác',
    ],
    [
      'a bomb',
      'a.docx',
      () => word({ name: 'word/header1.xml', bytes: Buffer.alloc(300_000_000, ' ') }),
      422,
      'a.docx',
    ],
    ['more than 10 MB', 'a.docx', () => Buffer.alloc(11 * 1024 * 1024, 'a'), 413, '10 MB'],
    ['a Word file without a text', 'a.docx', () => samples.zip([{ name: 'x', bytes: 'x' }]), 422, 'a.docx'],
  ])('%s', async (_what, name, make, expected, why) => {
    const file = await make()
    const { $, status } = await read({ file, name, fields: { bodyVi: 'Cả buổi chiều.' } })
    expect({ status, why: $('#word-loi').text() }).toEqual({
      status: expected,
      why: expect.stringContaining(why) as string,
    })
    // a PDF or a list of other kinds would be refused here just so
    expect($('#word-loi').text()).not.toMatch(/PDF|XLSX/)
    expect([$('#bodyVi').val(), $('#titleVi').val()]).toEqual(['Cả buổi chiều.', 'Khai trương bệnh viện'])
    expect($('.problem-summary a').attr('href')).toBe('#word')
    expect($('.problem-summary a').text()).toMatch(/^Tệp Word: /)
  })
})

test('the name of a file that was chosen and not read is no draft: it is said, and the words are kept', async () => {
  const before = await db('documents').count()
  const answer = await send(cast.author, CREATE, typed(cast, { files: 'thông báo.docx' }))
  expect(answer.status).toBe(422)
  expect(page(answer)('#word-loi').text()).toContain('chưa được đọc')
  expect(await db('documents').count()).toEqual(before)
})

test('also where only a preview was asked for', async () => {
  const asked = { viec: 'xem-truoc', files: 'thông báo.docx' }
  const answer = await send(cast.author, CREATE, typed(cast, asked))
  expect([answer.status, page(answer)('#xem-truoc .richtext').length]).toEqual([422, 1])
  expect(page(answer)('#word-loi').text()).toContain('chưa được đọc')
})

test('who writes for no agency reads no file', async () => {
  const sending = (await visit(cast.head)).post(CREATE).attach('files', await aWordFile(), 'a.docx')
  expect((await sending).status).toBe(404)
})

describe('what is pasted', () => {
  const paste = (html: string, by = cast.author) => send(by, '/noi-bo/thong-cao/dan', { html })

  test('becomes Markdown, and what did not come along is told', async () => {
    const answer = await paste(
      '<p class=MsoNormal><b>Hai</b> hồ <span style="mso-x:y">xả</span> lũ<o:p></o:p></p><p><img src="file:///a.png"></p>',
    )
    expect(answer.status).toBe(200)
    const { markdown, lost } = answer.body as { markdown: string; lost: string[] }
    expect(markdown).toBe('**Hai** hồ xả lũ')
    expect(lost.length).toBeGreaterThan(0)
  })

  test('brings no script and no HTML', async () => {
    const answer = await paste('<p onclick="x()">Một<script>alert(1)</script><iframe src="//x"></iframe></p>')
    expect((answer.body as { markdown: string }).markdown).toBe('Một')
  })

  test('is asked for by writers only', async () => {
    expect((await paste('<p>x</p>', cast.head)).status).toBe(404)
  })
})

describe('what was brought goes', () => {
  const file = { title: 'Tên', markdown: 'Chữ.', lost: [] }
  test.each([
    ['into an empty form', {}, { titleVi: 'Tên', bodyVi: 'Chữ.' }],
    ['behind a text', { bodyVi: 'A.' }, { titleVi: 'Tên', bodyVi: 'A.\n\nChữ.' }],
    ['under a title', { titleVi: 'T' }, { titleVi: 'T', bodyVi: '## Tên\n\nChữ.' }],
  ])('%s', (_where, raw, expected) => {
    expect(broughtInto(raw, 'vi', file)).toEqual(expected)
  })
  test('without a title of its own it leaves none', () => {
    expect(broughtInto({}, 'vi', { ...file, title: null })).toEqual({ bodyVi: 'Chữ.' })
  })
})

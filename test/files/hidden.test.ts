import { writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { examine } from '../../src/files/examine'
import { factsOf } from '../../src/files/hidden/facts'
import { asks } from '../../src/files/hidden/finding'
import { copiesOf } from '../../src/files/images'
import { sha256 } from '../../src/keys'
import * as hidden from './hidden-samples'
import * as samples from './samples'

async function arrived(name: string, bytes: Buffer) {
  const place = path.join(tmpdir(), randomUUID())
  await writeFile(place, bytes)
  const { files, problem } = await examine([{ path: place, name, size: bytes.length, sha256: sha256(bytes) }])
  expect(problem).toBeNull()
  return files![0]!
}

const facts = async (name: string, bytes: Buffer) => factsOf(await arrived(name, bytes))
const found = async (name: string, bytes: Buffer) =>
  Object.fromEntries(
    (await facts(name, bytes)).hidden.map(({ kind, values }) => [
      kind,
      values?.['text'] ?? values?.['count'] ?? true,
    ]),
  )

describe('a photograph of a telephone', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'says where, who and which machine, as %s too',
    async (format) => {
      const name = `anh.${format === 'jpeg' ? 'jpg' : format}`
      expect(await found(name, await hidden.photo(format))).toMatchObject({
        place: true,
        owner: 'Nguyen Van Mau',
        serial: 'SN-4711',
        camera: expect.stringContaining('T-1000') as string,
      })
    },
  )

  test('says nothing when there is nothing', async () => {
    expect(await found('anh.jpg', await hidden.plainPhoto())).toEqual({})
  })

  test('has none of it in the copies that are published', async () => {
    const { path: from } = await arrived('anh.jpg', await hidden.photo())
    const [copy] = await copiesOf({ files: { incoming: tmpdir() } } as never, from)
    expect(await factsOf({ path: copy!.path, mediaType: 'image/webp' })).toMatchObject({ hidden: [] })
  })

  test('the camera alone asks nobody', () => {
    expect(asks([{ kind: 'camera', values: { text: 'T-1000' } }])).toBe(false)
    expect(asks([{ kind: 'camera' }, { kind: 'place' }])).toBe(true)
  })
})

describe('a document of Word', () => {
  test('says who wrote it, what was changed, commented and hidden, and the pictures in it', async () => {
    expect(await found('thu.docx', await hidden.workedOn())).toEqual({
      author: 'Trần Thị Soạn; Lê Văn Sửa',
      company: 'Sở Thử nghiệm',
      changes: 2,
      comments: 1,
      hidden_text: 1,
      path: 'file:///C:\\Users\\soan\\mau.dotx',
      pictures: 1,
    })
  })

  test('has as many pages as its program counted', async () => {
    expect(await facts('thu.docx', await hidden.workedOn())).toMatchObject({ pages: 3, sheets: null })
    expect(await facts('thu.docx', hidden.cleanLetter())).toEqual({ pages: 2, sheets: null, hidden: [] })
    expect(await facts('thu.docx', samples.docx())).toMatchObject({ pages: null })
  })
})

test('a workbook says its hidden sheets, rows, columns and names, and how many sheets it has', async () => {
  expect(await found('bang.xlsx', hidden.workbook())).toEqual({
    sheets: 'Nháp; Gốc',
    rows: 1,
    columns: 3,
    names: 'luong',
    comments: 1,
  })
  expect(await facts('bang.xlsx', hidden.workbook())).toMatchObject({ sheets: 3, pages: null })
})

test('an ODT says who began it, and what is tracked, noted and hidden', async () => {
  expect(await found('thu.odt', hidden.odtWorkedOn())).toEqual({
    author: 'Phạm Thị Mở',
    changes: 1,
    comments: 1,
    hidden_text: 1,
  })
  expect(await facts('thu.odt', hidden.odtWorkedOn())).toMatchObject({ pages: 7 })
})

describe('a PDF', () => {
  test('says who wrote it, its own title and its notes; a link is no note', async () => {
    const bytes = await hidden.pdfOf({ pages: 3, author: 'Đỗ Văn Soạn', title: 'Du thao 5.docx', note: true })
    expect(await found('bao-cao.pdf', bytes)).toEqual({
      author: 'Đỗ Văn Soạn',
      own_title: 'Du thao 5.docx',
      notes: 1,
    })
    expect(await facts('bao-cao.pdf', bytes)).toMatchObject({ pages: 3 })
  })

  test('with nothing to say says nothing', async () => {
    expect(await facts('bao-cao.pdf', await hidden.pdfOf({ pages: 2 }))).toEqual({
      pages: 2,
      sheets: null,
      hidden: [],
    })
  })

  test('that was saved over an earlier one says so', async () => {
    const bytes = await hidden.pdfOf()
    expect(await found('bao-cao.pdf', Buffer.concat([bytes, Buffer.from('\n'), trailerOf(bytes)]))).toEqual({
      earlier: 1,
    })
  })

  test('that cannot be read is for somebody to look into', async () => {
    expect(await found('bao-cao.pdf', samples.aDocument())).toEqual({ unread: true })
  })
})

const trailerOf = (bytes: Buffer) => bytes.subarray(bytes.lastIndexOf('trailer'))

describe('sound and film', () => {
  test('say where they were recorded and by whom', async () => {
    expect(await found('phim.mp4', hidden.film())).toEqual({ place: true, owner: 'Mau A' })
    expect(await found('ghi-am.mp3', hidden.sound('Phóng viên Mẫu'))).toEqual({ owner: 'Phóng viên Mẫu' })
  })

  test('say nothing when there is nothing', async () => {
    expect(await found('phim.mp4', hidden.film(false))).toEqual({})
    expect(await found('ghi-am.mp3', hidden.sound())).toEqual({})
  })
})

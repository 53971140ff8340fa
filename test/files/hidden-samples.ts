import { PDFArray, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import * as samples from './samples'

/** As a telephone writes it. */
export const photo = (format: 'jpeg' | 'png' | 'webp' = 'jpeg') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: 9, g: 90, b: 60 } } })
    .withExif({
      IFD0: { Make: 'Hãng Thử', Model: 'T-1000', Artist: 'Nguyen Van Mau' },
      IFD2: { BodySerialNumber: 'SN-4711', DateTimeOriginal: '2026:11:23 08:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 50/1 0/1',
      },
    })
    .toFormat(format)
    .toBuffer()

export const plainPhoto = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: 90, g: 9, b: 60 } } })
    .jpeg()
    .toBuffer()

export const core = (creator: string, editor: string) => ({
  name: 'docProps/core.xml',
  bytes: `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${editor}</cp:lastModifiedBy></cp:coreProperties>`,
})

export const app = (pages: number, company = '') => ({
  name: 'docProps/app.xml',
  bytes: `<?xml version="1.0" encoding="UTF-8"?><Properties><Pages>${pages}</Pages><Company>${company}</Company></Properties>`,
})

const w = (name: string, body: string) => ({
  name: `word/${name}.xml`,
  bytes: `<?xml version="1.0" encoding="UTF-8"?><w:x>${body}</w:x>`,
})

/** A letter that went through several hands. */
export const workedOn = async () =>
  samples.docx(
    core('Trần Thị Soạn', 'Lê Văn Sửa'),
    app(3, 'Sở Thử nghiệm'),
    w(
      'footnotes',
      '<w:ins w:author="A"><w:r><w:t>mới</w:t></w:r></w:ins><w:del w:author="A"><w:r><w:delText>cũ</w:delText></w:r></w:del>',
    ),
    w('comments', '<w:comment w:id="1"><w:p/></w:comment>'),
    w(
      'header1',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="false"/></w:rPr></w:r>',
    ),
    samples.relations('word/settings.xml', 'attachedTemplate', 'file:///C:\\Users\\soan\\mau.dotx'),
    { name: 'word/media/image1.jpeg', bytes: await photo() },
  )

export const cleanLetter = () => samples.docx(app(2))

const sheet = (name: string, body: string) => ({
  name: `xl/${name}.xml`,
  bytes: `<?xml version="1.0" encoding="UTF-8"?><x>${body}</x>`,
})

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** What a filter and a careful clerk leave in a workbook. */
export const workbook = () =>
  samples.zip([
    samples.contentTypes(EXCEL),
    sheet(
      'workbook',
      '<sheets><sheet name="Số liệu" sheetId="1"/><sheet name="Nháp" sheetId="2" state="hidden"/><sheet name="Gốc" sheetId="3" state="veryHidden"/></sheets><definedNames><definedName name="luong" hidden="1">A1</definedName><definedName name="_xlnm._FilterDatabase" hidden="1">A2</definedName></definedNames>',
    ),
    sheet(
      'worksheets/sheet1',
      '<cols><col min="2" max="4" hidden="1"/></cols><row r="1"/><row r="2" hidden="1"/>',
    ),
    sheet('comments1', '<comment ref="A1"/>'),
  ])

export const odtWorkedOn = () =>
  samples.odt(
    samples.odtText('<text:changed-region/><office:annotation/><office:annotation-end/><text:hidden-text/>'),
    {
      name: 'meta.xml',
      bytes:
        '<office:meta><meta:initial-creator>Phạm Thị Mở</meta:initial-creator><meta:document-statistic meta:page-count="7"/></office:meta>',
    },
  )

interface Pdf {
  pages?: number
  author?: string
  title?: string
  note?: boolean
}

/** @param title another one is another file */
export async function pdfOf({ pages = 1, author, title, note = false }: Pdf = {}): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let n = 0; n < pages; n++) document.addPage([200 + n, 200])
  if (author) document.setAuthor(author)
  if (title) document.setTitle(title)
  if (note) {
    const { context } = document
    const about = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: PDFString.of('xem lại') }
    const list = PDFArray.withContext(context)
    list.push(context.register(context.obj(about)))
    list.push(context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })))
    document.getPage(0).node.set(PDFName.of('Annots'), list)
  }
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

const box = (type: string, content: Buffer | string) => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  const size = Buffer.alloc(4)
  size.writeUInt32BE(bytes.length + 8)
  return Buffer.concat([size, Buffer.from(type, 'latin1'), bytes])
}

/** A film of a telephone: where, and by whom. */
export const film = (about = true) =>
  Buffer.concat([
    box('ftyp', 'isom\0\0\x02\0isomiso2'),
    ...(about
      ? [
          box(
            'moov',
            box(
              'udta',
              Buffer.concat([
                box('\xa9xyz', '\0\x12\x15\xc7+21.0285+105.8542/'),
                box('\xa9ART', '\0\x05\x15\xc7Mau A'),
              ]),
            ),
          ),
        ]
      : []),
    box('mdat', 'x'),
  ])

/** ID3v2.3 with the name of who made it. */
export function sound(name = ''): Buffer {
  const text = Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from(name, 'utf16le')])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(text.length)
  const frame = name ? Buffer.concat([Buffer.from('TPE1'), size, Buffer.alloc(2), text]) : Buffer.alloc(0)
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, frame.length])
  return Buffer.concat([head, frame, Buffer.from('fffb9064', 'hex'), Buffer.alloc(417)])
}

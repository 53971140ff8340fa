import { crc32 as nodeCrc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** One file in an archive. What is left out is told as it is; what is given is told instead. */
export interface ZipEntry {
  name: string
  bytes: Buffer | string
  stored?: boolean
  flags?: number
  declaredSize?: number
  localName?: string
  /** Listed as being there, and not put anywhere. */
  at?: number
}

const u16 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255])
const u32 = (value: number) => Buffer.concat([u16(value & 65535), u16(Math.floor(value / 65536))])

function packed({ name, bytes, stored = false, flags = 0, declaredSize }: ZipEntry) {
  const plain = Buffer.from(bytes)
  const data = stored ? plain : deflateRawSync(plain)
  const sizes = Buffer.concat([u32(data.length), u32(declaredSize ?? plain.length)])
  const method = u16(stored ? 0 : 8)
  const facts = Buffer.concat([u16(flags), method, u32(0), u32(crc32(plain)), sizes])
  return { name: Buffer.from(name), data, facts }
}

/** The bytes of an archive (APPNOTE.TXT, without anything optional). */
export function zip(entries: ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { name, data, facts } = packed(entry)
    const localName = entry.localName === undefined ? name : Buffer.from(entry.localName)
    const local = [Buffer.from('PK\x03\x04'), u16(20), facts, u16(localName.length), u16(0), localName, data]
    const start = entry.at ?? offset
    const rest = [u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(0), u32(start), name]
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), u16(20), u16(20), facts, ...rest]))
    if (entry.at !== undefined) continue
    files.push(Buffer.concat(local))
    offset += files.at(-1)!.length
  }
  const central = Buffer.concat(directory)
  const counts = Buffer.concat([u16(0), u16(0), u16(entries.length), u16(entries.length)])
  const end = [Buffer.from('PK\x05\x06'), counts, u32(central.length), u32(offset), u16(0)]
  return Buffer.concat([...files, central, ...end])
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
/** Node 20.19 may not have its own yet. */
const crc32 = (bytes: Buffer): number =>
  nodeCrc32?.(bytes) ??
  (bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export const contentTypes = (...types: string[]): ZipEntry => ({
  name: '[Content_Types].xml',
  bytes: `<?xml version="1.0" encoding="UTF-8"?><Types>${types
    .map((type, index) => `<Override PartName="/part${index}.xml" ContentType="${type}"/>`)
    .join('')}</Types>`,
})

export const relation = (type: string, target: string, mode = 'External') =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`

/** A field as Word writes it: its words in several runs. */
export const field = (...words: string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${words
    .map((one) => `<w:r><w:instrText xml:space="preserve">${one}</w:instrText></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A page of Word beside the first, say a header. */
export const wordPart = (body: string, name = 'word/header1.xml'): ZipEntry => ({
  name,
  bytes: `<?xml version="1.0" encoding="UTF-8"?><w:hdr><w:p>${body}</w:p></w:hdr>`,
})

export const relations = (part: string, ...one: Parameters<typeof relation>): ZipEntry => ({
  name: `${part.replace(/[^/]*$/, '')}_rels/${part.replace(/.*\//, '')}.rels`,
  bytes: relation(...one),
})

export const odtText = (body: string, name = 'content.xml'): ZipEntry => ({
  name,
  bytes: `<office:document-content><office:text>${body}</office:text></office:document-content>`,
})

const TEXT = { name: 'word/document.xml', bytes: '<w:document><w:t>Thông cáo báo chí</w:t></w:document>' }

export const docx = (...more: ZipEntry[]) => zip([contentTypes(WORD), TEXT, ...more])
export const officeOf = (type: string, ...more: ZipEntry[]) => zip([contentTypes(type), TEXT, ...more])
export const xlsx = (...more: ZipEntry[]) =>
  zip([contentTypes(EXCEL), { name: 'xl/workbook.xml', bytes: '<workbook/>' }, ...more])

export const odt = (...more: ZipEntry[]) =>
  zip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'META-INF/manifest.xml', bytes: '<manifest:manifest/>' },
    ...(more.some(({ name }) => name === 'content.xml') ? [] : [ODT_TEXT]),
    ...more,
  ])
const ODT_TEXT = {
  name: 'content.xml',
  bytes: '<office:document-content><office:scripts/></office:document-content>',
}

/** A PDF of these objects, the catalogue last; the table of offsets is right. */
export function pdf(objects: (string | Buffer)[], { catalog = '', trailer = '' } = {}): Buffer {
  const all = [...objects, `<< /Type /Catalog /Pages 99 0 R ${catalog} >>`]
  let text = '%PDF-1.7\n%âãÏÓ\n'
  const offsets: number[] = []
  all.forEach((object, index) => {
    offsets.push(text.length)
    text += `${index + 1} 0 obj\n${object.toString('latin1')}\nendobj\n`
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const xref = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`
  const end = `trailer\n<< /Size ${all.length + 1} /Root ${all.length} 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + xref + end, 'latin1')
}

export const stream = (dictionary: string, data: Buffer | string, line = '\n') => {
  const bytes = Buffer.from(data)
  return `<< ${dictionary} /Length ${bytes.length} >>\nstream${line}${bytes.toString('latin1')}\nendstream`
}

export const flate = (text: string) => deflateSync(Buffer.from(text, 'latin1'))

/** One object in an object stream. */
export const objectStream = (
  object: string,
  {
    type = '/Type /ObjStm',
    filter = '/Filter /FlateDecode',
    line = '\n',
    data = flate(`7 0 ${object}`),
  } = {},
) => stream(`${type} /N 1 /First 4 ${filter}`, data, line)

/** The same unquiet picture each time. */
const pixels = (width: number, height: number) =>
  sharp(Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => (index * index * 31) % 251)), {
    raw: { width, height, channels: 3 },
  })

export const jpeg = () => pixels(64, 48).jpeg().toBuffer()
export const png = (width = 64, height = 48) => pixels(width, height).png().toBuffer()
export const webp = () => pixels(64, 48).webp().toBuffer()

/** Three pictures one after the other. */
export async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all([1, 2, 3].map(() => png(16, 16)))
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** A small picture whose header says another size. */
export async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await png())
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

const box = (type: string, content: Buffer | string) => {
  const bytes = Buffer.from(content)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(bytes.length + 8)
  return Buffer.concat([size, Buffer.from(type), bytes])
}
const container = (brand: string) =>
  Buffer.concat([box('ftyp', `${brand}\0\0\x02\0isomiso2`), box('mdat', 'x')])

export const mp4 = () => container('isom')
export const m4a = () => container('M4A ')
export const mov = () => container('qt  ')
/** An ID3 tag and the head of one frame: MPEG 1, layer III. */
export const mp3 = () =>
  Buffer.concat([
    Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'),
    Buffer.from('fffb9064', 'hex'),
    Buffer.alloc(417),
  ])

/** The first bytes of an OLE file, as Word 97 wrote. */
export const ole = (inside = '') =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(512),
  ])

/** A PDF that says so; another text is another file. */
export const aDocument = (text = 'Kính gửi') => pdf([stream('', `BT (${text}) Tj ET`)])
export const aPicture = () => png()

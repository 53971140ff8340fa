import fc from 'fast-check'
import { ACCEPT, extensionOf, isImage, MEDIA_TYPES, TAKEN } from '../../src/files/media-types'
import { endingOf, LONGEST_NAME, tidyName } from '../../src/files/names'

const PDF = 'application/pdf'

test.each([
  ['Thông cáo số 12.pdf', 'Thông cáo số 12.pdf'],
  ['Công văn 12.2026', 'Công văn 12.2026.pdf'],
  ['Thông cáo.pdf'.normalize('NFD'), 'Thông cáo.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\An\\báo cáo.PDF', 'báo cáo.pdf'],
  ['gpj.\u202efdp.pdf', 'gpj.fdp.pdf'],
  ['a\0b\u200b.pdf', 'ab.pdf'],
  ['bảng   lương \t 2026.pdf', 'bảng lương 2026.pdf'],
  ['Hỏi: "ai" <làm> gì|ở đâu?*.pdf', 'Hỏi ai làm gì ở đâu.pdf'],
  ['...htaccess', 'htaccess.pdf'],
  ['anh.heic', 'anh.pdf'],
  ['chạy.exe.pdf', 'chạy.exe.pdf'],
  ['CON', '_CON.pdf'],
  ['nul.tar.pdf', '_nul.tar.pdf'],
  ['com1 .pdf', '_com1.pdf'],
  ['console.pdf', 'console.pdf'],
  ['', 'tep.pdf'],
  ['.pdf', 'tep.pdf'],
  ['báo cáo/', 'tep.pdf'],
  [' . . .', 'tep.pdf'],
  ['a. .pdf', 'a.pdf'],
])('%j becomes %j', (raw, name) => {
  expect(tidyName(raw, PDF)).toBe(name)
})

test('a JPEG may be called .jpeg', () => {
  expect(tidyName('Ảnh.JPEG', 'image/jpeg')).toBe('Ảnh.jpeg')
  expect(tidyName('Ảnh', 'image/jpeg')).toBe('Ảnh.jpg')
})

test('without a type it keeps the ending it has, or none', () => {
  expect(tidyName('a/b.Exe')).toBe('b.exe')
  expect(tidyName('không đuôi')).toBe('không đuôi')
  expect(tidyName('')).toBe('tep')
})

test('a name of ten thousand letters is cut and keeps its ending', () => {
  for (const letter of ['a', 'ữ', '😀', '.', ' ', '. ', '/', '%']) {
    const name = tidyName(`${letter.repeat(10_000)}.pdf`, PDF)
    expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME)
    expect(name).toMatch(/[^. ]\.pdf$/)
  }
})

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...'. /\\:CONul\u0301e1ữ😀_', '.pdf', '\u202e'), { maxLength: 300 })
    .map((all) => all.join('')),
)

test('whatever was sent, the name is one that any system keeps, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...MEDIA_TYPES), (raw, mediaType) => {
      const name = tidyName(raw, mediaType)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\u202a-\u202e]|^[. ]|[. ]$|  /u)
      expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME)
      expect(name.endsWith(`.${endingOf(name)}`)).toBe(true)
      expect(name).not.toMatch(/^(con|nul) *\./i)
      expect(tidyName(name, mediaType)).toBe(name)
      expect(name.normalize('NFC')).toBe(name)
    }),
    { seed: 20261123, numRuns: 1000 },
  )
})

test('the types taken are told to browsers and to people', () => {
  expect(TAKEN).toBe('PDF, DOCX, XLSX, ODT, JPG, PNG, WEBP, MP3, M4A, MP4')
  expect(ACCEPT.split(',')).toEqual(
    expect.arrayContaining(['application/pdf', '.pdf', 'image/jpeg', '.jpeg']),
  )
  expect(extensionOf('image/jpeg')).toBe('jpg')
  expect(MEDIA_TYPES.filter(isImage)).toEqual(['image/jpeg', 'image/png', 'image/webp'])
})

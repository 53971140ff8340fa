import fc from 'fast-check'
import { wordDiff, type Piece } from '../../src/texts/changes'

const SIGNS = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] } as const
const marked = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => SIGNS[kind][0] + text + SIGNS[kind][1]).join('')

describe('what became of the words', () => {
  test.each([
    ['nothing', 'Mưa lớn ở Lào Cai.', 'Mưa lớn ở Lào Cai.', 'Mưa lớn ở Lào Cai.'],
    ['one syllable', 'Ông Nguyễn Văn An', 'Ông Nguyễn Văn Anh', 'Ông Nguyễn Văn [-An-][+Anh+]'],
    ['one mark', 'đường bố', 'đường bộ', 'đường [-bố-][+bộ+]'],
    ['a number with its signs', 'cấp 1.250,5 tấn', 'cấp 1.250,7 tấn', 'cấp [-1.250,5-][+1.250,7+] tấn'],
    ['a date', 'từ 25/11/2026.', 'từ 26/11/2026.', 'từ [-25/11/2026-][+26/11/2026+].'],
    ['a document', 'số 06/TC-UBND', 'số 07/TC-UBND', 'số [-06/TC-UBND-][+07/TC-UBND+]'],
    ['two words side by side', 'rất nhanh chóng', 'rất chậm trễ', 'rất [-nhanh chóng-][+chậm trễ+]'],
    ['a word more', 'đã xảy ra', 'đã không xảy ra', 'đã [+không +]xảy ra'],
    ['a word less', 'đã không xảy ra', 'đã xảy ra', 'đã [-không -]xảy ra'],
    ['a sign at the end', 'Đã xong', 'Đã xong.', 'Đã xong[+.+]'],
    ['an empty text before', '', 'Có', '[+Có+]'],
    ['an empty text after', 'Có', '', '[-Có-]'],
    ['a paragraph more', 'Một.\n\nBa.\n', 'Một.\n\nHai.\n\nBa.\n', 'Một.\n\n[+Hai.\n\n+]Ba.\n'],
    ['words of another paragraph', 'A b.\n\nC d.\n', 'A b.\n\nC đ.\n', 'A b.\n\nC [-d-][+đ+].\n'],
  ])('%s', (_what, before, after, expected) => {
    expect(marked(wordDiff(before, after))).toBe(expected)
  })

  const without = (kind: Piece['kind'], pieces: Piece[]) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('')

  const text = fc
    .array(
      fc.constantFrom('Bộ', 'không', '25/11', '1.000', 'ngày', ' ', ' ', '\n', '\n\n', '.', '  ', '😀', 'é'),
    )
    .map((words) => words.join(''))

  test('both texts are in it whole, and what was taken away comes before what came in its place', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after)
        expect(without('added', pieces)).toBe(before)
        expect(without('removed', pieces)).toBe(after)
        expect(pieces.every(({ kind }, index) => kind !== pieces[index + 1]?.kind)).toBe(true)
        expect(
          pieces.every(({ kind }, index) => kind !== 'added' || pieces[index + 1]?.kind !== 'removed'),
        ).toBe(true)
        expect(before !== after || pieces.every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('two long texts with nothing in common are compared in bounded time', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ')
    const started = performance.now()
    expect(wordDiff(long('a'), long('b'))).toHaveLength(2)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

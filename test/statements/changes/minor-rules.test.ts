import { whyNotMinor, type Version, type Words } from '../../../src/statements/changes/minor-rules'
import { translate, type Locale } from '../../../src/i18n'
import { NOTHING } from '../../../src/statements/changes/beside-rules'

const text = (bodyMd: string, locale: Words['locale'] = 'vi'): Words => ({
  ...{ locale, title: '', summary: '', bodyMd },
})
const of = (...texts: Words[]): Version => ({ texts, speaker: null, beside: NOTHING })
const why = (before: string, after: string) => whyNotMinor(of(text(before)), of(text(after)))

/** As somebody reads it. */
const saidOf = (before: string, after: string, locale: Locale = 'vi') => {
  const problem = why(before, after)
  return problem && translate(locale, problem.key, problem.values)
}

const words = (count: number, word = 'mưa') => Array.from({ length: count }, () => word).join(' ')

test.each([
  ['three of a short text', 4, 3, null],
  ['four of a short text', 4, 4, 3],
  ['a fifth', 50, 10, null],
  ['more than a fifth', 50, 11, 10],
  ['twenty of a long text', 400, 20, null],
  ['more than twenty', 400, 21, 20],
])('so many words are a small change, or not: %s', (_what, length, added, most) => {
  expect(why(words(length), `${words(length)} ${words(added)}`)).toEqual(
    most && { key: 'changes.minor.words', values: { words: added, most } },
  )
})

test('the words of both languages count together', () => {
  const both = (added: number) =>
    of(text(`${words(400)} ${words(added)}`), text(`${words(400, 'rain')} ${words(added, 'rain')}`, 'en'))
  expect(whyNotMinor(both(0), both(10))).toBeNull()
  expect(whyNotMinor(both(0), both(11))).toMatchObject({ values: { words: 22, most: 20 } })
})

const linked = (first: string, second: string) => `Xem [bản đồ](${first}) và [lịch](${second}).`
test.each([
  ['that leads elsewhere', linked('/a', '/b'), linked('/a', '/c'), '“/b” thành “/c”'],
  ['two that changed places', linked('/a', '/b'), linked('/b', '/a'), '“/a” thành “/b”; “/b” thành “/a”'],
  ['that came', 'Xem bản đồ.', 'Xem [bản đồ](/a).', 'thêm “/a”'],
  ['that went', 'Xem [bản đồ](/a).', 'Xem bản đồ.', 'bỏ “/a”'],
])('a link is no small change: %s', (_what, before, after, changes) => {
  expect(why(before, after)).toMatchObject({ key: 'changes.minor.targets' })
  expect(saidOf(before, after)).toContain(`(${changes})`)
})

test('the words of a link may be mended', () => {
  expect(why('Xem [bản đô](/a).', 'Xem [bản đồ](/a).')).toBeNull()
})

test('water that comes is no water that stops', () => {
  const [before, after] = ['Công ty sẽ cấp nước.', 'Công ty sẽ cắt nước.']
  expect(why(before, after)).toMatchObject({ key: 'changes.minor.replaced' })
  expect(saidOf(before, after)).toContain('“cấp” thành “cắt”')
})

test('what readers act upon is named in words of the language of whoever reads', () => {
  const [before, after] = ['Có 36 xã không mất điện.', 'Có 37 xã mất điện.']
  expect(saidOf(before, after)).toContain('(36 thành 37; bỏ “không”)')
  expect(saidOf(before, after, 'en')).toContain('(36 to 37; dropped “không”)')
  expect(saidOf(after, before)).toContain('thêm “không”')
})

test('of many no more than five are named', () => {
  const all = (add: number) =>
    Array.from({ length: 7 }, (_, index) => `${(index + 1) * 10 + add} xã`).join(', ')
  expect(saidOf(all(0), all(1))).toContain('và 2 chỗ khác')
})

import fc from 'fast-check'
import {
  email,
  line,
  oneOf,
  optional,
  phone,
  readForm,
  text,
  tidy,
  time,
  webAddress,
  whole,
} from '../../src/web/form'
import { localPath } from '../../src/web/access'
import { pagerFor } from '../../src/web/pager'

const valueOf = (read: { value: unknown } | { problem: { key: string } }) =>
  'value' in read ? read.value : read.problem.key

test('tidy text has one encoding, nothing hidden, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const once = tidy(typed)
      expect(tidy(once)).toBe(once)
      expect(once).toBe(once.normalize('NFC'))
      expect(once).toBe(once.toWellFormed())
      expect(once).not.toMatch(/[\u0000-\u0008\r\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['Thông cáo'.normalize('NFD'), 'Thông cáo'],
  ['a\u202eb\u200bc\ufeff', 'abc'],
  ['\u3164\u2800\u{e0041}', ''],
  ['một\r\nhai\rba', 'một\nhai\nba'],
  ['\ud800', '\ufffd'],
  ['  \u00a0x\u00a0 ', 'x'],
])('%j becomes %j', (typed, expected) => {
  expect(tidy(typed)).toBe(expected)
})

test.each([
  ['a@b.vn', 'a@b.vn'],
  ['Nguyen.Van+a@SO.gov.vn', 'nguyen.van+a@so.gov.vn'],
  ['', 'problem.blank'],
  ['a@b', 'problem.email'],
  ['a b@c.vn', 'problem.email'],
  ['a@b.vn\nBcc: x@y.vn', 'problem.email'],
  ['a@b.vn,c@d.vn', 'problem.email'],
  [`${'a'.repeat(250)}@b.vn`, 'problem.too_long'],
])('as an e-mail address %j reads %j', (typed, expected) => {
  expect(valueOf(email(typed))).toBe(expected)
})

test.each([
  ['024 3804 1234', '024 3804 1234'],
  ['+84 (24) 3804.1234', '+84 (24) 3804.1234'],
  ['113', 'problem.phone'],
  ['gọi tôi', 'problem.phone'],
  ['', 'problem.blank'],
])('as a telephone %j reads %j', (typed, expected) => {
  expect(valueOf(phone(typed))).toBe(expected)
})

test.each([
  ['2026-11-23T09:00', '2026-11-23T02:00:00.000Z'],
  ['2026-11-23T00:30', '2026-11-22T17:30:00.000Z'],
  ['2026-02-30T09:00', 'problem.time'],
  ['2026-11-23T24:00', 'problem.time'],
  ['hôm nay', 'problem.time'],
])('as a time in Việt Nam %j is %j', (typed, expected) => {
  const read = valueOf(time(typed))
  expect(read instanceof Date ? read.toISOString() : read).toBe(expected)
})

test.each([
  ['https://mau.gov.vn', 'https://mau.gov.vn/'],
  ['javascript:alert(1)', 'problem.url'],
  ['data:text/html,x', 'problem.url'],
  ['//mau.gov.vn', 'problem.url'],
  ['https://a:b@mau.gov.vn', 'problem.url'],
])('as a web address %j is %j', (typed, expected) => {
  expect(valueOf(webAddress(typed))).toBe(expected)
})

test('other readers', () => {
  expect(valueOf(line({ max: 20 })('một\n dòng'))).toBe('một dòng')
  expect(valueOf(text({ max: 3 })('abcd'))).toBe('problem.too_long')
  expect(valueOf(optional(text({ max: 3 }))(''))).toBeNull()
  expect(valueOf(oneOf(['a', 'b'])('c'))).toBe('problem.choose')
  expect(valueOf(oneOf(['a', 'b'])('__proto__'))).toBe('problem.choose')
  expect(valueOf(whole({ max: 10 })('11'))).toBe('problem.choose')
  expect(valueOf(whole({ max: 10 })('1e1'))).toBe('problem.choose')
})

test.each([
  null,
  undefined,
  'text',
  5,
  [],
  { a: ['1', '2'] },
  { a: { b: 'c' } },
  Object.create({ a: 'inherited' }),
])('a body of %j is read as a form without values', (body) => {
  expect(readForm(body, { a: text({ max: 5 }) }).ok).toBe(false)
})

test.each([
  ['/noi-bo', '/noi-bo'],
  ['/en/noi-bo?x=1', '/en/noi-bo?x=1'],
  ['//evil', '/home'],
  ['/\\evil', '/home'],
  ['https://evil', '/home'],
  ['/a b', '/home'],
  [['/a'], '/home'],
])('the way back %j is %j', (wanted, expected) => {
  expect(localPath(wanted, '/home')).toBe(expected)
})

test('a pager keeps the filters that are set and knows its ends', () => {
  const pager = (page: number) => pagerFor('/x', { q: 'a b', loai: '' }, page, 10, 25)
  expect(pager(1)).toEqual({ page: 1, pages: 3, several: true, previous: null, next: '/x?q=a+b&trang=2' })
  expect(pager(2).previous).toBe('/x?q=a+b')
  expect(pager(3).next).toBeNull()
  expect(pager(99).previous).toBe('/x?q=a+b&trang=3')
})

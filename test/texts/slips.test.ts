import { isSlip, replacedBy } from '../../src/texts/slips'

test.each([
  ['marks', 'nguời', 'người'],
  ['a stroke', 'dang', 'đang'],
  ['a letter too few', 'thôg', 'thông'],
  ['a letter too many', 'thôngg', 'thông'],
  ['a letter too many in front', 'tthông', 'thông'],
  ['two that changed places', 'tohng', 'thong'],
  ['great letters', 'Bộ', 'bộ'],
])('%s is a slip: %s, %s', (_what, one, other) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([true, true])
})

test.each([
  ['another letter', 'cấp', 'cắt'],
  ['two letters', 'an', 'toàn'],
  ['another word', 'mở', 'đóng'],
  ['letters in another order', 'abcd', 'dcba'],
])('%s is no slip: %s, %s', (_what, one, other) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([false, false])
})

test.each([
  ['only added', '', 'nhanh', []],
  ['only taken away', 'nhanh', '', []],
  ['a sign', ',', ';', []],
  ['two words that had run into one', 'vềngười', 'về người', []],
  ['one of two', 'cấp nứơc', 'cắt nước', [{ before: 'cấp', after: 'cắt' }]],
  ['two for one', 'tạm dừng', 'mở', [{ before: 'tạm dừng', after: 'mở' }]],
])('of words %s', (_what, removed, added, found) => {
  expect(replacedBy({ removed, added })).toEqual(found)
})

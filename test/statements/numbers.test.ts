import { numberAlone, printed } from '../../src/statements/numbers'
import { slugOf } from '../../src/i18n/slug'

test.each([
  [1, 'TC-BTC', '01/TC-BTC'],
  [9, 'TC-UBND', '09/TC-UBND'],
  [10, 'TC-UBND', '10/TC-UBND'],
  [123, 'TC-BTC', '123/TC-BTC'],
])('number %i of %s is printed %s', (number, symbol, expected) => {
  expect(printed(number, symbol)).toBe(expected)
})

test.each([
  ['9', '9'],
  ['09', '9'],
  ['số 09', '9'],
  ['Số 9', '9'],
  ['Số 9'.normalize('NFD'), '9'],
  ['No. 10 ', '10'],
  ['0', null],
  ['09/TC-UBND', null],
  ['9 người', null],
  ['', null],
])('typed without its symbol, %j is number %s', (typed, number) => {
  expect(numberAlone(typed)).toBe(number)
})

test.each([
  ['Bộ Tài chính', 'bo-tai-chinh'],
  ['  Đường sắt – “Bắc Nam”!', 'duong-sat-bac-nam'],
  ['Thông cáo'.normalize('NFD'), 'thong-cao'],
  ['北京', ''],
  ['a'.repeat(200), 'a'.repeat(90)],
])('the address of %s is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

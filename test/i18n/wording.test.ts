import { LOCALES, translate, vi, type MessageKey } from '../../src/i18n'

const keys = Object.keys(vi) as MessageKey[]

const whose = (pattern: RegExp, locale: 'vi' | 'en', wrong: RegExp) =>
  keys.filter((key) => pattern.test(key) && wrong.test(translate(locale, key)))

describe.each(LOCALES)('in %s', (locale) => {
  test('why something is refused is a sentence, with a full stop', () => {
    expect(whose(/^(problem|upload)\.|\.(problem|cannot|why)\./, locale, /[^.?:]$/)).toEqual([])
  })

  test('a title, a button and an entry of the menu have none', () => {
    expect(whose(/\.(title|send|nav)$/, locale, /\.$/)).toEqual([])
  })
})

test('nobody is “bạn”: pages and letters say Ông/Bà, or leave it out', () => {
  expect(whose(/./, 'vi', /(?<!\p{L})bạn(?! đọc)(?!\p{L})/iu)).toEqual([])
})

test('what the press sends is a đề nghị; yêu cầu is left to the law and to verbs', () => {
  expect(whose(/./, 'vi', /(mã|người|gửi|rút|trả lời|xử lý|chuyển) yêu cầu(?!\p{L})/iu)).toEqual([])
})

import { translate } from '../../src/i18n'
import { hintsFor } from '../../src/texts/hints'
import { cpuOf } from './cpu'

const keys = (text: string, locale: 'vi' | 'en' = 'vi') =>
  hintsFor(text, locale).map(({ key }) => key.replace('texts.hint.', ''))
const said = (text: string) => hintsFor(text, 'vi').map(({ key, values }) => translate('vi', key, values))

test.each([
  ['Sở Y tế thông báo: “Đã tiêm 1.234,5 nghìn liều”, tăng 5,4%.'],
  ['## Mục\n\n- Một\n  - Hai\n\n| Năm | Số |\n| ---  | --- |\n| 2026 |   5 |'],
  ['Xem [cổng](https://mau.gov.vn/a.Bb,cc;"dd") hoặc gửi vp@mau.gov.vn.'],
  ['Dòng một  \ndòng hai'],
  ['Theo Nghị định số 244/2026/NĐ-CP ngày 26/6/2026 và Quyết định 15/QĐ-UBND, UBND thành phố đã họp.'],
  ['Hội nghị lần thứ XIII, giai đoạn II.'],
  ['Sáng 29/2/2024 và ngày 29/02, lúc 7.30, tỉ lệ 31/4, điện thoại 028.3829.7670, đường 30/4.'],
  [
    'Thứ Hai, ngày 23/11/2026, và thứ hai (23/11/2026), Chủ nhật 22-11-2026, thứ 2 ngày 23 tháng 11 năm 2026.',
  ],
  ['quý I, quả, quỳ, hoà bình, khoẻ, thuỷ sản'],
  ['hòa bình, khỏe, thủy sản, hoàn, toán, huyện, quý'],
  ['xã Hoà Bình và sức khỏe'],
  ['Trung tâm Dữ liệu Quốc gia (TTDLQG) cho biết TTDLQG sẽ họp.'],
  ['TTDLQG (Trung tâm Dữ liệu Quốc gia) sẽ họp.'],
  ['THÔNG CÁO BÁO CHÍ\n\nĐây KHÔNG phải là lỗi, đề nghị NGƯỜI DÂN chú ý.'],
  ['Màn hình 15" và thửa đất số 7,5 ha'],
  ['Năm 938, năm 1010, khoảng 20.000 người, từ ngày 5 đến ngày 12 tháng 5.'],
])('nothing is said of %j', (text) => {
  expect(hintsFor(text, 'vi')).toEqual([])
})

test.each([
  ['double_space', 'Một  hai'],
  ['straight_quote', 'Ông nói: "Đã xong".'],
  ['space_before', 'Một , hai'],
  ['space_before', 'Kính gửi :'],
  ['space_after', 'một,hai'],
  ['space_after', 'đã xong.Sau đó'],
  ['not_composed', 'Vi\u00ea\u0323t Nam'],
  ['capitals', 'ĐỀ NGHỊ TOÀN THỂ NGƯỜI DÂN KHÔNG RA KHỎI NHÀ'],
  ['tone', 'hòa bình và hoà giải'],
  ['tone', 'hòa bình và thuỷ sản'],
  ['tone', 'bà Hòa, bà Hoà'],
  ['abbreviation', 'Trung tâm TTDLQG sẽ họp.'],
  ['no_date', 'ngày 31/4/2026'],
  ['no_date', 'đến 30/02/2026'],
  ['no_date', 'ngày 29/2/2026'],
  ['no_date', 'ngày 32 tháng 5'],
  ['no_date', 'ngày 31/4'],
  ['no_date', 'ngày 12/13/2026'],
  ['no_date', 'ngày 0 tháng 5 năm 2026'],
  ['year', 'ngày 12/5/206'],
  ['year', 'ngày 12 tháng 5 năm 20266'],
  ['weekday.1', 'Thứ Ba, ngày 23/11/2026'],
  ['weekday.1', 'chủ nhật (23/11/2026)'],
  ['weekday.0', 'thứ 2, 22 tháng 11 năm 2026'],
  ['number', 'thu 1,234.5 đồng'],
  ['number', 'thu 1,234,567 đồng'],
  ['number', 'tăng 5.4% so với năm trước'],
  ['number', 'đạt 2.5 tỷ đồng'],
])('%s: %s', (key, text) => {
  expect(keys(text)).toEqual([key])
})

test.each([
  ['no_date', 'on 31 April 2026'],
  ['no_date', 'on April 31'],
  ['weekday.1', 'on Tuesday, 23 November 2026'],
  ['weekday.1', 'on Sunday (November 23, 2026)'],
  ['straight_quote', 'He said "done".'],
])('in English, %s: %s', (key, text) => {
  expect(keys(text, 'en')).toEqual([key])
})

test('English has its own numbers and abbreviations', () => {
  expect(
    hintsFor('On Monday, 23 November 2026, 1,234.5 of the TTDLQG rose 5.4%; in May 2026.', 'en'),
  ).toEqual([])
})

test('a hint names its line, in the order of the text', () => {
  const text = '# Mục\n\nngày 31/4/2026\n\n- một,hai\n- ba  bốn'
  expect(hintsFor(text, 'vi').map(({ lines }) => lines)).toEqual([[3], [5], [6]])
})

test.each(['\n', '\r\n'])('what is found on several lines names each of them, told apart by %j', (end) => {
  const text = ['Một  hai', '', 'ba', '', 'bốn  năm  sáu'].join(end)
  expect(hintsFor(text, 'vi').map(({ lines }) => lines)).toEqual([[1, 5]])
})

test('each word that is written in two ways is named, with its lines', () => {
  const text = 'hòa bình\n\nthuỷ sản\n\nhoà giải\n\nthủy lợi, hoà'
  expect(hintsFor(text, 'vi').map(({ lines }) => lines)).toEqual([
    [1, 5],
    [3, 7],
  ])
  expect(said(text).map((each) => /“.*?” và “.*?”/.exec(each)?.[0])).toEqual([
    '“hòa” và “hoà”',
    '“thủy” và “thuỷ”',
  ])
})

test('what is found often is said once', () => {
  expect(said('"một"\n"hai"  "ba"')).toEqual([
    'Có 6 dấu nháy thẳng ("). Văn bản tiếng Việt dùng dấu nháy cong “ ”.',
    'Có 1 chỗ thừa dấu cách.',
  ])
})

test('a sentence says what would be right', () => {
  expect(said('Thứ Ba, ngày 23/11/2026, thu 1,234.5 đồng')).toEqual([
    '“Thứ Ba, ngày 23/11/2026” sai thứ: ngày này là thứ Hai.',
    'Số “1,234.5” viết theo lối tiếng Anh. Theo lối tiếng Việt là “1.234,5”.',
  ])
})

test.each(['"', ' ', 'A', '(', '1/', '1.', 'thứ ', 'ngày 1', 'http://', '\\', '12 tháng ', ']('])(
  '%j without an end is read at once',
  async (piece) => {
    const text = piece.repeat(100_000 / piece.length)
    expect(await cpuOf(() => hintsFor(text, 'vi'))).toBeLessThan(3)
  },
)

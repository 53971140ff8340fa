import { changedWords, graveChanges } from '../../src/texts/grave'

const told = (before: string, after: string) =>
  graveChanges(before, after).map((grave) => `${grave.kind}: ${grave.before ?? ''} → ${grave.after ?? ''}`)

describe('a number', () => {
  test.each([
    ['another', 'Có 25 người bị thương.', 'Có 26 người bị thương.', 'number: 25 → 26'],
    ['with its scale', 'hỗ trợ 25 triệu đồng', 'hỗ trợ 25 tỷ đồng', 'number: 25 triệu đồng → 25 tỷ đồng'],
    ['a scale more', 'hỗ trợ 25 đồng', 'hỗ trợ 25 triệu đồng', 'number: 25 đồng → 25 triệu đồng'],
    ['a scale at the end', 'hỗ trợ 25', 'hỗ trợ 25 triệu', 'number: 25 → 25 triệu'],
    ['a share', 'tăng 5,2%', 'tăng 5,3%', 'number: 5,2% → 5,3%'],
    ['a point for a comma', 'dài 1.250 km', 'dài 1,250 km', 'number: 1.250 km → 1,250 km'],
    ['a minus', 'nhiệt độ 5°C', 'nhiệt độ -5°C', 'number: 5°C → -5°C'],
    ['a unit', 'trong 24 giờ', 'trong 24 ngày', 'number: 24 giờ → 24 ngày'],
    ['in words', 'hai mươi lăm hộ dân', 'hai mươi sáu hộ dân', 'number: hai mươi lăm → hai mươi sáu'],
    ['a single word', 'ba người mất tích', 'bốn người mất tích', 'number: ba → bốn'],
    ['of a document', 'Quyết định 12/QĐ-UBND', 'Quyết định 13/QĐ-UBND', 'number: 12/QĐ-UBND → 13/QĐ-UBND'],
    ['of a decree', 'số 244/2026/NĐ-CP', 'số 09/2017/NĐ-CP', 'number: 244/2026/NĐ-CP → 09/2017/NĐ-CP'],
    ['of a telephone', 'gọi 024.3825.1234', 'gọi 024.3825.1243', 'number: 024.3825.1234 → 024.3825.1243'],
    ['taken away', 'ba tỉnh với 12 xã', 'ba tỉnh', 'number: 12 → '],
    ['that came', 'nhiều người mất tích', 'nhiều người mất tích, 3 người chết', 'number:  → 3'],
    ['a share of votes', 'được 2/3 phiếu', 'được 3/4 phiếu', 'number: 2/3 → 3/4'],
    [
      'in English',
      'about 25 million dong',
      'about 25 billion dong',
      'number: 25 million dong → 25 billion dong',
    ],
    ['an English word', 'two people were hurt', 'three people were hurt', 'number: two → three'],
    ['of months', 'trong 11 tháng năm 2026', 'trong 10 tháng năm 2026', 'number: 11 tháng → 10 tháng'],
    ['within a word', 'dịch COVID-19', 'dịch COVID-18', 'number: 19 → 18'],
  ])('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual([expected])
  })

  test('two that changed places', () => {
    expect(told('25 người chết, 3 người bị thương', '3 người chết, 25 người bị thương')).toEqual([
      'number: 25 → 3',
      'number: 3 → 25',
    ])
  })
})

describe('a date', () => {
  test.each([
    [
      'day',
      'ngày 25 tháng 11 năm 2026',
      'ngày 26 tháng 11 năm 2026',
      'ngày 25 tháng 11 năm 2026 → ngày 26 tháng 11 năm 2026',
    ],
    ['month', 'ngày 25/11/2026', 'ngày 25/12/2026', 'ngày 25/11/2026 → ngày 25/12/2026'],
    ['year', 'từ ngày 1/1/2026', 'từ ngày 1/1/2027', 'ngày 1/1/2026 → ngày 1/1/2027'],
    ['without a year', 'sáng 25/11', 'sáng 26/11', 'sáng 25/11 → sáng 26/11'],
    ['part of the day', 'sáng 25/11/2026', 'chiều 25/11/2026', 'sáng 25/11/2026 → chiều 25/11/2026'],
    ['hour', 'lúc 9 giờ 30', 'lúc 10 giờ 30', '9 giờ 30 → 10 giờ 30'],
    ['minute', 'lúc 09:00', 'lúc 09:30', '09:00 → 09:30'],
    ['weekday', 'họp vào thứ Hai', 'họp vào thứ Ba', 'thứ Hai → thứ Ba'],
    ['said', 'công bố hôm nay', 'công bố hôm qua', 'hôm nay → hôm qua'],
    ['month alone', 'trong tháng 11', 'trong tháng 12', 'tháng 11 → tháng 12'],
    ['lunar month', 'ngày 15 tháng Giêng', 'ngày 15 tháng Hai', 'ngày 15 tháng Giêng → ngày 15 tháng Hai'],
    ['quarter', 'trong quý III', 'trong quý IV', 'quý III → quý IV'],
    ['English', 'on 25 November 2026', 'on 26 November 2026', '25 November 2026 → 26 November 2026'],
    ['English hour', 'at 9 a.m. sharp', 'at 9 p.m. sharp', '9 a.m. → 9 p.m.'],
    ['a year that came', 'ngày 25/11', 'ngày 25/11/2026', 'ngày 25/11 → ngày 25/11/2026'],
  ])('another %s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual([`date: ${expected}`])
  })
})

describe('a name', () => {
  test.each([
    [
      'of a person',
      'Ông Nguyễn Văn An cho biết',
      'Ông Nguyễn Văn Anh cho biết',
      'Nguyễn Văn An → Nguyễn Văn Anh',
    ],
    ['with a mark less', 'bà Lê Thị Hồng nói', 'bà Lê Thị Hông nói', 'Lê Thị Hồng → Lê Thị Hông'],
    ['of a place', 'mưa lớn ở Lào Cai', 'mưa lớn ở Yên Bái', 'Lào Cai → Yên Bái'],
    ['of a body', 'do Bộ Y tế chủ trì', 'do Bộ Nội vụ chủ trì', 'Bộ Y → Bộ Nội'],
    ['that begins a sentence', 'Nguyễn Văn An nói.', 'Nguyên Văn An nói.', 'Nguyễn Văn An → Nguyên Văn An'],
    ['that grew', 'ông Trần Bình nói', 'ông Trần Bình Minh nói', 'Trần Bình → Trần Bình Minh'],
    ['in capitals', 'theo UBND xã', 'theo HĐND xã', 'UBND → HĐND'],
    ['that came', 'do thanh tra kiểm tra', 'do thanh tra, Công an kiểm tra', ' → Công'],
    ['of a rank', 'gặp Thứ trưởng', 'gặp Bộ trưởng', 'Thứ → Bộ'],
  ])('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual([`name: ${expected}`])
  })
})

describe('a negation', () => {
  test.each([
    ['that came', 'Nước đã nhiễm độc.', 'Nước không nhiễm độc.', ' → không'],
    ['taken away', 'Việc này chưa có kết luận.', 'Việc này có kết luận.', 'chưa → '],
    ['for another', 'chưa xử lý', 'không xử lý', 'chưa → không'],
    ['of an act', 'Sở xác nhận thông tin', 'Sở bác bỏ thông tin', ' → bác bỏ'],
    ['in English', 'The water is safe.', 'The water is not safe.', ' → not'],
    ['short in English', 'It was true.', "It wasn't true.", " → wasn't"],
    ['turned round', 'giá sẽ tăng nhẹ', 'giá sẽ giảm nhẹ', 'tăng → giảm'],
    ['from most to least', 'phạt tối đa', 'phạt tối thiểu', 'đa → thiểu'],
  ])('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual([`negation: ${expected}`])
  })
})

test.each([
  ['nothing', 'Có 25 người.', 'Có 25 người.'],
  ['a slip of the keyboard', 'Cơ quan chức nằng đang xử lý.', 'Cơ quan chức năng đang xử lý.'],
  ['a sign', 'Mưa lớn gió mạnh.', 'Mưa lớn, gió mạnh.'],
  ['a great letter', 'do bộ Y tế và uỷ ban', 'do Bộ Y tế và Uỷ ban'],
  ['the place of a tone', 'ủy ban, hòa bình, thủy lợi', 'uỷ ban, hoà bình, thuỷ lợi'],
  ['a day in another writing', 'từ 05/11/2026', 'từ ngày 5 tháng 11 năm 2026'],
  ['a day with other signs', 'từ 5-11-2026', 'từ 05/11/2026'],
  ['English days', 'on November 25, 2026', 'on 25 November 2026'],
  ['a nought in front', 'gồm 05 xã', 'gồm 5 xã'],
  ['a share in words', 'tăng 5%', 'tăng 5 phần trăm'],
  ['tỷ or tỉ', 'hơn 5 tỉ đồng', 'hơn 5 tỷ đồng'],
  ['air, which denies nothing', 'chất lượng môi trường', 'chất lượng không khí'],
  ['aviation', 'ngành đường sắt', 'ngành hàng không'],
  ['the beginning of a sentence', 'Tuy nhiên, mưa còn lớn.', 'Song, mưa còn lớn.'],
  ['before a name', 'Theo Bộ Y tế, dịch giảm.', 'Về việc này, theo Bộ Y tế, dịch giảm.'],
  ['quotation marks', 'nói "không"', 'nói “không”'],
  ['a space that does not break', 'có 25 người', 'có 25\u00a0người'],
  ['an article', 'đây là một chính sách đúng', 'đây là chính sách đúng'],
  ['a paragraph that was cut in two', 'Một câu. Hai câu.', 'Một câu.\n\nHai câu.'],
])('%s is nothing grave', (_what, before, after) => {
  expect(told(before, after)).toEqual([])
})

test('each change is told, and each once', () => {
  const before = 'Ngày 25/11/2026, ông Trần An cho biết có 12 người ở Huế chưa về.'
  const after = 'Ngày 26/12/2026, ông Trần Ân cho biết có 13 người ở Huế đã về.'
  expect(told(before, after)).toEqual([
    'date: Ngày 25/11/2026 → Ngày 26/12/2026',
    'name: Trần An → Trần Ân',
    'number: 12 → 13',
    'negation: chưa → ',
  ])
})

test.each([
  ['none', 'Mưa lớn.', 'mưa lớn', 0],
  ['one for one', 'mưa lớn', 'mưa to', 1],
  ['a sentence more', 'Mưa.', 'Mưa. Nước sông lên nhanh.', 4],
  ['two places', 'a b c d', 'a x c y', 2],
])('counts the words that are others: %s', (_what, before, after, words) => {
  expect(changedWords(before, after)).toBe(words)
})

test('long texts are compared in bounded time', () => {
  const long = (turn: number) =>
    Array.from(
      { length: 3000 },
      (_, index) => `Ngày ${(index % 28) + 1}/11, ông Trần An nói ${index * turn}.`,
    ).join('\n')
  const started = performance.now()
  expect(graveChanges(long(1), long(2)).length).toBeGreaterThan(1000)
  expect(performance.now() - started).toBeLessThan(10_000)
})

import { whyNotCalculate } from '../../src/clocks/calculator-rules'
import { insert as insertRegulation } from '../../src/agencies/regulation-queries'
import { insertTarget } from '../../src/agencies/house-queries'
import { aMember, anAgency } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))

async function calculated(query: Record<string, string>, base = '') {
  const answer = await (await visit()).get(`${base}/phap-luat/tinh-han`).query(query)
  const $ = page(answer)
  return {
    status: answer.status,
    headers: answer.headers,
    $,
    text: $('main .answer').text().replace(/\s+/g, ' '),
    problem: (name: string) => $(`[id="${name}-loi"]`).text(),
  }
}

/** With the hours of its last day. */
const CASES: [string, string, string, string][] = [
  [
    'FORWARDED_OPINION',
    '2026-06-30T16:00',
    '30/07/2026 23:59',
    'khoản 2 Điều 39 Luật Báo chí số 103/2016/QH13',
  ],
  [
    'FORWARDED_OPINION',
    '2026-07-01T09:00',
    '22/07/2026 23:59',
    'khoản 3 Điều 18 Nghị định số 237/2026/NĐ-CP',
  ],
  [
    'SPOKESPERSON_PUBLISH',
    '2026-11-21T10:30',
    '22/11/2026 10:30',
    'khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP',
  ],
  ['AUTH_PUBLISH_2017', '2026-06-30T20:00', '01/07/2026 08:00', 'khoản 6 Điều 3 Nghị định số 09/2017/NĐ-CP'],
  ['FOREIGN_BUREAU', '2026-08-28T09:00', '09/09/2026 23:59', 'khoản 2 Điều 16 Nghị định số 262/2026/NĐ-CP'],
  [
    'CONFERENCE_NOTICE',
    '2026-12-25T09:00',
    '24/12/2026 09:00',
    'khoản 3 Điều 22 Nghị định số 237/2026/NĐ-CP',
  ],
]

test.each(CASES)('%s from %s is due at %s, by %s', async (viec, luc, due, article) => {
  const { status, text, $ } = await calculated({ viec, luc })
  expect([status, text]).toEqual([200, expect.stringContaining(due)])
  expect(text).toContain(article)
  expect($('.answer a[href^="/phap-luat#"]').first().attr('href')).toBe(`/phap-luat#${viec}`)
  expect($('.due-steps tbody tr').length).toBeGreaterThan(0)
})

describe('L46 the same thing a day apart', () => {
  test('L46 is counted by two laws, and each page says so', async () => {
    const old = await calculated({ viec: 'FORWARDED_OPINION', luc: '2026-06-30T09:00' })
    expect(old.text).toContain(
      'đã thay đổi từ 01/07/2026: việc ngày 30/06/2026 tính theo Luật Báo chí số 103/2016/QH13.',
    )
    const since = await calculated({ viec: 'FORWARDED_OPINION', luc: '2026-07-01T09:00' })
    expect(since.text).toContain('việc ngày 01/07/2026 tính theo Nghị định số 237/2026/NĐ-CP.')
  })

  test('the page without a question links to both', async () => {
    const { status, $ } = await calculated({})
    const links = ['2026-06-30', '2026-07-01'].map(
      (day) => `main a[href="/phap-luat/tinh-han?viec=FORWARDED_OPINION&luc=${day}T09:00"]`,
    )
    expect([status, ...links.map((link) => $(link).length)]).toEqual([200, 1, 1])
    expect($('.problem-summary').length).toBe(0)
  })
})

test('a holiday is explained with the document that gives it', async () => {
  const { $ } = await calculated({ viec: 'FOREIGN_BUREAU', luc: '2026-08-28T09:00' })
  const steps = $('.due-steps').text()
  expect(steps).toContain('Quốc khánh')
  expect(steps).toMatch(/Bộ luật Lao động|Thông báo số|Công văn số|Văn bản số/)
  expect($('.due-steps[open]').length).toBe(1)
})

test('L29 a house rule is called one, with the document of the agency whose it is', async () => {
  const agency = await anAgency()
  const { accountId } = await aMember(agency, 'administrator')
  const regulationId = await insertRegulation(db, {
    ...{ agencyId: agency.id, number: '7/QĐ', title: 'Quy chế', issuedOn: '2026-08-01', signer: 'A' },
    ...{ effectiveFrom: '2026-08-01', effectiveUntil: null, createdBy: accountId },
  })
  await insertTarget(db, {
    ...{ agencyId: agency.id, code: 'PRESS_REQUEST', amount: 4, unit: 'hour', createdBy: accountId },
    ...{ documentNo: '7/QĐ', regulationId: regulationId!, effectiveFrom: '2026-11-20', effectiveUntil: null },
  })
  const luc = '2026-11-20T09:00'
  const nobody = await calculated({ viec: 'PRESS_REQUEST', luc })
  expect(nobody.text).toContain('25/11/2026 23:59')
  expect(nobody.text).toContain('Mức của cổng khi cơ quan không có chỉ tiêu riêng')
  const own = await calculated({ viec: 'PRESS_REQUEST', luc, 'co-quan': agency.slug })
  expect(own.text).toContain('20/11/2026 13:00')
  expect(own.text).toContain('Quy chế nội bộ số 7/QĐ của cơ quan, không phải thời hạn luật định')
  for (const { text } of [nobody, own]) expect(text).not.toMatch(/Thời hạn luật định|Nghị định/)
  // the day before its target, the default
  const before = await calculated({ viec: 'PRESS_REQUEST', luc: '2026-11-19T09:00', 'co-quan': agency.slug })
  expect(before.text).toContain('2 ngày làm việc')
})

test('what lies beyond the days that were decided is computed and marked', async () => {
  await setClock('2031-05-05T02:00:00Z')
  const { status, $ } = await calculated({ viec: 'FOREIGN_BUREAU', luc: '2031-04-28T09:00' })
  expect([status, $('.answer').text()]).toEqual([
    200,
    expect.stringContaining('Lịch nghỉ năm 2031 chưa được quyết định'),
  ])
})

describe('bad input gets a sentence with the article', () => {
  const PROBLEMS: [string, Record<string, string>, string, string][] = [
    ['no time', { luc: '' }, 'luc', 'Hãy nhập ngày và giờ'],
    ['a day that there is not', { luc: '2026-02-30T09:00' }, 'luc', 'Không có ngày, giờ này trên lịch'],
    ['an hour that there is not', { luc: '2026-11-20T25:00' }, 'luc', 'Không có ngày, giờ này trên lịch'],
    ['a day alone', { luc: '2026-11-20' }, 'luc', 'Không có ngày, giờ này'],
    [
      'before the first decree',
      { luc: '2017-03-29T23:59' },
      'luc',
      'từ 30/03/2017, ngày Nghị định số 09/2017/NĐ-CP có hiệu lực',
    ],
    [
      'a decision of tomorrow',
      { luc: '2026-11-24T09:00' },
      'luc',
      'kể từ khi có quyết định giao nhiệm vụ (khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP)',
    ],
    [
      'what nobody asked for yet',
      { luc: '2026-06-30T09:00' },
      'luc',
      'khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP có hiệu lực từ 01/07/2026',
    ],
    [
      'what nobody asks for any more',
      { viec: 'AUTH_PUBLISH_2017', luc: '2026-07-01T00:00' },
      'luc',
      'hết hiệu lực từ 01/07/2026, được thay thế bằng Nghị định số 244/2026/NĐ-CP',
    ],
    [
      'what ended without a successor',
      { viec: 'DISCLOSURE_DEFAULT', luc: '2026-09-01T00:00' },
      'luc',
      'hết hiệu lực từ 01/09/2026. Hãy chọn',
    ],
    [
      'an internal target before it began',
      { viec: 'AUTH_PUBLISH', luc: '2026-06-30T09:00' },
      'luc',
      'từ 01/07/2026',
    ],
    ['a request of tomorrow', { viec: 'PRESS_REQUEST', luc: '2026-11-24T09:00' }, 'luc', '(quy chế nội bộ)'],
    ['no duty', { viec: '' }, 'viec', 'Hãy chọn một nghĩa vụ'],
    ['a duty that there is not', { viec: 'XYZ' }, 'viec', 'Hãy chọn một nghĩa vụ'],
    ['a duty without a beginning', { viec: 'ANNUAL_REPORT' }, 'viec', 'Hãy chọn một nghĩa vụ'],
    ['an agency that there is not', { 'co-quan': 'khong-co' }, 'co-quan', 'Cổng không có cơ quan này'],
  ]

  test.each(PROBLEMS)('%s', async (_, wrong, field, sentence) => {
    const { status, problem, $ } = await calculated({
      ...{ viec: 'SPOKESPERSON_PUBLISH', luc: '2026-11-20T09:00' },
      ...wrong,
    })
    expect([status, problem(field)]).toEqual([422, expect.stringContaining(sentence)])
    expect($('.answer').length).toBe(0)
    expect($(`.problem-summary a[href="#${field}"]`).length).toBe(1)
    expect($('title').text()).toMatch(/^Lỗi: /)
  })

  test('an agency of a level that is not bound', async () => {
    const ministry = await anAgency({ level: 'ministry' })
    const query = { viec: 'CONFERENCE_NOTICE', luc: '2026-12-25T09:00', 'co-quan': ministry.slug }
    const { status, problem } = await calculated(query)
    expect([status, problem('co-quan')]).toEqual([
      422,
      expect.stringContaining(
        'không đặt ra đối với cơ quan đã chọn (khoản 3 Điều 22 Nghị định số 237/2026/NĐ-CP)',
      ),
    ])
  })

  test('a field sent twice breaks nothing', async () => {
    const answer = await (await visit()).get('/phap-luat/tinh-han?luc=1&luc=2&viec=a&viec=b&co-quan[x]=1')
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })

  test('in English too', async () => {
    const { problem } = await calculated({ viec: 'SPOKESPERSON_PUBLISH', luc: '2026-06-30T09:00' }, '/en')
    expect(problem('luc')).toContain(
      'Article 3, clause 3 of Decree 244/2026/NĐ-CP is in force from 01/07/2026',
    )
  })

  test('a planned outage may lie ahead', () => {
    const asked = { code: 'OUTAGE_NOTICE', level: null, now: new Date('2026-11-23T02:00:00Z') }
    expect(whyNotCalculate({ ...asked, at: new Date('2026-12-23T02:00:00Z') }, 'vi')).toEqual({})
  })
})

test('its address keeps what was asked, nothing is kept of it and no script is needed', async () => {
  const query = { viec: 'FOREIGN_BUREAU', luc: '2026-08-28T09:00' }
  const { $, headers } = await calculated(query)
  expect($('#viec option[selected]').val()).toBe(query.viec)
  expect($('#luc').val()).toBe(query.luc)
  expect([$('main form').attr('method'), headers['cache-control'], headers['set-cookie']]).toEqual([
    'get',
    'public, no-cache',
    undefined,
  ])
})

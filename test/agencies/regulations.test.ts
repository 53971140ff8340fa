import { setTarget } from '../../src/agencies/target-actions'
import * as houseRules from '../../src/agencies/house-queries'
import * as regulations from '../../src/agencies/regulation-queries'
import { aDocument } from '../files/samples'
import { aMember, anAgency } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'

/** What a browser sends of the form of a regulation. */
const WORDS = {
  number: '15/QĐ-STN',
  regulationTitle: 'Quy chế phát ngôn và cung cấp thông tin cho báo chí',
  issuedOn: '2026-08-03',
  signer: 'Nguyễn Thị Giám đốc',
  from: '2026-08-03',
  until: '',
}
const PDF = aDocument('Quy chế')
const ARTICLE = '(khoản 3 Điều 8 Nghị định số 244/2026/NĐ-CP).'

async function anAdministrator() {
  const agency = await anAgency()
  const by = await aMember(agency, 'administrator')
  const browser = await visit(by)
  const settings = `/noi-bo/co-quan/${agency.slug}`
  const publish = (words: Record<string, string> = {}, files: Buffer[] = [PDF]) => {
    const sending = browser.post(`${settings}/quy-che`)
    for (const [name, value] of Object.entries({ ...WORDS, ...words })) void sending.field(name, value)
    for (const [index, file] of files.entries()) void sending.attach('files', file, `quy-che-${index}.pdf`)
    return sending
  }
  const set = (words: Record<string, string> = {}) =>
    browser
      .post(`${settings}/chi-tieu`)
      .type('form')
      .send({ code: 'PRESS_REQUEST', amount: '8', unit: 'hour', from: '2026-11-23', until: '', ...words })
  const shown = async () => page(await browser.get(settings))
  const regulationId = async () => (await regulations.publicOf(db, agency.id))[0]!.id
  return { agency, by, browser, settings, publish, set, shown, regulationId }
}

beforeEach(() => setClock('2026-11-23T02:00:00Z'))

describe('L38 the internal regulation is published', () => {
  test('L38 with its document, which everybody downloads from the page of the agency', async () => {
    const { agency, publish, browser } = await anAdministrator()
    const sent = await publish()
    expect([sent.status, sent.headers['location']]).toEqual([
      303,
      `/noi-bo/co-quan/${agency.slug}?xong=quy-che`,
    ])
    expect(page(await browser.get(sent.headers['location']!))('main [role=status]').text()).toContain(
      'Đã công bố quy chế nội bộ',
    )
    const reader = await visit()
    const $ = page(await reader.get(`/co-quan/${agency.slug}`))
    for (const fact of ['15/QĐ-STN', WORDS.regulationTitle, '03/08/2026', WORDS.signer])
      expect($('#quy-che').text()).toContain(fact)
    const file = await reader.get($('#quy-che a[href*="/quy-che/"]').attr('href')!).buffer()
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.headers['content-security-policy']).toContain('sandbox')
    expect(file.headers['cache-control']).toBe('public, no-cache')
    expect(Buffer.compare(file.body as Buffer, PDF)).toBe(0)
  })

  test('L38 and the trail says who published it', async () => {
    const { by, agency, publish, regulationId } = await anAdministrator()
    await publish()
    const trace = { action: 'regulation.published', subjectId: await regulationId(), agencyId: agency.id }
    expect(await db('auditEvents').where(trace).select('accountId')).toEqual([{ accountId: by.accountId }])
  })

  test.each([
    ['issued in time', '2026-08-17', 'Đã ban hành đúng hạn'],
    ['issued a day late', '2026-08-18', 'Đã ban hành, muộn hơn thời hạn'],
  ])('L38 the agency sees that it was %s', async (_, issuedOn, words) => {
    const { publish, shown } = await anAdministrator()
    await publish({ issuedOn })
    const $ = await shown()
    expect($('main').text()).toContain(words)
    // 45 days end on a Saturday: the Monday after it is the last
    expect($('main').text()).toContain('17/08/2026 23:59')
    expect($('.due-steps').text()).toContain('Thứ Hai, 17/08/2026')
    expect($('main').text()).toContain('Điều 12 Nghị định số 244/2026/NĐ-CP')
  })

  test.each([
    ['2026-08-17T16:59:59Z', 'Còn trong thời hạn ban hành'],
    ['2026-08-17T17:00:00Z', 'Đã quá hạn: cơ quan chưa công bố quy chế nội bộ'],
  ])('L38 without one at %s it says: %s', async (at, words) => {
    await setClock(at)
    const { shown } = await anAdministrator()
    expect((await shown())('main').text()).toContain(words)
  })
})

describe('what cannot be published', () => {
  test.each([
    [
      'issued tomorrow',
      { issuedOn: '2026-11-24' },
      'issuedOn',
      `Ngày ban hành chưa đến: hãy nhập ngày ghi trên văn bản đã ký ${ARTICLE}`,
    ],
    ['on a day that there is not', { issuedOn: '2026-02-30' }, 'issuedOn', 'Ngày chưa đúng dạng'],
    [
      'ending before it begins',
      { until: '2026-08-02' },
      'until',
      `Ngày cuối phải từ ngày bắt đầu trở đi: hãy sửa một trong hai ngày ${ARTICLE}`,
    ],
    ['without a signer', { signer: '' }, 'signer', 'Hãy điền'],
  ])('a regulation %s', async (_, words, field, sentence) => {
    const { agency, publish } = await anAdministrator()
    const sent = await publish(words)
    const $ = page(sent)
    expect(sent.status).toBe(422)
    expect($(`#${field}-loi`).text()).toContain(sentence)
    expect($('#regulationTitle').val()).toBe(WORDS.regulationTitle)
    expect(await regulations.publicOf(db, agency.id)).toEqual([])
  })

  test.each([[[]], [[PDF, aDocument('Phụ lục')]]])('one without its one document', async (files) => {
    const { agency, publish } = await anAdministrator()
    const sent = await publish({}, files)
    expect([sent.status, page(sent)('#files-loi').text()]).toEqual([
      422,
      `Hãy chọn đúng một tệp: văn bản quy chế đã ký ${ARTICLE}`,
    ])
    expect(await regulations.publicOf(db, agency.id)).toEqual([])
  })

  test('the same number of the same day twice', async () => {
    const { agency, publish } = await anAdministrator()
    await publish().expect(303)
    const again = await publish()
    expect([again.status, page(again)('#number-loi').text()]).toEqual([
      409,
      'Cơ quan đã công bố quy chế mang số này, ban hành cùng ngày. Hãy kiểm tra lại số và ngày.',
    ])
    expect(await regulations.publicOf(db, agency.id)).toHaveLength(1)
  })

  test('one form sent twice, which publishes one', async () => {
    const { agency, browser, settings, publish } = await anAdministrator()
    const key = page(await browser.get(`${settings}/quy-che/moi`))('[name=key]').val() as string
    await publish({ key }).expect(303)
    await publish({ key }).expect(303)
    expect(await regulations.publicOf(db, agency.id)).toHaveLength(1)
  })
})

test('a document that waits for the scanner is not handed out', async () => {
  const { agency, publish, regulationId } = await anAdministrator()
  await publish()
  const at = `/co-quan/${agency.slug}/quy-che/${await regulationId()}`
  const reader = await visit(undefined, { scanning: true })
  const house = page(await reader.get(`/co-quan/${agency.slug}`))('#quy-che')
  expect([house.text(), house.find('a[href*="/quy-che/"]').length]).toEqual([
    expect.stringContaining('Tệp này đang chờ quét vi-rút'),
    0,
  ])
  const refused = await reader.get(at)
  expect([refused.status, page(refused)('main').text()]).toEqual([
    409,
    expect.stringContaining('Tệp này đang chờ quét vi-rút'),
  ])
})

test('a document is not found under another agency, nor is what is no document', async () => {
  const { agency, publish, regulationId } = await anAdministrator()
  await publish()
  const other = await anAgency()
  const reader = await visit()
  for (const at of [
    `/co-quan/${other.slug}/quy-che/${await regulationId()}`,
    `/co-quan/${agency.slug}/quy-che/1`,
  ])
    expect((await reader.get(at)).status).toBe(404)
})

test('one’s desk asks for a regulation until there is one that holds', async () => {
  const { browser, publish } = await anAdministrator()
  const desk = async () => page(await browser.get('/noi-bo'))('main').text()
  expect(await desk()).toContain('Theo Điều 12 Nghị định số 244/2026/NĐ-CP')
  await publish({ until: '2026-11-22' })
  expect(await desk()).toContain('Cơ quan chưa công bố quy chế nội bộ')
  await publish({ number: '16/QĐ-STN' })
  expect(await desk()).not.toContain('Cơ quan chưa công bố quy chế nội bộ')
})

test('L38 an agency founded after the decree began is never late, but its desk asks by the other article', async () => {
  const { agency, browser, shown, publish } = await anAdministrator()
  await db('agencies')
    .where({ id: agency.id })
    .update({ valid: db.raw(`daterange('2026-09-01', null)`) })
  const settings = (await shown())('main').text()
  expect(settings).not.toContain('Đã quá hạn')
  expect(settings).toContain('Chưa công bố quy chế nội bộ nào')
  const desk = page(await browser.get('/noi-bo'))('main').text()
  expect(desk).toContain('Cơ quan chưa công bố quy chế nội bộ')
  expect(desk).toContain('Theo khoản 3 Điều 8 Nghị định số 244/2026/NĐ-CP')
  await publish()
  expect((await shown())('main').text()).not.toContain('muộn hơn thời hạn')
})

describe('a target of the agency’s own', () => {
  async function withRegulation(words: Record<string, string> = {}) {
    const all = await anAdministrator()
    await all.publish(words)
    const regulation = await all.regulationId()
    return { ...all, set: (more: Record<string, string> = {}) => all.set({ regulation, ...more }) }
  }

  test('L29 is shown as of the internal regulation, never as of the law', async () => {
    const { agency, set } = await withRegulation()
    await set().expect(303)
    const $ = page(await (await visit()).get(`/co-quan/${agency.slug}`))
    const text = $('#quy-che').text()
    expect(text).toContain('Trả lời đề nghị cung cấp thông tin của nhà báo: 8 giờ')
    expect(text).toContain('quy chế nội bộ số 15/QĐ-STN')
    expect(text).toContain('Theo quy chế nội bộ, không phải thời hạn luật định.')
    expect(text).not.toContain('Nghị định')
    const law = page(await (await visit()).get('/phap-luat'))
    expect(law(`#PRESS_REQUEST a[href="/co-quan/${agency.slug}#quy-che"]`).text()).toBe(agency.nameVi)
  })

  test('holds from its day on, and what was before stays as it was', async () => {
    const { agency, set } = await withRegulation()
    await set({ from: '2026-12-01', until: '2026-12-31' }).expect(303)
    const on = (day: string) => houseRules.houseRuleAt(db, agency.id, 'PRESS_REQUEST', day)
    const [before, first, last, after] = await Promise.all(
      ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(on),
    )
    expect([before, after]).toEqual([undefined, undefined])
    for (const found of [first, last])
      expect(found).toMatchObject({ amount: 8, unit: 'hour', documentNo: '15/QĐ-STN' })
  })

  test('ends with its regulation when it says nothing else', async () => {
    const { agency, set } = await withRegulation({ until: '2026-12-31' })
    await set().expect(303)
    expect(await houseRules.publicOf(db, agency.id, '2026-11-23')).toMatchObject([
      { effectiveFrom: '2026-11-23', effectiveUntil: '2027-01-01' },
    ])
  })

  test.each([
    [
      'what the law settles',
      { code: 'FOREIGN_BUREAU' },
      'code',
      'khoản 2 Điều 16 Nghị định số 262/2026/NĐ-CP',
    ],
    [
      'what the law once settled',
      { code: 'INITIAL_2017' },
      'code',
      'điểm a khoản 3 Điều 6 Nghị định số 09/2017',
    ],
    ['what nobody knows', { code: 'XYZ' }, 'code', 'Hãy chọn một mục trong danh sách'],
    ['the quarter', { code: 'CONTACT_CONFIRM' }, 'code', 'Hãy chọn một mục trong danh sách'],
    ['days gone by', { from: '2026-11-22' }, 'from', 'không áp dụng cho những ngày đã qua'],
    ['an end before the start', { until: '2026-11-22' }, 'until', 'Ngày cuối phải từ ngày bắt đầu trở đi'],
    ['no time at all', { amount: '0' }, 'amount', 'số nguyên từ 1 đến 365'],
    ['a unit of another kind', { unit: 'month' }, 'unit', 'Hãy chọn một mục'],
    [
      'another agency’s regulation',
      { regulation: '00000000-0000-4000-8000-000000000001' },
      'regulation',
      'Hãy chọn',
    ],
  ])('cannot be set for %s', async (_, words, field, sentence) => {
    const { agency, set } = await withRegulation()
    const sent = await set(words)
    expect([sent.status, page(sent)(`#${field}-loi`).text()]).toEqual([
      422,
      expect.stringContaining(sentence),
    ])
    expect(await houseRules.publicOf(db, agency.id, '2020-01-01')).toEqual([])
  })

  test('cannot outlive its regulation', async () => {
    const { set } = await withRegulation({ until: '2026-12-31' })
    expect(page(await set({ until: '2027-01-01' }))('#until-loi').text()).toContain('đến hết 31/12/2026')
    expect(page(await set({ from: '2027-01-01' }))('#from-loi').text()).toContain('nằm ngoài thời gian')
  })

  test('cannot stand beside another of its name', async () => {
    const { agency, set } = await withRegulation()
    await set().expect(303)
    const again = await set({ amount: '4', from: '2026-12-01' })
    expect([again.status, page(again)('#from-loi').text()]).toEqual([
      409,
      expect.stringContaining('đã có chỉ tiêu cho việc đó'),
    ])
    await set({ code: 'AUTH_PUBLISH', amount: '6' }).expect(303)
    expect(await houseRules.publicOf(db, agency.id, '2026-11-23')).toHaveLength(2)
  })

  test('is ended with a day, not before today', async () => {
    const { agency, browser, set, shown } = await withRegulation()
    await set()
    const end = (await shown())('main a[href$="/ngung"]').attr('href')!
    const send = (last: string) => browser.post(end).type('form').send({ last })
    expect(page(await browser.get(end))('#last').val()).toBe('2026-11-23')
    const late = await send('2026-11-22')
    expect([late.status, page(late)('#last-loi').text()]).toEqual([
      422,
      'Ngày này đã qua. Hãy chọn từ hôm nay trở đi.',
    ])
    const ended = await send('2026-11-30')
    expect(page(await browser.get(ended.headers['location']!))('main [role=status]').text()).toContain(
      'Đã ghi ngày áp dụng cuối cùng',
    )
    expect(await houseRules.houseRuleAt(db, agency.id, 'PRESS_REQUEST', '2026-11-30')).toBeDefined()
    expect(await houseRules.houseRuleAt(db, agency.id, 'PRESS_REQUEST', '2026-12-01')).toBeUndefined()
    expect((await send('2026-12-05')).status).toBe(422)
    expect(await db('auditEvents').where({ action: 'house_rule.ended', agencyId: agency.id })).toHaveLength(1)
  })

  test('that has not begun is taken back after one question', async () => {
    const { agency, browser, set, shown } = await withRegulation()
    await set({ from: '2026-12-01' })
    const end = (await shown())('main a[href$="/ngung"]').attr('href')!
    expect(page(await browser.get(end))('h1').text()).toContain('Hủy chỉ tiêu')
    expect((await browser.post(end)).headers['location']).toContain('xong=huy-chi-tieu')
    expect(await houseRules.publicOf(db, agency.id, '2026-11-23')).toEqual([])
    expect((await browser.post(end)).status).toBe(404)
  })

  test('needs a regulation first, and the page says where', async () => {
    const { browser, settings } = await anAdministrator()
    const $ = page(await browser.get(`${settings}/chi-tieu/moi`))
    expect([$('main form').length, $(`main a[href="${settings}/quy-che/moi"]`).length]).toEqual([0, 1])
  })

  test('is set in the trail by who set it', async () => {
    const { agency, by, set } = await withRegulation()
    await set()
    const trace = { action: 'house_rule.set', agencyId: agency.id }
    expect(await db('auditEvents').where(trace).select('accountId')).toEqual([{ accountId: by.accountId }])
  })

  test('of many set at once is one', async () => {
    const { agency, by, regulationId } = await withRegulation()
    const regulation = (await regulations.publicById(db, agency.id, await regulationId()))!
    const form = {
      ...{ key: null, code: 'PRESS_REQUEST', amount: 4, unit: 'hour' as const },
      ...{ regulation: regulation.id, from: '2026-11-23', until: null },
    }
    const all = [1, 2, 3].map(() => setTarget(deps(), by, { agencyId: agency.id, form, regulation }))
    const ends = await Promise.allSettled(all)
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})

test('none of its pages is another agency’s to see', async () => {
  const { settings, publish, set, shown, regulationId } = await anAdministrator()
  await publish()
  await set({ regulation: await regulationId() })
  const ending = (await shown())('main a[href$="/ngung"]').attr('href')!
  const other = await anAdministrator()
  for (const path of [`${settings}/quy-che/moi`, `${settings}/chi-tieu/moi`, ending])
    expect([path, (await other.browser.get(path)).status]).toEqual([path, 404])
  expect((await other.browser.get(ending.replace(settings, other.settings))).status).toBe(404)
  expect((await other.browser.post(ending.replace(settings, other.settings))).status).toBe(404)
})

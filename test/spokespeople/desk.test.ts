import { randomUUID } from 'node:crypto'
import type { Agency } from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import { aCast, aMember, anAgency, aSpokesperson, aSubmitted } from '../support/factories'
import { approve } from '../../src/statements/decision-actions'
import { db, deps, page, setClock, visit } from '../support/portal'

const DESK = '/noi-bo/nguoi-phat-ngon'
const day = (text: string) => new Date(`${text}T02:00:00Z`)

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

const browserOf = async (agency: Agency) => visit(await aMember(agency, 'administrator'))

const form = (agency: Agency, values: Record<string, string> = {}) => ({
  ...{
    agency: String(agency.id),
    fullName: 'Hoàng Thị Sim',
    basis: 'regular',
    position: 'Phó Chánh Văn phòng',
  },
  ...{ phone: '0200 000 0077', officialEmail: 'sim@mau.gov.vn', ...values },
})

describe('the list', () => {
  test('tells those in force, those to come and those that ended apart', async () => {
    const agency = await anAgency()
    await aSpokesperson(agency, { position: 'Chức vụ đang giữ', validTo: day('2026-12-05') })
    await aSpokesperson(agency, { position: 'Chức vụ sắp nhận', validFrom: day('2026-12-01') })
    await aSpokesperson(agency, { position: 'Chức vụ đã thôi', validTo: day('2026-11-01') })
    const $ = page(await (await browserOf(agency)).get(DESK))
    const under = (heading: string) =>
      $('main h3')
        .filter((_, h3) => $(h3).text() === heading)
        .next()
        .text()
        .replace(/\s+/g, ' ')
    expect(under('Đang có hiệu lực')).toContain('Chức vụ đang giữ')
    expect(under('Đang có hiệu lực')).toContain('Hiệu lực đến 05/12/2026 09:00 (còn 12 ngày)')
    expect(under('Chưa có hiệu lực')).toContain('Chức vụ sắp nhận')
    expect(under('Chưa có hiệu lực')).toContain('Không xác định thời hạn')
    expect($('main details summary').text()).toBe('Đã kết thúc (1)')
    expect($('main details li').text()).toContain('Chức vụ đã thôi')
    expect([$('main details a.button').length, $('main > section > ul a.button').length]).toEqual([0, 2])
    expect($('main a[href="tel:02000000001"]').length).toBe(3)
    expect($('main form').length).toBe(0)
  })

  test('says plainly when nobody speaks', async () => {
    const $ = page(await (await browserOf(await anAgency())).get(DESK))
    expect($('main .empty').text()).toContain('Hiện không có ai được phát ngôn')
    expect($(`main a[href="${DESK}/moi"]`).length).toBe(1)
  })
})

describe('the form', () => {
  test('is asked for by the capacity first', async () => {
    const browser = await browserOf(await anAgency())
    for (const query of ['', '?tu-cach=ban', '?tu-cach=']) {
      const $ = page(await browser.get(`${DESK}/moi${query}`))
      expect($('main form').length).toBe(0)
      expect($('main .rows a').length).toBe(3)
    }
  })

  test.each([
    ['head', false],
    ['regular', false],
    ['authorised', true],
  ])('asks a %s for the case only where there is one: %s', async (basis, forCase) => {
    const browser = await browserOf(await anAgency())
    const link = page(await browser.get(`${DESK}/moi`))(`main a[href$="=${basis}"]`).attr('href')!
    const $ = page(await browser.get(link))
    expect($('input[name=basis]').val()).toBe(basis)
    expect($('#caseSubject').length).toBe(forCase ? 1 : 0)
    for (const field of ['validTo', 'decisionNo', 'decidedAt', 'signer'])
      expect([field, $(`#${field}`).attr('required') !== undefined]).toEqual([field, forCase])
    expect($('main fieldset').length).toBe(4)
    // a field without a hint has none, not the page's
    expect($('#position-goi-y').length).toBe(0)
  })

  test('chooses no agency beforehand where there are several, and asks for a known person or a name', async () => {
    const [agency, other] = [await anAgency(), await anAgency()]
    await aSpokesperson(agency)
    const administrator = await aMember(agency, 'administrator')
    await db('memberships').insert({
      ...{ accountId: administrator.accountId, agencyId: other.id, role: 'administrator' },
    })
    const browser = await visit(administrator)
    const $ = page(await browser.get(`${DESK}/moi?tu-cach=regular`))
    expect([$('#agency').val(), $('#agency').attr('required')]).toEqual(['', 'required'])
    for (const field of ['person', 'fullName'])
      expect($(`label[for=${field}]`).text()).toContain('(chọn người hoặc ghi họ tên)')
    const sent = await browser
      .post(DESK)
      .type('form')
      .send(form(agency, { agency: '' }))
    expect([sent.status, page(sent)('#agency-loi').text()]).toEqual([
      422,
      'Hãy chọn một mục trong danh sách.',
    ])
  })

  test('that is wrong comes back alone, for the same capacity, with what was typed', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const sent = await browser
      .post(DESK)
      .type('form')
      .send(form(agency, { basis: 'authorised', caseSubject: 'Vụ cháy chợ' }))
    const $ = page(sent)
    expect([sent.status, $('input[name=basis]').val(), $('#caseSubject').val()]).toEqual([
      422,
      'authorised',
      'Vụ cháy chợ',
    ])
    expect($('.problem-summary a[href="#validTo"]').length).toBe(1)
    expect($('main ul.rows').length).toBe(0)
  })

  test('for no capacity that there is asks for one', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const sent = await browser
      .post(DESK)
      .type('form')
      .send(form(agency, { basis: 'friend' }))
    expect([sent.status, page(sent)('#basis-loi').text()]).toEqual([
      422,
      expect.stringContaining('Hãy chọn một mục'),
    ])
    expect(await spokespeople.appointmentsOf(db, [agency.id])).toEqual([])
  })

  test('that is right leads to the list, which says so', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const sent = await browser.post(DESK).type('form').send(form(agency))
    expect([sent.status, sent.headers['location']]).toEqual([303, `${DESK}?xong=moi`])
    const $ = page(await browser.get(sent.headers['location']!))
    expect($('main [role=status]').text()).toContain('Đã công bố người phát ngôn')
    expect($('main .rows').text()).toContain('Hoàng Thị Sim')
  })
})

test('another spokesperson under a key that was used is refused, and comes back in a form of its own', async () => {
  const agency = await anAgency()
  const browser = await browserOf(agency)
  const send = (values: Record<string, string>) => browser.post(DESK).type('form').send(form(agency, values))
  const key = randomUUID()
  await send({ key }).expect(303)
  await send({ key }).expect(303)
  const other = await send({ key, fullName: 'Người Khác' })
  const $ = page(other)
  expect([other.status, $('#fullName').val()]).toEqual([409, 'Người Khác'])
  expect($('.problem-summary a[href="#bieu_mau"]').text()).toContain('nội dung khác')
  await send({ key: $('[name=key]').val() as string, fullName: 'Người Khác' }).expect(303)
  expect(await spokespeople.appointmentsOf(db, [agency.id])).toHaveLength(2)
})

describe('a right to speak is ended', () => {
  test('after one question, which says what becomes of scheduled statements', async () => {
    const agency = await anAgency()
    const id = await aSpokesperson(agency)
    const browser = await browserOf(agency)
    const list = page(await browser.get(DESK))
    const to = list('main .rows a.button').attr('href')!
    expect(to).toBe(`${DESK}/${id}/ket-thuc`)
    const $ = page(await browser.get(to))
    const { fullName } = (await spokespeople.appointment(db, id))!
    expect($('h1').text()).toBe(`Kết thúc quyền phát ngôn của ${fullName}?`)
    expect($('main').text()).toContain('bị hủy lịch và trả về người soạn thảo')
    expect($('main form').attr('action')).toBe(to)
    expect((await spokespeople.ofAgency(db, agency.id)).length).toBe(1)

    const ended = await browser.post(to)
    expect(page(await browser.get(ended.headers['location']!))('main [role=status]').text()).toBe(
      'Đã kết thúc quyền phát ngôn.',
    )
    expect(await spokespeople.ofAgency(db, agency.id)).toEqual([])
  })

  test('and what was said of scheduled statements comes true', async () => {
    const cast = await aCast()
    const speaker = await aSpokesperson(cast.agency)
    const { id, version } = await aSubmitted(cast, { speaker })
    await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt: day('2026-11-30') })
    await (await browserOf(cast.agency)).post(`${DESK}/${speaker}/ket-thuc`).expect(303)
    expect(await db('editions').where({ documentId: id }).first('state')).toEqual({ state: 'rejected' })
  })

  test('once: later the page says so and has no button', async () => {
    const agency = await anAgency()
    const revoked = await aSpokesperson(agency)
    const over = await aSpokesperson(agency, { validTo: day('2026-11-01') })
    const browser = await browserOf(agency)
    await browser.post(`${DESK}/${revoked}/ket-thuc`).expect(303)
    for (const id of [revoked, over]) {
      const to = `${DESK}/${id}/ket-thuc`
      for (const late of [await browser.get(to), await browser.post(to)]) {
        const $ = page(late)
        expect($('main .notice').text()).toBe('Quyền phát ngôn này đã kết thúc.')
        expect([late.status, $('main form').length, $('main a').first().attr('href')]).toEqual([409, 0, DESK])
      }
    }
    const trail = { action: 'appointment.ended', subjectId: revoked }
    expect(await db('auditEvents').where(trail)).toHaveLength(1)
  })

  test('of another agency is as unknown as none', async () => {
    const id = await aSpokesperson(await anAgency())
    const browser = await browserOf(await anAgency())
    for (const unknown of [id, '6b3d7a52-0000-4000-8000-000000000000', 'khong-co'])
      expect((await browser.get(`${DESK}/${unknown}/ket-thuc`)).status).toBe(404)
  })
})

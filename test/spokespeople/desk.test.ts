import * as spokespeople from '../../src/spokespeople/queries'
import { aCast, aMember, anAgency, aSpokesperson, aSubmitted } from '../support/factories'
import { approve } from '../../src/statements/decision-actions'
import { db, deps, page, setClock, visit } from '../support/portal'
import { authorised, browserOf, DESK, record, regular, type Browser } from './support'

const day = (text: string) => new Date(`${text}T02:00:00Z`)

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

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
    ['head', [false, false, false, false]],
    ['regular', [false, true, true, true]],
    ['authorised', [true, true, true, false]],
  ])('asks a %s for the case, the end, the decision and its signer where there are', async (basis, asked) => {
    const browser = await browserOf(await anAgency())
    const link = page(await browser.get(`${DESK}/moi`))(`main a[href$="=${basis}"]`).attr('href')!
    const $ = page(await browser.get(link))
    expect($('input[name=basis]').val()).toBe(basis)
    expect($('#caseSubject').length).toBe(basis === 'authorised' ? 1 : 0)
    expect($('#grantor').length).toBe(basis === 'authorised' ? 1 : 0)
    const needed = ['validTo', 'decisionNo', 'decidedAt', 'signer'].map(
      (field) => $(`#${field}`).attr('required') !== undefined,
    )
    expect(needed).toEqual(asked)
    expect($('#files').attr('required') !== undefined).toBe(basis !== 'head')
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
    const sent = await record(browser, regular(agency, { agency: '' }))
    expect([sent.status, page(sent)('#agency-loi').text()]).toEqual([
      422,
      'Hãy chọn một mục trong danh sách.',
    ])
  })

  test('that is wrong comes back alone, for the same capacity, with what was typed', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const typed = authorised(agency, '', { caseSubject: 'Vụ cháy chợ', validTo: '' })
    const sent = await record(browser, typed)
    const $ = page(sent)
    expect([sent.status, $('input[name=basis]').val(), $('#caseSubject').val()]).toEqual([
      422,
      'authorised',
      'Vụ cháy chợ',
    ])
    expect($('.problem-summary a[href="#validTo"]').length).toBe(1)
    expect($('main ul.rows').length).toBe(0)
  })
})

const ending = (browser: Browser, id: string) =>
  browser.post(`${DESK}/${id}/ket-thuc`).type('form').send({ reason: 'Chuyển công tác' })

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

    const bare = await browser.post(to).type('form').send({ reason: '' })
    expect([bare.status, page(bare)('#reason-loi').text()]).toEqual([422, 'Hãy điền mục này.'])
    const ended = await browser.post(to).type('form').send({ reason: 'Chuyển công tác' })
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
    await ending(await browserOf(cast.agency), speaker).expect(303)
    expect(await db('editions').where({ documentId: id }).first('state')).toEqual({ state: 'rejected' })
  })

  test('once: later the page says so and has no button', async () => {
    const agency = await anAgency()
    const revoked = await aSpokesperson(agency)
    const over = await aSpokesperson(agency, { validTo: day('2026-11-01') })
    const browser = await browserOf(agency)
    await ending(browser, revoked).expect(303)
    for (const id of [revoked, over]) {
      const to = `${DESK}/${id}/ket-thuc`
      for (const late of [await browser.get(to), await ending(browser, id)]) {
        const $ = page(late)
        expect($('main .notice').text()).toBe('Quyền phát ngôn này đã kết thúc.')
        const back = $('main a').first().attr('href')
        expect([late.status, $('main form').length, back]).toEqual([409, 0, `${DESK}/${id}`])
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

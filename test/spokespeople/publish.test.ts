import * as audit from '../../src/audit/queries'
import * as files from '../../src/files/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import * as register from '../../src/spokespeople/register-queries'
import { publish } from '../../src/spokespeople/publish-actions'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { deskOf, lineOf } from '../support/desk'
import { db, deps, page, setClock, visit } from '../support/portal'
import { at, authorised, browserOf, DESK, idIn, record, regular, type Browser, type Typed } from './support'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

const LAW = '(khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP)'
const CONTACT = { position: 'Chánh Văn phòng', phone: '0200 000 0077', officialEmail: 'sim@mau.gov.vn' }

const send = (browser: Browser, id: string, act: string, typed: Typed = CONTACT) =>
  browser.post(`${DESK}/${id}/${act}`).type('form').send(typed)

/** Of a decision of 08:00 on 23/11/2026, an hour ago. */
async function aRecorded(values: Typed = {}) {
  const agency = await anAgency()
  const browser = await browserOf(agency)
  const id = idIn(await record(browser, regular(agency, { publish: '', ...values })).expect(303))
  return { agency, browser, id }
}

const said = async (browser: Browser, id: string) =>
  page(await browser.get(`${DESK}/${id}`).expect(200))('main')
    .text()
    .replace(/\s+/g, ' ')

describe('L02 within 24 hours of the decision', () => {
  test.each([
    ['at +23:59 it is on time', '2026-11-24T00:59:00Z', 'Công bố đúng hạn', false],
    ['at +24:01 it is late, and stays so', '2026-11-24T01:01:00Z', 'Công bố trễ 1 phút', true],
    ['an hour later it is late by an hour', '2026-11-24T02:00:00Z', 'Công bố trễ 1 giờ', true],
  ])('%s', async (_when, instant, mark, late) => {
    const { agency, id } = await aRecorded()
    await send(await at(instant, agency), id, 'cong-bo').expect(303)
    const browser = await at('2026-12-20T02:00:00Z', agency)
    const $ = page(await browser.get(`${DESK}/${id}`))
    expect($('main dl').text()).toContain(`${mark} ${LAW}`)
    expect($('main > .meta .late-mark').length).toBe(late ? 1 : 0)
    expect(page(await browser.get(DESK))('.late-mark').text()).toBe(late ? mark : '')
  })

  test('the time that is left is counted down, and then what it is over', async () => {
    const { agency, id } = await aRecorded()
    let browser = await at('2026-11-23T20:00:00Z', agency)
    expect(await said(browser, id)).toContain(`còn 5 giờ để công bố ${LAW}`)
    expect(page(await browser.get(DESK))('.rows .left').text()).toBe('còn 5 giờ để công bố')
    browser = await at('2026-11-24T00:30:00Z', agency)
    expect(await said(browser, id)).toContain(`còn 30 phút để công bố ${LAW}`)
    browser = await at('2026-11-24T03:00:00Z', agency)
    expect(await said(browser, id)).toContain(`Quá hạn công bố 2 giờ ${LAW}`)
    const $ = page(await browser.get(`${DESK}/${id}`))
    expect($('details.due-steps').text()).toContain('Tính theo giờ, kể cả ban đêm và ngày nghỉ')
  })

  test('a decision of before the decree had no hours, and the page says so', async () => {
    const { browser, id } = await aRecorded({ decidedAt: '2026-06-30T23:59', publish: '1' })
    expect(await said(browser, id)).toContain('Nghị định số 09/2017/NĐ-CP không đặt số giờ phải công bố')
    expect(await db('clocks').where({ subjectId: id })).toEqual([])
    const first = await aRecorded({ decidedAt: '2026-07-01T00:00', publish: '1' })
    expect(await said(first.browser, first.id)).toContain(LAW)
  })

  test('one who ended before it came was never late', async () => {
    const { agency, browser, id } = await aRecorded()
    await send(browser, id, 'ket-thuc', { reason: 'Ghi nhầm' }).expect(303)
    expect(await said(await at('2026-11-25T02:00:00Z', agency), id)).toContain(
      'Đã kết thúc trước khi công bố',
    )
  })
})

describe('the desk of an administrator', () => {
  const title = 'Người phát ngôn chưa công bố'

  test('names those who wait to be published, the first to be late on top', async () => {
    const agency = await anAgency()
    const administrator = await aMember(agency, 'administrator')
    const browser = await visit(administrator)
    const later = { fullName: 'Người Sau', decidedAt: '2026-11-23T08:30', publish: '' }
    await record(browser, regular(agency, later)).expect(303)
    await record(browser, regular(agency, { fullName: 'Người Trước', publish: '' })).expect(303)
    expect((await deskOf(administrator))['Cần làm ngay']![title]).toEqual(['Người Trước', 'Người Sau'])
    const { text, href } = await lineOf(administrator, 'Người Trước')
    expect(text).toContain(`còn 23 giờ để công bố ${LAW}`)
    await send(browser, href!.split('/').at(-1)!, 'cong-bo').expect(303)
    expect((await deskOf(administrator))['Cần làm ngay']![title]).toEqual(['Người Sau'])
  })

  test('counts one who is not published yet as no voice', async () => {
    const { agency } = await aRecorded()
    const administrator = await aMember(agency, 'administrator')
    const blocks = (await deskOf(administrator))['Cần làm ngay']!
    expect(blocks['Cơ quan chưa có người phát ngôn đang có hiệu lực']).toEqual([agency.nameVi])
  })
})

describe('publishing', () => {
  test('L01 asks for all facts, and keeps what was typed', async () => {
    const { browser, id } = await aRecorded({ position: '', phone: '', officialEmail: '' })
    const sent = await send(browser, id, 'cong-bo', { ...CONTACT, phone: '' })
    expect([sent.status, page(sent)('#phone-loi').text()]).toEqual([
      422,
      'Cần điền mục này để công bố (khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP).',
    ])
    expect(page(sent)('#position').val()).toBe('Chánh Văn phòng')
    expect((await register.recordedById(db, id))!.publishedAt).toBeNull()
  })

  test('is not needed to write the facts down', async () => {
    const { browser, id } = await aRecorded({ position: '', phone: '', officialEmail: '' })
    await send(browser, id, 'lien-he', { ...CONTACT, phone: '' }).expect(303)
    expect(await register.recordedById(db, id)).toMatchObject({
      ...{ position: 'Chánh Văn phòng', phone: null, publishedAt: null },
    })
    const wrong = await send(browser, id, 'lien-he', { ...CONTACT, officialEmail: 'sim@gmail.com' })
    expect(page(wrong)('#officialEmail-loi').text()).toContain('có đuôi .gov.vn (khoản 3 Điều 3')
  })

  test('twice publishes once, and says so', async () => {
    const { agency, browser, id } = await aRecorded()
    await send(browser, id, 'cong-bo').expect(303)
    const again = await send(await at('2026-11-23T05:00:00Z', agency), id, 'cong-bo')
    expect([again.status, page(again)('.problem-summary').text()]).toEqual([
      409,
      expect.stringContaining('Người phát ngôn này đã được công bố.'),
    ])
    expect((await register.recordedById(db, id))!.publishedAt).toEqual(new Date('2026-11-23T02:00:00Z'))
    const acts = (await audit.ofSubject(db, 'appointment', id)).map(({ action }) => action)
    expect(acts.filter((action) => action === 'appointment.published')).toHaveLength(1)
  })

  test('waits for the end that is being made, and is then refused', async () => {
    const { agency, id } = await aRecorded()
    const first = await db.transaction()
    await register.lock(first, id)
    const by = await aMember(agency, 'administrator')
    const second = expect(publish(deps(), by, id, CONTACT)).rejects.toThrow('spokespeople.ended_already')
    await lockWaiters(1)
    await spokespeople.revoke(first, id)
    await first.commit()
    await second
    expect((await register.recordedById(db, id))!.publishedAt).toBeNull()
  })

  test('is not for what has ended', async () => {
    const { agency, id } = await aRecorded({ validTo: '2026-11-23T10:00' })
    const sent = await send(await at('2026-11-23T03:00:00Z', agency), id, 'cong-bo')
    expect([sent.status, page(sent)('.problem-summary').text()]).toEqual([
      409,
      expect.stringContaining('Quyền phát ngôn này đã kết thúc.'),
    ])
  })
})

describe('the facts of a published one', () => {
  test('change at once, with what they were before in the trail', async () => {
    const { agency, id } = await aRecorded({ publish: '1' })
    const browser = await at('2026-12-01T02:00:00Z', agency)
    await send(browser, id, 'lien-he', { ...CONTACT, phone: '0200 000 0099' }).expect(303)
    const held = await register.recordedById(db, id)
    expect(held).toMatchObject({ phone: '0200 000 0099', lastConfirmedAt: new Date('2026-12-01T02:00:00Z') })
    const text = await said(browser, id)
    expect(text).toContain('Số điện thoại: 0200 000 0077 → 0200 000 0099')
    expect(text).toContain('Chức vụ: Phó Chánh Văn phòng → Chánh Văn phòng')
    const events = await audit.ofSubject(db, 'appointment', id)
    const change = events.find(({ action }) => action === 'appointment.contact_changed')
    expect(change!.details).toEqual({
      before: { position: 'Phó Chánh Văn phòng', phone: '0200 000 0077' },
      after: { position: 'Chánh Văn phòng', phone: '0200 000 0099' },
    })
    expect((await (await visit()).get(`/co-quan/${agency.slug}`)).text).toContain('0200 000 0099')
  })

  test('are never blank', async () => {
    const { browser, id } = await aRecorded({ publish: '1' })
    const sent = await send(browser, id, 'lien-he', { ...CONTACT, position: '' })
    expect([sent.status, page(sent)('#position-loi').length]).toEqual([422, 1])
  })
})

describe('the page of an appointment', () => {
  test('is read by heads and spokespeople of the agency, who change nothing there', async () => {
    const { agency, id } = await aRecorded()
    for (const role of ['head', 'spokesperson'] as const) {
      const browser = await visit(await aMember(agency, role))
      expect(page(await browser.get(`${DESK}/${id}`).expect(200))('main form').length).toBe(0)
      for (const act of ['cong-bo', 'lien-he', 'ket-thuc'])
        expect((await send(browser, id, act, { ...CONTACT, reason: 'x' })).status).toBe(404)
    }
  })

  test('is as unknown to others as none', async () => {
    const { agency, id } = await aRecorded()
    for (const browser of [await browserOf(await anAgency()), await visit(await aMember(agency, 'author'))]) {
      expect((await browser.get(`${DESK}/${id}`)).status).toBe(404)
      expect((await send(browser, id, 'cong-bo')).status).toBe(404)
    }
    const browser = await browserOf(agency)
    for (const other of ['khong-co', '6b3d7a52-0000-4000-8000-000000000000'])
      expect((await browser.get(`${DESK}/${other}`)).status).toBe(404)
  })
})

describe('its paper', () => {
  const fileOf = async (ownerId: string) => (await files.ofOwners(db, 'appointment', [ownerId]))[0]!.publicId
  const asked = async (file: string) => (await visit()).get(`/nguoi-phat-ngon/van-ban/${file}`)

  test('is opened by readers when it is public and its holder published', async () => {
    const { browser, id } = await aRecorded({ filePublic: '1' })
    const file = await fileOf(id)
    expect((await asked(file)).status).toBe(404)
    await send(browser, id, 'cong-bo').expect(303)
    const handed = await asked(file)
    expect([handed.status, handed.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(handed.headers['content-disposition']).toMatch(/^attachment;.*quyet-dinh\.pdf/)
    expect(handed.headers['content-security-policy']).toContain('sandbox')
  })

  test('is not when it is for internal use, nor is another file', async () => {
    const { id } = await aRecorded({ publish: '1' })
    expect((await asked(await fileOf(id))).status).toBe(404)
    expect((await asked('khong-co')).status).toBe(404)
  })

  test('waits for the scanner where there is one', async () => {
    const { id } = await aRecorded({ filePublic: '1', publish: '1' })
    const file = await fileOf(id)
    const browser = await visit(undefined, { scanning: true })
    expect((await browser.get(`/nguoi-phat-ngon/van-ban/${file}`)).status).toBe(409)
    await db('files').update({ scanState: 'clean' })
    expect((await browser.get(`/nguoi-phat-ngon/van-ban/${file}`)).status).toBe(200)
  })

  test('is read within the agency by those who answer for who speaks', async () => {
    const { agency, id } = await aRecorded()
    const file = await fileOf(id)
    const statusFor = async (browser: Browser) => (await browser.get(`/noi-bo/tep/${file}`)).status
    for (const role of ['administrator', 'head', 'spokesperson'] as const)
      expect(await statusFor(await visit(await aMember(agency, role)))).toBe(200)
    expect(await statusFor(await visit(await aMember(agency, 'author')))).toBe(404)
    expect(await statusFor(await browserOf(await anAgency()))).toBe(404)
  })
})

test('an authorised one is published with what was typed, like a regular one', async () => {
  const agency = await anAgency()
  const head = await aSpokesperson(agency, { basis: 'head' })
  const browser = await browserOf(agency)
  const sent = await record(browser, authorised(agency, head, { publish: '', phone: '' })).expect(303)
  const id = idIn(sent)
  await send(browser, id, 'cong-bo').expect(303)
  expect((await register.recordedById(db, id))!.publishedAt).not.toBeNull()
})

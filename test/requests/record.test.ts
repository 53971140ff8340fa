import { randomUUID } from 'node:crypto'
import type { Agency } from '../../src/agencies/queries'
import { RECORDED_CHANNELS } from '../../src/requests/rules'
import { anAgency, aMember } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'
import * as samples from '../files/samples'
import { at, byFormKey, follower, h1, JOURNALIST, lettersTo, sendWithFiles } from './support'

// nine in the morning in Viet Nam
beforeAll(() => setClock('2026-11-23T02:00:00Z'))

const FORM = '/noi-bo/yeu-cau/ghi-nhan'
const RECEIPT = '/noi-bo/yeu-cau/da-ghi-nhan'

const byPhone = (agency: Agency, changes: Record<string, string> = {}) => ({
  ...{ key: randomUUID() as string, channel: 'phone', receivedAt: '2026-11-20T16:30', agency: agency.slug },
  ...{ kind: 'information', documentNo: '', subject: 'Giá nước sạch', purpose: '' },
  ...{ question1: 'Khi nào điều chỉnh?', ownDeadline: '', name: JOURNALIST.name, outlet: 'Báo Thử Nghiệm' },
  ...{ pressCard: '', introduction: '', email: '', phone: '', locale: 'vi' },
  ...changes,
})

async function aRecorder() {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  return { agency, officer, browser: await visit(officer) }
}

test.each(RECORDED_CHANNELS)('a request by %s is written down as it came', async (channel) => {
  const { agency, officer, browser } = await aRecorder()
  const form = byPhone(agency, { channel, question2: 'Mức tăng?', phone: '0912 345 678' })
  const sent = await sendWithFiles(browser, FORM, form)
  expect([sent.status, sent.headers['location']]).toEqual([303, RECEIPT])

  const request = (await byFormKey(form.key))!
  expect(request).toMatchObject({
    ...{ channel, agencyId: agency.id, recordedBy: officer.accountId, status: 'received' },
    receivedAt: new Date('2026-11-20T09:30:00Z'),
  })
  const clock = await db<{ dueAt: Date; subjectId: string }>('clocks')
    .where({ subjectId: request.id })
    .first()
  // received on a Friday: Monday and Wednesday, Tuesday is a holiday
  expect(clock!.dueAt).toEqual(new Date('2026-11-25T17:00:00Z'))
  const traces = await db('auditEvents').where({ subjectId: request.publicCode }).orderBy('id')
  expect(traces).toMatchObject([
    { action: 'request.submit', accountId: officer.accountId },
    { action: 'request.record', accountId: officer.accountId, details: { channel } },
  ])
  expect(JSON.stringify(traces)).not.toContain(JOURNALIST.name)

  const facts = page(await browser.get(at(request)))('.facts')
    .first()
    .text()
    .replace(/\s+/g, ' ')
  expect(facts).toContain(`${officer.name} ghi nhận lúc 23/11/2026 09:00`)
  expect(facts).toContain('20/11/2026 16:30')
})

test('the receipt has both codes, for the officer alone and for a quarter of an hour', async () => {
  const { agency, browser } = await aRecorder()
  const form = byPhone(agency)
  const sent = await sendWithFiles(browser, FORM, form)
  expect(sent.headers['set-cookie']![0]).toMatch(/^bien-nhan-noi-bo=.*; Path=\/;.*HttpOnly; SameSite=Lax/)
  const receipt = await browser.get(RECEIPT)
  const [code, secret] = [page(receipt)('#ma').text(), page(receipt)('#ma-bi-mat').text()]
  const request = (await byFormKey(form.key))!
  expect(code).toBe(request.publicCode)
  expect(receipt.headers['cache-control']).toBe('no-store')
  expect(page(receipt)(`a[href="${at(request)}"]`).length).toBe(1)
  expect(page(receipt)('.facts').text()).toContain(agency.nameVi)
  const links = page(receipt)('[href]').map((_, { attribs }) => attribs['href'])
  for (const link of links.get()) expect(link).not.toContain(code)

  const shown = await (await follower({ publicCode: code, secret })).get('/theo-doi/yeu-cau')
  expect(h1(shown)).toBe('Giá nước sạch')

  const cookie = sent.headers['set-cookie']![0]!.split(';')[0]!
  const colleague = await visit(await aMember(agency, 'officer'))
  const theirs = await colleague.get(RECEIPT).set('Cookie', cookie)
  expect(theirs.text).not.toContain(code)
  await setClock('2026-11-23T02:15:01Z')
  const late = await browser.get(RECEIPT)
  await setClock('2026-11-23T02:00:00Z')
  expect([late.status, page(late)('#ma').length]).toEqual([200, 0])
  expect((await (await visit()).get(RECEIPT)).status).toBe(303)
})

test('a form sent many times at once is one request', async () => {
  const { agency, browser } = await aRecorder()
  const form = byPhone(agency)
  const sent = await Promise.all([1, 2, 3, 4].map(() => sendWithFiles(browser, FORM, form)))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  const request = (await byFormKey(form.key))!
  expect(await db('requests').where({ agencyId: agency.id })).toHaveLength(1)
  expect(await db('auditEvents').where({ subjectId: request.publicCode })).toHaveLength(2)
})

test('the key of somebody else’s form opens nothing', async () => {
  const { agency, browser } = await aRecorder()
  const form = byPhone(agency)
  await sendWithFiles(browser, FORM, form).expect(303)
  const [other, elsewhere] = [await aMember(agency, 'head'), await anAgency()]
  expect((await sendWithFiles(await visit(other), FORM, form)).status).toBe(404)
  const stranger = await visit(await aMember(elsewhere, 'officer'))
  expect((await sendWithFiles(stranger, FORM, { ...form, agency: elsewhere.slug })).status).toBe(404)
})

test('files come with it', async () => {
  const { agency, browser } = await aRecorder()
  const form = byPhone(agency, { channel: 'paper', kind: 'press_agency_head', documentNo: '12/CV' })
  await sendWithFiles(browser, FORM, form, [['Công văn 12.pdf', samples.pdf(['<</Title (12)>>'])]]).expect(
    303,
  )
  const request = (await byFormKey(form.key))!
  expect(page(await browser.get(at(request)))('.files').text()).toContain('Công văn 12.pdf')

  const bad = byPhone(agency)
  const refused = await sendWithFiles(browser, FORM, bad, [['a.pdf', Buffer.from('no')]])
  expect([refused.status, page(refused)('#files-lai').length, page(refused)('#subject').val()]).toEqual([
    ...[422, 1, 'Giá nước sạch'],
  ])
})

test('letters are in the language that the desk chose, Vietnamese unless it says otherwise', async () => {
  const { agency, browser } = await aRecorder()
  expect(page(await browser.get(FORM))('#locale').val()).toBe('vi')
  expect(page(await browser.get(`/en${FORM}`))('#locale').val()).toBe('vi')
  const email = 'correspondent@bureau.example'
  const form = byPhone(agency, { email, locale: 'en' })
  await sendWithFiles(browser, FORM, form).expect(303)
  expect(await byFormKey(form.key)).toMatchObject({ locale: 'en' })
  expect(await lettersTo({ email })).toContain('Your request for information was received')
  expect(page(await browser.get(RECEIPT))('main').text()).toContain('http://portal.test/en/theo-doi')
  const odd = await sendWithFiles(browser, FORM, byPhone(agency, { locale: 'fr' }))
  expect([odd.status, page(odd)('#locale-loi').length]).toEqual([422, 1])
})

test('only who gave an address is written to', async () => {
  const { agency, officer, browser } = await aRecorder()
  await db('outbox').delete()
  const silent = byPhone(agency)
  await sendWithFiles(browser, FORM, silent).expect(303)
  expect(await db('outbox').pluck('recipient')).toEqual([officer.email])
  const request = (await byFormKey(silent.key))!
  expect((await browser.get(at(request))).text).toContain('Người đề nghị không có thư điện tử')
  await sendWithFiles(browser, FORM, byPhone(agency, { email: JOURNALIST.email })).expect(303)
  expect(await lettersTo(JOURNALIST)).toContain('/theo-doi')
})

describe('what cannot be is refused with its reason, and what was typed is kept', () => {
  test.each<[Record<string, string>, string, string]>([
    [
      { receivedAt: '2026-11-23T09:01' },
      'receivedAt',
      'sau lúc này: thời gian trả lời tính từ khi cơ quan nhận đề nghị.',
    ],
    [
      { receivedAt: '2026-11-23T09:01', kind: 'forwarded_opinion', documentNo: '12/CV' },
      'receivedAt',
      'từ khi cơ quan nhận đề nghị (khoản 3 Điều 18 Nghị định số 237/2026/NĐ-CP).',
    ],
    [{ receivedAt: '2016-12-31T23:59' }, 'receivedAt', 'Thời điểm nhận phải từ ngày 01/01/2017 trở đi.'],
    [{ receivedAt: '' }, 'receivedAt', 'Hãy điền mục này.'],
    [{ receivedAt: '2026-02-30T10:00' }, 'receivedAt', ''],
    [{ ownDeadline: '2026-11-20T16:30' }, 'ownDeadline', 'Thời hạn mong muốn phải sau thời điểm nhận.'],
    [{ channel: 'portal' }, 'channel', ''],
    [{ channel: '' }, 'channel', ''],
    [{ kind: 'gossip' }, 'kind', ''],
    [{ kind: 'interview' }, 'purpose', 'Hãy ghi mục đích phỏng vấn.'],
    [{ kind: 'forwarded_opinion' }, 'documentNo', ''],
    [{ question1: ' ' }, 'question1', 'Hãy điền mục này.'],
    [{ question1: 'ạ'.repeat(10_001) }, 'question1', ''],
    [{ name: '' }, 'name', 'Hãy điền mục này.'],
    [{ name: 'a'.repeat(10_000) }, 'name', ''],
    [{ outlet: '' }, 'outlet', 'Hãy điền mục này.'],
    [{ email: 'không phải' }, 'email', ''],
    [{ phone: '12' }, 'phone', ''],
  ])('%j', async (changes, field, why) => {
    const { agency, browser } = await aRecorder()
    const form = byPhone(agency, { introduction: 'GGT <b>15</b>', ...changes })
    const refused = await sendWithFiles(browser, FORM, form)
    const $ = page(refused)
    expect(refused.status).toBe(422)
    expect($(`#${field}-loi`).text()).toContain(why)
    expect($(`.problem-summary a[href="#${field}"]`).length).toBe(1)
    expect([$('#introduction').val(), $('[name=key]').val()]).toEqual(['GGT <b>15</b>', form.key])
    expect(await byFormKey(form.key)).toBe(undefined)
  })
})

test('a deadline that has passed meanwhile is still what was asked for', async () => {
  const { agency, browser } = await aRecorder()
  const form = byPhone(agency, { ownDeadline: '2026-11-20T20:00' })
  await sendWithFiles(browser, FORM, form).expect(303)
  const late = page(await browser.get('/noi-bo/yeu-cau?hang=qua-han'))('tbody')
  expect(late.text()).toContain('Giá nước sạch')
  expect(late.text()).toContain('Điện thoại')
})

test('it is recorded for one’s own agencies only', async () => {
  const { agency, browser } = await aRecorder()
  const other = await anAgency()
  const $ = page(await browser.get(FORM))
  const offered = $('#agency option').map((_, { attribs }) => attribs['value'])
  expect(offered.get()).toEqual(['', agency.slug])
  expect($('#agency').val()).toBe(agency.slug)
  const refused = await sendWithFiles(browser, FORM, byPhone(other))
  expect([refused.status, page(refused)('#agency-loi').length]).toEqual([422, 1])
  const author = await visit(await aMember(agency, 'author', 'administrator'))
  expect((await author.get(FORM)).status).toBe(403)
  expect((await sendWithFiles(author, FORM, byPhone(agency))).status).toBe(403)
  expect((await (await visit()).get(FORM)).status).toBe(303)
})

test('more boxes for questions keep what was typed and record nothing', async () => {
  const { agency, browser } = await aRecorder()
  const form = byPhone(agency, { more: '1', question3: 'Câu ba' })
  const again = await sendWithFiles(browser, FORM, form)
  const $ = page(again)
  expect([again.status, $('[name^=question]').length, $('#question3').val()]).toEqual([200, 6, 'Câu ba'])
  expect($('[name=key]').val()).toBe(form.key)
  expect(await byFormKey(form.key)).toBe(undefined)
})

test('a key that is none keeps the words and makes a new one', async () => {
  const { agency, browser } = await aRecorder()
  const refused = await sendWithFiles(browser, FORM, byPhone(agency, { key: 'x' }))
  expect(refused.status).toBe(422)
  expect(page(refused)('[name=key]').val()).toMatch(/^[0-9a-f-]{36}$/)
  expect(page(refused)('.problem-summary a[href="#key"]').length).toBe(1)
})

test('a file that the store does not take loses nothing that was typed', async () => {
  const { agency, browser } = await aRecorder()
  jest.spyOn(deps().files, 'put').mockRejectedValueOnce(new Error('away'))
  const form = byPhone(agency, { subject: 'Kho hỏng' })
  const refused = await sendWithFiles(browser, FORM, form, [['a.pdf', samples.pdf(['(kho hỏng)'])]])
  expect([refused.status, page(refused)('#subject').val()]).toEqual([503, 'Kho hỏng'])
  expect(await byFormKey(form.key)).toBeUndefined()
})

test('in English', async () => {
  const { browser } = await aRecorder()
  expect(h1(await browser.get(`/en${FORM}`))).toBe('Record a request that came another way')
})

test('the form begins with the present time in Việt Nam, and with who asks', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const $ = page(
    await (await visit(await aMember(await anAgency(), 'officer'))).get('/noi-bo/yeu-cau/ghi-nhan'),
  )
  expect($('#receivedAt').val()).toBe('2026-11-23T09:00')
  expect($('#agency').val()).not.toBe('')
  const names = $('main form [name]').map((_, { attribs }) => attribs['name'])
  expect(names.get().indexOf('phone')).toBeLessThan(names.get().indexOf('question1'))
})

test('of several agencies none is chosen beforehand, and one has to be', async () => {
  const [one, other] = [await anAgency(), await anAgency()]
  const officer = await aMember(one, 'officer')
  await db('memberships').insert({ accountId: officer.accountId, agencyId: other.id, role: 'officer' })
  const browser = await visit(officer)
  const $ = page(await browser.get(FORM))
  expect([$('#agency').val(), $('#agency').attr('required')]).toEqual(['', 'required'])
  const sent = await browser
    .post(FORM)
    .type('form')
    .send(byPhone(one, { agency: '' }))
  expect([sent.status, page(sent)('#agency-loi').text()]).toEqual([422, 'Hãy chọn một mục trong danh sách.'])
})

import * as agencies from '../../src/agencies/queries'
import { anAgency, aMember } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { filledIn, h1, JOURNALIST } from './support'

const NOW = '2026-11-23T16:00:00Z' // 23:00 in Hà Nội
beforeAll(() => setClock(NOW))

const countOf = async (subject: string) => (await db('requests').where({ subject })).length

test('the form preselects an agency, has a key of its own each time and is never kept', async () => {
  const agency = await anAgency()
  const first = await (await visit()).get(`/gui-yeu-cau/mot-trang?co-quan=${agency.slug}`)
  const second = await (await visit()).get('/gui-yeu-cau/mot-trang?co-quan=khong-co')

  expect(page(first)('#agency option[selected]').val()).toBe(agency.slug)
  expect(page(second)('#agency option[selected]').length).toBe(0)
  expect(page(first)('#key').val()).not.toBe(page(second)('#key').val())
  expect(first.headers['cache-control']).toBe('no-store')
  expect(page(first)('.trap input').attr('autocomplete')).toBe('off')
  expect(first.text).toContain('không ấn định số giờ')
  expect(first.text).not.toContain('24 giờ')
})

test('L23 a request gives a receipt with code and secret, the trail and two letters', async () => {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  await aMember(agency, 'author')
  await agencies.updateOffice(db, agency.id, { name: 'Bộ phận báo chí', phone: '024 3999 9999', email: null })
  const browser = await visit()
  const form = filledIn(agency, { ownDeadline: '2026-11-24T09:00' })
  const sent = await browser.post('/gui-yeu-cau').type('form').send(form)
  expect([sent.status, sent.headers['location']]).toEqual([303, '/gui-yeu-cau/da-nhan'])

  const receipt = await browser.get('/gui-yeu-cau/da-nhan')
  const $ = page(receipt)
  const [code, secret] = [$('#ma').text(), $('#ma-bi-mat').text()]
  expect(receipt.headers['cache-control']).toBe('no-store')
  expect(code).toMatch(/^YC-/)
  expect(receipt.text).toContain('23/11/2026 23:00')
  const facts = $('.facts > div').map((_, fact) => $(fact).text().trim())
  expect(facts.get().slice(0, 2)).toEqual([`Tiêu đề${form.subject}`, `Họ và tên${JOURNALIST.name}`])
  const groups = $('#ma-bi-mat .group').map((_, group) => $(group).text())
  expect([groups.length, groups.get().join('')]).toEqual([7, secret])
  for (const shown of [agency.nameVi, form.subject, 'Mức tăng bao nhiêu?', '024 3999 9999'])
    expect(receipt.text).toContain(shown)
  expect($('main a[href="tel:02439999999"]').text()).toBe('024 3999 9999')

  const letters = await db('outbox').where('subject', 'like', `%${code}%`).orderBy('recipient')
  expect(letters.map(({ recipient }) => recipient as string)).toEqual(
    [officer.email, JOURNALIST.email].sort(),
  )
  for (const { bodyText } of letters as { bodyText: string }[]) {
    expect(bodyText).toContain(code)
    expect(bodyText).not.toContain(secret)
    expect(bodyText).not.toContain(form.subject)
  }
  const request = (await db('requests').where({ publicCode: code }).first()) as {
    id: string
    ownDeadline: Date
  }
  expect(request.ownDeadline.toISOString()).toBe('2026-11-24T02:00:00.000Z')
  expect(await db('requestEvents').where({ requestId: request.id }).pluck('move')).toEqual(['submit'])
  expect(await db('auditEvents').where({ subjectId: code }).pluck('action')).toEqual(['request.submit'])
})

test('the same form again shows the same receipt, beyond every limit; other words under its key come back', async () => {
  const form = filledIn(await anAgency(), { subject: 'Gửi hai lần' })
  const browser = await visit(undefined, { limits: { ...limits, newRequest: { hits: 1, seconds: 60 } } })
  const secretOf = async (body: object) => {
    await browser.post('/gui-yeu-cau').type('form').send(body).expect(303)
    return page(await browser.get('/gui-yeu-cau/da-nhan'))('#ma-bi-mat').text()
  }
  await db('rateLimits').delete()
  const secret = await secretOf(form)
  expect(await secretOf(form)).toBe(secret)
  expect(await secretOf({ key: form.key })).toBe(secret)
  const other = await browser
    .post('/gui-yeu-cau')
    .type('form')
    .send({ ...form, question1: 'Câu khác?' })
  expect([other.status, page(other)('#question1').val()]).toEqual([409, 'Câu khác?'])
  expect(page(other)('.problem-summary').text()).toContain('với nội dung khác')
  expect(page(other)('#key').val()).not.toBe(form.key)
  expect(await countOf('Gửi hai lần')).toBe(1)
})

const limits = {
  signIn: { hits: 1000, seconds: 60 },
  newRequest: { hits: 1000, seconds: 60 },
  upload: { hits: 1000, seconds: 60 },
  follow: { hits: 1000, seconds: 60 },
  followOne: { hits: 1000, seconds: 60 },
}

test('beyond the limit the words stay and the telephone is named', async () => {
  const agency = await anAgency()
  const browser = await visit(undefined, { limits: { ...limits, newRequest: { hits: 1, seconds: 600 } } })
  await db('rateLimits').delete()
  await browser.post('/gui-yeu-cau').type('form').send(filledIn(agency)).expect(303)
  const form = filledIn(agency, { subject: 'Quá nhiều' })
  const refused = await browser.post('/gui-yeu-cau').type('form').send(form)

  expect(refused.status).toBe(429)
  expect(refused.headers['retry-after']).toBe('600')
  expect(page(refused)('.problem-summary').text()).toContain('gọi điện')
  expect(page(refused)('#subject').val()).toBe('Quá nhiều')
  expect(page(refused)('#key').val()).toBe(form.key)
  expect(await countOf('Quá nhiều')).toBe(0)
  await db('rateLimits').delete()
})

test.each([1, 20])('%i posts of one form at once are one visit', async (times) => {
  const agency = await anAgency()
  const browser = await visit(undefined, { limits: { ...limits, newRequest: { hits: 1, seconds: 600 } } })
  await db('rateLimits').delete()
  const post = (form: object) => browser.post('/gui-yeu-cau').type('form').send(form)
  const form = filledIn(agency, { subject: `Cùng lúc ${times}` })

  const sent = await Promise.all(Array.from({ length: times }, () => post(form)))
  expect(sent.map(({ status }) => status)).toEqual(Array(times).fill(303))
  expect((await post(form)).status).toBe(303)
  expect(await countOf(`Cùng lúc ${times}`)).toBe(1)
  expect((await post(filledIn(agency))).status).toBe(429)
  expect(await db('rateLimits').pluck('hits')).toEqual([1])
  await db('rateLimits').delete()
})

test('without its cookie, or after 15 minutes, the receipt is a page that helps', async () => {
  const browser = await visit()
  const sent = await browser
    .post('/gui-yeu-cau')
    .type('form')
    .send(filledIn(await anAgency()))
  await setClock('2026-11-23T16:15:00Z')
  const late = await browser.get('/gui-yeu-cau/da-nhan')
  await setClock(NOW)
  const [cookie] = (sent.headers['set-cookie'] as unknown as string[])[0]!.split(';')
  const forged = await (await visit()).get('/gui-yeu-cau/da-nhan').set('Cookie', cookie!.replace(/.$/, '_'))

  for (const response of [late, forged, await (await visit()).get('/gui-yeu-cau/da-nhan')]) {
    expect(response.status).toBe(200)
    expect(h1(response)).toBe('Biên nhận không còn hiện ở đây')
    expect(page(response)('main a[href="/theo-doi"]').length).toBe(1)
  }
})

test('what stands in the database does not show the receipt', async () => {
  const form = filledIn(await anAgency(), { subject: 'Khóa trong bảng' })
  await (await visit()).post('/gui-yeu-cau').type('form').send(form).expect(303)
  const { idempotencyKey: key } = (await db('requests').where({ subject: 'Khóa trong bảng' }).first()) as {
    idempotencyKey: string
  }
  expect(key).not.toBe(form.key)
  expect((await (await visit()).post('/gui-yeu-cau').type('form').send({ key })).status).toBe(422)
})

test('a form from another site is refused', async () => {
  const browser = await visit()
  const form = filledIn(await anAgency())
  const response = await browser
    .post('/gui-yeu-cau')
    .set('Sec-Fetch-Site', 'cross-site')
    .type('form')
    .send(form)
  expect(response.status).toBe(403)
})

test('in English every page is English and so is the letter', async () => {
  const agency = await anAgency({ nameEn: 'Department of Trials' })
  const browser = await visit()
  expect(h1(await browser.get('/en/gui-yeu-cau'))).toBe('Send a request for information')
  expect(h1(await browser.get('/en/theo-doi'))).toBe('Follow a request')
  expect(h1(await browser.get('/en/gui-yeu-cau/da-nhan'))).toBe('The receipt is no longer shown here')
  const sent = await browser
    .post('/en/gui-yeu-cau')
    .type('form')
    .send(filledIn(agency, { email: 'anne@press.example' }))
  expect(sent.headers['location']).toBe('/en/gui-yeu-cau/da-nhan')
  const receipt = await browser.get('/en/gui-yeu-cau/da-nhan')
  expect(h1(receipt)).toBe('Receipt of your request')
  expect(receipt.text).toContain('Department of Trials')
  const letter = (await db('outbox').where({ recipient: 'anne@press.example' }).first()) as {
    bodyText: string
  }
  expect(letter.bodyText).toContain('Dear Sir or Madam')
  expect(letter.bodyText).toContain('http://portal.test/en/theo-doi')
})

import { randomUUID } from 'node:crypto'
import * as requests from '../../src/requests/queries'
import { anAgency, aMember } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, deps, page, setClock, visit } from '../support/portal'
import {
  aDesk,
  aRequest,
  aSigner,
  at,
  filledIn,
  follower,
  h1,
  lettersTo,
  moved,
  statusOf,
  withoutIds,
} from './support'

const NOW = '2026-11-23T16:00:00Z'
beforeAll(() => setClock(NOW))

const follow = async (code: string, secret: string) =>
  (await visit()).post('/theo-doi').type('form').send({ code, secret })

test('L23 code and secret open the page, by POST, however they are typed, and never stand in an address', async () => {
  const request = await aRequest(await anAgency())
  const typed = await follow(
    request.publicCode.toLowerCase(),
    request.secret.replaceAll('-', ' ').toLowerCase(),
  )
  expect([typed.status, typed.headers['location']]).toEqual([303, '/theo-doi/yeu-cau'])

  const shown = await (await follower(request)).get('/theo-doi/yeu-cau')
  expect(shown.status).toBe(200)
  expect(shown.headers['cache-control']).toBe('no-store')
  for (const text of [
    request.publicCode,
    'Đã gửi đến cơ quan',
    '23/11/2026 23:00',
    'Cổng nhận đề nghị',
    'Mức tăng bao nhiêu?',
  ])
    expect(shown.text).toContain(text)
})

test('a wrong secret and an unknown code say exactly the same', async () => {
  const { publicCode } = await aRequest(await anAgency())
  const other = await aRequest(await anAgency())
  const wrong = await follow(publicCode, other.secret)
  const unknown = await follow('YC-2222-2222', other.secret)

  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(wrong.headers['set-cookie']).toBeUndefined()
  expect(withoutIds(unknown)).toBe(withoutIds(wrong).replaceAll(publicCode, 'YC-2222-2222'))
})

test.each([
  ['', ''],
  ['YC-', 'x'],
  ["' or 1=1 --", 'x'],
  ['a'.repeat(41), 'b'.repeat(81)],
])('nonsense is refused: %j', async (code, secret) => {
  expect((await follow(code, secret)).status).toBe(422)
})

const { limits } = deps().settings

test('one code may be tried a few times, whether it is right or unknown, others then still', async () => {
  await db('rateLimits').delete()
  const browser = await visit(undefined, { limits: { ...limits, followOne: { hits: 2, seconds: 60 } } })
  const { publicCode, secret } = await aRequest(await anAgency())
  const statusOfTry = async (code: string, typed: string) =>
    (await browser.post('/theo-doi').type('form').send({ code, secret: typed })).status
  for (const code of [publicCode, 'YC-2222-2222'])
    expect([
      await statusOfTry(code, 'x'),
      await statusOfTry(code, 'x'),
      await statusOfTry(code, secret),
    ]).toEqual([...[422, 422, 429]])
  expect(await statusOfTry('YC-3333-3333', 'x')).toBe(422)
  await db('rateLimits').delete()
})

test('guessing is limited', async () => {
  await db('rateLimits').delete()
  const browser = await visit(undefined, { limits: { ...limits, follow: { hits: 2, seconds: 60 } } })
  const guess = () => browser.post('/theo-doi').type('form').send({ code: 'YC-2222-2222', secret: 'x' })
  expect([(await guess()).status, (await guess()).status]).toEqual([422, 422])
  const refused = await guess()
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60'])
  expect(page(refused)('#code').val()).toBe('YC-2222-2222')
  expect(refused.text).not.toContain('undefined')
  await db('rateLimits').delete()
})

test('the page needs its cookie, ends after 30 minutes and can be left', async () => {
  const request = await aRequest(await anAgency())
  expect((await (await visit()).get('/theo-doi/yeu-cau')).headers['location']).toBe('/theo-doi')

  const browser = await follower(request)
  await setClock('2026-11-23T16:30:00Z')
  expect((await browser.get('/theo-doi/yeu-cau')).status).toBe(303)
  const late = await browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message: 'Gõ rất lâu' })
  await setClock(NOW)
  expect(late.status).toBe(403)
  expect(page(late)('.plain').text()).toBe('Gõ rất lâu')

  expect((await browser.get('/theo-doi/yeu-cau')).status).toBe(200)
  await browser.post('/theo-doi/thoat').expect(303)
  expect((await browser.get('/theo-doi/yeu-cau')).headers['location']).toBe('/theo-doi')
})

test('the desk asks, the journalist replies once, the desk is told without a word of it', async () => {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  const request = await aRequest(agency)
  const browser = await follower(request)
  await moved(request, agency, 'ask')

  const asked = await browser.get('/theo-doi/yeu-cau')
  const notice = page(asked)('main .notice').first()
  expect(notice.find('h2').text()).toBe('Cơ quan hỏi thêm và đang chờ Ông/Bà trả lời')
  expect(notice.find('.plain').text()).toBe('Nội dung gửi người đề nghị')
  expect(notice.find('a[href="#message"]').length).toBe(1)
  expect(page(asked)('#message').length).toBe(1)
  const blank = await browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message: ' ' })
  expect([blank.status, page(blank)('#message-loi').text()]).toEqual([422, 'Hãy điền mục này.'])
  const long = await browser
    .post('/theo-doi/yeu-cau/tra-loi')
    .type('form')
    .send({ message: 'a'.repeat(10_001) })
  expect(long.status).toBe(422)

  const reply = { key: randomUUID(), message: 'Tôi hỏi về <quận 1>' }
  const send = () => browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send(reply)
  expect((await Promise.all([send(), send(), send()])).map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await db('messages').where({ requestId: request.id, direction: 'in' })).toHaveLength(1)
  expect(await statusOf(request)).toEqual({ status: 'in_progress', resolution: null })
  expect(page(await browser.get('/theo-doi/yeu-cau'))('.timeline').text()).toContain('Tôi hỏi về <quận 1>')
  const letters = await lettersTo(officer)
  expect(letters).toContain('vừa được bổ sung thông tin')
  expect(letters).not.toContain('quận 1')
})

test('a journalist may write at any time while it is open, with a message of either side in between', async () => {
  const agency = await anAgency()
  const request = await aRequest(agency)
  const browser = await follower(request)
  const write = (message: string) =>
    browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ key: randomUUID(), message })
  expect((await write('Xin bổ sung số liệu năm 2025')).status).toBe(303)
  expect(await statusOf(request)).toEqual({ status: 'received', resolution: null })
  await moved(request, agency, 'tell')
  const shown = page(await browser.get('/theo-doi/yeu-cau'))
  expect(shown('.timeline').text()).toContain('Xin bổ sung số liệu năm 2025')
  expect(shown('.timeline').text()).toContain('Nội dung gửi người đề nghị')
  await moved(request, agency, 'answer')
  expect((await write('Quá muộn')).status).toBe(409)
})

test('words written before the desk asked are no answer to it, and are handed back', async () => {
  const agency = await anAgency()
  const request = await aRequest(agency)
  const browser = await follower(request)
  const open = page(await browser.get('/theo-doi/yeu-cau'))
  const sent = {
    key: open('input[name=key]').val(),
    saying: open('input[name=saying]').val(),
    message: 'Viết từ trước',
  }
  await moved(request, agency, 'ask')
  const late = await browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send(sent)
  expect([late.status, page(late)('#message').val()]).toEqual([409, 'Viết từ trước'])
  expect(page(late)('.notice.grave').text()).toContain('vừa có thay đổi')
  expect(await statusOf(request)).toEqual({ status: 'awaiting_journalist', resolution: null })

  const again = { key: page(late)('input[name=key]').val(), saying: page(late)('input[name=saying]').val() }
  expect(again.key).not.toBe(sent.key)
  const answered = await browser
    .post('/theo-doi/yeu-cau/tra-loi')
    .type('form')
    .send({ ...sent, ...again })
  expect(answered.status).toBe(303)
  expect((await statusOf(request)).status).toBe('in_progress')
})

test('other words under the same key are not lost in silence', async () => {
  const request = await aRequest(await anAgency())
  const browser = await follower(request)
  const send = (message: string, key: string) =>
    browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ key, message })
  const key = randomUUID()
  expect([(await send('Một', key)).status, (await send('Một', key)).status]).toEqual([303, 303])
  const other = await send('Hai', key)
  expect([other.status, page(other)('#message').val()]).toEqual([409, 'Hai'])
  expect(await db('messages').where({ requestId: request.id })).toHaveLength(1)
  expect((await send('Hai', 'khong-phai')).status).toBe(303)
})

test('the way out and how long the page stays open stand at its end', async () => {
  const $ = page(await (await follower(await aRequest(await anAgency()))).get('/theo-doi/yeu-cau'))
  expect($('main > :last-child form[action$="/thoat"]').length).toBeGreaterThan(0)
  expect($('main > :last-child .session-until').length).toBe(1)
  expect($('main > :first-child h1').length).toBe(1)
})

test('what was refused and what was asked stand under headings of their own', async () => {
  const { agency, browser, request } = await aDesk()
  const signer = await aSigner(agency)
  const form = { key: randomUUID(), ground: '2025-31.2.a', reason: 'Bí mật', signer }
  await browser.post(at(request, '/tu-choi')).type('form').send(form).expect(303)
  const $ = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
  const headings = $('main .facts').map((_, list) => $(list).prevAll('h2').first().text())
  expect(headings.get()).toEqual(['Từ chối cung cấp thông tin', 'Thông tin về đề nghị'])
})

test('who leaves takes the receipt along', async () => {
  const browser = await visit()
  await browser
    .post('/gui-yeu-cau')
    .type('form')
    .send(filledIn(await anAgency()))
    .expect(303)
  expect(page(await browser.get('/gui-yeu-cau/da-nhan'))('#ma-bi-mat').length).toBe(1)
  await browser.post('/theo-doi/thoat').expect(303)
  expect(page(await browser.get('/gui-yeu-cau/da-nhan'))('#ma-bi-mat').length).toBe(0)
})

test('what the desk does among themselves is not told', async () => {
  const agency = await anAgency()
  const request = await aRequest(agency)
  const { accountId } = await aMember(agency, 'officer')
  const event = { requestId: request.id, fromStatus: 'received', toStatus: 'received', accountId }
  for (const move of ['take', 'assign', 'transfer']) await db('requestEvents').insert({ ...event, move })
  const shown = await (await follower(request)).get('/theo-doi/yeu-cau')
  expect(page(shown)('.timeline li')).toHaveLength(1)
})

test('until when an answer is due is told with what it rests on', async () => {
  const agency = await anAgency()
  const due = async (changes: Record<string, string>) =>
    (await (await follower(await aRequest(agency, changes))).get('/theo-doi/yeu-cau')).text
  expect(await due({})).toContain(
    'dự kiến theo quy chế nội bộ (mức chung của cổng): 2 ngày làm việc, không phải thời hạn luật định',
  )
  expect(await due({ kind: 'forwarded_opinion', documentNo: '12/CV' })).toContain(
    'thời hạn luật định: 15 ngày làm việc, theo khoản 3 Điều 18 Nghị định số 237/2026/NĐ-CP',
  )
})

test('what the journalist typed while the desk closed the request is handed back with the reason', async () => {
  const agency = await anAgency()
  const request = await aRequest(agency)
  const browser = await follower(request)
  await moved(request, agency, 'ask', 'answer')
  const reply = (message: string) => browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message })

  const late = await reply('Tôi hỏi về <quận 1>')
  expect(late.status).toBe(409)
  expect(h1(late)).toBe(request.subject)
  expect(page(late)('.notice.grave').text()).toContain('Đề nghị đã đóng nên không thay đổi được nữa.')
  expect(page(late)('.notice.grave .plain').text()).toBe('Tôi hỏi về <quận 1>')
  expect(page(late)('main').text()).toContain('Đã trả lời')

  const blank = await reply(' ')
  expect([blank.status, page(blank)('.notice.grave .plain').length]).toEqual([409, 0])
  const withdrawn = await browser.post('/theo-doi/yeu-cau/rut')
  expect([withdrawn.status, h1(withdrawn)]).toEqual([409, request.subject])
  expect(page(withdrawn)('.notice.grave').text()).toContain('Đề nghị đã đóng')
})

test('a reply that waited for the answer being given is handed back too', async () => {
  const agency = await anAgency()
  const request = await aRequest(agency)
  const browser = await follower(request)
  await moved(request, agency, 'ask')
  const first = await db.transaction()
  await requests.lock(first, request.id)

  const sent = browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message: 'Quận 1' })
  const late = Promise.resolve(sent)
  await lockWaiters(1)
  await requests.setStatus(first, request.id, 'closed', 'answered')
  await first.commit()
  expect((await late).status).toBe(409)
  expect(page(await late)('.notice.grave .plain').text()).toBe('Quận 1')
  expect(page(await late)('.headline .state').text()).toBe('Đã trả lời')
})

test('a journalist may withdraw, once', async () => {
  const request = await aRequest(await anAgency())
  const browser = await follower(request)
  await browser.post('/theo-doi/yeu-cau/rut').expect(303)
  expect(await statusOf(request)).toEqual({ status: 'closed', resolution: 'withdrawn' })
  expect((await browser.post('/theo-doi/yeu-cau/rut')).status).toBe(409)
  const shown = await browser.get('/theo-doi/yeu-cau')
  expect(shown.text).toContain('Người đề nghị đã rút')
  expect(page(shown)('form[action$="/rut"]').length).toBe(0)
})

test('one cookie opens one request and no other', async () => {
  const agency = await anAgency()
  const [mine, other] = [await aRequest(agency), await aRequest(agency)]
  const browser = await follower(mine)
  await browser.post('/theo-doi/yeu-cau/rut').expect(303)
  expect((await statusOf(other)).status).toBe('received')
})

test('in English', async () => {
  const request = await aRequest(await anAgency())
  const browser = await follower(request, '/en')
  const shown = await browser.get('/en/theo-doi/yeu-cau')
  expect(h1(shown)).toBe('Giá nước sạch')
  expect(shown.text).toContain('The portal received the request')
  const wrong = await browser.post('/en/theo-doi').type('form').send({ code: 'x', secret: 'y' })
  expect(page(wrong)('.problem-summary a[href="#bieu_mau"]').text()).toContain('is wrong')
})

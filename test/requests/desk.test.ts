import { randomUUID } from 'node:crypto'
import { keysFrom } from '../../src/keys'
import { seal } from '../../src/requests/contact'
import { anAgency, aMember } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import {
  aDesk,
  aRequest,
  at,
  follower,
  h1,
  JOURNALIST,
  lettersTo,
  moved,
  statusOf,
  withoutIds,
  aSigner,
} from './support'

beforeAll(() => setClock('2026-11-23T02:00:00Z'))

test('the list shows the open first, filters, and only what is one’s own', async () => {
  const { agency, browser, request } = await aDesk()
  await setClock('2026-11-22T02:00:00Z')
  const closed = await aRequest(agency, { subject: 'Đã xong' })
  await setClock('2026-11-23T02:00:00Z')
  await moved(closed, agency, 'not_held')
  const elsewhere = await aRequest(await anAgency(), { subject: 'Của nơi khác' })
  const rows = async (query = '') =>
    page(await browser.get(`/noi-bo/yeu-cau${query}`))('tbody code')
      .map((_, cell) => page({ text: '' })(cell).text())
      .get()

  expect(await rows('?hang=tat-ca')).toEqual([request.publicCode, closed.publicCode])
  expect(await rows()).toEqual([request.publicCode])
  expect(await rows('?trang-thai=mo')).toEqual([request.publicCode])
  expect(await rows('?trang-thai=dong')).toEqual([closed.publicCode])
  expect(await rows('?trang-thai=la&hang=la&trang=-1')).toEqual([request.publicCode])
  expect((await browser.get('/noi-bo/yeu-cau')).text).not.toContain(elsewhere.publicCode)
})

test('the desk reads who asks, and only the desk', async () => {
  const { agency, browser, request } = await aDesk()
  const shown = await browser.get(at(request))
  for (const value of Object.values(JOURNALIST)) expect(page(shown)('.contact').text()).toContain(value)
  expect(shown.headers['cache-control']).toBe('no-store')

  const nothing = [
    ...['6b3d7a52-0000-4000-8000-000000000000', request.publicCode],
    ...[request.id.toUpperCase(), `${request.id}0`],
  ]
  for (const unknown of nothing) expect((await browser.get(`/noi-bo/yeu-cau/${unknown}`)).status).toBe(404)
  const strangers = [await aMember(await anAgency(), 'head'), await aMember(agency, 'author')]
  for (const stranger of [...strangers, await aMember(agency, 'administrator')]) {
    const other = await visit(stranger)
    const refused = await other.get(at(request))
    const [unknown, none] = await Promise.all([
      other.get('/noi-bo/yeu-cau/6b3d7a52-0000-4000-8000-000000000000'),
      other.get('/noi-bo/yeu-cau/khong-co'),
    ])
    expect([refused.status, unknown.status, none.status]).toEqual([404, 404, 404])
    expect(withoutIds(unknown)).toBe(withoutIds(refused))
    expect(withoutIds(none).replaceAll('khong-co', 'ID')).toBe(withoutIds(refused))
    expect((await other.post(at(request, '/tiep-nhan'))).status).toBe(404)
  }
  expect((await (await visit(strangers[1])).get('/noi-bo/yeu-cau')).status).toBe(403)
  expect((await (await visit()).get(at(request))).status).toBe(303)
  expect(await statusOf(request)).toEqual({ status: 'received', resolution: null })
})

test.each([
  ['tiep-nhan', {}, 'acknowledged', null],
  ['xu-ly', {}, 'in_progress', null],
  ['hoi-lai', { message: 'Quận nào?' }, 'awaiting_journalist', null],
  ['tra-loi', { message: 'Từ 1/1.' }, 'closed', 'answered'],
  ['khong-co', { message: 'Không lưu.' }, 'closed', 'not_held'],
  ['khong-thuoc-tham-quyen', { message: 'Hỏi Sở khác.' }, 'closed', 'not_competent'],
])('%s', async (path, body, status, resolution) => {
  const { browser, request } = await aDesk()
  await db('outbox').delete()
  const done = await browser
    .post(at(request, `/${path}`))
    .type('form')
    .send(body)

  expect([done.status, done.headers['location']]).toEqual([303, at(request)])
  expect(await statusOf(request)).toEqual({ status, resolution })
  const events = await db('requestEvents').where({ requestId: request.id }).orderBy('id')
  expect(events[1]).toMatchObject({ fromStatus: 'received', toStatus: status, resolution })
  expect(await db('auditEvents').where({ subjectId: request.publicCode })).toHaveLength(2)

  const letters = await db<{ recipient: string; bodyText: string }>('outbox')
  expect(letters.map(({ recipient }) => recipient)).toEqual('message' in body ? [JOURNALIST.email] : [])
  if (!('message' in body)) return
  expect(letters[0]!.bodyText).not.toContain(body.message)
  const shown = await (await follower(request)).get('/theo-doi/yeu-cau')
  expect(page(shown)('.timeline').text()).toContain(body.message)
})

test('a word is needed, at most 20,000 letters of it, and what was typed is kept', async () => {
  const { browser, request } = await aDesk()
  const send = (message: string) => browser.post(at(request, '/tra-loi')).type('form').send({ message })
  const blank = await send('\u200b')
  expect([blank.status, page(blank)('#message-loi').text()]).toEqual([422, 'Hãy điền mục này.'])
  const long = await send('ạ'.repeat(20_001))
  expect([long.status, String(page(long)('#message').val()).length]).toEqual([422, 20_001])
  expect((await send('ạ'.repeat(20_000))).status).toBe(303)
  expect((await send('Lần nữa')).status).toBe(409)
})

test('the code is on the page and in no address, neither of a link nor of a letter', async () => {
  const { officer, browser, request } = await aDesk()
  const pages = [
    ...['/noi-bo', '/noi-bo/yeu-cau', at(request), at(request, '?viec=tra-loi')],
    ...['/en/noi-bo/yeu-cau', `/en${at(request)}`],
  ]
  for (const address of pages) {
    const $ = page(await browser.get(address))
    const links = $('[href], [action]').map((_, { attribs }) => `${attribs['href']} ${attribs['action']}`)
    expect(links.get().join('\n')).toContain(request.id)
    expect(links.get().join('\n')).not.toContain(request.publicCode)
  }
  expect((await browser.get(at(request))).text).toContain(request.publicCode)

  const letter = await lettersTo(officer)
  expect(letter).toContain(`http://portal.test${at(request)}\n`)
  expect(letter).not.toContain(`/${request.publicCode}`)
  const asked = await (await visit()).get(at(request))
  expect(asked.headers['location']).not.toContain(request.publicCode)
})

test('to answer is the one button that stands out, and what only changes the state says so', async () => {
  const { browser, request } = await aDesk()
  const $ = page(await browser.get(at(request)))
  const loud = $('main :is(button, .button):not(.quiet, .grave, .copy, .moves *)')
  expect(loud.map((_, button) => $(button).text()).get()).toEqual(['Trả lời…'])
  expect(loud.attr('href')).toBe(at(request, '?viec=tra-loi#viec'))
  const atOnce = $('main form[action$="/nhan-viec"], .moves form').map((_, form) => $(form).text())
  expect(atOnce.get()).toEqual(['Nhận việc này', 'Ghi là đã tiếp nhận', 'Ghi là đang xử lý'])
})

test.each(['tra-loi', 'tu-choi'])(
  'while %s is open nothing else is offered but the way back',
  async (path) => {
    const { browser, request } = await aDesk()
    const $ = page(await browser.get(at(request, `?viec=${path}`)))
    expect($('.moves, form[action$="/nhan-viec"]').length).toBe(0)
    expect($(`#viec a[href="${at(request)}"]`).text()).toBe('Quay lại, không thay đổi gì')
  },
)

test('what nobody has acknowledged is said so to staff, and to the journalist that it was sent', async () => {
  const { agency, browser, request } = await aDesk()
  const head = await visit(await aMember(agency, 'head'))
  expect(page(await browser.get(at(request)))('.state').text()).toBe('Chưa tiếp nhận')
  expect(page(await browser.get('/noi-bo/yeu-cau'))('tbody').text()).toContain('Chưa tiếp nhận')
  const form = { key: randomUUID(), message: 'Đang chờ số liệu' }
  await browser.post(at(request, '/nhan-tin')).type('form').send(form).expect(303)
  expect(page(await head.get('/noi-bo/nhat-ky'))('tbody').text()).toContain('· Chưa tiếp nhận')
  const followed = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
  expect(followed('.state').text()).toBe('Đã gửi đến cơ quan')
})

test('the page offers what the rule allows, and the form asked for', async () => {
  const { agency, browser, request } = await aDesk()
  const $ = page(await browser.get(at(request)))
  expect($('.moves li').length).toBe(9)
  expect($('.moves li').last().text()).toBe('Ghi nhận việc rút đề nghị…')
  const open = await browser.get(at(request, '?viec=tra-loi'))
  expect(page(open)('#viec form').attr('action')).toBe(at(request, '/tra-loi'))
  const atOnce = await browser.get(at(request, '?viec=tiep-nhan'))
  expect([atOnce.status, page(atOnce)('#viec').length]).toEqual([200, 0])
  await moved(request, agency, 'answer')
  const closed = await browser.get(at(request, '?viec=tra-loi'))
  expect([page(closed)('.moves').length, page(closed)('#viec').length]).toEqual([0, 0])
})

test('a contact sealed with a key that is gone says so, and the request can still be answered', async () => {
  const { browser, request } = await aDesk()
  const lost = seal(keysFrom('a key that nobody has any more, alas'), request.id, {
    ...JOURNALIST,
    introduction: null,
  })
  await db('requestContacts').where({ requestId: request.id }).update(lost)
  const shown = await browser.get(at(request))
  expect(shown.status).toBe(200)
  expect(page(shown)('.contact em').text()).toContain('không đọc được')
  await browser.post(at(request, '/tra-loi')).type('form').send({ message: 'Trả lời' }).expect(303)
})

test('an agency without officers tells the others at its desk', async () => {
  const agency = await anAgency()
  const head = await aMember(agency, 'head')
  await db('outbox').delete()
  await aRequest(agency)
  expect((await db('outbox').pluck('recipient')).sort()).toEqual([head.email, JOURNALIST.email].sort())
})

test('in English', async () => {
  const { browser, request } = await aDesk()
  expect(h1(await browser.get('/en/noi-bo/yeu-cau'))).toBe('Press requests')
  expect((await browser.get(`/en${at(request, '?viec=tra-loi')}`)).text).toContain(
    'Message to the journalist',
  )
})

test.each([
  ['tra-loi', 'Gửi trả lời và đóng đề nghị', true],
  ['tu-choi', 'Từ chối và đóng đề nghị', true],
  ['hoi-lai', 'Gửi câu hỏi', false],
  ['nhan-tin', 'Gửi nội dung trao đổi', false],
])(
  'the form of %s says what its button does, and whether that can be undone',
  async (slug, send, isFinal) => {
    const { agency, browser, request } = await aDesk()
    await aSigner(agency)
    const $ = page(await browser.get(at(request, `?viec=${slug}`)))
    expect($('#viec .buttons button').text()).toBe(send)
    expect($('#viec').text().includes('Không hoàn tác được')).toBe(isFinal)
  },
)

test('what matters most stands first: the time, who asks, what, then what to do; the past comes last', async () => {
  const { browser, request } = await aDesk()
  const $ = page(await browser.get(at(request)))
  const parts = $('.columns.desk > div')
    .find('.facts:first-child, h2')
    .map((_, part) => $(part).is('dl') || $(part).text())
  expect(parts.get()).toEqual([true, 'Người đề nghị', 'Nội dung đề nghị', 'Xử lý', 'Quá trình xử lý'])
  expect($('.contact a[href^="tel:"]').length).toBe(1)
  expect($('.contact a[href^="mailto:"]').length).toBe(1)
})

test('no time runs for the house while the journalist is waited for', async () => {
  const { agency, browser, request } = await aDesk()
  const left = async () => page(await browser.get(at(request)))('.facts .left').length
  expect(await left()).toBe(1)
  await moved(request, agency, 'ask')
  expect(await left()).toBe(0)
})

test('the history tells which of several is the newest', async () => {
  const { agency, browser, request } = await aDesk()
  const newest = async () =>
    page(await browser.get(at(request)))('.timeline .flag')
      .parent()
      .text()
  expect(await newest()).toBe('')
  await moved(request, agency, 'acknowledge')
  expect(await newest()).toContain('Mới nhất')
})

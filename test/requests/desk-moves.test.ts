import { randomUUID } from 'node:crypto'
import { anAgency, aMember } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import * as samples from '../files/samples'
import {
  aDesk,
  aRequest,
  aSigner,
  at,
  filledIn,
  follower,
  JOURNALIST,
  lettersTo,
  moved,
  sendWithFiles,
  statusOf,
} from './support'

beforeAll(() => setClock('2026-11-23T02:00:00Z'))

const aDocument = (title: string) => samples.pdf([`<</Title (${title})>>`])
const filesOf = ({ id }: { id: string }) =>
  db('fileRefs as f')
    .join('messages as m', 'm.id', 'f.ownerId')
    .where('m.requestId', id)
    .pluck<string[]>('f.name')
const messagesOf = ({ id }: { id: string }) =>
  db<{ body: string; requestId: string }>('messages').where({ requestId: id }).pluck('body')

test('an answer carries files to the journalist, once however often it is sent', async () => {
  const { browser, request } = await aDesk()
  const form = page(await browser.get(at(request, '?viec=tra-loi')))('#viec form')
  expect(form.attr('enctype')).toBe('multipart/form-data')
  expect(form.find('[type=file]').attr('name')).toBe('files')
  const key = form.find('[name=key]').val() as string
  const send = () =>
    sendWithFiles(browser, at(request, '/tra-loi'), { key, message: 'Kèm số liệu' }, [
      ['Số liệu nước sạch.pdf', aDocument('water')],
    ])
  const sent = [1, 2, 3].map(() => send())
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([303, 303, 303])
  const again = await send()
  expect([again.status, again.headers['location']]).toEqual([303, at(request)])

  expect(await statusOf(request)).toEqual({ status: 'closed', resolution: 'answered' })
  expect([await messagesOf(request), await filesOf(request)]).toEqual([
    ['Kèm số liệu'],
    ['Số liệu nước sạch.pdf'],
  ])
  const shown = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
  expect(shown('.files').text()).toContain('Số liệu nước sạch.pdf')
  expect(page(await browser.get(at(request)))('.timeline .files a').attr('href')).toMatch(/^\/noi-bo\/tep\//)
  expect(page(await browser.get('/noi-bo/yeu-cau?hang=da-dong'))('tbody').text()).toContain('1 tệp')
})

test('a file that cannot be taken keeps the words and the key, and says to choose again', async () => {
  const { browser, request } = await aDesk()
  const key = randomUUID()
  const refused = await sendWithFiles(browser, at(request, '/tra-loi'), { key, message: 'Giữ lại chữ' }, [
    ['xấu.pdf', Buffer.from('<html>')],
  ])
  const $ = page(refused)
  expect(refused.status).toBe(422)
  expect($('.problem-summary').text()).toContain('xấu.pdf')
  expect([$('#message').val(), $('#viec [name=key]').val()]).toEqual(['Giữ lại chữ', key])
  expect($('#files-lai').length).toBe(1)
  expect(await statusOf(request)).toEqual({ status: 'received', resolution: null })

  const blank = await sendWithFiles(browser, at(request, '/tra-loi'), { key, message: '' }, [
    ['tốt.pdf', aDocument('good')],
  ])
  expect([blank.status, page(blank)('#files-lai').length]).toEqual([422, 1])
  await sendWithFiles(browser, at(request, '/tra-loi'), { key, message: 'Giữ lại chữ' }, [
    ['tốt.pdf', aDocument('good')],
  ]).expect(303)
})

test('a message to the journalist changes no state, and they are told that it is there', async () => {
  const { browser, request } = await aDesk()
  await db('outbox').delete()
  const send = (message: string) =>
    browser.post(at(request, '/nhan-tin')).type('form').send({ key: randomUUID(), message })
  await send('Đang chờ số liệu của Sở Xây dựng').expect(303)
  await send('Đã có số liệu').expect(303)
  expect(await statusOf(request)).toEqual({ status: 'received', resolution: null })
  expect((await lettersTo(JOURNALIST)).match(/\/theo-doi/g)).toHaveLength(2)
  expect(await lettersTo(JOURNALIST)).not.toContain('Sở Xây dựng')
  const shown = await (await follower(request)).get('/theo-doi/yeu-cau')
  expect(page(shown)('.timeline').text()).toContain('Đang chờ số liệu của Sở Xây dựng')
})

test('what the journalist withdrew by telephone is noted, with words', async () => {
  const { browser, request } = await aDesk()
  const send = (message: string) => browser.post(at(request, '/ghi-nhan-rut')).type('form').send({ message })
  expect((await send('')).status).toBe(422)
  await send('Ông/Bà đã báo rút qua điện thoại lúc 9 giờ.').expect(303)
  expect(await statusOf(request)).toEqual({ status: 'closed', resolution: 'withdrawn' })
})

test('it lapses only while the journalist is waited for', async () => {
  const { agency, browser, request } = await aDesk()
  const send = () =>
    browser.post(at(request, '/dong')).type('form').send({ message: 'Đã hỏi lại ngày 1/11.' })
  expect((await browser.get(at(request))).text).not.toContain('?viec=dong#')
  expect((await send()).status).toBe(409)
  await moved(request, agency, 'ask')
  expect((await browser.get(at(request))).text).toContain('?viec=dong#')
  await send().expect(303)
  expect(await statusOf(request)).toEqual({ status: 'closed', resolution: 'lapsed' })
  expect((await send()).status).toBe(409)
})

test.each(['tiep-nhan', 'xu-ly'])('a double click on %s is one', async (path) => {
  const { browser, request } = await aDesk()
  const $ = page(await browser.get(at(request)))
  const key = $(`[action="${at(request, `/${path}`)}"] [name=key]`).val() as string
  const sent = await Promise.all(
    [1, 2].map(() =>
      browser
        .post(at(request, `/${path}`))
        .type('form')
        .send({ key }),
    ),
  )
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
  expect(await db('requestEvents').where({ requestId: request.id })).toHaveLength(2)
  const keys = $('.moves [name=key]').map((_, { attribs }) => attribs['value'])
  expect(new Set(keys.get()).size).toBe(2)
})

test('of two who answer at once one does, and the other gets the words back', async () => {
  const { agency, browser, request } = await aDesk()
  const other = await visit(await aMember(agency, 'head'))
  const both = await Promise.all(
    [browser, other].map((each, index) =>
      sendWithFiles(each, at(request, '/tra-loi'), { key: randomUUID(), message: `Trả lời số ${index}` }),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const lost = both.findIndex(({ status }) => status === 409)
  expect(page(both[lost]!)('[role=alert]').text()).toContain(`Trả lời số ${lost}`)
  expect(await messagesOf(request)).toEqual([`Trả lời số ${1 - lost}`])
})

test('a refusal is sent twice as one', async () => {
  const { agency, browser, request } = await aDesk()
  const signer = await aSigner(agency)
  const form = page(await browser.get(at(request, '?viec=tu-choi')))('#viec form')
  expect([form.find('[type=file]').length, form.attr('enctype')]).toEqual([1, 'multipart/form-data'])
  const body = { key: form.find('[name=key]').val(), ground: '2025-31.2.a', reason: 'Bí mật', signer }
  for (let click = 0; click < 2; click++)
    await browser.post(at(request, '/tu-choi')).type('form').send(body).expect(303)
  expect(await db('refusalGrounds').where({ requestId: request.id })).toHaveLength(1)
})

test('forms with files are nothing for strangers', async () => {
  const { request } = await aDesk()
  const stranger = await visit(await aMember(await anAgency(), 'officer'))
  const sent = await sendWithFiles(stranger, at(request, '/tra-loi'), { message: 'Lạ' }, [
    ['a.pdf', aDocument('stranger')],
  ])
  expect([sent.status, await messagesOf(request)]).toEqual([404, []])
})

test('the page says it when the journalist cannot be written to', async () => {
  const { browser, request } = await aDesk()
  const warning = 'Người đề nghị không có thư điện tử: hãy báo qua điện thoại.'
  expect((await browser.get(at(request))).text).not.toContain(warning)
  await db('requestContacts').where({ requestId: request.id }).update({ email: null, emailHmac: null })
  const $ = page(await browser.get(at(request)))
  expect($('main').text()).toContain(warning)
  expect($('.contact').text()).not.toContain('không đọc được')
  await db('outbox').delete()
  await browser.post(at(request, '/nhan-tin')).type('form').send({ message: 'Chữ' }).expect(303)
  expect(await db('outbox')).toEqual([])
})

test('all questions, the number of the letter and the introduction are on the page', async () => {
  const agency = await anAgency()
  const request = await aRequest(agency, {
    ...filledIn(agency, { pressCard: '', introduction: 'GGT 15/2026', question2: 'Câu hai?' }),
    ...{ kind: 'press_agency_head', documentNo: '125/CV-TS' },
  })
  const $ = page(await (await visit(await aMember(agency, 'officer'))).get(at(request)))
  for (const given of ['GGT 15/2026', 'Câu hai?', '125/CV-TS', 'khoản 1 Điều 18 Nghị định số 237/2026/NĐ-CP'])
    expect($('main').text()).toContain(given)
  expect($('.contact').text()).not.toContain('thẻ nhà báo')
})

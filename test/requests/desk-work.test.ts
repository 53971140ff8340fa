import { randomUUID } from 'node:crypto'
import * as requests from '../../src/requests/queries'
import type { Agency } from '../../src/agencies/queries'
import { anAgency, aMember } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { aDesk, at, follower, JOURNALIST, lettersTo, moved } from './support'

beforeAll(() => setClock('2026-11-23T02:00:00Z'))

type Browser = Awaited<ReturnType<typeof visit>>
const post = (browser: Browser, to: string, form: object = {}) => browser.post(to).type('form').send(form)

const assignedTo = async ({ id }: { id: string }) => (await requests.byId(db, id))!.assignedTo
interface Event {
  id: number
  requestId: string
  move: string
  fromStatus: string
  toStatus: string
  accountId: number
  details: object
}
const events = ({ id }: { id: string }) =>
  db<Event>('requestEvents').where({ requestId: id }).whereNot('move', 'submit').orderBy('id')
const traces = ({ publicCode }: { publicCode: string }): Promise<string[]> =>
  db('auditEvents').where({ subjectId: publicCode }).orderBy('id').pluck('action')
const alert = (response: { text: string }) =>
  page(response)('[role=alert]').text().replace(/\s+/g, ' ').trim()

const anOffice = async ({ id: agencyId }: Agency, name = 'Phòng Tổng hợp') => {
  const [row] = await db('offices').insert({ agencyId, name }).returning<{ id: number }[]>('id')
  return row!.id
}

test('one click takes it, and a second one changes nothing', async () => {
  const { officer, browser, request } = await aDesk()
  expect(page(await browser.get(at(request)))('form[action$="/nhan-viec"]').length).toBe(1)
  for (let click = 0; click < 2; click++) {
    const done = await post(browser, at(request, '/nhan-viec'))
    expect([done.status, done.headers['location']]).toEqual([303, at(request)])
  }
  expect(await assignedTo(request)).toBe(officer.accountId)
  expect(await events(request)).toMatchObject([
    { move: 'take', fromStatus: 'received', toStatus: 'received', details: { to: officer.accountId } },
  ])
  expect(await traces(request)).toEqual(['request.submit', 'request.take'])
  const $ = page(await browser.get(at(request)))
  expect($('form[action$="/nhan-viec"]').length).toBe(0)
  expect($('.facts').text()).toContain(officer.name)
})

test('of two who take it at once one has it, and the other is told who', async () => {
  const { agency, browser, officer, request } = await aDesk()
  const colleague = await aMember(agency, 'spokesperson')
  const other = await visit(colleague)
  const both = await Promise.all([browser, other].map((each) => post(each, at(request, '/nhan-viec'))))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const winner = (await assignedTo(request)) === officer.accountId ? officer : colleague
  expect(alert(both.find(({ status }) => status === 409)!)).toContain(
    `${winner.name} đã nhận xử lý đề nghị này`,
  )
  expect(await events(request)).toHaveLength(1)
})

test('it is given to somebody at the desk, who hears of it, and back to nobody', async () => {
  const { agency, officer, browser, request } = await aDesk()
  const head = await aMember(agency, 'head')
  await db('outbox').delete()
  await post(browser, at(request, '/giao'), { to: String(head.accountId), was: '' }).expect(303)
  expect(await assignedTo(request)).toBe(head.accountId)
  expect(await lettersTo(head)).toContain(at(request))
  expect(await lettersTo(head)).not.toContain(JOURNALIST.name)
  expect(await db('outbox')).toHaveLength(1)
  await post(browser, at(request, '/giao'), { to: String(head.accountId), was: '' }).expect(303)
  expect(await db('outbox')).toHaveLength(1)

  await post(browser, at(request, '/giao'), { to: '', was: String(head.accountId) }).expect(303)
  expect(await assignedTo(request)).toBe(null)
  await post(browser, at(request, '/giao'), { to: String(officer.accountId), was: '' }).expect(303)
  expect(await lettersTo(officer)).toBe('')
  expect((await events(request)).map(({ details }) => details)).toEqual([
    { to: head.accountId },
    {},
    { to: officer.accountId },
  ])
  const history = page(await browser.get(at(request)))('.timeline')
    .first()
    .text()
  expect(history).toContain(`Giao xử lý: ${head.name}`)
  expect(history).toContain('Giao xử lý: Chưa giao')
})

test('who gives it away is told when somebody else did so meanwhile', async () => {
  const { agency, officer, browser, request } = await aDesk()
  const [head, speaker] = [await aMember(agency, 'head'), await aMember(agency, 'spokesperson')]
  await post(browser, at(request, '/giao'), { to: String(head.accountId), was: '' })
  const late = await post(browser, at(request, '/giao'), { to: String(speaker.accountId), was: '' })
  expect([late.status, alert(late).includes(head.name)]).toEqual([409, true])
  expect(page(late)('[name=was]').val()).toBe(String(head.accountId))
  await post(browser, at(request, '/giao'), { to: '', was: String(head.accountId) }).expect(303)
  const freed = await post(browser, at(request, '/giao'), {
    ...{ to: String(officer.accountId), was: String(head.accountId) },
  })
  expect([freed.status, await assignedTo(request)]).toEqual([409, null])
})

test('nobody outside the desk is given it', async () => {
  const { agency, browser, request } = await aDesk()
  const outsiders = [
    await aMember(agency, 'author'),
    await aMember(await anAgency(), 'officer'),
    await aMember(agency, 'officer'),
  ]
  await db('memberships')
    .where({ accountId: outsiders[2]!.accountId })
    .update({ valid: db.raw(`tstzrange('2026-01-01', '2026-11-01')`) })
  for (const to of [...outsiders.map(({ accountId }) => String(accountId)), 'x', "1'", '9'.repeat(30)]) {
    const refused = await post(browser, at(request, '/giao'), { to, was: '' })
    expect([to, refused.status]).toEqual([to, 422])
    expect(page(refused)('#to-loi').text()).not.toBe('')
  }
  expect([await assignedTo(request), await events(request)]).toEqual([null, []])
})

test('it moves to another office of the agency, where it is assigned anew', async () => {
  const { agency, browser, request } = await aDesk()
  expect(page(await browser.get(at(request)))('#office').length).toBe(0)
  const office = await anOffice(agency)
  await post(browser, at(request, '/nhan-viec'))
  for (let click = 0; click < 2; click++)
    await post(browser, at(request, '/chuyen'), { office: String(office) }).expect(303)
  expect(await requests.byId(db, request.id)).toMatchObject({ officeId: office, assignedTo: null })
  expect((await events(request)).slice(1)).toMatchObject([{ move: 'transfer', details: { to: office } }])
  const $ = page(await browser.get(at(request)))
  expect($('.facts').first().text()).toContain('Phòng Tổng hợp')
  expect($('.timeline').first().text()).toContain('Chuyển bộ phận: Phòng Tổng hợp')

  const elsewhere = await anOffice(await anAgency())
  for (const wrong of [String(elsewhere), '', 'x'])
    expect((await post(browser, at(request, '/chuyen'), { office: wrong })).status).toBe(422)
})

test('what the desk does among themselves is on no page of the journalist', async () => {
  const { agency, officer, browser, request } = await aDesk()
  await anOffice(agency, 'Phòng Bí mật')
  const note = 'Gọi lại cho vụ trưởng trước khi trả lời'
  await post(browser, at(request, '/nhan-viec'))
  await post(browser, at(request, '/ghi-chu'), { key: randomUUID(), note }).expect(303)
  const [{ id: office } = { id: 0 }] = await db<{ id: number; name: string }>('offices').where({
    name: 'Phòng Bí mật',
  })
  await post(browser, at(request, '/chuyen'), { office: String(office) }).expect(303)

  const shown = (await (await follower(request)).get('/theo-doi/yeu-cau')).text
  for (const secret of [note, officer.name, 'Phòng Bí mật', 'Nhận xử lý', 'Chuyển bộ phận'])
    expect([secret, shown.includes(secret)]).toEqual([secret, false])
  expect(await db('auditEvents').whereRaw('details::text like ?', [`%vụ trưởng%`])).toEqual([])
  expect(await lettersTo(JOURNALIST)).not.toContain('vụ trưởng')
})

test('a note is kept once however often its form is sent, with who wrote it', async () => {
  const { agency, officer, browser, request } = await aDesk()
  const key = page(await browser.get(at(request)))('.notes [name=key]').val() as string
  const note = '<script>alert(1)</script>\nDòng hai\u202e'
  const sent = await Promise.all([1, 2, 3].map(() => post(browser, at(request, '/ghi-chu'), { key, note })))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
  const response = await browser.get(at(request))
  const $ = page(response)
  expect($('.notes li').length).toBe(1)
  expect($('.notes li').text()).toContain(officer.name)
  expect($('.notes .plain').text()).toBe('<script>alert(1)</script>\nDòng hai')
  expect(response.text).not.toContain('<script>alert')
  expect(await traces(request)).toEqual(['request.submit', 'request.note'])

  const other = await visit(await aMember(agency, 'head'))
  expect((await other.get(at(request))).text).toContain('Dòng hai')
  await moved(request, agency, 'answer')
  await post(browser, at(request, '/ghi-chu'), { note: 'Sau khi đóng' }).expect(303)
  expect(page(await browser.get(at(request)))('.notes li').length).toBe(2)
})

test('a note needs words, at most 5,000, and what was typed is kept with its key', async () => {
  const { browser, request } = await aDesk()
  const key = randomUUID()
  for (const [note, why] of [
    ['', 'Hãy điền mục này.'],
    [' \u200b ', 'Hãy điền mục này.'],
    ['ạ'.repeat(10_000), '5000'],
  ] as const) {
    const refused = await post(browser, at(request, '/ghi-chu'), { key, note })
    expect(refused.status).toBe(422)
    const $ = page(refused)
    expect($('#note-loi').text()).toContain(why)
    expect([String($('#note').val()).trim().length, $('.notes [name=key]').val()]).toEqual([
      note.replace(/[ \u200b]/g, '').length,
      key,
    ])
  }
  expect((await browser.post(at(request, '/ghi-chu')).type('form').send('note=a%00b')).status).toBe(400)
  expect(await db('requestNotes').where({ requestId: request.id })).toEqual([])
  // a key that is none is no reason to lose what was written
  await post(browser, at(request, '/ghi-chu'), { key: 'x', note: 'Chữ' }).expect(303)
})

test('a contact is erased of a closed request only, once, and by an officer or the head', async () => {
  const { agency, browser, request } = await aDesk()
  const tooEarly = await post(browser, at(request, '/xoa-lien-he'))
  expect([tooEarly.status, alert(tooEarly)]).toEqual([
    409,
    'Chỉ xóa được thông tin liên hệ của đề nghị đã đóng.',
  ])
  await moved(request, agency, 'answer')
  const speaker = await visit(await aMember(agency, 'spokesperson'))
  expect(page(await speaker.get(at(request)))('[action$="/xoa-lien-he"]').length).toBe(0)
  expect((await post(speaker, at(request, '/xoa-lien-he'))).status).toBe(409)
  expect((await browser.get(at(request))).text).toContain(JOURNALIST.name)

  expect(page(await browser.get(at(request)))('details [action$="/xoa-lien-he"]').length).toBe(1)
  for (let click = 0; click < 2; click++) await post(browser, at(request, '/xoa-lien-he')).expect(303)
  const shown = await browser.get(at(request))
  expect(shown.text).toContain('Thông tin liên hệ đã được xóa lúc')
  for (const value of Object.values(JOURNALIST)) expect(shown.text).not.toContain(value)
  expect(page(shown)('[action$="/xoa-lien-he"]').length).toBe(0)
  expect((await events(request)).filter(({ move }) => move === 'erase')).toHaveLength(1)
  expect((await traces(request)).filter((action) => action === 'request.erase')).toHaveLength(1)
  const theirs = await (await follower(request)).get('/theo-doi/yeu-cau')
  expect(theirs.text).toContain('Thông tin liên hệ của người đề nghị đã được xóa')
})

const WORK = ['nhan-viec', 'giao', 'chuyen', 'ghi-chu', 'xoa-lien-he']

test.each(WORK)('%s is nothing for strangers, and for whose right has ended', async (path) => {
  const { agency, officer, browser, request } = await aDesk()
  const strangers = [await aMember(await anAgency(), 'head'), await aMember(agency, 'administrator')]
  for (const stranger of strangers)
    expect((await post(await visit(stranger), at(request, `/${path}`))).status).toBe(404)
  await db('memberships')
    .where({ accountId: officer.accountId })
    .update({ valid: db.raw(`tstzrange('2026-01-01', '2026-11-01')`) })
  expect((await post(browser, at(request, `/${path}`), { note: 'Chữ' })).status).toBe(404)
  expect((await post(await visit(), at(request, `/${path}`))).status).toBe(303)
  expect((await post(browser, `/noi-bo/yeu-cau/khong-co/${path}`)).status).toBe(404)
  expect(await events(request)).toEqual([])
})

test('a closed request is not handed around any more', async () => {
  const { agency, officer, browser, request } = await aDesk()
  const office = await anOffice(agency)
  await moved(request, agency, 'answer')
  const forms = { giao: { to: String(officer.accountId), was: '' }, chuyen: { office: String(office) } }
  for (const [path, form] of [['nhan-viec', {}], ...Object.entries(forms)] as const) {
    const refused = await post(browser, at(request, `/${path}`), form)
    expect([refused.status, alert(refused)]).toEqual([409, 'Đề nghị đã đóng nên không thay đổi được nữa.'])
  }
  expect(page(await browser.get(at(request)))('.assignment').length).toBe(0)
})

test('a name stays in the history when its account is disabled', async () => {
  const { agency, browser, request } = await aDesk()
  const leaver = await aMember(agency, 'officer')
  await post(await visit(leaver), at(request, '/nhan-viec')).expect(303)
  await db('accounts')
    .where({ id: leaver.accountId })
    .update({ disabledAt: db.raw('portal_now()') })
  const $ = page(await browser.get(at(request)))
  expect($('.timeline').first().text()).toContain(leaver.name)
  expect($('.facts').first().text()).toContain(leaver.name)
  const taken = await post(browser, at(request, '/nhan-viec'))
  expect([taken.status, alert(taken).includes(leaver.name)]).toEqual([409, true])
})

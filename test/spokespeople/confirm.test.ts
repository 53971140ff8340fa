import type { Actor } from '../../src/actor'
import { askToConfirm } from '../../src/spokespeople/confirm-actions'
import { periodOf } from '../../src/spokespeople/confirm-rules'
import { noteUnable } from '../../src/spokespeople/absence-actions'
import * as tasks from '../../src/tasks/queries'
import { scopesOf } from '../../src/tasks/rules'
import { lineOf } from '../support/desk'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { db, deps, page, setClock, startAfresh, visit } from '../support/portal'

const HERE = '/noi-bo/nguoi-phat-ngon/xac-nhan'

beforeEach(async () => {
  await startAfresh()
  await setClock('2026-11-23T02:00:00Z')
})
afterEach(() => setClock(null))

const openFor = async (by: Actor) =>
  (await tasks.openOf(db, scopesOf(by), 100, 0)).map(({ kind, subjectId }) => [kind, subjectId])

test.each([
  ['2026-01-01T00:00', '2026-01-01', '2026-04-01'],
  ['2026-03-31T23:59:59', '2026-01-01', '2026-04-01'],
  ['2026-11-23T09:00', '2026-10-01', '2027-01-01'],
  ['2028-02-29T12:00', '2028-01-01', '2028-04-01'],
])('%s lies in the quarter from %s to before %s', (now, from, until) => {
  const instant = (day: string) => new Date(`${day}T00:00+07:00`)
  expect(periodOf(new Date(`${now}+07:00`))).toEqual({ from: instant(from), until: instant(until) })
})

describe('each quarter', () => {
  test('a task is opened for each contact that nobody looked over since, once', async () => {
    const agency = await anAgency()
    const [administrator, head] = [await aMember(agency, 'administrator'), await aMember(agency, 'head')]
    const old = await aSpokesperson(agency)
    await aSpokesperson(agency, { publishedAt: new Date('2026-10-01T00:00:00+07:00') })
    const unconfirmed = await aSpokesperson(agency, { publishedAt: new Date('2026-09-30T23:59:59+07:00') })
    await aSpokesperson(agency, { publishedAt: null })
    await aSpokesperson(agency, { validTo: new Date('2026-11-01T00:00:00Z') })
    await Promise.all([askToConfirm(deps()), askToConfirm(deps())])
    await askToConfirm(deps())
    const expected = [old, unconfirmed].map((id) => ['spokesperson.confirm', id]).sort()
    expect((await openFor(administrator)).sort()).toEqual(expected)
    expect(await openFor(head)).toEqual([])
  })

  test('an administrator confirms with one press, which is told, traced and closes the task', async () => {
    const agency = await anAgency()
    const by = await aMember(agency, 'administrator')
    const id = await aSpokesperson(agency)
    await askToConfirm(deps())
    expect((await lineOf(by, 'Xác nhận liên hệ công khai')).href).toBe(HERE)
    const browser = await visit(by)
    const list = page(await browser.get('/noi-bo/viec'))
    expect(list('main .rows form').length).toBe(0)
    const $ = page(await browser.get(HERE))
    expect($('main .lead').text()).toContain('Hạn xác nhận của quý này: 31/12/2026 23:59')
    for (const fact of ['Chánh Văn phòng', '0200 000 0001', 'phat-ngon@mau.gov.vn', '02/01/2026 09:00'])
      expect($('main .rows').text()).toContain(fact)
    const sent = await browser.post($('main .rows form').attr('action')!)
    expect(sent.headers['location']).toBe(`${HERE}?xong=1`)
    const after = page(await browser.get(sent.headers['location']!))
    expect(after('main .notice').text()).toBe('Đã xác nhận liên hệ.')
    expect(after('main .empty').length).toBe(1)
    expect(await openFor(by)).toEqual([])
    expect(await db('appointments').where({ id }).first('lastConfirmedAt', 'lastConfirmedBy')).toEqual({
      lastConfirmedAt: new Date('2026-11-23T02:00:00Z'),
      lastConfirmedBy: by.accountId,
    })
    expect(await db('auditEvents').where({ action: 'appointment.confirmed', subjectId: id })).toHaveLength(1)
    const list2 = page(await (await visit()).get(`/nguoi-phat-ngon?co-quan=${agency.slug}`))
    expect(list2('.people').text()).toContain('Xác nhận lần cuối 23/11/2026 09:00')
  })

  test('the next one asks again, from its first instant', async () => {
    const agency = await anAgency()
    const by = await aMember(agency, 'administrator')
    await aSpokesperson(agency, { publishedAt: new Date('2026-11-20T02:00:00Z') })
    await setClock('2026-12-31T23:59:59+07:00')
    await askToConfirm(deps())
    expect(await openFor(by)).toEqual([])
    await setClock('2027-01-01T00:00:00+07:00')
    await askToConfirm(deps())
    expect(await openFor(by)).toHaveLength(1)
  })

  test('a task goes when the right ends, also that of one who cannot speak', async () => {
    const agency = await anAgency()
    const by = await aMember(agency, 'administrator')
    const id = await aSpokesperson(agency)
    await noteUnable(deps(), by, id, 'Ốm')
    await askToConfirm(deps())
    expect(await openFor(by)).toHaveLength(2)
    await db('appointments')
      .where({ id })
      .update({ revokedAt: new Date('2026-11-23T02:00:00Z') })
    await askToConfirm(deps())
    expect(await openFor(by)).toEqual([])
  })
})

test('no word of anybody takes the place of confirming', async () => {
  const agency = await anAgency()
  const by = await aMember(agency, 'administrator')
  await aSpokesperson(agency)
  await askToConfirm(deps())
  const [task] = await tasks.openOf(db, scopesOf(by), 1, 0)
  expect((await (await visit(by)).post(`/noi-bo/viec/${task!.id}/xong`)).status).toBe(404)
})

test('only an administrator of the agency confirms, and only what is in force', async () => {
  const agency = await anAgency()
  const id = await aSpokesperson(agency)
  const over = await aSpokesperson(agency, { validTo: new Date('2026-11-01T00:00:00Z') })
  const press = async (by: Actor, which: string) =>
    (await (await visit(by)).post(`/noi-bo/nguoi-phat-ngon/${which}/xac-nhan`)).status
  expect(await press(await aMember(agency, 'head', 'spokesperson'), id)).toBe(403)
  const stranger = await aMember(await anAgency(), 'administrator')
  expect(await press(stranger, id)).toBe(404)
  expect(page(await (await visit(stranger)).get(HERE))('main .rows').length).toBe(0)
  const administrator = await aMember(agency, 'administrator')
  expect(await press(administrator, 'khong-co')).toBe(404)
  expect(await press(administrator, over)).toBe(409)
  expect(await press(administrator, id)).toBe(303)
})

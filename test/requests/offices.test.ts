import type { Actor, Role } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { remind } from '../../src/requests/reminder-actions'
import { aMember, anAgency } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'
import { aRequest, at, follower, lettersTo } from './support'

const MONDAY = '2026-11-23T02:00:00Z'
beforeEach(() => setClock(MONDAY))

const anOffice = async ({ id: agencyId }: Agency, name: string) => {
  const [row] = await db('offices').insert({ agencyId, name }).returning<{ id: number }[]>('id')
  return row!.id
}

async function aMemberOf(agency: Agency, officeId: number | null, role: Role = 'officer'): Promise<Actor> {
  const member = await aMember(agency, role)
  await db('memberships').where({ accountId: member.accountId }).update({ officeId })
  return member
}

/** An agency with an office for the press, where requests arrive, and another; an officer for each, one for both. */
async function twoOffices() {
  const agency = await anAgency()
  const [first] = await db('offices').where({ agencyId: agency.id }).pluck<number[]>('id')
  const second = await anOffice(agency, 'Phòng Tổng hợp')
  const here = await aMemberOf(agency, first!)
  const there = await aMemberOf(agency, second)
  const everywhere = await aMemberOf(agency, null)
  return { agency, first: first!, second, here, there, everywhere }
}

const subjects = async (actor: Actor, query = '') => {
  const $ = page(await (await visit(actor)).get(`/noi-bo/yeu-cau${query}`).expect(200))
  return $('tbody a')
    .map((_, link) => $(link).text())
    .get()
    .sort()
}
const counts = async (actor: Actor) => {
  const $ = page(await (await visit(actor)).get('/noi-bo/yeu-cau'))
  return $('ul.filters .count')
    .map((_, count) => Number($(count).text()))
    .get()
}
const move = (actor: Actor, request: { id: string }, office: number) =>
  visit(actor).then((browser) =>
    browser
      .post(at(request, '/chuyen'))
      .type('form')
      .send({ office: String(office) })
      .expect(303),
  )

test('my office is where I work: the queue, its count and the workspace', async () => {
  const { agency, second, here, there, everywhere } = await twoOffices()
  await aRequest(agency, { subject: 'Việc của đầu mối' })
  const moved = await aRequest(agency, { subject: 'Việc tổng hợp' })
  await move(everywhere, moved, second)

  expect(await subjects(here)).toEqual(['Việc của đầu mối'])
  expect(await subjects(there)).toEqual(['Việc tổng hợp'])
  expect(await subjects(everywhere)).toEqual(['Việc của đầu mối', 'Việc tổng hợp'])
  expect([await counts(here), await counts(everywhere)]).toEqual([
    [0, 1, 0, 0, 0, 2],
    [0, 2, 0, 0, 0, 2],
  ])
  const home = page(await (await visit(there)).get('/noi-bo'))('main').text()
  expect([home.includes('Việc tổng hợp'), home.includes('Việc của đầu mối')]).toEqual([true, false])
})

test('rights are for the whole desk: every queue but one’s own office, and every request', async () => {
  const { agency, there } = await twoOffices()
  await setClock('2026-11-16T02:00:00Z')
  const request = await aRequest(agency, { subject: 'Việc của đầu mối' })
  await setClock(MONDAY)
  for (const queue of ['tat-ca', 'qua-han'])
    expect(await subjects(there, `?hang=${queue}`)).toEqual(['Việc của đầu mối'])
  const browser = await visit(there)
  expect((await browser.get(at(request))).status).toBe(200)
  await browser.post(at(request, '/hoi-lai')).type('form').send({ message: 'Quận nào?' }).expect(303)
  expect(await subjects(there, '?hang=cho-nguoi-hoi')).toEqual(['Việc của đầu mối'])
})

test('a new request, a reply and a reminder are for the officers of its office', async () => {
  const { agency, here, there, everywhere } = await twoOffices()
  const head = await aMember(agency, 'head')
  const request = await aRequest(agency)
  const browser = await follower(request)
  await browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message: 'Thêm số liệu' }).expect(303)
  await setClock('2026-11-30T02:00:00Z')
  await remind(deps())
  for (const told of [here, everywhere])
    expect((await lettersTo(told)).match(/noi-bo\/yeu-cau/g)).toHaveLength(3)
  for (const spared of [there, head]) expect(await lettersTo(spared)).toBe('')
})

test('an office without officers is read by those of the agency', async () => {
  const agency = await anAgency()
  const elsewhere = await aMemberOf(agency, await anOffice(agency, 'Phòng Tổng hợp'))
  await aRequest(agency)
  expect(await lettersTo(elsewhere)).toContain('Đề nghị mới của báo chí')
})

test('what moves to another office is told there, but not to who moved it', async () => {
  const { agency, second, here, there, everywhere } = await twoOffices()
  const request = await aRequest(agency)
  await db('outbox').delete()
  await move(everywhere, request, second)
  const letter = await lettersTo(there)
  expect(letter).toContain(`[${request.publicCode}] Đề nghị đã được chuyển đến bộ phận của Ông/Bà`)
  expect(letter).toContain(at(request))
  expect([await lettersTo(here), await lettersTo(everywhere)]).toEqual(['', ''])
  await move(everywhere, request, second)
  expect(await db('outbox')).toHaveLength(1)
})

test('a letter to staff says whose mailbox is dead when it does not arrive', async () => {
  const { agency, here, everywhere } = await twoOffices()
  const request = await aRequest(agency)
  const aboutOf = ({ email }: Actor) =>
    db('outbox').where({ recipient: email }).select('agencyId', 'aboutKind', 'aboutId').orderBy('createdAt')
  const about = { agencyId: agency.id, aboutKind: 'account', aboutId: String(here.accountId) }
  expect(await aboutOf(here)).toEqual([about])
  const form = { to: String(here.accountId), was: '' }
  await (await visit(everywhere)).post(at(request, '/giao')).type('form').send(form).expect(303)
  expect(await aboutOf(here)).toEqual([about, about])
})

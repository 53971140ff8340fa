import { endMembership } from '../../../src/accounts/member-actions'
import * as memberships from '../../../src/accounts/membership-queries'
import { disable } from '../../../src/accounts/queries'
import type { Actor } from '../../../src/actor'
import { create, submit } from '../../../src/statements/actions'
import { approve, recall } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { limit } from '../../../src/statements/review/limits-actions'
import { deskOf, lineOf } from '../../support/desk'
import { aCast, aDraftForm, aMember, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'

const TITLE = 'Nhân sự chủ chốt'
const BLOCK = 'Không còn người duyệt được'
let cast: Cast
let administrator: Actor
let id: string

/** Submitted, known to its author and the spokesperson alone. */
beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  administrator = await aMember(cast.agency, 'administrator')
  const speaker = await aSpokesperson(cast.agency)
  id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker, titleVi: TITLE }))
  await known(cast.spokesperson)
  await submit(deps(), cast.author, id, await version())
})
afterEach(() => setClock(null))

const version = async () => (await editions.latest(db, id))!.lockVersion
const known = (...people: Actor[]) =>
  limit(deps(), cast.author, id, { limited: true, chosen: people.map(({ accountId }) => accountId) })
const scheduled = async () => {
  const publishAt = new Date('2026-11-24T02:00:00Z')
  await approve(deps(), cast.spokesperson, id, { version: await version(), when: 'later', publishAt })
}
const roleEnds = async (by: Actor) => {
  const [member] = await memberships.ofAccount(db, by.accountId)
  await endMembership(deps(), administrator, member!.membershipId)
}
const alarm = async () =>
  page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}`))('.notice.grave')

const ENDS: [string, () => Promise<unknown>][] = [
  ['the role of the only approver ends', () => roleEnds(cast.spokesperson)],
  ['the account of the only approver is closed', () => disable(db, cast.spokesperson.accountId)],
]

describe.each(ENDS)('when %s', (_how, end) => {
  test('those who know of a scheduled text read that nobody can stop it, and the head that there is one', async () => {
    await scheduled()
    expect((await alarm()).length).toBe(0)
    await end()
    expect((await alarm()).text()).toContain('không còn ai hủy được lịch công bố lúc 24/11/2026 09:00')
    expect((await alarm()).find('a').attr('href')).toBe(`/noi-bo/thong-cao/${id}/nguoi-doc`)
    expect(JSON.stringify(await deskOf(cast.author))).toContain(`"${BLOCK}":["${TITLE}"]`)

    const told = await lineOf(cast.head, 'Một thông cáo hạn chế người đọc')
    expect([told.text, told.href]).toEqual([expect.stringContaining(cast.author.name), '/noi-bo/thong-cao'])
    const head = page(await (await visit(cast.head)).get('/noi-bo'))('main').text()
    expect([head.includes(TITLE), head.includes(id)]).toEqual([false, false])
  })
})

test('a text that waits for approval is told of too; named, the head decides and the alarm ends', async () => {
  await roleEnds(cast.spokesperson)
  expect((await alarm()).text()).toContain('không còn ai duyệt được')
  await known(cast.head)
  expect((await alarm()).length).toBe(0)
  for (const by of [cast.author, cast.head]) expect(JSON.stringify(await deskOf(by))).not.toContain(BLOCK)
})

test('the head who is named takes its hour away', async () => {
  await scheduled()
  await roleEnds(cast.spokesperson)
  await known(cast.head)
  await recall(deps(), cast.head, id, { version: await version(), reason: 'Chưa đến lúc công bố.' })
  expect((await editions.latest(db, id))!.state).toBe('rejected')
})

test('nobody else hears of it, and of what is kept to nobody there is nothing to tell', async () => {
  const colleague = await aMember(cast.agency, 'author')
  const other = await aCast()
  await roleEnds(cast.spokesperson)
  for (const by of [colleague, other.head]) expect(JSON.stringify(await deskOf(by))).not.toContain(BLOCK)
  await limit(deps(), cast.author, id, { limited: false, chosen: [] })
  expect(JSON.stringify(await deskOf(cast.author))).not.toContain(BLOCK)
})

import { create, revise, submit } from '../../src/statements/actions'
import { approve, approveUrgently, withdraw } from '../../src/statements/decision-actions'
import * as editions from '../../src/statements/edition-queries'
import { aCast, aDraftForm, aPublished, aSpokesperson, aSubmitted, type Cast } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'
import { CREATE, send, typed } from './writing/support'

const WHY = { key: 'statements.why.agency_ended' }
let cast: Cast
let speaker: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
})
afterEach(() => setClock(null))

/** From that day it is no more. */
const ends = (day: string) =>
  db('agencies')
    .where({ id: cast.agency.id })
    .update({ valid: db.raw('daterange(null, ?::date)', [day]) })
const form = () => aDraftForm(cast.agency, { speaker })

test('for an agency that has ended nothing is begun, submitted, approved or put over what is public', async () => {
  const draft = await create(deps(), cast.author, form())
  const { id, version } = await aSubmitted(cast, { speaker })
  const standing = await aPublished(cast, { speaker })
  await ends('2026-11-23')
  const now = { version, when: 'now', publishAt: null } as const
  const urgent = { version, reason: 'Dư luận đang rất lo lắng.' }
  await expect(create(deps(), cast.author, form())).rejects.toMatchObject(WHY)
  await expect(submit(deps(), cast.author, draft, 0)).rejects.toMatchObject(WHY)
  await expect(approve(deps(), cast.spokesperson, id, now)).rejects.toMatchObject(WHY)
  await expect(approveUrgently(deps(), cast.head, id, urgent)).rejects.toMatchObject(WHY)
  await expect(revise(deps(), cast.author, standing.id)).rejects.toMatchObject(WHY)
})

test('what it published stays, and can be withdrawn', async () => {
  const { id, slug } = await aPublished(cast, { speaker })
  await ends('2026-11-23')
  expect((await (await visit()).get(`/thong-cao/${slug}`)).status).toBe(200)
  const { lockVersion } = (await editions.standing(db, id))!
  await withdraw(deps(), cast.head, id, { version: lockVersion, reason: 'Số liệu sai.', reasonEn: null })
  expect((await (await visit()).get(`/thong-cao/${slug}`)).status).toBe(410)
})

test('until its last day it goes on, but for an hour after it nothing is approved', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  await ends('2026-11-24')
  const at = (publishAt: Date) => ({ version, when: 'later', publishAt }) as const
  const midnight = new Date('2026-11-23T17:00:00Z')
  await expect(approve(deps(), cast.spokesperson, id, at(midnight))).rejects.toMatchObject(WHY)
  await approve(deps(), cast.spokesperson, id, at(new Date('2026-11-23T16:59:00Z')))
})

test('whoever writes for it reads why, with what was typed', async () => {
  await ends('2026-11-23')
  const answer = await send(cast.author, CREATE, typed(cast, { bodyVi: 'Cả buổi chiều.' }))
  const $ = page(answer)
  expect([answer.status, $('#bodyVi').val()]).toEqual([422, 'Cả buổi chiều.'])
  expect($('.problem-summary').text()).toContain('Cơ quan này không còn hoạt động')
})

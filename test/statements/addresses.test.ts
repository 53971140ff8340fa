import { approve, recall } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import { aCast, aSpokesperson, aSubmitted, type Cast } from '../support/factories'
import { db, deps, setClock, visit } from '../support/portal'

const titleVi = 'Một tiêu đề dùng hai lần'
const SLUG = 'mot-tieu-de-dung-hai-lan'
let cast: Cast
let speaker: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  await db('documents').where('slug', 'like', `${SLUG}%`).update({ slug: null })
})
afterEach(() => setClock(null))

/** @param hour of the next day; none is now */
async function approved(hour?: string) {
  const { id, version } = await aSubmitted(cast, { speaker, titleVi })
  const when = hour
    ? ({ when: 'later', publishAt: new Date(`2026-11-24T${hour}Z`) } as const)
    : ({ when: 'now', publishAt: null } as const)
  await approve(deps(), cast.spokesperson, id, { version, ...when })
  return { id, version: version + 1 }
}
const slugIn = async ({ id }: { id: string }) => (await documents.byId(db, id))!.slug

test('the address of a public statement does not tell that another of its title waits', async () => {
  const waiting = await approved('03:00:00')
  const shown = await approved()
  expect([await slugIn(shown), await slugIn(waiting)]).toEqual([
    SLUG,
    expect.stringMatching(`^${SLUG}-1-2026-`),
  ])
  await setClock('2026-11-24T03:00:00Z')
  expect((await (await visit()).get(`/thong-cao/${await slugIn(waiting)}`)).status).toBe(200)
})

test('of two that wait the earlier has the plain address, whichever was approved first', async () => {
  const later = await approved('05:00:00')
  const earlier = await approved('03:00:00')
  const last = await approved('06:00:00')
  expect(await slugIn(earlier)).toBe(SLUG)
  for (const each of [later, last]) expect(await slugIn(each)).toMatch(`${SLUG}-`)
})

test('what was recalled gives its address up', async () => {
  const recalled = await approved('03:00:00')
  const { version } = recalled
  await recall(deps(), cast.head, recalled.id, { version, reason: 'Chờ số liệu cuối cùng.' })
  const shown = await approved()
  expect([await slugIn(shown), await slugIn(recalled)]).toEqual([SLUG, null])
})

test('what is public keeps its address', async () => {
  const first = await approved()
  const second = await approved()
  expect(await slugIn(first)).toBe(SLUG)
  expect(await slugIn(second)).toMatch(`${SLUG}-2-2026-`)
})

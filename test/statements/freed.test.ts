import { approve, recall } from '../../src/statements/decision-actions'
import { recallSpokenBy } from '../../src/statements/take-out-actions'
import { revise, save, submit } from '../../src/statements/actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import { numberOf } from '../../src/statements/numbers'
import {
  aCast,
  aDraftForm,
  aMember,
  aPublished,
  aSpokesperson,
  aSubmitted,
  somebody,
  type Cast,
} from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'

const LATER = new Date('2026-11-25T02:00:00Z')
const REASON = 'Số gõ nhầm, cần cấp lại.'

let cast: Cast
let speaker: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast({ symbol: 'SXD' })
  speaker = await aSpokesperson(cast.agency)
})
afterEach(() => setClock(null))

const versionOf = async (id: string) => (await editions.latest(db, id))!.lockVersion
const numberIn = async (id: string) => numberOf((await documents.byId(db, id))!)

async function scheduled(number: number | null = null) {
  const { id, version } = await aSubmitted(cast, { speaker })
  await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt: LATER, number })
  return id
}
const takenBack = async (id: string) =>
  recall(deps(), cast.head, id, { version: await versionOf(id), reason: REASON })
const ends = () =>
  db.transaction((trx) => recallSpokenBy(deps(), trx, somebody, speaker, 'Người phát ngôn thôi nhiệm vụ.'))

const freedIn = async (id: string) =>
  (await editions.eventsOf(db, id))
    .filter(({ event }) => event === 'number_freed')
    .map(({ reason }) => reason)
const auditOf = async (id: string) => {
  const lines = db('auditEvents').where({ subjectId: id, action: 'statement.number_freed' })
  return (await lines.select<{ accountId: number | null }[]>('accountId')).map(({ accountId }) => accountId)
}

test('a number that goes back at a recall has a line of its own, in the story and in the trail', async () => {
  const id = await scheduled(41)
  await takenBack(id)
  expect([await numberIn(id), await freedIn(id), await auditOf(id)]).toEqual([
    null,
    ['41/TC-SXD'],
    [cast.head.accountId],
  ])
  const work = page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}`))
  expect(work('#qua-trinh').text()).toMatch(/Trả lại số đã lấy[^]*41\/TC-SXD/)
  const administrator = await aMember(cast.agency, 'administrator')
  const trail = page(await (await visit(administrator)).get('/noi-bo/nhat-ky'))
  expect(trail('main').text()).toContain('Trả lại số văn bản đã lấy')
})

test('one that a later number followed stays, and nothing is said of it', async () => {
  const id = await scheduled()
  await aPublished(cast, { speaker })
  await takenBack(id)
  expect([await numberIn(id), await freedIn(id), await auditOf(id)]).toEqual(['01/TC-SXD', [], []])
})

test('when the right to speak ends before the hour, all its numbers go back', async () => {
  const ids = [await scheduled(), await scheduled(51), await scheduled()]
  await ends()
  expect(await Promise.all(ids.map(numberIn))).toEqual([null, null, null])
  expect((await Promise.all(ids.map(freedIn))).flat()).toEqual(['01/TC-SXD', '51/TC-SXD', '52/TC-SXD'])
  expect((await Promise.all(ids.map(auditOf))).flat()).toEqual([null, null, null])
  expect(await documents.nextNumber(db, cast.agency.id, 2026)).toBe(1)
})

test('a later edition gives no number back: readers know it', async () => {
  const { id } = await aPublished(cast, { speaker })
  await revise(deps(), cast.author, id)
  const note = { changeKind: 'update', changeNote: 'Thêm số liệu.' } as const
  await save(deps(), cast.author, id, aDraftForm(cast.agency, { speaker, bodyVi: 'Bản hai.', ...note }))
  await submit(deps(), cast.author, id, await versionOf(id))
  await approve(deps(), cast.spokesperson, id, {
    version: await versionOf(id),
    when: 'later',
    publishAt: LATER,
  })
  await ends()
  expect([await numberIn(id), await freedIn(id)]).toEqual(['01/TC-SXD', []])
})

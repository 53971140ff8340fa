import { approveUrgently } from '../../../src/statements/decision-actions'
import { revise, save, submit } from '../../../src/statements/actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { takeIn } from '../../../src/statements/import-actions'
import { watchSigning } from '../../../src/statements/release/countersign-actions'
import { releaseDue } from '../../../src/statements/release/release-actions'
import { aCast, aDraftForm, aSpokesperson, somebody, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { anEdition, goesOut, versionOf } from '../changes/support'

const HOUR = '2026-11-25T02:00:00Z'
let cast: Cast
let speaker: string
let id: string
let count = 0

/** A text that was public before the portal was. */
beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  const sourceKey = `luu-tru-sua-${++count}`
  const record = { sourceKey, sourceUrl: null, agencyId: cast.agency.id, issuedOn: null }
  const text = {
    kind: 'press_release',
    locale: 'vi',
    title: `Văn bản cũ ${count}`,
    bodyMd: 'Chữ cũ.',
  } as const
  const archived = { ...record, issuerName: cast.agency.nameVi, ...text }
  await db.transaction((trx) => takeIn(trx, somebody, archived, new Date('2026-11-22T02:00:00Z')))
  id = (await documents.bySourceKey(db, sourceKey))!.id
})
afterEach(() => setClock(null))

const corrected = () => anEdition(cast, id, { speaker, bodyVi: 'Chữ đã sửa trên cổng.' })
const owed = () =>
  db('releases as r')
    .join('editions as e', 'e.id', 'r.editionId')
    .where('e.documentId', id)
    .pluck('e.ordinal')
const events = async () => (await editions.eventsOf(db, id)).map(({ event }) => event)
const read = async (before = '') => {
  const { slug } = (await documents.byId(db, id))!
  return page(await (await visit()).get(`${before}/thong-cao/${slug}`).expect(200))('article').text()
}

test('an imported text owes nothing, a correction of it all that is owed at an hour, once', async () => {
  expect(await owed()).toEqual([])
  await corrected()
  await goesOut(cast, id, new Date(HOUR))
  expect(await owed()).toEqual([2])
  await setClock(HOUR)
  await releaseDue(deps())
  await releaseDue(deps())
  expect((await events()).filter((event) => event === 'released')).toHaveLength(1)
  const letters = db('outbox')
    .where({ recipient: cast.author.email })
    .andWhere('subject', 'like', 'Đã công bố%')
  expect(await letters).toHaveLength(1)
})

test('an urgent correction of it alarms when nobody has signed in time', async () => {
  await revise(deps(), cast.spokesperson, id)
  const form = { speaker, changeKind: 'correction', changeNote: 'Sửa lại.', bodyVi: 'Chữ sửa khẩn.' } as const
  const draft = aDraftForm(cast.agency, { ...form, version: await versionOf(id) })
  await save(deps(), cast.spokesperson, id, draft)
  await submit(deps(), cast.spokesperson, id, await versionOf(id))
  const urgent = { version: await versionOf(id), reason: 'Nước lũ đang lên nhanh.' }
  await approveUrgently(deps(), cast.spokesperson, id, urgent)
  await setClock('2026-11-24T02:00:01Z')
  await watchSigning(deps())
  expect(await events()).toContain('signature_late')
})

test('under it stands that it was changed here, and no more that its words are those of the source', async () => {
  expect(await read()).toContain('Nội dung giữ như nguồn')
  await corrected()
  await goesOut(cast, id)
  const [vi, en] = [await read(), await read('/en')]
  expect(vi).toContain('đã được sửa trên cổng lúc 23/11/2026 09:00: nội dung không còn giữ như nguồn')
  expect(en).toContain('changed here at 23/11/2026 09:00')
  expect([vi.includes('Nội dung giữ như nguồn'), en.includes('is that of the source')]).toEqual([
    false,
    false,
  ])
})

test('the question before its approval promises no number: none is given', async () => {
  await corrected()
  const $ = page(await (await visit(cast.head)).get(`/noi-bo/thong-cao/${id}/duyet?luc=ngay`).expect(200))
  expect($('.facts').text()).not.toContain('dự kiến')
  expect($('#number').length).toBe(0)
})

import type { Actor } from '../../../src/actor'
import { insertTarget } from '../../../src/agencies/house-queries'
import { create, revise, save, submit } from '../../../src/statements/actions'
import { approve, approveUrgently, countersign, withdraw } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { watchSigning } from '../../../src/statements/release/countersign-actions'
import { releaseDue } from '../../../src/statements/release/release-actions'
import { deskOf, lineOf } from '../../support/desk'
import { aCast, aDraftForm, aMember, aSpokesperson, aSubmitted, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'

const RELEASED = '2026-11-21T02:00:00Z' // a Saturday: hours run on
const IN_TIME = '2026-11-22T01:59:59.999Z'
const OVERDUE = '2026-11-22T02:00:00Z'
const TASK = 'Thông cáo phát hành khẩn quá hạn ký xác nhận: cần người thứ hai ký, hoặc thu hồi'

beforeEach(() => setClock(RELEASED))
afterEach(() => setClock(null))

/** Written and put out by the spokesperson alone. */
async function urgent(cast: Cast) {
  const speaker = await aSpokesperson(cast.agency)
  const form = aDraftForm(cast.agency, { speaker, titleVi: 'Xả lũ khẩn cấp' })
  const id = await create(deps(), cast.spokesperson, form)
  await approveUrgently(deps(), cast.spokesperson, id, { version: 0, reason: 'Nước lũ đang lên nhanh.' })
  return { id, slug: (await documents.byId(db, id))!.slug!, edition: (await editions.latest(db, id))! }
}

const tasksAbout = (id: string) => db('tasks').where({ kind: 'statement.countersign', subjectId: id })
const openAbout = (id: string) => tasksAbout(id).whereNull('doneAt')
const alarms = (...to: Actor[]) =>
  db('outbox')
    .where('subject', 'like', 'Quá hạn ký xác nhận:%')
    .whereIn(
      'recipient',
      to.map(({ email }) => email),
    )
    .pluck<string[]>('recipient')
const clockOf = (editionId: string) =>
  db<{ subjectId: string; dueAt: Date; metAt: Date | null }>('clocks').where({ subjectId: editionId }).first()
const publicPage = async (slug: string) => page(await (await visit()).get(`/thong-cao/${slug}`))
const MARK = 'Quá hạn ký xác nhận từ 22/11/2026 09:00'

test('a second person has a day, by the rule of the house', async () => {
  const { edition } = await urgent(await aCast())
  expect(await clockOf(edition.id)).toMatchObject({ dueAt: new Date(OVERDUE), metAt: null })
})

test('an agency may set itself less, and is then measured by it', async () => {
  const cast = await aCast()
  const target = { agencyId: cast.agency.id, code: 'COUNTERSIGN', amount: 4, unit: 'hour' as const }
  const range = { effectiveFrom: '2026-01-01', effectiveUntil: null, documentNo: null, regulationId: null }
  await insertTarget(db, { ...target, ...range, createdBy: cast.head.accountId })
  const { id, edition } = await urgent(cast)
  expect((await clockOf(edition.id))!.dueAt).toEqual(new Date('2026-11-21T06:00:00Z'))
  await setClock('2026-11-21T06:00:00Z')
  await watchSigning(deps())
  expect(await openAbout(id)).toHaveLength(1)
})

test('the portal shows the rule as one of the house, not of a law', async () => {
  const rules = page(await (await visit()).get('/phap-luat').expect(200))
  expect(rules('#COUNTERSIGN').text()).toContain('Người thứ hai ký xác nhận thông cáo phát hành khẩn')
})

describe('before it is late', () => {
  test('nobody is alarmed and no mark stands on the page', async () => {
    const cast = await aCast()
    const { id, slug } = await urgent(cast)
    await setClock(IN_TIME)
    await watchSigning(deps())
    expect(await openAbout(id)).toEqual([])
    expect(await alarms(cast.head, cast.spokesperson)).toEqual([])
    expect((await publicPage(slug))('main').text()).toContain('đang chờ người thứ hai ký xác nhận')
    expect((await publicPage(slug))('main').text()).not.toContain('Quá hạn')
  })

  test('the desk says until when', async () => {
    const cast = await aCast()
    await urgent(cast)
    await releaseDue(deps())
    expect((await lineOf(cast.head, 'Xả lũ khẩn cấp')).text).toContain('Hạn ký: 22/11/2026 09:00')
    const desk = page(await (await visit(cast.head)).get('/noi-bo'))
    expect(desk('.late-mark').length).toBe(0)
  })
})

describe('from the minute it is late', () => {
  test('readers see a mark at once, with every worker dead', async () => {
    const { slug } = await urgent(await aCast())
    await setClock(OVERDUE)
    expect((await publicPage(slug))('.notice .late-mark').text()).toBe(MARK)
    const english = page(await (await visit()).get(`/en/thong-cao/${slug}`))
    expect(english('.notice .late-mark').text()).toBe('Countersignature overdue since 22/11/2026 09:00')
  })

  test('there is one task and one letter to each who could sign, however often the job runs', async () => {
    const cast = await aCast()
    const another = await aMember(cast.agency, 'spokesperson')
    const outsider = await aMember((await aCast()).agency, 'head')
    const { id } = await urgent(cast)
    await setClock(OVERDUE)
    await Promise.all([watchSigning(deps()), watchSigning(deps())])
    await setClock('2026-11-25T02:00:00Z')
    await watchSigning(deps())

    expect(await openAbout(id)).toHaveLength(1)
    const asked = await alarms(cast.author, cast.spokesperson, cast.head, another, outsider)
    expect(asked.sort()).toEqual([cast.head.email, another.email].sort())
    expect((await editions.eventsOf(db, id)).filter(({ event }) => event === 'signature_late')).toHaveLength(
      1,
    )
    expect(JSON.stringify(await deskOf(outsider))).not.toContain('Xả lũ')
  })

  test('it is red on the desk of all of them, and of who put it out', async () => {
    const cast = await aCast()
    const { id } = await urgent(cast)
    await setClock(OVERDUE)
    await releaseDue(deps())
    await watchSigning(deps())
    for (const by of [cast.head, cast.spokesperson]) {
      const desk = page(await (await visit(by)).get('/noi-bo'))
      expect(desk('.late-mark').text()).toBe('Quá hạn ký từ 22/11/2026 09:00')
      const work = page(await (await visit(by)).get(`/noi-bo/thong-cao/${id}`))
      expect(work('.notice.grave').text()).toContain(MARK)
      const list = page(await (await visit(by)).get('/noi-bo/thong-cao?xem=xong'))
      expect(list('td .late-mark').text()).toBe(MARK)
    }
  })

  test('it stands there once, under what each of them can do; the task is in the list of tasks', async () => {
    const cast = await aCast()
    const decided = await aMember(cast.agency, 'spokesperson')
    await urgent(cast)
    await setClock(OVERDUE)
    await releaseDue(deps())
    await watchSigning(deps())
    const sign = 'Thông cáo phát hành khẩn chờ Ông/Bà ký xác nhận'
    for (const by of [cast.head, decided])
      expect(await deskOf(by)).toEqual({ 'Cần làm ngay': { [sign]: ['Xả lũ khẩn cấp'] } })
    expect(await deskOf(cast.spokesperson)).toEqual({ 'Cần làm ngay': { [TASK]: ['Xả lũ khẩn cấp'] } })
    for (const by of [cast.head, cast.spokesperson])
      expect(page(await (await visit(by)).get('/noi-bo/viec'))('main').text()).toContain(TASK)
  })

  test('who wrote it and decides nothing waits for the others, and sees that it is late', async () => {
    const cast = await aCast()
    const { id, version } = await aSubmitted(cast, { titleVi: 'Xả lũ khẩn cấp' })
    await approveUrgently(deps(), cast.head, id, { version, reason: 'Nước lũ đang lên nhanh.' })
    await setClock(OVERDUE)
    await releaseDue(deps())
    await watchSigning(deps())
    expect(Object.keys(await deskOf(cast.author))).toEqual(['Đang chờ người khác'])
    expect((await lineOf(cast.author, 'Xả lũ')).text).toContain('Quá hạn ký từ 22/11/2026 09:00')
  })

  test('nobody can say that it is done but by signing', async () => {
    const cast = await aCast()
    const { id } = await urgent(cast)
    await setClock(OVERDUE)
    await watchSigning(deps())
    const task = (await openAbout(id))[0] as { id: string }
    const browser = await visit(cast.head)
    expect(page(await browser.get('/noi-bo/viec')).text()).not.toContain('Đánh dấu')
    await browser.post(`/noi-bo/viec/${task.id}/xong`).expect(404)
  })
})

describe('it ends', () => {
  async function overdue() {
    const cast = await aCast()
    const out = await urgent(cast)
    await setClock(OVERDUE)
    await watchSigning(deps())
    return { cast, ...out }
  }

  async function nothingLeft({ id, slug, edition }: Awaited<ReturnType<typeof overdue>>) {
    expect((await clockOf(edition.id))!.metAt).not.toBeNull()
    expect(await openAbout(id)).toEqual([])
    expect((await publicPage(slug))('main').text()).not.toContain('Quá hạn')
  }

  test('with the second signature', async () => {
    const all = await overdue()
    await countersign(deps(), all.cast.head, all.id, 1)
    await nothingLeft(all)
    await watchSigning(deps())
    expect(await tasksAbout(all.id)).toHaveLength(1)
  })

  test('with the withdrawal', async () => {
    const all = await overdue()
    await withdraw(deps(), all.cast.head, all.id, { version: 1, reason: 'Số liệu chưa kiểm chứng.' })
    await nothingLeft(all)
  })

  test('with an edition that two people put out after it, at that one’s hour and not before', async () => {
    const all = await overdue()
    const { cast, id, edition } = all
    await revise(deps(), cast.author, id)
    const words = { changeKind: 'update', changeNote: 'Thêm số liệu.', bodyVi: 'Bản hai.' } as const
    const form = { speaker: edition.speakerAppointmentId, titleVi: 'Xả lũ khẩn cấp', ...words }
    await save(deps(), cast.author, id, aDraftForm(cast.agency, form))
    await submit(deps(), cast.author, id, 1)
    const hour = '2026-11-22T08:00:00Z'
    await approve(deps(), cast.head, id, { version: 2, when: 'later', publishAt: new Date(hour) })
    await watchSigning(deps())
    expect(await openAbout(id)).toHaveLength(1)
    await setClock(hour)
    expect((await publicPage(all.slug))('main').text()).not.toContain('Quá hạn')
    await releaseDue(deps())
    await nothingLeft(all)
  })

  test('by the next run of the job where nothing else ended it', async () => {
    const all = await overdue()
    await editions.update(db, all.edition.id, { countersignedBy: all.cast.head.accountId })
    await watchSigning(deps())
    await nothingLeft(all)
  })
})

test('signed in time, it alarms nobody later', async () => {
  const cast = await aCast()
  const { id } = await urgent(cast)
  await countersign(deps(), cast.head, id, 1)
  await setClock('2026-12-01T02:00:00Z')
  await watchSigning(deps())
  expect(await tasksAbout(id)).toEqual([])
  expect(await alarms(cast.head)).toEqual([])
})

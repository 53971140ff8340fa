import type { Actor } from '../../../src/actor'
import { save, submit } from '../../../src/statements/actions'
import { approve, approveUrgently, recall, withdraw } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { release, releaseDue } from '../../../src/statements/release/release-actions'
import { deskOf } from '../../support/desk'
import { aCast, aDraftForm, aMember, aSpokesperson, aSubmitted, type Cast } from '../../support/factories'
import { lockWaiters } from '../../support/locks'
import { db, deps, page, setClock, visit } from '../../support/portal'

const DAY_BEFORE = '2026-11-23T02:00:00Z'
const HOUR = '2026-11-24T02:00:00Z'
const HOURS_LATER = '2026-11-24T07:00:00Z'

beforeEach(() => setClock(DAY_BEFORE))
afterEach(() => setClock(null))

async function scheduled(cast: Cast, values: Parameters<typeof aSubmitted>[1] = {}) {
  const { id, version } = await aSubmitted(cast, values)
  await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt: new Date(HOUR) })
  return { id, edition: (await editions.latest(db, id))! }
}

const eventsOf = async (id: string) => (await editions.eventsOf(db, id)).map(({ event }) => event)
const releasedIn = async (id: string) => (await eventsOf(id)).filter((event) => event === 'released').length
const lettersOf = (...actors: Pick<Actor, 'email'>[]) =>
  db('outbox')
    .whereIn(
      'recipient',
      actors.map(({ email }) => email),
    )
    .where('subject', 'like', 'Đã công bố:%')
    .pluck<string[]>('recipient')
const owed = (editionId: string) =>
  db<{ editionId: string; dueAt: Date; doneAt: Date | null }>('releases').where({ editionId }).first()
const jobOf = (editionId: string) =>
  db('graphileWorker.jobs')
    .where({ key: `release:${editionId}` })
    .first<{ runAt: Date } | undefined>('runAt')

describe('what an edition owes at its hour', () => {
  test('stands in a row and a job of its own from the approval on', async () => {
    const { edition } = await scheduled(await aCast())
    expect(await owed(edition.id)).toMatchObject({ dueAt: new Date(HOUR), doneAt: null })
    expect((await jobOf(edition.id))!.runAt).toEqual(new Date(HOUR))
  })

  test('is not done before it, whoever asks', async () => {
    const cast = await aCast()
    const { id, edition } = await scheduled(cast)
    await setClock('2026-11-24T01:59:59.999Z')
    await release(deps(), edition.id)
    await releaseDue(deps())
    expect(await releasedIn(id)).toBe(0)
    expect(await lettersOf(cast.author)).toEqual([])
  })

  test('is a letter to who submitted, who approved and who speaks, an event and a line of the trail', async () => {
    const cast = await aCast()
    const voice = { email: 'tieng-noi@mau.gov.vn' }
    const speaker = await aSpokesperson(cast.agency, { officialEmail: voice.email })
    const { id, edition } = await scheduled(cast, { speaker })
    await setClock(HOUR)
    await releaseDue(deps())

    expect(await releasedIn(id)).toBe(1)
    const readers = [cast.author, cast.spokesperson, voice]
    expect((await lettersOf(...readers, cast.head)).sort()).toEqual(readers.map(({ email }) => email).sort())
    const actions = await db('auditEvents').where({ subjectId: id }).pluck<string[]>('action')
    expect(actions.filter((action) => action === 'statement.released')).toHaveLength(1)
    expect((await owed(edition.id))!.doneAt).toEqual(new Date(HOUR))
  })

  test('says in its letter since when it is public, where and under what number', async () => {
    const cast = await aCast()
    const { id } = await scheduled(cast)
    await setClock(HOUR)
    await releaseDue(deps())
    const letter = db<{ recipient: string; bodyText: string }>('outbox').where({
      recipient: cast.author.email,
    })
    const { bodyText } = (await letter.where('subject', 'like', 'Đã công bố:%').first())!
    const { slug, symbol } = (await documents.byId(db, id))!
    for (const said of ['24/11/2026 09:00', `http://portal.test/thong-cao/${slug}`, `01/${symbol}`])
      expect(bodyText).toContain(said)
  })

  test('who approved and speaks is written to once', async () => {
    const cast = await aCast()
    const speaker = await aSpokesperson(cast.agency, { officialEmail: cast.spokesperson.email.toUpperCase() })
    const { id, version } = await aSubmitted(cast, { speaker })
    await approve(deps(), cast.spokesperson, id, { version, when: 'now', publishAt: null })
    await releaseDue(deps())
    const all = await db('outbox')
      .whereRaw('lower(recipient) = ?', [cast.spokesperson.email])
      .pluck<string[]>('subject')
    expect(all.filter((subject) => subject.startsWith('Đã công bố'))).toHaveLength(1)
  })

  test('who submitted what goes out at once has one letter, not two', async () => {
    const cast = await aCast()
    const { id, version } = await aSubmitted(cast)
    await approve(deps(), cast.spokesperson, id, { version, when: 'now', publishAt: null })
    await releaseDue(deps())
    expect(await db('outbox').where({ recipient: cast.author.email }).pluck('subject')).toEqual([
      expect.stringContaining('Đã công bố'),
    ])
    expect(await releasedIn(id)).toBe(1)
  })

  test('is owed by an urgent one too', async () => {
    const cast = await aCast()
    const { id, version } = await aSubmitted(cast)
    await approveUrgently(deps(), cast.head, id, { version, reason: 'Nước lũ đang lên nhanh.' })
    await releaseDue(deps())
    expect(await releasedIn(id)).toBe(1)
  })
})

describe('once', () => {
  test('when the workers come back hours later, and then no more', async () => {
    const cast = await aCast()
    const { id, edition } = await scheduled(cast)
    await setClock(HOURS_LATER)
    for (let minute = 0; minute < 3; minute++) await releaseDue(deps())
    await release(deps(), edition.id)
    expect(await releasedIn(id)).toBe(1)
    expect(await lettersOf(cast.author)).toHaveLength(1)
    // it was public at its hour, whenever that was noted
    expect((await editions.eventsOf(db, id)).find(({ event }) => event === 'released')!.at).toEqual(
      new Date(HOUR),
    )
    expect((await owed(edition.id))!.doneAt).toEqual(new Date(HOURS_LATER))
  })

  test('when two workers have it at once', async () => {
    const cast = await aCast()
    const { id, edition } = await scheduled(cast)
    await setClock(HOUR)
    const holder = await db.transaction()
    await documents.lock(holder, id)
    const both = [release(deps(), edition.id), release(deps(), edition.id), releaseDue(deps())]
    await lockWaiters(3)
    await holder.commit()
    await Promise.all(both)
    expect(await releasedIn(id)).toBe(1)
    expect(await lettersOf(cast.author)).toHaveLength(1)
  })

  test('when an approval was taken back and given again for another hour', async () => {
    const cast = await aCast()
    const { id, edition } = await scheduled(cast)
    await recall(deps(), cast.head, id, { version: 2, reason: 'Cần bổ sung số liệu.' })
    expect(await owed(edition.id)).toBeUndefined()
    await save(
      deps(),
      cast.author,
      id,
      aDraftForm(cast.agency, { speaker: edition.speakerAppointmentId, version: 3 }),
    )
    await submit(deps(), cast.author, id, 4)
    const later = '2026-11-24T04:00:00Z'
    await approve(deps(), cast.spokesperson, id, { version: 5, when: 'later', publishAt: new Date(later) })
    expect((await jobOf(edition.id))!.runAt).toEqual(new Date(later))

    await setClock(HOUR)
    await release(deps(), edition.id) // the job of the first approval
    expect(await releasedIn(id)).toBe(0)
    await setClock(later)
    await releaseDue(deps())
    await releaseDue(deps())
    expect(await releasedIn(id)).toBe(1)
    expect(await lettersOf(cast.author)).toHaveLength(1)
  })

  test('and never when an approval was only taken back', async () => {
    const cast = await aCast()
    const { id } = await scheduled(cast)
    await recall(deps(), cast.head, id, { version: 2, reason: 'Cần bổ sung số liệu.' })
    await setClock(HOURS_LATER)
    await releaseDue(deps())
    expect(await releasedIn(id)).toBe(0)
    expect(await lettersOf(cast.author, cast.spokesperson)).toEqual([])
  })

  test('but no letter praises what was withdrawn before anybody was at work', async () => {
    const cast = await aCast()
    const { id, edition } = await scheduled(cast)
    await setClock('2026-11-24T03:00:00Z')
    await withdraw(deps(), cast.head, id, { version: 2, reason: 'Số liệu chưa kiểm chứng.' })
    await setClock(HOURS_LATER)
    await releaseDue(deps())
    expect(await lettersOf(cast.author, cast.spokesperson)).toEqual([])
    expect((await owed(edition.id))!.doneAt).not.toBeNull()
  })

  test('one that fails takes nothing with it and is tried again', async () => {
    const cast = await aCast()
    const [first, second] = [await scheduled(cast), await scheduled(cast)]
    await setClock(HOUR)
    await db.raw(`create function fail_release() returns trigger language plpgsql as $$ begin
      if new.event = 'released' and new.edition_id = '${first.edition.id}' then raise exception 'broken'; end if;
      return new; end $$;
      create trigger fail_release before insert on edition_events for each row execute function fail_release()`)
    await expect(releaseDue(deps())).rejects.toThrow('broken')
    expect((await owed(first.edition.id))!.doneAt).toBeNull()
    // nor does it keep the others waiting
    expect([await releasedIn(first.id), await releasedIn(second.id)]).toEqual([0, 1])
    await db.raw('drop trigger fail_release on edition_events; drop function fail_release')
    await releaseDue(deps())
    expect([await releasedIn(first.id), await releasedIn(second.id)]).toEqual([1, 1])
  })
})

describe('with nobody at work', () => {
  const LATE = 'Đã đến giờ công bố nhưng cổng chưa gửi thư báo'
  const IN_TIME = '2026-11-24T02:01:59.999Z'
  const TOO_LATE = '2026-11-24T02:02:00Z'
  const isRed = async (by: Actor) => JSON.stringify(await deskOf(by)).includes(LATE)

  test('the desk of each who works there is red after two minutes, and until it is done', async () => {
    const cast = await aCast()
    await scheduled(cast)
    await setClock(IN_TIME)
    expect(await isRed(cast.author)).toBe(false)
    await setClock(TOO_LATE)
    expect(Object.keys((await deskOf(cast.author))['Cần làm ngay']!)).toContain(LATE)
    expect(await isRed(cast.head)).toBe(true)
    await releaseDue(deps())
    expect(await isRed(cast.author)).toBe(false)
  })

  test('another agency’s desk is not', async () => {
    await scheduled(await aCast())
    const stranger = await aMember((await aCast()).agency, 'head')
    await setClock(TOO_LATE)
    expect(await isRed(stranger)).toBe(false)
  })

  test('the page of the statement says so', async () => {
    const cast = await aCast()
    const { id } = await scheduled(cast)
    await setClock(IN_TIME)
    const browser = await visit(cast.author)
    const red = async () => {
      const $ = page(await browser.get(`/noi-bo/thong-cao/${id}`).expect(200))
      return $('.notice.grave').text() + $('.late-mark').text()
    }
    expect(await red()).toBe('')
    await setClock(TOO_LATE)
    expect(await red()).toMatch(/^Thư báo đã công bố chưa gửi, chậm từ 24\/11\/2026 09:00\..*Chưa gửi$/)
    const list = page(await browser.get('/noi-bo/thong-cao?xem=xong').expect(200))
    expect(list('td .late-mark').text()).toBe('Thư báo đã công bố chưa gửi, chậm từ 24/11/2026 09:00')
    await browser.post(`/noi-bo/thong-cao/${id}/ban-moi`).expect(303)
    expect(await red()).toBe('Thư báo đã công bố chưa gửi, chậm từ 24/11/2026 09:00')
    await releaseDue(deps())
    expect(await red()).toBe('')
  })

  test('whoever watches the portal reads how many they are, and that it serves all the same', async () => {
    const browser = await visit()
    const late = async () =>
      Number(/^ready\nlate_releases (\d+)\n$/.exec((await browser.get('/readyz').expect(200)).text)![1])
    await setClock(HOURS_LATER)
    await releaseDue(deps())
    await setClock(DAY_BEFORE)
    const cast = await aCast()
    for (let n = 0; n < 2; n++) await scheduled(cast)
    await setClock(IN_TIME)
    expect(await late()).toBe(0)
    await setClock(TOO_LATE)
    expect(await late()).toBe(2)
    await releaseDue(deps())
    expect(await late()).toBe(0)
  })

  test('it is public all the same', async () => {
    const { id } = await scheduled(await aCast())
    await setClock(HOURS_LATER)
    const { slug } = (await documents.byId(db, id))!
    await (await visit()).get(`/thong-cao/${slug}`).expect(200)
  })
})

test('the page of a statement says what its hour asks for and what of it is done', async () => {
  const cast = await aCast()
  const { id } = await scheduled(cast)
  const panel = async () =>
    page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}`))('section')
      .filter((_, section) => page({ text: '' })(section).find('h2').text() === 'Công bố')
      .text()
      .replace(/\s+/g, ' ')
  expect(await panel()).toContain('Giờ công bố24/11/2026 09:00')
  expect(await panel()).toContain('Gửi cho người trình, người duyệt và người phát ngôn khi đến giờ')
  await setClock(HOUR)
  expect(await panel()).toContain('Đang gửi')
  await releaseDue(deps())
  expect(await panel()).toContain('Đã gửi lúc 24/11/2026 09:00')
})

test('the database owes nothing twice, nothing early and nothing for an archive', async () => {
  const { edition } = await scheduled(await aCast())
  const again = { editionId: edition.id, dueAt: new Date(HOUR) }
  await expect(db('releases').insert(again)).rejects.toThrow('releases_pkey')
  await expect(
    db('releases')
      .where({ editionId: edition.id })
      .update({ doneAt: new Date(DAY_BEFORE) }),
  ).rejects.toThrow('releases_order_check')
})

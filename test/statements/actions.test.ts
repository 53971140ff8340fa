import { randomUUID } from 'node:crypto'
import { type Conflict, NotFound } from '../../src/errors'
import { create, revise, save, submit } from '../../src/statements/actions'
import {
  approve,
  approveUrgently,
  countersign,
  recall,
  reject,
  withdraw,
} from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import { releaseDue } from '../../src/statements/release/release-actions'
import * as texts from '../../src/statements/text-queries'
import {
  aCast,
  aDraftForm,
  aMember,
  anAgency,
  aPublished,
  aSpokesperson,
  aSubmitted,
  type Cast,
} from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, deps, setClock, visit } from '../support/portal'

const now = { when: 'now' as const, publishAt: null }

afterEach(() => setClock(null))

const why = (action: Promise<unknown>) =>
  action.then(
    () => null,
    (error: Conflict) => error.key,
  )

test('L35 50 approvals at once take 50 numbers in a row', async () => {
  const cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  const submitted = []
  for (let n = 0; n < 50; n++) submitted.push(await aSubmitted(cast, { speaker }))

  await Promise.all(
    submitted.map(({ id, version }) => approve(deps(), cast.spokesperson, id, { version, ...now })),
  )

  const numbers = await db('documents').where({ agencyId: cast.agency.id }).orderBy('number').pluck('number')
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
})

test('statements of one title, approved at once in many agencies, have an address each', async () => {
  const casts = await Promise.all(Array.from({ length: 8 }, () => aCast()))
  const titleVi = 'Lịch làm việc của cơ quan'
  const submitted = await Promise.all(casts.map((cast) => aSubmitted(cast, { titleVi })))
  await Promise.all(
    submitted.map(({ id, version }, n) => approve(deps(), casts[n]!.spokesperson, id, { version, ...now })),
  )
  const slugs = await db('documents')
    .whereIn(
      'id',
      submitted.map(({ id }) => id),
    )
    .pluck<string[]>('slug')
  expect(new Set(slugs).size).toBe(8)
  expect(slugs).toContain('lich-lam-viec-cua-co-quan')
})

test('a refused approval takes no number', async () => {
  const cast = await aCast()
  const first = await aSubmitted(cast)
  const second = await aSubmitted(cast, {
    speaker: await aSpokesperson(cast.agency, { validTo: new Date('2026-02-01') }),
  })

  expect(await why(approve(deps(), cast.spokesperson, second.id, { version: 1, ...now }))).toBe(
    'spokespeople.may_not.ended',
  )
  await approve(deps(), cast.spokesperson, first.id, { version: 1, ...now })

  expect((await documents.byId(db, first.id))?.number).toBe(1)
})

test('the year of a number is that of the day in Việt Nam', async () => {
  const cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  await setClock('2026-12-31T16:59:00Z')
  const before = await aPublished(cast, { speaker })
  await setClock('2026-12-31T17:00:00Z') // midnight in Hà Nội
  const after = await aPublished(cast, { speaker })

  expect(await documents.byId(db, before.id)).toMatchObject({
    number: 1,
    numberYear: 2026,
    issuedOn: '2026-12-31',
  })
  expect(await documents.byId(db, after.id)).toMatchObject({
    number: 1,
    numberYear: 2027,
    issuedOn: '2027-01-01',
  })
})

test('a decision waits for the one already being made', async () => {
  const cast = await aCast()
  const { id, version } = await aSubmitted(cast)
  const first = await db.transaction()
  const held = await documents.lock(first, id)

  const second = why(approve(deps(), cast.spokesperson, id, { version, ...now }))
  await lockWaiters(1)
  const { id: editionId } = (await editions.latest(first, held!.id))!
  await editions.update(first, editionId, { state: 'rejected' })
  await first.commit()

  expect(await second).toBe('statements.why.not_submitted')
})

test('an approval is of the text that was read', async () => {
  const cast = await aCast()
  const { id } = await aSubmitted(cast)
  expect(await why(approve(deps(), cast.spokesperson, id, { version: 0, ...now }))).toBe(
    'statements.why.changed_meanwhile',
  )
})

test('a draft’s form with other words under a key that was used is refused', async () => {
  const cast = await aCast()
  const form = aDraftForm(cast.agency, { key: randomUUID() })
  const id = await create(deps(), cast.author, form)
  expect(await create(deps(), cast.author, form)).toBe(id)
  await expect(create(deps(), cast.author, { ...form, bodyVi: 'Khác.' })).rejects.toThrow(
    'problem.other_words',
  )
})

describe('four eyes', () => {
  test('who only opened and saved an unchanged text did not write it', async () => {
    const cast = await aCast()
    const form = aDraftForm(cast.agency, { speaker: await aSpokesperson(cast.agency) })
    const id = await create(deps(), cast.author, form)
    await save(deps(), cast.spokesperson, id, form)
    await submit(deps(), cast.author, id, 0)
    await approve(deps(), cast.spokesperson, id, { version: 1, ...now })
    expect((await editions.latest(db, id))?.state).toBe('approved')
  })

  test('who changed one word did, even when another changed it back', async () => {
    const cast = await aCast()
    const form = aDraftForm(cast.agency, { speaker: await aSpokesperson(cast.agency) })
    const id = await create(deps(), cast.author, form)
    await save(deps(), cast.spokesperson, id, { ...form, bodyVi: 'Khác.' })
    await save(deps(), cast.author, id, { ...form, version: 1 })
    await submit(deps(), cast.author, id, 2)
    expect(await why(approve(deps(), cast.spokesperson, id, { version: 3, ...now }))).toBe(
      'statements.why.second_person',
    )
  })

  test('who changed only what readers are told of a change wrote it too', async () => {
    const cast = await aCast()
    const speaker = await aSpokesperson(cast.agency)
    const { id } = await aPublished(cast, { speaker, bodyVi: 'Một.' })
    await revise(deps(), cast.author, id)
    const [text] = await texts.ofEdition(db, (await editions.latest(db, id))!.id)
    const form = aDraftForm(cast.agency, {
      speaker,
      titleVi: text!.title,
      bodyVi: text!.bodyMd,
      changeKind: 'minor',
      changeNote: 'Sửa chính tả.',
    })
    await save(deps(), cast.head, id, form).catch(() => undefined) // a head does not write
    await save(deps(), cast.spokesperson, id, form)
    await submit(deps(), cast.author, id, 1)
    expect(await why(approve(deps(), cast.spokesperson, id, { version: 2, ...now }))).toBe(
      'statements.why.second_person',
    )
  })

  test('the database holds it too', async () => {
    const cast = await aCast()
    const { id } = await aSubmitted(cast)
    const edition = (await editions.latest(db, id))!
    const byAuthor = {
      state: 'approved' as const,
      approvedBy: cast.author.accountId,
      publishAt: new Date(),
      issuerName: 'x',
    }
    await expect(editions.update(db, edition.id, byAuthor)).rejects.toThrow('nobody who wrote')
    await expect(editions.update(db, edition.id, { ...byAuthor, approvedBy: null })).rejects.toThrow(
      'has a name',
    )
  })
})

describe('an urgent statement', () => {
  test('goes out by one person and waits for the second', async () => {
    const cast = await aCast()
    const form = aDraftForm(cast.agency, { speaker: await aSpokesperson(cast.agency) })
    const id = await create(deps(), cast.spokesperson, form)
    await approveUrgently(deps(), cast.spokesperson, id, { version: 0, reason: 'Nước lũ đang lên nhanh.' })

    expect(await why(countersign(deps(), cast.spokesperson, id, 1))).toBe('statements.why.second_person')
    await countersign(deps(), cast.head, id, 1)
    expect((await editions.latest(db, id))?.countersignedBy).toBe(cast.head.accountId)
  })
})

describe('a scheduled statement', () => {
  test('can be recalled before its hour, rewritten and approved again under the same number', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const cast = await aCast()
    const { id, version } = await aSubmitted(cast)
    const publishAt = new Date('2026-11-24T02:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt })
    await recall(deps(), cast.head, id, { version: 2, reason: 'Cần bổ sung số liệu.' })

    const edition = (await editions.latest(db, id))!
    const form = aDraftForm(cast.agency, { speaker: edition.speakerAppointmentId, version: 3 })
    await save(deps(), cast.author, id, form)
    await submit(deps(), cast.author, id, 4)
    await approve(deps(), cast.spokesperson, id, { version: 5, ...now })
    expect(await documents.byId(db, id)).toMatchObject({ number: 1, issuedOn: '2026-11-23' })
  })

  test('may not be set for an hour that has passed', async () => {
    const cast = await aCast()
    const { id, version } = await aSubmitted(cast)
    const past = { version, when: 'later' as const, publishAt: new Date('2026-01-01') }
    expect(await why(approve(deps(), cast.spokesperson, id, past))).toBe('statements.why.past')
  })

  test('needs a speaker who will still have the right at that hour', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const cast = await aCast()
    const speaker = await aSpokesperson(cast.agency, { validTo: new Date('2026-11-24T02:00:00Z') })
    const { id, version } = await aSubmitted(cast, { speaker })
    const at = (publishAt: string) => ({ version, when: 'later' as const, publishAt: new Date(publishAt) })
    expect(await why(approve(deps(), cast.head, id, at('2026-11-24T02:00:00Z')))).toBe(
      'spokespeople.may_not.ended',
    )
    await approve(deps(), cast.head, id, at('2026-11-24T01:59:59Z'))
  })
})

test('a statement needs a speaker before it is submitted', async () => {
  const cast = await aCast()
  const id = await create(deps(), cast.author, aDraftForm(cast.agency))
  expect(await why(submit(deps(), cast.author, id, 0))).toBe('statements.why.no_speaker')
})

test('a rejected draft goes back with its reason and can be sent again', async () => {
  const cast = await aCast()
  const { id, version } = await aSubmitted(cast)
  await reject(deps(), cast.spokesperson, id, { version, reason: 'Thiếu số liệu tháng 10.' })
  const edition = (await editions.latest(db, id))!
  expect(edition.state).toBe('rejected')
  await save(
    deps(),
    cast.author,
    id,
    aDraftForm(cast.agency, { version: 2, speaker: edition.speakerAppointmentId }),
  )
  expect((await editions.latest(db, id))?.state).toBe('draft')
})

test('a withdrawn statement cannot be withdrawn again or revised', async () => {
  const cast = await aCast()
  const { id } = await aPublished(cast)
  await withdraw(deps(), cast.head, id, { version: 2, reason: 'Số liệu sai, sẽ công bố lại.' })
  expect(await why(withdraw(deps(), cast.head, id, { version: 3, reason: 'Một lần nữa đây.' }))).toBe(
    'statements.why.not_public',
  )
  expect(await why(revise(deps(), cast.author, id))).toBe('statements.why.not_public')
})

describe('a withdrawal', () => {
  const revised = async (cast: Cast, id: string, version = 1) => {
    await revise(deps(), cast.author, id)
    const speaker = (await editions.latest(db, id))!.speakerAppointmentId
    const form = {
      speaker,
      changeKind: 'correction',
      changeNote: 'Sửa số liệu.',
      bodyVi: 'Bản hai.',
    } as const
    await save(deps(), cast.author, id, aDraftForm(cast.agency, form))
    await submit(deps(), cast.author, id, version)
    return version + 1
  }

  test('is not undone by an edition that was being written', async () => {
    const cast = await aCast()
    const { id } = await aPublished(cast)
    const version = await revised(cast, id)
    await withdraw(deps(), cast.head, id, { version: 2, reason: 'Số liệu chưa kiểm chứng.' })
    expect(await why(approve(deps(), cast.spokesperson, id, { version, ...now }))).toBe(
      'statements.why.withdrawn',
    )
    const edition = (await editions.latest(db, id))!
    expect(edition.state).toBe('rejected')
    // whoever writes its row by hand gets no further
    await editions.update(db, edition.id, { state: 'draft' })
    await editions.update(db, edition.id, { state: 'submitted', submittedBy: cast.author.accountId })
    const approved = {
      state: 'approved',
      approvedBy: cast.head.accountId,
      publishAt: new Date(),
      issuerName: 'x',
    } as const
    await expect(editions.update(db, edition.id, approved)).rejects.toThrow('does not come back')
  })

  test('takes the correction with it that waits for its hour', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const cast = await aCast()
    const { id } = await aPublished(cast)
    const version = await revised(cast, id)
    const publishAt = new Date('2026-11-24T02:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt })
    await withdraw(deps(), cast.head, id, { version: 2, reason: 'Số liệu chưa kiểm chứng.' })
    expect((await editions.latest(db, id))?.state).toBe('rejected')
    await setClock('2026-11-24T02:00:01Z')
    expect((await editions.standing(db, id))?.state).toBe('withdrawn')
  })
})

test('an urgent edition is countersigned while its correction waits', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  const id = await create(deps(), cast.spokesperson, aDraftForm(cast.agency, { speaker }))
  await approveUrgently(deps(), cast.spokesperson, id, { version: 0, reason: 'Nước lũ đang lên nhanh.' })
  await revise(deps(), cast.author, id)
  await save(
    deps(),
    cast.author,
    id,
    aDraftForm(cast.agency, { speaker, changeKind: 'update', changeNote: 'Thêm số liệu.' }),
  )
  await submit(deps(), cast.author, id, 1)
  await approve(deps(), cast.head, id, {
    version: 2,
    when: 'later',
    publishAt: new Date('2026-11-24T02:00:00Z'),
  })
  await countersign(deps(), cast.head, id, 1)
  expect((await editions.standing(db, id))?.countersignedBy).toBe(cast.head.accountId)
})

test('many agencies with one symbol may use one title as often as they like', async () => {
  const titleVi = 'Thông cáo báo chí định kỳ'
  for (let n = 0; n < 4; n++) await aPublished(await aCast({ symbol: 'UBND' }), { titleVi })
  const slugs = await db('documents')
    .where('slug', 'like', 'thong-cao-bao-chi-dinh-ky%')
    .pluck<string[]>('slug')
  expect(new Set(slugs).size).toBe(4)
})

test('what was recalled in one year and approved in the next has a number of the next', async () => {
  await setClock('2026-12-30T02:00:00Z')
  const cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  const { id, version } = await aSubmitted(cast, { speaker })
  const publishAt = new Date('2026-12-31T02:00:00Z')
  await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt })
  await recall(deps(), cast.head, id, { version: 2, reason: 'Cần bổ sung số liệu.' })
  await setClock('2027-01-04T02:00:00Z')
  await save(deps(), cast.author, id, aDraftForm(cast.agency, { speaker, version: 3 }))
  await submit(deps(), cast.author, id, 4)
  await approve(deps(), cast.spokesperson, id, { version: 5, ...now })
  expect(await documents.byId(db, id)).toMatchObject({ number: 1, numberYear: 2027, issuedOn: '2027-01-04' })
})

test('nothing goes out in the name of someone whose right was ended', async () => {
  await setClock('2026-11-23T02:00:00Z')
  const cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  const { id, version } = await aSubmitted(cast, { speaker })
  await approve(deps(), cast.spokesperson, id, {
    version,
    when: 'later',
    publishAt: new Date('2026-11-24T02:00:00Z'),
  })
  const administrator = await visit(await aMember(cast.agency, 'administrator'))
  const ending = { reason: 'Chuyển công tác.' }
  await administrator
    .post(`/noi-bo/nguoi-phat-ngon/${speaker}/ket-thuc`)
    .type('form')
    .send(ending)
    .expect(303)
  expect((await editions.latest(db, id))?.state).toBe('rejected')
  const events = (await editions.eventsOf(db, id)).map(({ event }) => event)
  expect(events.slice(-2)).toEqual(['recalled', 'number_freed'])
})

describe('another agency', () => {
  let cast: Cast
  let stranger: Awaited<ReturnType<typeof aMember>>
  beforeEach(async () => {
    cast = await aCast()
    stranger = await aMember(await anAgency(), 'author', 'spokesperson', 'head', 'administrator')
  })

  test('finds nothing to decide on', async () => {
    const { id, version } = await aSubmitted(cast)
    await expect(approve(deps(), stranger, id, { version, ...now })).rejects.toThrow(NotFound)
    await expect(submit(deps(), stranger, id, version)).rejects.toThrow(NotFound)
    await expect(save(deps(), stranger, id, aDraftForm(cast.agency))).rejects.toThrow(NotFound)
  })

  test('cannot be written for, nor lend its spokesperson', async () => {
    await expect(create(deps(), stranger, aDraftForm(cast.agency))).rejects.toThrow(NotFound)
    const speaker = await aSpokesperson(await anAgency())
    await expect(create(deps(), cast.author, aDraftForm(cast.agency, { speaker }))).rejects.toThrow(NotFound)
  })
})

test('every move leaves a line in the history, one in the trail and the letters it owes', async () => {
  const cast = await aCast()
  const { id } = await aPublished(cast)
  await releaseDue(deps())
  expect((await editions.eventsOf(db, id)).map(({ event }) => event)).toEqual([
    'created',
    'submitted',
    'approved',
    'released',
  ])
  expect(await db('auditEvents').where({ subjectId: id }).orderBy('id').pluck('action')).toEqual([
    'statement.created',
    'statement.submitted',
    'statement.approved',
    'statement.released',
  ])
  const recipients = await db('outbox')
    .whereIn(
      'recipient',
      [cast.author, cast.spokesperson, cast.head].map(({ email }) => email),
    )
    .orderBy('createdAt')
    .pluck<string[]>('recipient')
  expect(recipients.sort()).toEqual(
    [cast.spokesperson.email, cast.head.email, cast.author.email, cast.spokesperson.email].sort(),
  )
})

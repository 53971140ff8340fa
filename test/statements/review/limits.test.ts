import { add } from '../../../src/accounts/membership-queries'
import type { Actor } from '../../../src/actor'
import { createApp } from '../../../src/app'
import { create, save, submit } from '../../../src/statements/actions'
import { approve, reject } from '../../../src/statements/decision-actions'
import { counts } from '../../../src/statements/desk-queries'
import * as editions from '../../../src/statements/edition-queries'
import { agree } from '../../../src/statements/review/clearance-answer-actions'
import { comment } from '../../../src/statements/review/comment-actions'
import { readersOf } from '../../../src/statements/review/limits-queries'
import { limit } from '../../../src/statements/review/limits-actions'
import type { Conflict } from '../../../src/errors'
import * as images from '../../../src/files/image-queries'
import { attach } from '../../../src/statements/attachments/attachment-actions'
import * as samples from '../../files/samples'
import { aFile } from '../../look/full-statements'
import { routesOf, type Route } from '../../look/routes'
import { aCast, aDraftForm, aMember, anAgency, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { ask, askedAt } from './clearance-support'

/** No statement has it. */
const NOBODY = '00000000-0000-4000-8000-000000000000'
const HIDDEN = 'Nhân sự Bí mật'
let cast: Cast
let colleague: Actor
let id: string

/** A draft that its author and the spokesperson know of, and nobody else. */
beforeEach(async () => {
  cast = await aCast()
  colleague = await aMember(cast.agency, 'officer', 'administrator')
  const speaker = await aSpokesperson(cast.agency)
  id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker, titleVi: HIDDEN }))
})
afterEach(() => setClock(null))

const only = (...people: Actor[]) =>
  limit(deps(), cast.author, id, { limited: true, chosen: people.map(({ accountId }) => accountId) })
const everybody = () => limit(deps(), cast.author, id, { limited: false, chosen: [] })
const versionNow = async () => (await editions.latest(db, id))!.lockVersion
const at = (last = '') => `/noi-bo/thong-cao/${id}${last}`
const statusFor = async (by: Actor, address = at()) => (await (await visit(by)).get(address)).status
const textFor = async (by: Actor, address: string) =>
  page(await (await visit(by)).get(address))('main').text()
const why = (action: Promise<unknown>) =>
  action.then(
    () => null,
    ({ key }: Conflict) => key,
  )
const recipients = () => db('outbox').pluck<string[]>('recipient')
const approval = async () => ({ version: await versionNow(), when: 'now' as const, publishAt: null })

test('to everybody who is not named it is as unknown as none, in the desk’s list, its counts and panels too', async () => {
  await only(cast.spokesperson)
  const stranger = await statusFor(colleague, `/noi-bo/thong-cao/${NOBODY}`)

  for (const last of ['', '/sua', '/nhan-xet', '/nguoi-doc', '/duyet', '/duyet-khan'])
    expect([last, await statusFor(colleague, at(last))]).toEqual([last, stranger])
  expect(await statusFor(cast.head)).toBe(404)
  expect(await statusFor(cast.spokesperson)).toBe(200)
  for (const list of ['/noi-bo/thong-cao', '/noi-bo/thong-cao?q=nhan+su', '/noi-bo'])
    expect(await textFor(cast.head, list)).not.toContain(HIDDEN)
  const counted = ({ accountId }: Actor) => counts(db, { agencyIds: [cast.agency.id], accountId, q: '' })
  expect([await counted(cast.head), await counted(cast.author)]).toEqual([
    { mo: 0, xong: 0 },
    { mo: 1, xong: 0 },
  ])
  expect(await textFor(cast.spokesperson, '/noi-bo/thong-cao')).toContain('Hạn chế người đọc')
})

/** Whatever is added to the application later is asked too. */
const addresses = routesOf(
  createApp(deps(), { trustProxy: [], sampleData: false, health: { draining: false } }),
).filter(({ path }) => path.startsWith('/noi-bo/thong-cao/:id'))

test('every address of one statement at the desk is unknown to somebody who is not named', async () => {
  await only(cast.spokesperson)
  expect(addresses.length).toBeGreaterThan(40)
  const head = await visit(cast.head)
  const body = {
    version: '0',
    when: 'now',
    reason: 'Một lý do đủ dài.',
    way: 'all',
    to: 'open',
    target: NOBODY,
  }
  const ask = async ({ method, path }: Route, which: string) => {
    const at = path.replace(':id', which).replace(/:\w+/g, NOBODY)
    const answer = method === 'GET' ? await head.get(at) : await head.post(at).type('form').send(body)
    return [method, path, answer.status]
  }
  for (const address of addresses) {
    const answer = await ask(address, id)
    expect(answer).toEqual(await ask(address, NOBODY))
    expect(answer[2]).toBe(404)
  }
  expect((await editions.eventsOf(db, id)).map(({ event }) => event)).toEqual(['created', 'limited'])
})

test('its pictures are handed out to those who are named only', async () => {
  const silent = { title: null, caption: null, credit: null, licence: null, transcript: null }
  const words = { ...silent, version: 0, key: null, alt: 'Ảnh' }
  await attach(deps(), cast.author, id, words, await aFile('a.jpg', await samples.jpeg()))
  await only(cast.spokesperson)
  const [image] = await images.ofEdition(db, (await editions.latest(db, id))!.id)
  const file = `/noi-bo/tep/${image!.publicId}`
  expect([await statusFor(cast.spokesperson, file), await statusFor(cast.head, file)]).toEqual([200, 404])
  const copy = `${file}/${image!.width}.webp`
  expect([await statusFor(cast.spokesperson, copy), await statusFor(cast.head, copy)]).toEqual([200, 404])
})

test('letters go to those of them who are named', async () => {
  await only(cast.spokesperson)
  await submit(deps(), cast.author, id, await versionNow())
  expect(await recipients()).toContain(cast.spokesperson.email)
  expect(await recipients()).not.toContain(cast.head.email)
})

test('whoever is named no more hears nothing of it, be it theirs', async () => {
  await submit(deps(), cast.author, id, 0)
  const writer = await aMember(cast.agency, 'author')
  await limit(deps(), writer, id, { limited: true, chosen: [cast.spokesperson.accountId] })
  await db('outbox').delete()
  await reject(deps(), cast.spokesperson, id, { version: await versionNow(), reason: 'Chưa đúng số liệu.' })
  expect(await recipients()).toEqual([])
})

test('a line of the trail leads there only who may read it', async () => {
  await only(cast.spokesperson)
  const links = async (by: Actor) =>
    page(await (await visit(by)).get('/noi-bo/nhat-ky'))(`a[href="${at()}"]`).length
  expect(await links(cast.head)).toBe(0)
  await everybody()
  expect(await links(cast.head)).toBeGreaterThan(0)
})

test('what waits for the approval of somebody who is not named is not on their desk', async () => {
  await only(cast.spokesperson)
  await submit(deps(), cast.author, id, await versionNow())
  expect(await textFor(cast.spokesperson, '/noi-bo')).toContain(HIDDEN)
  expect(await textFor(cast.head, '/noi-bo')).not.toContain(HIDDEN)
})

test('it is not submitted before somebody is named who may approve it and did not write it', async () => {
  await only()
  expect(await why(submit(deps(), cast.author, id, await versionNow()))).toBe('review.why.nobody_approves')
  const shown = page(await (await visit(cast.author)).get(at()))
  expect(shown('#nguoi-lam .notice').text()).toContain('chưa có ai được duyệt bản này')

  await only(cast.spokesperson)
  const { accountId } = cast.spokesperson
  const draft = aDraftForm(cast.agency, { version: await versionNow(), titleVi: 'Người phát ngôn đã sửa' })
  await save(deps(), { ...cast.spokesperson, accountId }, id, {
    ...draft,
    speaker: (await editions.latest(db, id))!.speakerAppointmentId,
  })
  expect(await why(submit(deps(), cast.author, id, await versionNow()))).toBe('review.why.nobody_approves')
  await only(cast.spokesperson, cast.head)
  expect(await why(submit(deps(), cast.author, id, await versionNow()))).toBeNull()
})

test('once it is public everybody of the agency reads it; before its hour they do not', async () => {
  await setClock('2026-12-23T02:00:00Z')
  await only(cast.spokesperson)
  await submit(deps(), cast.author, id, await versionNow())
  const publishAt = new Date('2026-12-23T09:00:00Z')
  await approve(deps(), cast.spokesperson, id, { ...(await approval()), when: 'later', publishAt })
  await setClock('2026-12-23T08:59:59Z')
  expect(await statusFor(cast.head)).toBe(404)
  await setClock('2026-12-23T09:00:00Z')
  expect(await statusFor(cast.head)).toBe(200)
  expect(await textFor(cast.head, '/noi-bo/thong-cao?xem=xong')).toContain(HIDDEN)
  expect(await why(everybody())).toBe('review.why.limits_over')
})

describe('the page that names them', () => {
  const choose = async (by: Actor, ...people: Actor[]) =>
    (await visit(by))
      .post(at('/nguoi-doc'))
      .type('form')
      .send({
        way: 'some',
        ...Object.fromEntries(people.map(({ accountId }) => [`nguoi_${accountId}`, '1'])),
      })

  test('offers those who work on statements of the agency, and says who may approve', async () => {
    const $ = page(await (await visit(cast.author)).get(at('/nguoi-doc')))
    const lines = $('input[type=checkbox]')
      .map((_, box) => $(box).parent().text())
      .get()
    expect(lines.length).toBe(4)
    expect(lines.find((line) => line.includes(cast.head.name))).toContain('duyệt được bản này')
    expect(lines.find((line) => line.includes(cast.author.name))).toContain('đã soạn bản này')
    expect($(`input[name=nguoi_${cast.author.accountId}]`).attr('disabled')).toBeDefined()
  })

  test('counts nobody who agreed to it for another agency', async () => {
    const other = await anAgency()
    const both = await aMember(cast.agency, 'spokesperson')
    const memberships = [{ agencyId: other.id, role: 'head' as const, officeId: null }, ...both.memberships]
    await add(db, both.accountId, other.id, 'head')
    await ask(cast.author, id, other)
    await submit(deps(), cast.author, id, 0)
    const address = await askedAt(id, other)
    const { submittedSha256 } = (await editions.latest(db, id))!
    await agree(deps(), { ...both, memberships }, address.split('/').at(-1)!, {
      text: submittedSha256!.toString('hex'),
    })
    const $ = page(await (await visit(cast.author)).get(at('/nguoi-doc')))
    const line = $(`input[name=nguoi_${both.accountId}]`).parent().text()
    expect(line).toContain(both.name)
    expect(line).not.toContain('duyệt được bản này')
  })

  test('keeps whoever limits it in, and takes nobody of another agency', async () => {
    const other = await aCast()
    expect((await choose(cast.author, cast.spokesperson, other.head)).status).toBe(303)
    const named = (await readersOf(db, id)).map(({ accountId }) => accountId).sort((a, b) => a - b)
    expect(named).toEqual([cast.author.accountId, cast.spokesperson.accountId].sort((a, b) => a - b))
  })

  test('leaves each change in the story, and none for the same people', async () => {
    await choose(cast.author, cast.spokesperson)
    await choose(cast.author, cast.spokesperson)
    await choose(cast.author, cast.head)
    await everybody()
    const events = (await editions.eventsOf(db, id)).map(({ event }) => event)
    expect(events).toEqual(['created', 'limited', 'readers_changed', 'opened'])
    expect(await editions.writersOf(db, (await editions.latest(db, id))!.id)).toEqual([cast.author.accountId])
  })

  test('is not for who may only approve', async () => {
    expect(await statusFor(cast.head, at('/nguoi-doc'))).toBe(409)
    expect((await choose(cast.head, cast.head)).status).toBe(409)
    expect(await statusFor(cast.author)).toBe(200)
  })

  test('leaves what waits for an approval with somebody who may give it', async () => {
    await submit(deps(), cast.author, id, 0)
    const refused = await choose(cast.author)
    expect([refused.status, page(refused)('#people-loi').length]).toEqual([422, 1])
    expect(page(refused)('input[value=some]').attr('checked')).toBeDefined()
    expect(await statusFor(cast.head)).toBe(200)
    expect((await choose(cast.author, cast.head)).status).toBe(303)
  })

  test('says which choice is missing', async () => {
    const response = await (await visit(cast.author)).post(at('/nguoi-doc')).type('form').send({})
    expect([response.status, page(response)('#way-loi').length]).toEqual([422, 1])
  })
})

test('a comment is told to nobody who may not read it', async () => {
  await only(cast.spokesperson)
  const key = '00000000-0000-4000-8000-000000000001'
  await comment(deps(), cast.spokesperson, id, { key, revision: null, quote: null, body: 'Xem lại.' })
  expect(await recipients()).toEqual(expect.not.arrayContaining([cast.head.email]))
  await db('outbox').delete()
})

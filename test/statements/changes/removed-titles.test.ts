import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../src/actor'
import { create, revise, save, submit } from '../../../src/statements/actions'
import { addLink } from '../../../src/statements/changes/link-actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import { approve } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { numberOf } from '../../../src/statements/numbers'
import { releaseDue } from '../../../src/statements/release/release-actions'
import { askClearance } from '../../../src/statements/review/clearance-actions'
import { refuse } from '../../../src/statements/review/clearance-answer-actions'
import {
  aCast,
  aDraftForm,
  aMember,
  aPublished,
  aSpokesperson,
  aSubmitted,
  type Cast,
} from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { askedAt, LIST } from '../review/clearance-support'
import { typed } from '../writing/support'

const NAME = 'Nghiêmthịxuyến'
const BASIS = 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15'
const NOTE = { changeKind: 'correction', changeNote: 'Sửa lại.' } as const

let cast: Cast
let partner: Cast
let speaker: string
let officer: Actor
let administrator: Actor
/** Removed while an edition waited for its hour; while another was being decided on; and one that is there. */
let scheduled: string
let waiting: string
let erratum: string
let copy: string
let letters: () => Promise<string>

const browsers = new Map<Actor, ReturnType<typeof visit>>()
const browserOf = (by: Actor) => browsers.get(by) ?? browsers.set(by, visit(by)).get(by)!
const get = async (by: Actor, address: string) => (await browserOf(by)).get(address)
const at = (id: string, last = '') => `/noi-bo/thong-cao/${id}${last}`
const versionOf = async (id: string) => (await editions.latest(db, id))!.lockVersion
const nameOf = async (id: string) =>
  `Số ${numberOf((await documents.byId(db, id))!)}, ngày 23/11/2026 (đã gỡ bỏ)`
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const others = () => [cast.author, officer, cast.spokesperson]

/** Public, and another edition of it submitted. */
async function corrected(titleVi: string, ask = false) {
  const { id } = await aPublished(cast, { speaker, titleVi })
  await revise(deps(), cast.author, id)
  const draft = aDraftForm(cast.agency, { ...NOTE, speaker, titleVi, bodyVi: 'Bản hai.' })
  await save(deps(), cast.author, id, { ...draft, version: 0 })
  const asking = { agency: String(partner.agency.id), note: null, key: null }
  if (ask) await askClearance(deps(), cast.author, id, asking)
  await submit(deps(), cast.author, id, await versionOf(id))
  return id
}

async function removed(id: string) {
  const { lockVersion } = (await editions.standing(db, id))!
  await remove(deps(), cast.head, id, { version: lockVersion, basis: BASIS })
}

beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  ;[cast, partner] = [await aCast({ symbol: 'SGB' }), await aCast()]
  speaker = await aSpokesperson(cast.agency)
  officer = await aMember(cast.agency, 'officer')
  administrator = await aMember(cast.agency, 'administrator')

  scheduled = await corrected(`Vụ ${NAME} một`)
  const hour = { when: 'later', publishAt: new Date('2026-11-25T02:00:00Z') } as const
  await approve(deps(), cast.head, scheduled, { version: await versionOf(scheduled), ...hour })
  copy = randomUUID()
  const kept = typed(cast, { copy, titleVi: `Vụ ${NAME} sửa` })
  await (
    await browserOf(cast.author)
  )
    .post(at(scheduled, '/ban-dang-soan'))
    .type('form')
    .send(kept)
    .expect(200)

  waiting = await corrected(`Vụ ${NAME} hai`, true)
  const text = (await editions.latest(db, waiting))!.submittedSha256!.toString('hex')
  const clearance = (await askedAt(waiting, partner.agency)).slice(LIST.length + 1)
  await refuse(deps(), partner.head, clearance, { text, reason: 'Chưa đúng số liệu của Sở.', wishes: null })

  erratum = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker, kind: 'erratum' }))
  await addLink(deps(), cast.author, erratum, scheduled, 0)

  const before = await db('outbox').pluck<string[]>('id')
  letters = async () =>
    JSON.stringify(await db('outbox').whereNotIn('id', before).select('subject', 'bodyText'))
  await removed(scheduled)
  await removed(waiting)
})

const PAGES: [string, () => string][] = [
  ['the desk', () => '/noi-bo'],
  ['the list', () => '/noi-bo/thong-cao'],
  ['the list of what was decided', () => '/noi-bo/thong-cao?xem=xong'],
  ['the list, searched by number', () => '/noi-bo/thong-cao?xem=xong&q=1'],
  ['the list, searched by a word of the title', () => '/noi-bo/thong-cao?xem=xong&q=vu'],
  ['the tasks', () => '/noi-bo/viec'],
  ['what other agencies ask', () => '/noi-bo/phoi-hop?xem=xong'],
  ['what speaks of it', () => at(erratum)],
  ['the search for what to link to', () => at(erratum, '/van-ban-lien-quan?q=vu')],
  ...['', '/sua', '/nhan-xet', '/phoi-hop', '/xem-truoc', '/nguoi-doc', '/tep', '/van-ban-lien-quan'].map(
    (last): [string, () => string] => [`its own page${last}`, () => at(scheduled, last)],
  ),
  ...['', '/duyet', '/tra-lai', '/thu-hoi', '/ky-xac-nhan', '/go-bo', '/duyet-khan', '/huy-lich'].map(
    (last): [string, () => string] => [
      `the page${last} of one that was being decided on`,
      () => at(waiting, last),
    ],
  ),
]

test.each(PAGES)('nobody but the head reads its title at %s', async (_name, address) => {
  for (const by of others()) {
    const { text } = await get(by, address())
    expect([by.memberships[0]!.role, text.includes(NAME)]).toEqual([by.memberships[0]!.role, false])
  }
})

test('nor in the trail, nor does the agency that was asked', async () => {
  expect((await get(administrator, '/noi-bo/nhat-ky')).text).not.toContain(NAME)
  for (const address of ['/noi-bo', LIST, `${LIST}?xem=xong`])
    expect((await get(partner.head, address)).text).not.toContain(NAME)
})

test('they see its number, its day and that it was taken off', async () => {
  const $ = page(await get(officer, at(scheduled)))
  const name = await nameOf(scheduled)
  expect(plain($('h1').text())).toBe(name)
  expect(plain($('title').text())).toContain(name)
  const list = page(await get(officer, '/noi-bo/thong-cao?xem=xong'))
  expect(plain(list('tbody').text())).toContain(name)
  const english = page(await get(officer, '/en/noi-bo/thong-cao?xem=xong'))
  expect(plain(english('tbody').text())).toContain('of 23/11/2026 (removed)')
  expect(plain(page(await get(officer, at(erratum)))('#lien-quan').text())).toContain('23/11/2026')
})

test('the head reads it as before', async () => {
  for (const address of [at(scheduled), '/noi-bo/thong-cao?xem=xong'])
    expect((await get(cast.head, address)).text).toContain(NAME)
})

test('what somebody had typed over it and not saved is not shown again', async () => {
  await (await browserOf(cast.author)).get(at(scheduled, `/ban-dang-soan/${copy}/bo`)).expect(404)
})

test('a number that it has is taken, and no title says by what', async () => {
  const number = (await documents.byId(db, scheduled))!.number!
  const { id, version } = await aSubmitted(cast, { speaker })
  const form = { version, when: 'now', publishAt: null, number } as const
  const refusal = approve(deps(), cast.spokesperson, id, form)
  await expect(refusal).rejects.toMatchObject({ key: 'statements.number.taken' })
})

test('no letter from then on names it', async () => {
  await setClock('2026-11-25T03:00:00Z')
  await releaseDue(deps())
  expect(await letters()).not.toContain(NAME)
  expect(await letters()).toContain('(đã gỡ bỏ)')
})

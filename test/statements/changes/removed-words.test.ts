import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../src/actor'
import { createApp } from '../../../src/app'
import { revise, save, submit } from '../../../src/statements/actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import { approve } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { askClearance } from '../../../src/statements/review/clearance-actions'
import { agree } from '../../../src/statements/review/clearance-answer-actions'
import { comment } from '../../../src/statements/review/comment-actions'
import { pdfOf, plainPhoto } from '../../files/hidden-samples'
import { routesOf } from '../../look/routes'
import { aDraftForm, aCast, aMember, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { add, aDraft, aStage, filesOf, versionOf, type Stage } from '../attachments/support'
import { askedAt, LIST } from '../review/clearance-support'

const NAME = 'Nghiêmthịxuyến'
const BASIS = 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15'
const BODY = `Nạn nhân là cháu ${NAME}, 14 tuổi.`

let stage: Stage
let partner: Cast
let officer: Actor
let id: string
let thread: string
let clearance: string
let files: string[]

const at = (last = '') => `/noi-bo/thong-cao/${id}${last}`
const browsers = new Map<Actor, ReturnType<typeof visit>>()
const browserOf = (by: Actor) => browsers.get(by) ?? browsers.set(by, visit(by)).get(by)!
const get = async (by: Actor, address: string) => (await browserOf(by)).get(address)
const post = async (by: Actor, last: string, sent: Record<string, string> = {}) =>
  (await browserOf(by)).post(at(last)).type('form').send(sent)
const written = (bodyVi: string) =>
  aDraftForm(stage.agency, { speaker: stage.speaker, bodyVi, titleVi: 'Vụ tai nạn' })

/** What somebody said of the text as it stands. */
async function quoted() {
  const { id: revision } = await db('editionTexts as t')
    .join('revisions as r', 'r.id', 't.revisionId')
    .where({ 't.editionId': (await editions.latest(db, id))!.id })
    .first<{ id: string }>('r.id')
  return comment(deps(), officer, id, { quote: NAME, revision, body: 'Bỏ tên của cháu.', key: randomUUID() })
}

/** With files and an agency that agreed; then a draft over it, with a comment that quotes it; then it is removed. */
beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  stage = await aStage()
  partner = await aCast()
  officer = await aMember(stage.agency, 'officer')
  id = await aDraft(stage)
  await save(deps(), stage.author, id, { ...written(BODY), version: await versionOf(id) })
  await add(id, stage.author, [await pdfOf({ pages: 1 }), 'a.pdf'], { title: `Danh sách ${NAME}` })
  const words = { alt: `Ảnh ${NAME}`, credit: 'TTXVN', licence: 'press' } as const
  await add(id, stage.author, [await plainPhoto(), 'a.jpg'], words)
  const asking = { agency: String(partner.agency.id), note: null, key: null }
  await askClearance(deps(), stage.author, id, asking)
  thread = await quoted()
  await submit(deps(), stage.author, id, await versionOf(id))
  clearance = await askedAt(id, partner.agency)
  const text = (await editions.latest(db, id))!.submittedSha256!.toString('hex')
  await agree(deps(), partner.head, clearance.slice(LIST.length + 1), { text })
  files = (await filesOf(id)).map(({ publicId }) => publicId)
  const now = { version: await versionOf(id), when: 'now', publishAt: null } as const
  await approve(deps(), stage.head, id, now)
  await revise(deps(), stage.author, id)
  await quoted()
  const note = { changeKind: 'correction', changeNote: `Sửa tên ${NAME}.` } as const
  const later = { ...written('Nạn nhân là một cháu 15 tuổi.'), ...note, version: await versionOf(id) }
  await save(deps(), stage.author, id, later)
  const { lockVersion } = (await editions.standing(db, id))!
  await remove(deps(), stage.head, id, { version: lockVersion, basis: BASIS })
})

const DOORS = [
  '',
  '/sua',
  '/nhan-xet',
  '/nhan-xet?doan=vi-1',
  '/nhan-xet/:thread',
  '/phoi-hop',
  '/xem-truoc',
  '/nguoi-doc',
  '/tep',
  '/duyet',
  '/tra-lai',
  '/thu-hoi',
  '/ky-xac-nhan',
]

test.each(DOORS)('no word of a removed text is at %s for anybody but the head', async (door) => {
  for (const by of [stage.author, officer, stage.spokesperson]) {
    const { text } = await get(by, at(door.replace(':thread', thread)))
    expect([by.memberships[0]!.role, text.includes(NAME)]).toEqual([by.memberships[0]!.role, false])
  }
})

test('the head reads it again, and what was said of it', async () => {
  const $ = page(await get(stage.head, at()))
  expect([$('#van-ban').text().includes(NAME), $('#nhan-xet').text().includes(NAME)]).toEqual([true, true])
  expect((await get(stage.head, at(`/nhan-xet/${thread}`))).status).not.toBe(404)
  expect((await get(officer, at(`/nhan-xet/${thread}`))).status).toBe(404)
})

test.each([
  ['/ban-moi', {}],
  ['/trinh', { version: '1' }],
  ['/duyet', { version: '0', when: 'now' }],
  ['/thu-hoi', { version: '0', reason: 'Một lý do đủ dài.' }],
  ['/nhan-xet', { body: '' }],
  ['/nhan-xet', { body: 'Một nhận xét nữa.' }],
])('nor where %s is refused', async (last, sent) => {
  for (const by of [stage.author, stage.spokesperson]) {
    const { status, text } = await post(by, last, sent)
    expect([status >= 400 && status < 500, text.includes(NAME)]).toEqual([true, false])
  }
})

/** Whatever is added to the application later is asked too. */
test('no form sent by hand to any address of it tells a word, or tells a right guess from a wrong one', async () => {
  const addresses = routesOf(
    createApp(deps(), { trustProxy: [], sampleData: false, health: { draining: false } }),
  ).filter(({ path }) => path.startsWith('/noi-bo/thong-cao/:id'))
  const edition = (await editions.standing(db, id))!
  const { revisionId } = (await db('editionTexts').where({ editionId: edition.id }).first()) as {
    revisionId: string
  }
  const sent = (guess: string) => ({
    ...{ version: '0', when: 'now', to: 'open', sure: 'yes', reason: BASIS, basis: BASIS, hours: '24' },
    ...{ revision: revisionId, read: revisionId, content: 'x', quote: guess, bodyVi: guess, titleVi: guess },
    ...{ body: 'Một nhận xét.', target: id, changeKind: 'minor', recipient: 'Báo Mẫu', key: randomUUID() },
  })
  const before = (await editions.eventsOf(db, id)).length
  const posts = addresses.filter(({ method }) => method === 'POST')
  expect(posts.length).toBeGreaterThan(20)
  for (const { path } of posts) {
    const last = path
      .replace('/noi-bo/thong-cao/:id', '')
      .replace(':file', files[0]!)
      .replace(':kind', 'anh')
      .replace(/:(comment|clearance|link|copy)/, thread)
    const [right, wrong] = [
      await post(officer, last, sent('14 tuổi')),
      await post(officer, last, sent('99 tuổi')),
    ]
    expect([path, right.status, right.text.includes(NAME)]).toEqual([path, wrong.status, false])
  }
  expect((await editions.eventsOf(db, id)).length).toBe(before)
})

test('a small change cannot be tried against it to learn its numbers, and what was typed is given back', async () => {
  const typed = { titleVi: 'Vụ tai nạn', bodyVi: 'Đoạn tôi vừa gõ, 99 tuổi.', changeKind: 'minor' }
  const answer = await post(stage.author, '/sua', { ...typed, version: '1' })
  // what people read: an address of a style sheet may have any figure in it
  const text = page(answer)('body').text()
  expect([answer.status, text.includes('Đoạn tôi vừa gõ'), text.includes('14')]).toEqual([409, true, false])
})

test('its files are for the head alone too', async () => {
  const statusFor = async (by: Actor) =>
    Promise.all(
      files
        .flatMap((file) => ['', '/tai-ve?da-xem=1', '/600.webp'].map((last) => `/noi-bo/tep/${file}${last}`))
        .map(async (address) => (await get(by, address)).status),
    )
  for (const by of [stage.author, officer, stage.spokesperson])
    expect(new Set(await statusFor(by))).toEqual(new Set([404]))
  expect(await statusFor(stage.head)).toContain(200)
})

test('the agency that had agreed to it reads it no more', async () => {
  expect((await get(partner.head, clearance)).status).toBe(404)
  expect((await get(partner.head, `${LIST}?xem=xong`)).text).not.toContain(clearance)
})

test('what it said is found by searching the desk by the head only', async () => {
  const address = `/noi-bo/thong-cao?xem=xong&q=${encodeURIComponent(NAME)}`
  const found = async (by: Actor) => (await get(by, address)).text.includes(id)
  expect([await found(stage.author), await found(stage.head)]).toEqual([false, true])
})

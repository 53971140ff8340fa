import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../src/actor'
import { remove } from '../../../src/statements/changes/removal-actions'
import { withdraw } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { agree } from '../../../src/statements/review/clearance-answer-actions'
import { askClearance } from '../../../src/statements/review/clearance-actions'
import { revise, save, submit } from '../../../src/statements/actions'
import { deskOf } from '../../support/desk'
import { aCast, aDraftForm, aMember, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock } from '../../support/portal'
import { goesOut } from '../changes/support'
import { askedAt, at, LIST, lettersTo, post, see, words } from './clearance-support'

const REASON = 'Số liệu chưa được kiểm chứng.'
const BASIS = 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15'
const TITLE = 'Sơ tán 25 hộ dân'

let cast: Cast
let partner: Cast
let officer: Actor
let speaker: string
let id: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  await db('outbox').delete()
  cast = await aCast()
  partner = await aCast()
  officer = await aMember(cast.agency, 'officer')
  speaker = await aSpokesperson(cast.agency)
  ;({ id } = await aPublished(cast, { speaker, titleVi: TITLE, bodyVi: 'Đã sơ tán 25 hộ dân.' }))
})
afterEach(async () => {
  await setClock(null)
  await db('outbox').delete()
})

const version = async () => (await editions.latest(db, id))!.lockVersion
const standing = async () => (await editions.standing(db, id))!.lockVersion
const withdrawn = async () =>
  withdraw(deps(), cast.head, id, { version: await standing(), reason: REASON, reasonEn: null })
const removed = async () => remove(deps(), cast.head, id, { version: await standing(), basis: BASIS })

/** A correction over the public page, with another agency asked. */
async function correction() {
  await revise(deps(), cast.author, id)
  await askClearance(deps(), cast.author, id, { agency: String(partner.agency.id), note: null, key: null })
  const words = { speaker, titleVi: TITLE, bodyVi: 'Đã sơ tán 26 hộ dân.' }
  const change = { changeKind: 'correction', changeNote: 'Sửa số hộ.' } as const
  const form = aDraftForm(cast.agency, { ...words, ...change, version: await version() })
  await save(deps(), cast.author, id, form)
}
const submitted = async () => submit(deps(), cast.author, id, await version())

describe.each([
  ['withdrawn', withdrawn],
  ['removed', removed],
] as const)('a correction that waits when its page is %s', (how, end) => {
  test('waits for nobody any more, at neither agency', async () => {
    await correction()
    await submitted()
    const address = await askedAt(id, partner.agency)
    const text = (await editions.latest(db, id))!.submittedSha256!.toString('hex')
    await db('outbox').delete()
    await end()

    expect(JSON.stringify(await deskOf(partner.head))).not.toContain(TITLE)
    expect((await see(partner.head, LIST))('main table').length).toBe(0)
    const clearance = address.slice(LIST.length + 1)
    await expect(agree(deps(), partner.head, clearance, { text })).rejects.toMatchObject(
      how === 'removed' ? { message: 'error.not_found' } : { key: 'review.clearance.why.over' },
    )
    expect(await lettersTo('Chờ duyệt')).toEqual([])
    expect(await lettersTo('Không được duyệt nữa')).toEqual([cast.author.email])
    const answerers = [partner.spokesperson.email, partner.head.email].sort()
    expect(await lettersTo('Không cần trả lời nữa')).toEqual(answerers)
    expect((await editions.latest(db, id))!.state).toBe('rejected')
    const subjects = await db('outbox').pluck<string[]>('subject')
    expect(subjects.some((subject) => subject.includes(TITLE))).toBe(how === 'withdrawn')
  })
})

test('the agency that was asked reads that no answer is needed', async () => {
  await correction()
  await submitted()
  const address = await askedAt(id, partner.agency)
  await withdrawn()
  const $ = await see(partner.head, address)
  expect($('.state').text()).toBe('Không cần trả lời')
  expect($('main form').length).toBe(0)
  expect($('.notice').text()).toContain('Ông/Bà không cần trả lời.')
})

test.each([
  ['scheduled', 'Bản hẹn công bố lúc 24/11/2026 09:00 không được công bố nữa.'],
  ['submitted', 'Bản sửa đang chờ duyệt không được duyệt nữa.'],
  ['draft', 'Bản nháp đang sửa không trình được nữa.'],
])('the question before a page ends says what becomes of what is %s over it', async (state, said) => {
  await correction()
  if (state !== 'draft') await submitted()
  if (state === 'scheduled') {
    const text = (await editions.latest(db, id))!.submittedSha256!.toString('hex')
    const address = await askedAt(id, partner.agency)
    await agree(deps(), partner.head, address.slice(LIST.length + 1), { text })
    await goesOut(cast, id, new Date('2026-11-24T02:00:00Z'))
  }
  const asked = await see(cast.head, at(id, `/thu-hoi?ban=${await standing()}`))
  expect(words(asked('main .notice').text())).toContain(said)
  const sure = await post(cast.head, at(id, '/go-bo'), { version: String(await standing()), basis: BASIS })
  expect(words(page(sure)('main').text())).toContain(said)
})

test('without anything over it the question says nothing of the kind', async () => {
  const asked = await see(cast.head, at(id, '/thu-hoi'))
  expect(asked('main > .notice').length).toBe(0)
})

describe('what ended takes no comments, though a draft was begun over it', () => {
  const readable = async () => {
    const { id: edition } = (await editions.standing(db, id))!
    const row = await db('editionTexts').where({ editionId: edition }).first<{ revisionId: string }>()
    return row.revisionId
  }

  test.each([
    ['withdrawn', withdrawn],
    ['removed', removed],
  ] as const)('%s: sent by hand each is refused alike, whatever words it quotes', async (_how, end) => {
    await correction()
    const revision = await readable()
    await end()
    const sent = ['25 hộ dân', '99 hộ dân', ''].map((quote) =>
      post(officer, at(id, '/nhan-xet'), { key: randomUUID(), revision, quote, body: 'Có đúng không?' }),
    )
    const answers = await Promise.all(sent)
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409])
    expect(new Set(answers.map((each) => words(page(each)('[role=alert]').text()))).size).toBe(1)
    const empty = await post(officer, at(id, '/nhan-xet'), { revision, quote: '25 hộ dân', body: '' })
    expect(empty.status).toBe(409)
    const ids = db('editions').where({ documentId: id }).select('id')
    expect(await db('comments').whereIn('editionId', ids).pluck('id')).toEqual([])
  })
})

describe('whoever comes too late is told who was first', () => {
  test.each([
    ['/go-bo', { version: '1', basis: BASIS, sure: 'yes' }],
    ['/nhan-xet', { key: randomUUID(), revision: '', quote: '', body: 'Xem lại.' }],
    ['/nguoi-doc', { way: 'some' }],
  ])('at %s', async (last, sent) => {
    await removed()
    const by = last === '/nguoi-doc' ? cast.author : cast.spokesperson
    const answer = await post(by, at(id, last), sent)
    expect([answer.status, words(page(answer)('[role=alert]').text())]).toEqual([
      409,
      expect.stringContaining(`${cast.head.name} đã gỡ bỏ thông cáo này lúc 23/11/2026 09:00.`),
    ])
  })
})

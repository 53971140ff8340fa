import { revise, save, submit } from '../../../src/statements/actions'
import { approve } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import type { DraftForm } from '../../../src/statements/form'
import * as texts from '../../../src/statements/text-queries'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'

const ENGLISH = { titleEn: 'A new bridge', bodyEn: 'It opens on Monday.' }
const VIETNAMESE = { titleVi: 'Cầu mới', bodyVi: 'Cầu thông xe ngày 30/11/2026.' }
const SAID = 'The English below is of the edition of'

let cast: Cast
let speaker: string
let id: string
let slug: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  ;({ id, slug } = await aPublished(cast, { speaker, ...VIETNAMESE, ...ENGLISH }))
})
afterEach(() => setClock(null))

const latest = async () => (await editions.latest(db, id))!

const change = { changeKind: 'correction', changeNote: 'Sửa ngày thông xe.' } as const

async function write(values: Partial<DraftForm>) {
  const { lockVersion: version } = await latest()
  const words = { speaker, ...VIETNAMESE, ...ENGLISH, ...change, ...values, version }
  await save(deps(), cast.author, id, aDraftForm(cast.agency, words))
}

async function putOut(at: string) {
  await setClock(at)
  await submit(deps(), cast.author, id, (await latest()).lockVersion)
  const { lockVersion: version } = await latest()
  await approve(deps(), cast.head, id, { version, when: 'now', publishAt: null })
}

/** A later edition with these words goes out. */
async function followWith(values: Partial<DraftForm>, at: string) {
  await setClock(at)
  await revise(deps(), cast.author, id)
  await write(values)
  await putOut(at)
}

const read = async (base = '/en') => page(await (await visit()).get(`${base}/thong-cao/${slug}`))
const notices = async () => (await read())('article > .notice').text()
const edit = async () => page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}/sua`))
const work = async () => page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}`))

const CHANGED = { bodyVi: 'Cầu thông xe ngày 02/12/2026.' }

test('where the Vietnamese went on alone, readers of English are told of which edition theirs is', async () => {
  await followWith(CHANGED, '2026-11-24T02:00:00Z')
  expect(await notices()).toContain(`${SAID} 23/11/2026 09:00`)
  const vietnamese = await read('')
  expect(vietnamese('.richtext').text()).toContain('02/12/2026')
  expect(vietnamese('article').text()).not.toContain('Bản tiếng Anh khớp với lần công bố')
})

test('the English page does not say that it was corrected, but that the Vietnamese was', async () => {
  await followWith(CHANGED, '2026-11-24T02:00:00Z')
  const english = await read()
  expect(english('article .headline .flag').text()).toBe('')
  expect(english('article > .notice').length).toBe(1)
  expect(await notices()).toContain('The Vietnamese text was corrected on 24/11/2026 09:00.')
})

test('while the correction waits for its hour the page says nothing of it', async () => {
  await revise(deps(), cast.author, id)
  await write(CHANGED)
  expect(await notices()).not.toContain(SAID)
})

test('the writer and whoever decides are told before it goes out', async () => {
  await revise(deps(), cast.author, id)
  expect((await work())('.notice').text()).not.toContain('Bản tiếng Anh khớp với')
  await write(CHANGED)
  const told = 'Bản tiếng Anh khớp với lần công bố lúc 23/11/2026 09:00'
  expect((await work())('main').text()).toContain(told)
  expect((await edit())('main').text()).toContain(told)
  await submit(deps(), cast.author, id, (await latest()).lockVersion)
  const asked = page(await (await visit(cast.head)).get(`/noi-bo/thong-cao/${id}/duyet?luc=ngay`))
  expect(asked('main').text()).toContain(told)
})

test.each<[string, Partial<DraftForm>]>([
  ['the English was changed too', { ...CHANGED, bodyEn: 'It opens on 2 December.' }],
  ['the writer said that it still holds', { ...CHANGED, englishHolds: 'yes' }],
  ['the Vietnamese stayed the same', { speaker: null }],
])('nothing is said where %s', async (_why, words) => {
  await setClock('2026-11-24T02:00:00Z')
  await revise(deps(), cast.author, id)
  await write(words)
  await write({ ...words, speaker })
  await putOut('2026-11-24T02:00:00Z')
  expect(await notices()).not.toContain(SAID)
})

test('the words of before again are no change', async () => {
  await setClock('2026-11-24T02:00:00Z')
  await revise(deps(), cast.author, id)
  await write(CHANGED)
  await write({ changeNote: 'Chữ như trước.' })
  expect(await texts.englishOf(db, (await latest()).id)).toBeNull()
})

test('what was said to hold is of that edition, until the Vietnamese goes on once more', async () => {
  await followWith({ ...CHANGED, englishHolds: 'yes' }, '2026-11-24T02:00:00Z')
  expect(await notices()).not.toContain(SAID)
  await followWith({ bodyVi: 'Cầu thông xe ngày 05/12/2026.' }, '2026-11-25T02:00:00Z')
  expect(await notices()).toContain(`${SAID} 24/11/2026 09:00`)
})

test('it stays behind in later editions until it catches up', async () => {
  await followWith(CHANGED, '2026-11-24T02:00:00Z')
  await followWith({ ...CHANGED, titleVi: 'Cầu mới qua sông' }, '2026-11-25T02:00:00Z')
  expect(await notices()).toContain(`${SAID} 23/11/2026 09:00`)
  await followWith(
    { ...CHANGED, titleVi: 'Cầu mới qua sông', bodyEn: 'It opens on 2 December.' },
    '2026-11-26T02:00:00Z',
  )
  expect(await notices()).not.toContain(SAID)
})

test('an English text that comes with a later edition is of that one', async () => {
  const { id: other } = await aPublished(cast, { speaker, ...VIETNAMESE })
  id = other
  await followWith(CHANGED, '2026-11-24T02:00:00Z')
  expect(await texts.englishOf(db, (await latest()).id)).toBeNull()
})

test('the tick is offered over a public page only, is kept, and can be taken away', async () => {
  const fresh = page(await (await visit(cast.author)).get('/noi-bo/thong-cao/moi'))
  expect([fresh('#titleEn').length, fresh('#englishHolds').length]).toEqual([1, 0])

  await revise(deps(), cast.author, id)
  const ticked = async () => (await edit())('#englishHolds').attr('checked') !== undefined
  expect(await ticked()).toBe(false)
  await write({ ...CHANGED, englishHolds: 'yes' })
  expect(await ticked()).toBe(true)
  await write({ ...CHANGED })
  expect(await ticked()).toBe(false)
  expect((await work())('main').text()).toContain('Bản tiếng Anh khớp với')
})

test('emptied, the English is gone, and nothing is said of it', async () => {
  const none = { titleEn: null, bodyEn: null }
  await followWith({ ...CHANGED, ...none }, '2026-11-24T02:00:00Z')
  const $ = await read()
  expect($('article .notice').text()).not.toContain(SAID)
  expect($('.richtext').attr('lang')).toBe('vi')
})

test('what readers are told of the English is part of what was submitted', async () => {
  await revise(deps(), cast.author, id)
  await write(CHANGED)
  await submit(deps(), cast.author, id, (await latest()).lockVersion)
  const { id: editionId } = await latest()
  const hash = async () =>
    (
      await db('editions')
        .where({ id: editionId })
        .first<{ sha: Buffer }>(db.raw('edition_sha256(id) as sha'))
    ).sha.toString('hex')
  const before = await hash()
  await expect(texts.sayHolds(db, editionId, true)).rejects.toThrow('only while it is a draft')
  await db('editions').where({ id: editionId }).update({ state: 'draft' })
  await texts.sayHolds(db, editionId, true)
  expect(await hash()).not.toBe(before)
})

import { load } from 'cheerio'
import { revise, save, submit } from '../../../src/statements/actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import { withdraw } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import type { DraftForm } from '../../../src/statements/form'
import { aCast, aDraftForm, aMember, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { anEdition, get, goesOut, versionOf } from './support'

const VI = 'Sửa số người bị thương.'
const EN = 'The number of the injured is corrected.'
const LABEL = '(in Vietnamese)'
const WORDS = { titleVi: 'Mưa lũ ở Lam Giang', bodyVi: 'Có 25 người bị thương.' } as const
const CHANGED = { ...WORDS, bodyVi: 'Có 26 người bị thương.', changeNote: VI, changeNoteEn: EN } as const

let cast: Cast
let speaker: string
let id: string
let slug: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  ;({ id, slug } = await aPublished(cast, { ...WORDS, speaker }))
})
afterEach(() => setClock(null))

const at = (last = '') => `/noi-bo/thong-cao/${id}${last}`
const draft = (values: Partial<DraftForm>) =>
  aDraftForm(cast.agency, { ...CHANGED, speaker, changeKind: 'correction', ...values })
const edition = async () => (await editions.latest(db, id))!
const events = async () => (await editions.eventsOf(db, id)).map(({ event }) => event)

/** The form of this page as a browser sends it, with what somebody typed. */
async function send(address: string, form: string, typed: Record<string, string>, by = cast.author) {
  const browser = await visit(by)
  const $ = page(await browser.get(address).expect(200))
  const fields = $(form)
    .serializeArray()
    .map(({ name, value }) => [name, value])
  return browser
    .post($(form).attr('action')!)
    .type('form')
    .send({ ...(Object.fromEntries(fields) as Record<string, string>), ...typed })
}

async function contentOf() {
  const asked = 'select edition_content(?) as content, edition_sha256(?) as hash'
  const { id: latest } = await edition()
  const { rows } = await db.raw<{ rows: { content: Record<string, unknown>; hash: Buffer }[] }>(asked, [
    latest,
    latest,
  ])
  return { content: rows[0]!.content, hash: rows[0]!.hash.toString('hex') }
}

describe('what changed, in English too', () => {
  test('is what readers of English are told, on the page and in its history', async () => {
    await anEdition(cast, id, { speaker, ...CHANGED })
    await goesOut(cast, id)
    for (const last of ['', '/lich-su']) {
      const $ = page(await get(`/en/thong-cao/${slug}${last}`))
      expect($(`main span[lang=en]:contains("${EN}")`).length).toBeGreaterThan(0)
      expect($('main').text()).not.toContain(VI)
      const own = page(await get(`/thong-cao/${slug}${last}`))('main').text()
      expect([own.includes(VI), own.includes(EN)]).toEqual([true, false])
    }
  })

  test('is not asked for: without it the Vietnamese is said to be Vietnamese', async () => {
    await anEdition(cast, id, { speaker, ...CHANGED, changeNoteEn: null })
    await goesOut(cast, id)
    for (const last of ['', '/lich-su']) {
      const $ = page(await get(`/en/thong-cao/${slug}${last}`))
      expect($(`main span[lang=vi]:contains("${VI}")`).parent().text()).toContain(LABEL)
    }
  })

  test('stays told when only a slip was mended since', async () => {
    await anEdition(cast, id, { speaker, ...CHANGED })
    await goesOut(cast, id)
    const minor = { changeKind: 'minor', changeNote: null, changeNoteEn: null } as const
    await anEdition(cast, id, { speaker, ...CHANGED, bodyVi: 'Có 26 người bị thuơng.', ...minor })
    await goesOut(cast, id)
    expect(page(await get(`/en/thong-cao/${slug}`))('.notice span[lang=en]').text()).toBe(EN)
  })

  test('is typed under the Vietnamese, and shown to whoever decides', async () => {
    await revise(deps(), cast.author, id)
    expect((await send(at('/sua'), '#bieu-mau', { ...CHANGED, changeKind: 'correction' })).status).toBe(303)
    expect(await edition()).toMatchObject({ changeNote: VI, changeNoteEn: EN })
    await submit(deps(), cast.author, id, (await edition()).lockVersion)
    const approver = await visit(cast.spokesperson)
    for (const last of ['', `/duyet?luc=ngay&ban=${await versionOf(id)}`]) {
      const $ = page(await approver.get(at(last)).expect(200))
      expect($('.facts span[lang=en]').text()).toBe(EN)
    }
  })

  test.each([
    ['longer than it may be', { changeNoteEn: 'x'.repeat(501) }, 'changeNoteEn'],
    ['without the Vietnamese', { changeNote: '', changeKind: 'minor' }, 'changeNote'],
  ])('%s is refused with all that was typed, open to be mended', async (_what, typed, wrong) => {
    await revise(deps(), cast.author, id)
    const all = { ...CHANGED, changeKind: 'correction', ...typed }
    const response = await send(at('/sua'), '#bieu-mau', all)
    const $ = page(response)
    expect([response.status, $(`#${wrong}-loi`).length]).toEqual([422, 1])
    expect($('[name=changeNoteEn]').val()).toBe(all.changeNoteEn)
    expect($('[name=changeNoteEn]').closest('details').attr('open')).toBeDefined()
  })

  test('changed alone leaves the trace that the Vietnamese leaves, and unchanged none', async () => {
    await revise(deps(), cast.author, id)
    const before = (await events()).length
    const saved = async (values: Partial<DraftForm>, by = cast.author) => {
      await save(deps(), by, id, { ...draft(values), version: (await edition()).lockVersion })
      return (await events()).slice(before)
    }
    expect(await saved({})).toEqual(['saved'])
    expect(await saved({})).toEqual(['saved'])
    const other = await aMember(cast.agency, 'author')
    expect(await saved({ changeNoteEn: 'Corrected.' }, other)).toEqual(['saved', 'saved'])
    expect(await editions.writersOf(db, (await edition()).id)).toContain(other.accountId)
  })

  test('is part of what is approved where it is there, and changes no content that has none', async () => {
    await revise(deps(), cast.author, id)
    const saved = async (changeNoteEn: string | null) => {
      await save(deps(), cast.author, id, { ...draft({ changeNoteEn }), version: await versionOf(id) })
      return contentOf()
    }
    const [without, one, other] = [await saved(null), await saved(EN), await saved('Corrected.')]
    expect(without.content['change']).toEqual(['correction', VI])
    expect(one.content['change']).toEqual(['correction', VI, EN])
    expect(new Set([without.hash, one.hash, other.hash]).size).toBe(3)
  })

  test('stays as it was approved, also for the database', async () => {
    await anEdition(cast, id, { speaker, ...CHANGED })
    await goesOut(cast, id)
    await expect(
      db('editions')
        .where({ id: (await edition()).id })
        .update({ changeNoteEn: 'Other.' }),
    ).rejects.toThrow(/while it is a draft/)
  })
})

const REASON = 'Số liệu chưa được kiểm chứng.'
const REASON_EN = 'The figures had not been verified.'

describe('why a statement was withdrawn, in English too', () => {
  const withdrawn = async (reasonEn: string | null) =>
    withdraw(deps(), cast.head, id, { version: await versionOf(id), reason: REASON, reasonEn })
  const feed = async (base: string) =>
    load((await get(`${base}/co-quan/${cast.agency.slug}/atom.xml`)).text, { xml: true })('entry').first()

  test('is what readers of English are told, on the page and in the feed', async () => {
    await withdrawn(REASON_EN)
    const response = await get(`/en/thong-cao/${slug}`)
    const notice = page(response)('.notice.grave')
    expect([response.status, notice.find('span[lang=en]').text()]).toEqual([410, REASON_EN])
    expect(notice.text()).not.toContain(REASON)
    expect((await feed('/en')).find('summary').text()).toContain(`Reason: ${REASON_EN}`)
    expect(page(await get(`/thong-cao/${slug}`))('.notice.grave').text()).not.toContain(REASON_EN)
    expect((await feed('')).find('summary').text()).toContain(`Lý do: ${REASON}`)
    const timeline = page(await (await visit(cast.author)).get(at()).expect(200))
    expect(timeline('[lang=en]').text()).toContain(REASON_EN)
  })

  test('is not asked for: without it the Vietnamese is said to be Vietnamese', async () => {
    await withdrawn(null)
    expect(page(await get(`/en/thong-cao/${slug}`))('.notice.grave').text()).toContain(`${REASON} ${LABEL}`)
    expect((await feed('/en')).find('summary').text()).toContain(`Reason (in Vietnamese): ${REASON}`)
  })

  test('is typed where the Vietnamese is, and nothing typed is lost when that is wrong', async () => {
    const ask = at(`/thu-hoi?ban=${await versionOf(id)}`)
    const form = `form[action="${at('/thu-hoi')}"]`
    const wrong = await send(ask, form, { reason: 'Sai', reasonEn: REASON_EN }, cast.head)
    const $ = page(wrong)
    expect([wrong.status, $('[name=reasonEn]').val()]).toEqual([422, REASON_EN])
    expect($('[name=reasonEn]').closest('details').attr('open')).toBeDefined()
    const short = await send(ask, form, { reason: REASON, reasonEn: 'Wrong' }, cast.head)
    expect([short.status, page(short)('#reasonEn-loi').length]).toEqual([422, 1])
    expect((await send(ask, form, { reason: REASON, reasonEn: REASON_EN }, cast.head)).status).toBe(303)
    expect(page(await get(`/en/thong-cao/${slug}`))('.notice.grave').text()).toContain(REASON_EN)
  })

  test('stands on the page that says that somebody else was quicker', async () => {
    const version = await versionOf(id)
    await withdrawn(null)
    const late = await (
      await visit(cast.spokesperson)
    )
      .post(at('/thu-hoi'))
      .type('form')
      .send({ version, reason: REASON, reasonEn: REASON_EN })
    expect([late.status, late.text.includes(REASON_EN)]).toEqual([409, true])
  })
})

const BASIS = 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15'
const BASIS_EN = 'Article 9(2) of the Model Law 01/2026/QH15'

describe('why a statement was removed, in English too', () => {
  const removed = async (basisEn: string | null) =>
    remove(deps(), cast.head, id, { version: await versionOf(id), basis: BASIS, basisEn })
  const feed = async () =>
    load((await get(`/en/co-quan/${cast.agency.slug}/atom.xml`)).text, { xml: true })('entry').first()

  test('is what readers of English are told, on the stub and in the feed', async () => {
    await removed(BASIS_EN)
    const response = await get(`/en/thong-cao/${slug}`)
    const facts = page(response)('.facts')
    expect([response.status, facts.find('span[lang=en]').text()]).toEqual([410, BASIS_EN])
    expect(facts.text()).not.toContain(BASIS)
    expect((await feed()).find('summary').text()).toContain(`Legal basis: ${BASIS_EN}`)
    expect(page(await get(`/thong-cao/${slug}`))('.facts').text()).not.toContain(BASIS_EN)
  })

  test('is not asked for: without it the Vietnamese is said to be Vietnamese', async () => {
    await removed(null)
    expect(page(await get(`/en/thong-cao/${slug}`))('.facts').text()).toContain(`${BASIS} ${LABEL}`)
    expect((await feed()).find('summary').text()).toContain(`Legal basis (in Vietnamese): ${BASIS}`)
  })

  test('is kept through both questions, and nothing typed is lost when one word is wrong', async () => {
    const form = `form[action="${at('/go-bo')}"]`
    for (const [typed, wrong] of [
      [{ basis: 'Luật', basisEn: BASIS_EN }, 'basis'],
      [{ basis: BASIS, basisEn: 'Law' }, 'basisEn'],
    ] as const) {
      const response = await send(at('/go-bo'), form, typed, cast.head)
      const $ = page(response)
      expect([response.status, $(`#${wrong}-loi`).length]).toEqual([422, 1])
      expect([$('[name=basis]').val(), $('[name=basisEn]').val()]).toEqual([typed.basis, typed.basisEn])
      expect($('[name=basisEn]').closest('details').attr('open')).toBeDefined()
    }
    const asked = page(await send(at('/go-bo'), form, { basis: BASIS, basisEn: BASIS_EN }, cast.head))
    expect(asked('.facts span[lang=en]').text()).toBe(BASIS_EN)
    const browser = await visit(cast.head)
    const sure = Object.fromEntries(
      asked(form)
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    ) as Record<string, string>
    expect((await browser.post(at('/go-bo')).type('form').send(sure)).status).toBe(303)
    expect(page(await get(`/en/thong-cao/${slug}`))('.facts').text()).toContain(BASIS_EN)
  })
})

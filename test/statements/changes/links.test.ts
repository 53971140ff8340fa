import { load } from 'cheerio'
import { addLink } from '../../../src/statements/changes/link-actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import { create, submit } from '../../../src/statements/actions'
import { approveUrgently, withdraw } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import type { DraftForm } from '../../../src/statements/form'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { anEdition, get, goesOut, versionOf } from './support'

let cast: Cast
let speaker: string
let target: { id: string; slug: string }

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  target = await aPublished(cast, {
    speaker,
    titleVi: 'Lịch cắt điện tuần này',
    titleEn: 'Power cuts',
    bodyEn: 'X.',
  })
})
afterEach(() => setClock(null))

const anErratum = (values: Partial<DraftForm> = {}) =>
  create(
    deps(),
    cast.author,
    aDraftForm(cast.agency, { kind: 'erratum', speaker, titleVi: 'Đính chính lịch cắt điện', ...values }),
  )
const at = (id: string, last = '') => `/noi-bo/thong-cao/${id}${last}`
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Submitted and approved. */
async function published(id: string, publishAt: Date | null = null) {
  await submit(deps(), cast.author, id, await versionOf(id))
  await goesOut(cast, id, publishAt)
  return (await documents.byId(db, id))!.slug!
}

async function anErratumOf(targetId: string, values: Partial<DraftForm> = {}) {
  const id = await anErratum(values)
  await addLink(deps(), cast.author, id, targetId, 0)
  return id
}

const rows = async (slug: string, base = '') => {
  const $ = page(await get(`${base}/thong-cao/${slug}`))
  return $('#van-ban-lien-quan .facts > div')
    .map((_, row) => `${$(row).find('dt').text()} ${words($(row).find('dd').text())}`)
    .get()
}

test('the desk leads from an erratum without a target to the choosing of one, then to its submission', async () => {
  const offered = async (id: string) => {
    const $ = page(await (await visit(cast.author)).get(at(id)).expect(200))
    return [$('.actions .button:not(.quiet)').text(), $('form[action$="/trinh"]').length]
  }
  expect(await offered(await anErratum())).toEqual(['Chọn văn bản được đính chính', 0])
  expect(await offered(await anErratumOf(target.id))).toEqual(['', 1])
})

describe('what a statement corrects is found', () => {
  const number = () => `01/TC-${cast.agency.symbol}`
  test.each([
    ['by its number and symbol', () => number()],
    ['by its number as it is typed in haste', () => `số 1 / tc–${cast.agency.symbol.toLowerCase()}`],
    ['by the number alone', () => '1'],
    ['by the number alone, as it is printed', () => '01'],
    ['by the number alone, as it is said', () => 'Số 01'],
    ['by words of its title, without diacritics', () => 'lich cat dien'],
  ])('%s, and chosen', async (_how, typed) => {
    const id = await anErratum()
    const browser = await visit(cast.author)
    const work = page(await browser.get(at(id)))
    const form = work('#lien-quan form[method=get]')
    expect(work('#lien-quan h2').text()).toBe('Đính chính cho văn bản')
    const $ = page(await browser.get(form.attr('action')!).query({ q: typed() }).expect(200))
    expect($('.rows li').length).toBe(1)
    expect($('.rows li').text()).toContain('Lịch cắt điện tuần này')
    const choice = $('.rows form')
    const sent = Object.fromEntries(choice.serializeArray().map(({ name, value }) => [name, value]))
    expect((await browser.post(choice.attr('action')!).type('form').send(sent)).status).toBe(303)
    expect(words(page(await browser.get(at(id)))('#lien-quan li').text())).toContain(number())
  })

  test('what is not there is said, and what was typed stays', async () => {
    const id = await anErratum()
    const browser = await visit(cast.author)
    const $ = page(await browser.get(at(id, '/van-ban-lien-quan')).query({ q: '99/TC-XYZ' }).expect(200))
    expect($('[role=status]').text()).toContain('“99/TC-XYZ”')
    expect($('#q').val()).toBe('99/TC-XYZ')
  })

  test('a draft, one of another agency and the statement itself are not offered nor taken', async () => {
    const other = await aCast()
    const theirs = await aPublished(other, { titleVi: 'Lịch cắt điện của nơi khác' })
    const draft = await anErratum({ titleVi: 'Lịch cắt điện chưa công bố' })
    const id = await anErratum()
    const found = await (
      await visit(cast.author)
    )
      .get(at(id, '/van-ban-lien-quan'))
      .query({ q: 'lịch cắt điện' })
    expect(page(found)('.rows li').length).toBe(1)
    for (const [wrong, version] of [
      [theirs.id, 0],
      [draft, 0],
      [id, 0],
    ] as const)
      await expect(addLink(deps(), cast.author, id, wrong, version)).rejects.toThrow('error.not_found')
    const { id: edition } = (await editions.latest(db, id))!
    const insert = db('statementLinks').insert({ editionId: edition, targetId: theirs.id })
    await expect(insert).rejects.toThrow('of its agency')
  })
})

describe('an erratum', () => {
  test('a removed one is not offered, and not taken by a form sent by hand either', async () => {
    const version = (await editions.standing(db, target.id))!.lockVersion
    await remove(deps(), cast.head, target.id, { version, basis: 'Khoản 2 Điều 9 Luật Mẫu 01/2026.' })
    const id = await anErratum()
    const browser = await visit(cast.author)
    const sent = await browser
      .post(at(id, '/van-ban-lien-quan'))
      .type('form')
      .send({ target: target.id, version: '0' })
    expect([sent.status, await db('statementLinks').where({ targetId: target.id })]).toEqual([404, []])
  })

  test('names what it corrects before it is submitted, and before it goes out urgently', async () => {
    const id = await anErratum()
    await expect(submit(deps(), cast.author, id, 0)).rejects.toMatchObject({ key: 'changes.why.no_target' })
    const urgent = { version: 0, reason: 'Người dân cần biết ngay.' }
    await expect(approveUrgently(deps(), cast.head, id, urgent)).rejects.toMatchObject({
      key: 'changes.why.no_target',
    })
    await addLink(deps(), cast.author, id, target.id, 0)
    await submit(deps(), cast.author, id, 1)
  })

  test('L34 leads to what it corrects and back once both are public, and not a second before', async () => {
    const before = (await get(`/thong-cao/${target.slug}`)).text
    const id = await anErratumOf(target.id)
    expect((await get(`/thong-cao/${target.slug}`)).text).toBe(before)
    const slug = await published(id, new Date('2026-11-24T02:00:00Z'))
    await setClock('2026-11-24T01:59:59Z')
    expect((await get(`/thong-cao/${target.slug}`)).text).toBe(before)

    await setClock('2026-11-24T02:00:00Z')
    const numbers = [`01/TC-${cast.agency.symbol}`, `02/TC-${cast.agency.symbol}`]
    expect(await rows(slug)).toEqual([
      `Đính chính cho Lịch cắt điện tuần này · Số ${numbers[0]} · 23/11/2026`,
    ])
    expect(await rows(target.slug)).toEqual([
      `Được đính chính bởi Đính chính lịch cắt điện · Số ${numbers[1]} · 24/11/2026`,
    ])
    const $ = page(await get(`/thong-cao/${target.slug}`))
    expect(words($('.notice').text())).toContain('Văn bản này đã được đính chính. Đính chính lịch cắt điện')
    expect($('.notice a').attr('href')).toBe(`/thong-cao/${slug}`)
    expect($('#van-ban-lien-quan .hint').text()).toBe('Căn cứ: khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP')
  })

  test('says so in English, each title in the language it is in', async () => {
    const slug = await published(await anErratumOf(target.id))
    expect((await rows(slug, '/en'))[0]).toMatch(/^Corrects Power cuts · /)
    const $ = page(await get(`/en/thong-cao/${target.slug}`))
    expect($('#van-ban-lien-quan a').attr('lang')).toBe('vi')
    expect($('#van-ban-lien-quan .hint').text()).toContain('Decree 30/2020/NĐ-CP')
  })

  test('corrects nothing any more when it was withdrawn, and still says what it corrected', async () => {
    const id = await anErratumOf(target.id)
    const slug = await published(id)
    await withdraw(deps(), cast.head, id, {
      version: await versionOf(id),
      reason: 'Đính chính nhầm văn bản.',
    })
    expect(await rows(target.slug)).toEqual([])
    const told = page(await get(`/thong-cao/${target.slug}`))('.notice')
    expect([told.length, told.find('a').attr('href'), words(told.text())]).toEqual([
      1,
      `/thong-cao/${slug}`,
      expect.stringMatching(/^Đính chính cho văn bản này đã thu hồi: Đính chính lịch cắt điện · Số 02/),
    ])
    expect(words(page(await get(`/en/thong-cao/${target.slug}`))('.notice').text())).toMatch(
      /A correction of this document has been withdrawn:/,
    )
    expect((await rows(slug))[0]).toContain('Lịch cắt điện tuần này')
  })

  test('that was removed is named by its number alone', async () => {
    const id = await anErratumOf(target.id)
    const slug = await published(id)
    const version = await versionOf(id)
    await remove(deps(), cast.head, id, { version, basis: 'Khoản 2 Điều 9 Luật Mẫu 01/2026.' })
    const told = page(await get(`/thong-cao/${target.slug}`))('.notice')
    expect([told.find('a').attr('href'), words(told.text())]).toEqual([
      `/thong-cao/${slug}`,
      `Đính chính cho văn bản này đã gỡ bỏ: Văn bản đã gỡ bỏ · Số 02/TC-${cast.agency.symbol} · 23/11/2026`,
    ])
  })

  test.each([
    ['', '(được đính chính tại văn bản số 02/TC-', ', 24/11/2026)'],
    ['/en', '(corrected by document No. 02/TC-', ', 24/11/2026)'],
  ])(
    'is named where the other is quoted and in the feeds (%s), while it is public',
    async (base, ...said) => {
      const named = said.join(cast.agency.symbol)
      const id = await anErratumOf(target.id)
      await published(id, new Date('2026-11-24T02:00:00Z'))
      const quoted = async () =>
        words(page(await get(`${base}/thong-cao/${target.slug}`))('.citation').text())
      const told = async () => {
        const $ = load((await get(`${base}/atom.xml`)).text, { xml: true })
        const entry = $('entry').filter((_, each) => $(each).find('id').text() === `urn:uuid:${target.id}`)
        return entry.find('summary').text()
      }
      await setClock('2026-11-24T01:59:59Z')
      expect([await quoted(), await told()].map((text) => text.includes('02/TC-'))).toEqual([false, false])
      await setClock('2026-11-24T02:00:00Z')
      expect([await quoted(), await told()].map((text) => text.includes(named))).toEqual([true, true])
      await withdraw(deps(), cast.head, id, { version: await versionOf(id), reason: 'Đính chính nhầm.' })
      expect([await quoted(), await told()].map((text) => text.includes('02/TC-'))).toEqual([false, false])
    },
  )

  test('leads to the place of a removed statement without a word of its title', async () => {
    const slug = await published(await anErratumOf(target.id))
    const version = (await editions.standing(db, target.id))!.lockVersion
    await remove(deps(), cast.head, target.id, { version, basis: 'Khoản 2 Điều 9 Luật Mẫu 01/2026.' })
    expect((await rows(slug))[0]).toContain(`Văn bản đã gỡ bỏ · Số 01/TC-${cast.agency.symbol}`)
    expect((await get(`/thong-cao/${slug}`)).text).not.toContain('tuần này')
    expect((await get(`/thong-cao/${target.slug}`)).status).toBe(410)
  })

  test('of a new edition still corrects the same', async () => {
    const id = await anErratumOf(target.id)
    const slug = await published(id)
    await anEdition(cast, id, { speaker, kind: 'erratum', titleVi: 'Đính chính lịch cắt điện' })
    await setClock('2026-11-23T03:00:00Z')
    await goesOut(cast, id)
    expect((await rows(slug))[0]).toContain('Lịch cắt điện tuần này')
  })
})

test.each([
  ['press_release', 'Tiếp theo', 'Có thông tin tiếp theo'],
  ['denial', 'Liên quan đến', 'Được nhắc đến khi bác bỏ thông tin sai sự thật'],
] as const)('of a %s the two pages say «%s» and «%s», and cite no decree', async (kind, from, to) => {
  const slug = await published(await anErratumOf(target.id, { kind, titleVi: 'Tin mới' }))
  expect((await rows(slug))[0]).toContain(`${from} Lịch cắt điện`)
  expect((await rows(target.slug))[0]).toContain(`${to} Tin mới`)
  expect(page(await get(`/thong-cao/${slug}`))('#van-ban-lien-quan .hint').length).toBe(0)
})

describe('whoever chooses what it corrects', () => {
  test('wrote it: somebody else approves', async () => {
    const id = await anErratum()
    await addLink(deps(), cast.spokesperson, id, target.id, 0)
    await submit(deps(), cast.author, id, await versionOf(id))
    await expect(goesOut(cast, id)).rejects.toMatchObject({ key: 'statements.why.second_person' })
  })

  test('does so only while it is a draft: what was submitted is what is approved', async () => {
    const id = await anErratumOf(target.id)
    await submit(deps(), cast.author, id, await versionOf(id))
    const { id: edition } = (await editions.latest(db, id))!
    await expect(db('statementLinks').where({ editionId: edition }).delete()).rejects.toThrow('draft')
    const sent = { version: String(await versionOf(id)), target: target.id }
    const response = await (
      await visit(cast.author)
    )
      .post(at(id, '/van-ban-lien-quan/go'))
      .type('form')
      .send(sent)
    expect(response.status).toBe(409)
    expect(page(await (await visit(cast.head)).get(at(id)))('#lien-quan form').length).toBe(0)
  })

  test('takes it back, and saves over nobody', async () => {
    const id = await anErratumOf(target.id)
    const browser = await visit(cast.author)
    const remove = (version: string) =>
      browser.post(at(id, '/van-ban-lien-quan/go')).type('form').send({ version, target: target.id })
    expect((await remove('0')).status).toBe(409)
    expect((await remove('1')).status).toBe(303)
    expect(page(await browser.get(at(id)))('#lien-quan li').length).toBe(0)
  })
})

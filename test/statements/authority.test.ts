import { load } from 'cheerio'
import { insertCase } from '../../src/spokespeople/queries'
import { create, revise, save, submit } from '../../src/statements/actions'
import { approve, approveUrgently, recall } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
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
import { asRead } from '../support/desk'
import { db, deps, page, PUBLIC_URL, setClock, visit } from '../support/portal'

let cast: Cast
let fire: string
let flood: string
let authorised: string
const FIVE_OCLOCK = new Date('2026-11-23T10:00:00Z')

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast({ nameVi: 'Sở Y tế tỉnh Lam Giang', symbol: 'SYT' })
  fire = await insertCase(db, cast.agency.id, 'Vụ cháy chợ', null)
  flood = await insertCase(db, cast.agency.id, 'Vụ ngập hầm', null)
  authorised = await aSpokesperson(cast.agency, {
    ...{ basis: 'authorised', caseId: fire, validTo: FIVE_OCLOCK, position: 'Phó Giám đốc' },
    ...{ decisionNo: '45/UQ-SYT', signer: 'Lê Văn Ổi' },
  })
})
afterEach(() => setClock(null))

const at = (id: string, last = '') => `/noi-bo/thong-cao/${id}${last}`
const ask = async (id: string, last = '', by = cast.head) => page(await (await visit(by)).get(at(id, last)))
const send = async (path: string, body: Record<string, string>, by = cast.head) =>
  (await visit(by)).post(path).type('form').send(body)
const decide = async (id: string, last: string, body: Record<string, string>) =>
  send(at(id, last), { ...(await asRead(id)), ...body })
const now = (version: number) => ({ version: String(version), when: 'now' })
/** Sent with the hour as it was read back. */
const later = (version: number, publishAt: string) => ({
  ...{ version: String(version), when: 'later', publishAt, hour: publishAt },
})

const typed = (values: Record<string, string>) => ({
  ...{ agency: String(cast.agency.id), kind: 'press_release', form: 'posting', occasion: 'voluntary' },
  ...{ version: '0', titleVi: 'Chợ mở lại', bodyVi: 'Chợ mở lại từ sáng mai.', ...values },
})
const write = (values: Record<string, string>) => send('/noi-bo/thong-cao', typed(values), cast.author)

/** That it cannot go out: the page offers nothing and says why, and so does the answer to whoever sends it anyway. */
async function refused(id: string, version: number, sentence: string) {
  const asked = await ask(id, '/duyet?luc=ngay')
  expect(asked('main [role=alert]').text()).toBe(sentence)
  expect(asked('main form').length).toBe(0)
  const answer = await decide(id, '/duyet', now(version))
  expect([answer.status, page(answer)('[role=alert]').text().trim()]).toEqual([409, sentence])
  expect((await editions.latest(db, id))?.state).toBe('submitted')
}

const nameOf = async (appointmentId: string) =>
  (
    await db('appointments as p')
      .join('people', 'people.id', 'p.personId')
      .where('p.id', appointmentId)
      .first<{ fullName: string }>('people.fullName')
  ).fullName

const of2026 = (clause: number) => `(khoản ${clause} Điều 3 Nghị định số 244/2026/NĐ-CP).`

describe('an authorisation is for its own case only', () => {
  test('L07 the editor names the case beside whoever is authorised for it and refuses another case', async () => {
    const name = await nameOf(authorised)
    const form = page(await (await visit(cast.author)).get('/noi-bo/thong-cao/moi'))
    expect(form(`#speaker option[value="${authorised}"]`).text()).toContain('chỉ về vụ việc “Vụ cháy chợ”')
    const offered = form('#case option').map((_, option) => form(option).text())
    expect(offered.get().sort()).toEqual(['Không gắn với vụ việc', 'Vụ cháy chợ', 'Vụ ngập hầm'])

    const other = await write({ speaker: authorised, case: flood })
    expect([other.status, page(other)('#speaker-loi').text()]).toEqual([
      422,
      `${name} chỉ được ủy quyền phát ngôn về vụ việc “Vụ cháy chợ”, không được phát ngôn về vụ việc khác ${of2026(5)}`,
    ])
    expect(page(other)('#case option[selected]').attr('value')).toBe(flood)
    const none = await write({ speaker: authorised })
    expect([none.status, page(none)('#speaker-loi').text()]).toEqual([
      422,
      expect.stringContaining(of2026(5)),
    ])
    expect((await write({ speaker: authorised, case: fire })).status).toBe(303)
  })

  test('L07 an approval on another case is refused through the page', async () => {
    const { id, version } = await aSubmitted(cast, { speaker: authorised, case: flood })
    const name = await nameOf(authorised)
    const sentence = `${name} chỉ được ủy quyền phát ngôn về vụ việc “Vụ cháy chợ”, không được phát ngôn về vụ việc khác ${of2026(5)}`
    await refused(id, version, sentence)
  })

  test('L07 a statement on the case of the authorisation is approved, and its page names the case', async () => {
    const { id, version } = await aSubmitted(cast, { speaker: authorised, case: fire })
    expect((await decide(id, '/duyet', now(version))).status).toBe(303)
    const { slug } = (await documents.byId(db, id))!
    expect(page(await (await visit()).get(`/thong-cao/${slug}`))('.authority').text()).toContain(
      'Vụ cháy chợ',
    )
  })
})

describe('an authorisation ends by itself', () => {
  test('L08 a statement for the minute before an authorisation ends goes out, one for that minute does not', async () => {
    const { id, version } = await aSubmitted(cast, { speaker: authorised, case: fire })
    const late = await decide(id, '/duyet', later(version, '2026-11-23T17:00'))
    const sentence = `Quyền phát ngôn của ${await nameOf(authorised)} hết hiệu lực từ 23/11/2026 17:00 ${of2026(5)}`
    expect([late.status, page(late)('[role=alert] strong').text()]).toEqual([409, sentence])
    expect((await decide(id, '/duyet', later(version, '2026-11-23T16:59'))).status).toBe(303)
    await setClock('2026-11-23T09:59:00Z')
    const { slug } = (await documents.byId(db, id))!
    expect((await (await visit()).get(`/thong-cao/${slug}`)).status).toBe(200)
  })

  test('L08 after the end of an authorisation its holder is not offered, not shown, and not approved', async () => {
    const { id, version } = await aSubmitted(cast, { speaker: authorised, case: fire })
    const offered = async () =>
      page(await (await visit(cast.author)).get('/noi-bo/thong-cao/moi'))(`option[value="${authorised}"]`)
        .length
    const speaks = async () =>
      page(await (await visit()).get(`/co-quan/${cast.agency.slug}`))('.people').text()
    const name = await nameOf(authorised)
    expect([await offered(), (await speaks()).includes(name)]).toEqual([1, true])
    await setClock('2026-11-23T10:00:00Z')
    expect([await offered(), (await speaks()).includes(name)]).toEqual([0, false])
    await refused(id, version, `Quyền phát ngôn của ${name} hết hiệu lực từ 23/11/2026 17:00 ${of2026(5)}`)
  })
})

describe('a statement needs a speaker who may speak for that agency at that time', () => {
  test('L10 a speaker whose right has ended is refused, with the article', async () => {
    const speaker = await aSpokesperson(cast.agency, { validTo: new Date('2026-11-23T03:00:00Z') })
    const { id, version } = await aSubmitted(cast, { speaker })
    await setClock('2026-11-23T03:00:00Z')
    const sentence = `Quyền phát ngôn của ${await nameOf(speaker)} hết hiệu lực từ 23/11/2026 10:00 ${of2026(7)}`
    await refused(id, version, sentence)
    expect((await ask(id, '', cast.author))('p.notice').text()).toBe(sentence)
  })

  test('L10 a speaker of another agency is refused, with the article', async () => {
    const id = await create(deps(), cast.author, aDraftForm(cast.agency))
    const theirs = await aSpokesperson(await anAgency())
    await db('editions').where({ documentId: id }).update({ speakerAppointmentId: theirs })
    await submit(deps(), cast.author, id, 0)
    const { lockVersion } = (await editions.latest(db, id))!
    const name = await nameOf(theirs)
    await refused(
      ...([id, lockVersion] as const),
      `${name} không phải người phát ngôn của cơ quan này, nên ý kiến không phải quan điểm chính thức của cơ quan ${of2026(7)}`,
    )
  })

  test('L10 a speaker who is not published is refused, with the article', async () => {
    const speaker = await aSpokesperson(cast.agency, { publishedAt: null })
    const { id, version } = await aSubmitted(cast, { speaker })
    const sentence = `${await nameOf(speaker)} chưa được công bố trên cổng là người phát ngôn của cơ quan ${of2026(3)}`
    await refused(id, version, sentence)
    const urgent = await decide(id, '/duyet-khan', { version: String(version), reason: 'Vỡ đê bao ở xã.' })
    expect([urgent.status, page(urgent)('[role=alert] strong').text()]).toEqual([409, sentence])
    const offered = page(await (await visit(cast.author)).get('/noi-bo/thong-cao/moi'))
    expect(offered(`option[value="${speaker}"]`).length).toBe(0)
  })

  test('L10 a speaker whose right was ended is refused, with the minute and the article', async () => {
    const speaker = await aSpokesperson(cast.agency)
    const { id, version } = await aSubmitted(cast, { speaker })
    await db('appointments')
      .where({ id: speaker })
      .update({ revokedAt: new Date('2026-11-23T01:30:00Z') })
    const sentence = `Cơ quan đã kết thúc quyền phát ngôn của ${await nameOf(speaker)} lúc 23/11/2026 08:30 ${of2026(7)}`
    await refused(id, version, sentence)
  })

  test('L10 a speaker whose time has not come may be given an hour in it, and no other', async () => {
    const speaker = await aSpokesperson(cast.agency, {
      ...{ validFrom: new Date('2026-11-24T01:00:00Z'), publishedAt: new Date('2026-11-23T01:00:00Z') },
    })
    const { id, version } = await aSubmitted(cast, { speaker })
    const sentence = `Quyền phát ngôn của ${await nameOf(speaker)} chỉ có hiệu lực từ 24/11/2026 08:00 ${of2026(7)}`
    await refused(id, version, sentence)
    const early = await decide(id, '/duyet', later(version, '2026-11-24T07:59'))
    expect([early.status, page(early)('[role=alert] strong').text()]).toEqual([409, sentence])
    expect((await ask(id, '/duyet?luc=hen'))('main form').length).toBe(1)
    expect((await decide(id, '/duyet', later(version, '2026-11-24T08:00'))).status).toBe(303)
  })

  test('L10 whoever has another right that holds speaks by that one', async () => {
    const personId = await db('appointments')
      .where({ id: authorised })
      .first<{ personId: number }>('personId')
    const regular = await aSpokesperson(cast.agency, { personId: personId.personId, position: 'Giám đốc' })
    const { id, version } = await aSubmitted(cast, { speaker: authorised })
    expect((await decide(id, '/duyet', now(version))).status).toBe(303)
    expect(await editions.latest(db, id)).toMatchObject({
      ...{ speakerAppointmentId: regular, speakerPosition: 'Giám đốc' },
    })
  })
})

test('L46 why somebody may not speak is told by the decree of that minute', async () => {
  await setClock('2026-06-30T16:59:00Z')
  cast = await aCast()
  const speaker = await aSpokesperson(cast.agency, { validTo: new Date('2026-06-30T16:00:00Z') })
  const { id } = await aSubmitted(cast, { speaker })
  const sentence = async () => (await ask(id, '/duyet?luc=ngay'))('main [role=alert]').text()
  expect(await sentence()).toContain('(khoản 8 Điều 3 Nghị định số 09/2017/NĐ-CP).')
  await setClock('2026-06-30T17:00:00Z')
  expect(await sentence()).toContain(of2026(7))
})

describe('the authority that an edition rests on', () => {
  const STAMP = [
    'Phó Giám đốc',
    'Người được ủy quyền phát ngôn',
    '45/UQ-SYT',
    'người ký: Lê Văn Ổi',
    'Vụ cháy chợ',
  ]

  test('is shown before the approval and kept with it', async () => {
    const { id, version } = await aSubmitted(cast, { speaker: authorised, case: fire })
    const asked = (await ask(id, '/duyet?luc=ngay'))('.authority')
    for (const each of [...STAMP, 'Khoản 5 Điều 3 Nghị định số 244/2026/NĐ-CP'])
      expect(asked.text()).toContain(each)
    await approve(deps(), cast.head, id, { version, when: 'now', publishAt: null })
    expect((await editions.latest(db, id))?.authority).toMatchObject({
      ...{ who: await nameOf(authorised), basis: 'authorised', caseSubject: 'Vụ cháy chợ' },
      ...{ at: '2026-11-23T02:00:00.000Z', validUntil: FIVE_OCLOCK.toISOString(), appointmentId: authorised },
    })
  })

  test('stands on the public page, with the directory as it was at that minute', async () => {
    const { slug } = await aPublished(cast, { speaker: authorised, case: fire })
    await setClock('2027-01-05T02:00:00Z')
    const $ = page(await (await visit()).get(`/thong-cao/${slug}`))
    for (const each of [...STAMP, '23/11/2026 17:00']) expect($('.authority').text()).toContain(each)
    expect($('.authority a').attr('href')).toBe('/nguoi-phat-ngon?luc=2026-11-23T09:00')
    const english = page(await (await visit()).get(`/en/thong-cao/${slug}`))
    expect(english('.authority').text()).toContain('Article 3, clause 5 of Decree 244/2026/NĐ-CP')
    expect(english('.authority a').attr('href')).toBe('/en/nguoi-phat-ngon?luc=2026-11-23T09:00')
  })

  test('is judged at the hour at which it goes out, and given back with a recall', async () => {
    const speaker = await aSpokesperson(cast.agency)
    const { id, version } = await aSubmitted(cast, { speaker })
    const publishAt = new Date('2026-11-25T02:00:00Z')
    await approve(deps(), cast.head, id, { version, when: 'later', publishAt })
    expect((await editions.latest(db, id))?.authority).toMatchObject({ at: publishAt.toISOString() })
    await recall(deps(), cast.head, id, { version: version + 1, reason: 'Chờ thêm số liệu.' })
    expect((await editions.latest(db, id))?.authority).toBeNull()
  })

  test('is kept of an urgent one too, and the database lets nobody change it', async () => {
    const speaker = await aSpokesperson(cast.agency)
    const id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker }))
    await approveUrgently(deps(), cast.spokesperson, id, { version: 0, reason: 'Vỡ đê bao ở xã.' })
    expect((await editions.latest(db, id))?.authority).toMatchObject({ appointmentId: speaker })
    const change = db('editions').where({ documentId: id }).update({ authority: null })
    await expect(change).rejects.toThrow('stays as it was approved')
  })

  test('an edition from before it was kept shows what it showed', async () => {
    const { id, slug } = await aPublished(cast)
    await db.raw('alter table editions disable trigger authority_guard')
    await db('editions').where({ documentId: id }).update({ authority: null })
    await db.raw('alter table editions enable trigger authority_guard')
    const response = await (await visit()).get(`/thong-cao/${slug}`)
    expect([response.status, page(response)('.authority').length]).toEqual([200, 0])
    expect(page(response)('.facts').text()).toContain('Chánh Văn phòng')
  })
})

describe('the case of a statement', () => {
  test('is one of its own agency that is not closed', async () => {
    const other = await anAgency()
    const theirs = await insertCase(db, other.id, 'Vụ của cơ quan khác', null)
    await db('cases')
      .where({ id: flood })
      .update({ closedAt: new Date('2026-11-22T00:00:00Z') })
    for (const wrong of [theirs, flood, '00000000-0000-4000-8000-000000000000']) {
      const answer = await write({ case: wrong })
      expect([answer.status, page(answer)('#case-loi').text()]).toEqual([
        422,
        expect.stringContaining('khép lại'),
      ])
      expect(answer.text).not.toContain('Vụ của cơ quan khác')
    }
  })

  test('is said of nobody before the statement is public', async () => {
    const { id, version } = await aSubmitted(cast, { speaker: authorised, case: fire })
    await approve(deps(), cast.head, id, {
      version,
      when: 'later',
      publishAt: new Date('2026-11-23T09:00:00Z'),
    })
    expect(
      (await db('pub.authorities').select()).map((row: { editionId: string }) => row.editionId),
    ).not.toContain((await editions.latest(db, id))!.id)
  })

  test('stays with a statement that is public, whatever a later edition sends', async () => {
    const { id } = await aPublished(cast, { speaker: authorised, case: fire })
    await revise(deps(), cast.author, id)
    const form = page(await (await visit(cast.author)).get(at(id, '/sua')))
    expect([form('#case').length, form('form').text().includes('Vụ việc: Vụ cháy chợ.')]).toEqual([0, true])
    const change = {
      changeKind: 'update',
      changeNote: 'Thêm giờ.',
      bodyVi: 'Chợ mở lại lúc 5 giờ.',
      case: flood,
    }
    const saved = await send(at(id, '/sua'), typed({ ...change, speaker: authorised }), cast.author)
    expect(saved.status).toBe(303)
    expect((await documents.byId(db, id))?.caseId).toBe(fire)
  })

  test('can be taken away from a draft', async () => {
    const id = await create(deps(), cast.author, aDraftForm(cast.agency, { case: fire }))
    const form = page(await (await visit(cast.author)).get(at(id, '/sua')))
    expect(form('#case option[selected]').attr('value')).toBe(fire)
    expect((await send(at(id, '/sua'), typed({ case: '' }), cast.author)).status).toBe(303)
    expect((await documents.byId(db, id))?.caseId).toBeNull()
  })

  test('an agency without a case is asked nothing', async () => {
    const other = await aMember(await anAgency(), 'author')
    expect(page(await (await visit(other)).get('/noi-bo/thong-cao/moi'))('#case').length).toBe(0)
  })
})

describe('the speaker, the position and the agency are named wherever it is quoted', () => {
  test('L12 the page and the feed name speaker, position and agency, in a line ready to be copied', async () => {
    const { slug } = await aPublished(cast, { speaker: authorised, case: fire, titleVi: 'Chợ mở lại' })
    const name = await nameOf(authorised)
    const line = `${name} (Phó Giám đốc), Sở Y tế tỉnh Lam Giang, “Chợ mở lại”, Số\u00a001/TC-SYT, 23/11/2026, ${PUBLIC_URL}/thong-cao/${slug}`
    const $ = page(await (await visit()).get(`/thong-cao/${slug}`))
    expect($('.citation').text()).toBe(line)
    for (const each of [name, 'Phó Giám đốc', 'Sở Y tế tỉnh Lam Giang'])
      expect($('.byline').text()).toContain(each)

    const feed = load((await (await visit()).get(`/co-quan/${cast.agency.slug}/atom.xml`)).text, {
      xml: true,
    })
    const entry = feed('entry').first()
    expect(entry.find('author name').text()).toBe('Sở Y tế tỉnh Lam Giang')
    expect(entry.find('contributor name').text()).toBe(`${name}, Phó Giám đốc`)
    expect(entry.find('summary').text()).toContain(line)
  })
})

test('L34 what was published is changed by a new version, and the old address shows the notice', async () => {
  const speaker = await aSpokesperson(cast.agency)
  const { id, slug } = await aPublished(cast, { speaker, bodyVi: 'Có 15 ca mắc.' })
  await expect(
    save(deps(), cast.author, id, aDraftForm(cast.agency, { speaker, bodyVi: 'Có 51 ca mắc.', version: 2 })),
  ).rejects.toMatchObject({ key: 'statements.why.not_draft' })
  await revise(deps(), cast.author, id)
  const change = { changeKind: 'correction', changeNote: 'Sửa số ca mắc.' } as const
  await save(
    deps(),
    cast.author,
    id,
    aDraftForm(cast.agency, { speaker, bodyVi: 'Có 51 ca mắc.', ...change }),
  )
  await submit(deps(), cast.author, id, 1)
  await setClock('2026-11-24T02:00:00Z')
  await approve(deps(), cast.head, id, { version: 2, when: 'now', publishAt: null })
  const $ = page(await (await visit()).get(`/thong-cao/${slug}`))
  expect($('.notice').text()).toBe('Đính chính lúc 24/11/2026 09:00: Sửa số ca mắc.')
  expect($('.timeline li').length).toBe(2)
  expect($('.richtext').text()).toContain('Có 51 ca mắc.')
})

test('L13 each statement went out in one of five forms, and the list shows those of one form', async () => {
  const speaker = await aSpokesperson(cast.agency)
  const forms = ['posting', 'written', 'interview', 'press_conference', 'briefing'] as const
  for (const form of forms) await aPublished(cast, { speaker, form, titleVi: `Bằng ${form}` })
  const of = `/thong-cao?co-quan=${cast.agency.slug}`
  const found = async (query: string) => {
    const $ = page(await (await visit()).get(`${of}${query}`))
    return $('.statement h3 a')
      .map((_, link) => $(link).text())
      .get()
  }
  for (const form of forms)
    expect(await found(`&hinh-thuc=${form.replaceAll('_', '-')}`)).toEqual([`Bằng ${form}`])
  expect((await found('')).length).toBe(5)
  const $ = page(await (await visit()).get(`${of}&hinh-thuc=press-conference`))
  expect([$('#hinh-thuc option').length, $('#hinh-thuc option[selected]').text()]).toEqual([6, 'Họp báo'])
  await expect(db('documents').update({ form: 'tweet' })).rejects.toThrow('documents_form_check')
})

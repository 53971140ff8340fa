import { update } from '../../src/agencies/queries'
import type { Agency } from '../../src/agencies/queries'
import { insertCase } from '../../src/spokespeople/queries'
import { changeContact } from '../../src/spokespeople/publish-actions'
import { inTreeOrder, nested, treeUnder } from '../../src/spokespeople/tree-rules'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'

const LIST = '/nguoi-phat-ngon'
const NOW = '2026-11-23T02:00:00Z'

beforeEach(() => setClock(NOW))
afterEach(() => setClock(null))

const at = (time: string) => new Date(`2026-11-${time}Z`)
const ask = async (query: string) => (await visit()).get(`${LIST}${query}`).expect(200)
const listOf = async ({ slug }: Agency) => page(await ask(`?co-quan=${slug}`))
const updated = async (agency: Agency) => (await listOf(agency))('main > section time').first().text()

/** A province, a department, a commune and a ward, one under the other. */
async function aProvince() {
  const province = await anAgency({ level: 'province' })
  const department = await anAgency({ parentId: province.id })
  const commune = await anAgency({ level: 'commune', parentId: department.id })
  return { province, department, commune }
}

describe('the tree', () => {
  const agencies = [
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
    { id: 3, parentId: null },
    { id: 4, parentId: 2 },
    { id: 5, parentId: 99 },
  ]
  const ids = (list: { id: number }[]) => list.map(({ id }) => id)

  test('has each agency followed by those under it; one whose parent is unknown stands on top', () => {
    expect(ids(inTreeOrder([...agencies].reverse()))).toEqual([5, 3, 1, 2, 4])
    expect(ids(inTreeOrder(agencies))).toEqual([1, 2, 4, 3, 5])
  })

  test('of one agency is that and every one under it', () => {
    expect(ids(treeUnder(agencies, 1))).toEqual([1, 2, 4])
    expect(ids(treeUnder(agencies, 4))).toEqual([4])
    expect(ids(treeUnder(agencies, 98))).toEqual([])
  })

  test('keeps those above what is listed, and says that they are not', () => {
    const [top] = nested([agencies[3]!], agencies)
    expect([top!.agency.id, top!.listed]).toEqual([1, false])
    expect(top!.children[0]!.children).toEqual([{ agency: agencies[3], listed: true, children: [] }])
  })
})

describe('the list of an agency', () => {
  test('has those under it, level by level, and says where nobody is published yet', async () => {
    const { province, department, commune } = await aProvince()
    await aSpokesperson(province)
    await aSpokesperson(commune)
    const $ = await listOf(province)
    const heading = (level: number) => $(`main section h${level} a[href^="/co-quan/"]`).attr('href')
    expect([heading(2), heading(3), heading(4)]).toEqual(
      [province, department, commune].map(({ slug }) => `/co-quan/${slug}`),
    )
    const silent = $(`a[href="/co-quan/${department.slug}"]`).closest('section')
    expect(silent.children('p').text()).toBe('Chưa công bố người phát ngôn')
    expect(silent.children('.people').length).toBe(0)
    expect(silent.children('section').find('.people > li').length).toBe(1)
  })

  test('has nobody from beside or above it', async () => {
    const { province, department } = await aProvince()
    const other = await anAgency({ parentId: province.id })
    for (const agency of [province, other]) await aSpokesperson(agency, { position: `Ở ${agency.code}` })
    const text = (await listOf(department))('main section').text()
    expect(text).toContain(department.nameVi)
    for (const agency of [province, other]) expect(text).not.toContain(`Ở ${agency.code}`)
  })

  test('puts the head first, then who speaks regularly, then who is authorised, each with its kind', async () => {
    const agency = await anAgency()
    const caseId = await insertCase(db, agency.id, 'Vụ cháy chợ')
    await aSpokesperson(agency, { basis: 'authorised', caseId, validTo: at('30T02:00:00') })
    await aSpokesperson(agency)
    await aSpokesperson(agency, { basis: 'head' })
    const $ = await listOf(agency)
    const kinds = $('.people > li')
      .toArray()
      .map((one) => $(one).find('p').first().text())
    expect(kinds).toEqual(['Người đứng đầu', 'Người phát ngôn thường xuyên', 'Người được ủy quyền phát ngôn'])
    expect($('.people > li').last().text()).toContain('Vụ cháy chợ')
    expect($('.people > li').last().text()).toContain('Hiệu lực đến 30/11/2026 09:00')
  })

  test('says of each since when, and when the contact was last confirmed', async () => {
    const agency = await anAgency()
    const id = await aSpokesperson(agency)
    await db('appointments')
      .where({ id })
      .update({ lastConfirmedAt: at('20T03:04:00') })
    const text = (await listOf(agency))('.people > li').text()
    expect(text).toContain('Từ 02/01/2026 09:00')
    expect(text).toContain('Xác nhận lần cuối 20/11/2026 10:04')
  })

  test('turns its pages at forty agencies, each under those above it', async () => {
    const province = await anAgency({ level: 'province' })
    const communes: Agency[] = []
    for (let count = 0; count < 45; count++)
      communes.push(await anAgency({ level: 'commune', parentId: province.id }))
    const $ = await listOf(province)
    expect($('main section section').length).toBe(39)
    expect($('.pager').text()).toContain('1/2')
    const next = page(await (await visit()).get($('.pager a[rel=next]').attr('href')!))
    expect(next('main section section').length).toBe(6)
    expect(next('main > section > h2').text()).toContain('(tiếp theo)')
    const shown = [$, next].flatMap((each) =>
      each('h3 a')
        .toArray()
        .map(({ attribs }) => attribs['href']),
    )
    expect(new Set(shown).size).toBe(45)
  })
})

describe('L04 the list of a province', () => {
  test('L04 has the spokesperson of a new commune at once, and says when it was updated', async () => {
    const { province, department } = await aProvince()
    await aSpokesperson(province)
    await setClock('2026-11-23T02:10:00Z')
    const before = await ask(`?co-quan=${province.slug}`)
    const commune = await anAgency({ level: 'commune', parentId: department.id, nameVi: 'UBND xã Ễnh Ương' })
    await aSpokesperson(commune, { validFrom: at('23T02:10:00') })
    const after = await ask(`?co-quan=${province.slug}`)
    expect(page(before).text()).not.toContain('UBND xã Ễnh Ương')
    expect(page(after)('main').text()).toContain('UBND xã Ễnh Ương')
    expect(page(before)('main > section time').first().text()).toBe('02/01/2026 09:00')
    expect(page(after)('main > section time').first().text()).toBe('23/11/2026 09:10')
  })

  test('L04 is updated by an end, a confirmation, a new telephone and an absence below it', async () => {
    const { province, commune } = await aProvince()
    const by = await aMember(commune, 'administrator')
    await aSpokesperson(commune, { validTo: at('23T02:01:00') })
    const id = await aSpokesperson(commune)
    expect(await updated(province)).toBe('02/01/2026 09:00')
    await setClock('2026-11-23T02:01:00Z')
    expect(await updated(province)).toBe('23/11/2026 09:01')
    await setClock('2026-11-23T02:02:00Z')
    const contact = { position: 'Chánh Văn phòng', phone: '0200 000 0002', officialEmail: 'x@mau.gov.vn' }
    await changeContact(deps(), by, id, contact)
    expect(await updated(province)).toBe('23/11/2026 09:02')
    await db('appointments')
      .where({ id })
      .update({ lastConfirmedAt: at('23T02:02:30') })
    await setClock('2026-11-23T02:04:00Z')
    await db('appointmentAbsences').insert({ appointmentId: id, reason: 'Ốm' })
    expect(await updated(province)).toBe('23/11/2026 09:04')
    expect((await listOf(province))('.people .flag').text()).toBe(
      'Tạm thời không thể phát ngôn, từ 23/11/2026 09:04',
    )
  })
})

test('L08 after its end a right is not shown, but in the history with its decision and case', async () => {
  const agency = await anAgency()
  const caseId = await insertCase(db, agency.id, 'Vụ cháy chợ')
  const end = at('23T02:30:00')
  await aSpokesperson(agency, { basis: 'authorised', caseId, validTo: end, decisionNo: '99/UQ-TN' })
  await setClock('2026-11-23T02:29:59Z')
  expect((await listOf(agency))('.people > li').length).toBe(1)
  await setClock('2026-11-23T02:30:00Z')
  const $ = await listOf(agency)
  expect($('.people > li').length).toBe(0)
  const past = $('main section details')
  expect(past.find('summary').text()).toBe('Người phát ngôn đã kết thúc (1)')
  for (const part of ['Vụ cháy chợ', '99/UQ-TN', '02/01/2026 09:00 đến 23/11/2026 09:30', 'được ủy quyền'])
    expect(past.text()).toContain(part)
  expect(past.find('a[href^="tel:"]').length).toBe(0)
  const own = page(await (await visit()).get(`/co-quan/${agency.slug}`))
  expect(own('main details').text()).toContain('99/UQ-TN')
})

test('L39 the second request after a change shows it, and its ETag is another', async () => {
  const agency = await anAgency()
  const id = await aSpokesperson(agency)
  const browser = await visit()
  for (const to of [`${LIST}?co-quan=${agency.slug}`, `/co-quan/${agency.slug}`, `${LIST}.json`]) {
    await db('appointments').where({ id }).update({ phone: '0200 000 0003' })
    const first = await browser.get(to)
    expect(first.headers['cache-control']).toBe('public, no-cache')
    await browser.get(to).set('If-None-Match', first.headers['etag']!).expect(304)
    await db('appointments').where({ id }).update({ phone: '0200 000 0004' })
    const second = await browser.get(to).set('If-None-Match', first.headers['etag']!).expect(200)
    expect([first.text.includes('0004'), second.text.includes('0004')]).toEqual([false, true])
  }
})

describe('nothing shows of', () => {
  const nowhere = async (mark: string, agency: Agency) => {
    const browser = await visit()
    for (const to of [
      ...[LIST, `${LIST}?co-quan=${agency.slug}`, `${LIST}?q=${mark}`, `/co-quan/${agency.slug}`, '/'],
      ...[`${LIST}?luc=2026-11-23T09:00`, `${LIST}.json`, `${LIST}.csv`, `${LIST}.vcf`],
    ]) {
      const { text } = await browser.get(to)
      expect([to, text.includes(mark)]).toEqual([
        to,
        to === `${LIST}?q=${mark}` && text.includes(`value="${mark}"`),
      ])
    }
  }

  test.each([
    ['what is not published', { publishedAt: null }],
    ['what has not begun', { validFrom: at('23T02:00:01') }],
    ['what is published later', { publishedAt: at('23T02:00:01') }],
  ])('%s', async (_what, term) => {
    const agency = await anAgency()
    await aSpokesperson(agency, { position: 'ChuaCongBo', ...term })
    await nowhere('ChuaCongBo', agency)
  })

  test('what was ended before it began', async () => {
    const agency = await anAgency()
    const id = await aSpokesperson(agency, { position: 'ChuaBatDau', validFrom: at('23T01:00:00') })
    await db('appointments')
      .where({ id })
      .update({ revokedAt: at('23T00:30:00') })
    await nowhere('ChuaBatDau', agency)
  })

  test('an agency that nobody confirmed', async () => {
    const agency = await anAgency()
    await aSpokesperson(agency, { position: 'ChuaXacMinh' })
    await update(db, agency.id, { confirmed: false })
    await nowhere('ChuaXacMinh', agency)
  })

  test('why somebody cannot speak, or who noted it', async () => {
    const agency = await anAgency()
    const id = await aSpokesperson(agency)
    await db('appointmentAbsences').insert({ appointmentId: id, reason: 'LyDoRieng' })
    await nowhere('LyDoRieng', agency)
  })
})

test.each(['?q=%27%3B%20drop%20table%20people%3B--', '?q=%3A*%20%26%20!%28', `?co-quan=${'x'.repeat(3000)}`])(
  'hostile question %# finds nobody and breaks nothing',
  async (query) => {
    const agency = await anAgency()
    await aSpokesperson(agency)
    const $ = page(await ask(query))
    expect([$('.people > li').length, $('.empty').length]).toEqual([0, 1])
  },
)

test('what was typed is shown as text', async () => {
  const { text } = await ask(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(text).not.toContain('<script>alert')
})

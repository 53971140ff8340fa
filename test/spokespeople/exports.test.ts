import { insertPerson } from '../../src/accounts/queries'
import { update } from '../../src/agencies/queries'
import { anAgency, aSpokesperson } from '../support/factories'
import { db, PUBLIC_URL, setClock, visit } from '../support/portal'

const LIST = '/nguoi-phat-ngon'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

interface Answer {
  at: string | null
  decree: string
  updatedAt: string
  agencies: {
    slug: string
    parent: string | null
    updatedAt: string
    spokespeople: Record<string, unknown>[]
  }[]
}

const get = async (path: string) => (await visit()).get(path).expect(200)
const json = async (query: string) => (await get(`${LIST}.json${query}`)).body as Answer

async function twoLevels() {
  const province = await anAgency({ level: 'province' })
  const commune = await anAgency({ level: 'commune', parentId: province.id })
  const personId = await insertPerson(db, 'Hoàng Thị Sim')
  const id = await aSpokesperson(commune, { personId })
  return { province, commune, id }
}

describe('the JSON', () => {
  test('has the tree and every fact, with times that say their offset', async () => {
    const { province, commune, id } = await twoLevels()
    const answer = await json(`?co-quan=${province.slug}`)
    expect(answer).toMatchObject({
      at: null,
      decree: '244/2026/NĐ-CP',
      updatedAt: '2026-01-02T09:00:00+07:00',
    })
    expect(answer.agencies.map(({ slug, parent }) => [slug, parent])).toEqual([
      [province.slug, null],
      [commune.slug, province.slug],
    ])
    expect(answer.agencies[0]).toMatchObject({ spokespeople: [], updatedAt: '2026-01-02T09:00:00+07:00' })
    expect(answer.agencies[1]!.spokespeople).toEqual([
      {
        ...{ id, name: 'Hoàng Thị Sim', url: `${PUBLIC_URL}${LIST}/hoang-thi-sim` },
        ...{ basis: 'regular', position: 'Chánh Văn phòng', phone: '0200 000 0001' },
        ...{ email: 'phat-ngon@mau.gov.vn', case: null, decisionNo: '01/QĐ-TN' },
        ...{ from: '2026-01-02T09:00:00+07:00', until: null, publishedAt: '2026-01-02T09:00:00+07:00' },
        ...{ lastConfirmedAt: '2026-01-02T09:00:00+07:00', unableSince: null },
      },
    ])
  })

  test('answers the same questions as the page: words, agency, minute', async () => {
    const { commune } = await twoLevels()
    const found = async (query: string) =>
      (await json(query)).agencies.flatMap(({ spokespeople }) => spokespeople).length
    expect(await found(`?co-quan=${commune.slug}&q=sim`)).toBe(1)
    expect(await found(`?co-quan=${commune.slug}&q=khongcoai`)).toBe(0)
    expect(await found(`?co-quan=${commune.slug}&luc=2026-01-02T08:59`)).toBe(0)
    expect(await found(`?co-quan=${commune.slug}&luc=2026-01-02T09:00`)).toBe(1)
    expect(await json('?luc=2026-06-30T09:00')).toMatchObject({
      at: '2026-06-30T09:00:00+07:00',
      decree: '09/2017/NĐ-CP',
    })
  })
})

describe('the spreadsheet', () => {
  test('is UTF-8 with its mark, and what looks like a formula is text', async () => {
    const agency = await anAgency({ nameVi: '@SUM(A1)' })
    for (const fullName of ['=cmd|calc', '+1+2', '-2+3', 'Bình "Ổi", thường'])
      await aSpokesperson(agency, { personId: await insertPerson(db, fullName), position: '=HYPERLINK("x")' })
    const response = await get(`${LIST}.csv?co-quan=${agency.slug}`)
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(response.text.startsWith('\ufeffCơ quan,Họ và tên,')).toBe(true)
    const cells = response.text.split(/[,\r\n]+/).map((cell) => cell.replace(/^"|"$/g, ''))
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
    expect(response.text).toContain(`'=cmd|calc`)
    expect(response.text).toContain('"Bình ""Ổi"", thường"')
    expect(response.text.trimEnd().split('\r\n')).toHaveLength(5)
  })

  test('has its heads in English at its English address', async () => {
    expect((await get(`/en${LIST}.csv?q=khongcoai`)).text).toContain('Agency,Full name,Capacity')
  })
})

test('the cards of all are one file, of those alone who speak still', async () => {
  const { province, commune } = await twoLevels()
  await aSpokesperson(province, { validTo: new Date('2026-10-01T02:00:00Z') })
  const cards = async (query: string) =>
    (await get(`${LIST}.vcf?co-quan=${province.slug}${query}`)).text.match(/^BEGIN:VCARD\r$/gm)?.length ?? 0
  expect(await cards('')).toBe(1)
  expect(await cards('&luc=2026-08-20T09:00')).toBe(1)
  await update(db, commune.id, { confirmed: false })
  expect(await cards('')).toBe(0)
})

test.each(['json', 'csv', 'vcf'])(
  '%s is linked with the question, kept for a look and asked for by HEAD',
  async (format) => {
    const { province } = await twoLevels()
    const query = `?co-quan=${province.slug}&luc=2026-08-20T09%3A00`
    const { text } = await get(`${LIST}${query}`)
    const link = `${LIST}.${format}${query}`
    expect(text.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')).toContain(link)
    const head = await (await visit()).head(link)
    const full = await get(link)
    expect([head.status, head.headers['etag'], head.headers['content-type']]).toEqual([
      200,
      full.headers['etag'],
      full.headers['content-type'],
    ])
    expect(full.headers['cache-control']).toBe('public, no-cache')
  },
)

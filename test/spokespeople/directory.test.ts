import { BASES } from '../../src/spokespeople/rules'
import { anAgency, aSpokesperson } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { authorised, browserOf, record, regular } from './support'

afterEach(() => setClock(null))

const directory = async (query = '') => page(await (await visit()).get(`/nguoi-phat-ngon${query}`))

test('the four facts of each are shown: name, position, telephone and official e-mail', async () => {
  const agency = await anAgency({ nameVi: 'Sở Tài chính tỉnh Lam Giang' })
  await record(await browserOf(agency), regular(agency, { decidedAt: '2026-08-01T08:00' })).expect(303)
  const $ = await directory()
  const card = $('main > section')
    .filter((_, element) => $(element).text().includes('Hoàng Thị Sim'))
    .text()
  for (const fact of [
    'Phó Chánh Văn phòng',
    '0200 000 0077',
    'sim@mau.gov.vn',
    'Sở Tài chính tỉnh Lam Giang',
  ])
    expect(card).toContain(fact)
})

test.each(['hoàng thị sim', 'HOANG SIM', 'Hoàng Thị Sim'.normalize('NFD'), 'chanh van phong', 'lam giang'])(
  '%s is found',
  async (q) => {
    expect((await directory(`?q=${encodeURIComponent(q)}`))('.people > li').text()).toContain('Hoàng Thị Sim')
  },
)

test('nobody is found by what nobody is called', async () => {
  expect((await directory('?q=khongcoai'))('main').text()).toContain('Không có người phát ngôn nào khớp')
  expect((await directory('?co-quan=khong-co'))('.people > li').length).toBe(0)
})

test('two agencies of one name stay two', async () => {
  const [one, two] = [
    await anAgency({ nameVi: 'UBND xã Tân Thành' }),
    await anAgency({ nameVi: 'UBND xã Tân Thành' }),
  ]
  await aSpokesperson(one)
  await aSpokesperson(two)
  const $ = await directory('?q=tan+thanh')
  expect(
    $('h2 a')
      .toArray()
      .map((link) => link.attribs['href'])
      .sort(),
  ).toEqual([`/co-quan/${one.slug}`, `/co-quan/${two.slug}`].sort())
})

test('an authorised one is shown with the case and the end, and is gone when it comes', async () => {
  const agency = await anAgency()
  await setClock('2026-11-23T02:00:00Z')
  const head = await aSpokesperson(agency, { basis: 'head' })
  const typed = authorised(agency, head, { validTo: '2027-01-01T00:00' })
  await record(await browserOf(agency), typed).expect(303)
  const query = `?co-quan=${agency.slug}`
  expect((await directory(query))('main').text()).toContain('Vụ cháy chợ Thạch Lĩnh')
  await setClock('2026-12-31T16:59:59Z')
  expect((await directory(query))('.people > li').length).toBe(2)
  await setClock('2026-12-31T17:00:00Z')
  expect((await directory(query))('.people > li').length).toBe(1)
})

test('one that is to begin later is not shown before', async () => {
  const agency = await anAgency()
  await setClock('2026-11-23T02:00:00Z')
  await aSpokesperson(agency, { validFrom: new Date('2026-11-24T02:00:00Z') })
  const query = `?co-quan=${agency.slug}`
  expect((await directory(query))('.people > li').length).toBe(0)
})

test('the database knows the same three kinds as the rules', async () => {
  const { rows } = await db.raw<{ rows: { sql: string }[] }>(
    `select pg_get_constraintdef(oid) as sql from pg_constraint where conname = 'appointments_basis_check'`,
  )
  expect([...rows[0]!.sql.matchAll(/'(\w+)'/g)].map(([, basis]) => basis)).toEqual([...BASES])
})

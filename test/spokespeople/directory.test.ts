import * as spokespeople from '../../src/spokespeople/queries'
import { BASES } from '../../src/spokespeople/rules'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'

afterEach(() => setClock(null))

const directory = async (query = '') => page(await (await visit()).get(`/nguoi-phat-ngon${query}`))

const form = (agencyId: number, values: Record<string, string> = {}) => ({
  agency: String(agencyId),
  person: '',
  fullName: 'Hoàng Thị Sim',
  basis: 'regular',
  position: 'Phó Chánh Văn phòng',
  phone: '0200 000 0077',
  officialEmail: 'sim@mau.gov.vn',
  decisionNo: '12/QĐ-UBND',
  decidedAt: '2026-08-01T08:00',
  signer: 'Chủ tịch',
  validFrom: '2026-08-01T08:00',
  validTo: '',
  caseSubject: '',
  ...values,
})

const authorisation = {
  basis: 'authorised',
  caseSubject: 'Vụ cháy chợ Thạch Lĩnh',
  validTo: '2027-01-01T00:00',
}

test('the four facts of each are shown: name, position, telephone and official e-mail', async () => {
  const agency = await anAgency({ nameVi: 'Sở Tài chính tỉnh Lam Giang' })
  const browser = await visit(await aMember(agency, 'administrator'))
  await browser.post('/noi-bo/nguoi-phat-ngon').type('form').send(form(agency.id)).expect(303)
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

test('the form sent three times at once appoints one', async () => {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const key = page(await browser.get('/noi-bo/nguoi-phat-ngon/moi?tu-cach=regular'))(
    'input[name=key]',
  ).val() as string
  const appoint = () => browser.post('/noi-bo/nguoi-phat-ngon').type('form').send(form(agency.id, { key }))
  const statuses = await Promise.all(
    [appoint(), appoint(), appoint()].map(async (sent) => (await sent).status),
  )
  expect(statuses).toEqual([303, 303, 303])
  expect((await spokespeople.appointmentsOf(db, [agency.id])).length).toBe(1)
})

describe('a wrong entry', () => {
  test.each([
    ['no telephone', { phone: '' }, 'phone', 'Hãy điền mục này.'],
    ['no position', { position: '' }, 'position', 'Hãy điền mục này.'],
    [
      'a private address',
      { officialEmail: 'sim@gmail.com' },
      'officialEmail',
      'Cần địa chỉ thư điện tử công vụ, có đuôi .gov.vn.',
    ],
    ['nobody', { fullName: '' }, 'fullName', 'Hãy điền mục này.'],
    [
      'an authorisation without its case',
      { ...authorisation, caseSubject: '' },
      'caseSubject',
      'Hãy điền mục này.',
    ],
    ['an authorisation without an end', { ...authorisation, validTo: '' }, 'validTo', 'Hãy điền mục này.'],
    [
      'an authorisation not in writing',
      { ...authorisation, decisionNo: '' },
      'decisionNo',
      'Hãy điền mục này.',
    ],
    [
      'an end before the beginning',
      { validTo: '2026-07-01T00:00' },
      'validTo',
      'Thời điểm kết thúc phải sau thời điểm bắt đầu và sau lúc này.',
    ],
  ])('%s is named and nothing is stored', async (_what, values, field, why) => {
    const agency = await anAgency()
    const browser = await visit(await aMember(agency, 'administrator'))
    const response = await browser.post('/noi-bo/nguoi-phat-ngon').type('form').send(form(agency.id, values))
    expect(response.status).toBe(422)
    expect(page(response)(`#${field}-loi`).text()).toBe(why)
    expect(page(response)('#position').val()).toBe(
      values.hasOwnProperty('position') ? '' : 'Phó Chánh Văn phòng',
    )
    expect(await spokespeople.appointmentsOf(db, [agency.id])).toEqual([])
  })
})

test('an authorised one is shown with the case and the end, and is gone when it comes', async () => {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  await setClock('2026-11-23T02:00:00Z')
  const again = await visit(await aMember(agency, 'administrator'))
  await again.post('/noi-bo/nguoi-phat-ngon').type('form').send(form(agency.id, authorisation)).expect(303)
  const query = `?co-quan=${agency.slug}`
  expect((await directory(query))('.people > li').text()).toContain('Vụ cháy chợ Thạch Lĩnh')
  await setClock('2026-12-31T16:59:59Z')
  expect((await directory(query))('.people > li').length).toBe(1)
  await setClock('2026-12-31T17:00:00Z')
  expect((await directory(query))('.people > li').length).toBe(0)
  void browser
})

test('one that is to begin later is not shown before', async () => {
  const agency = await anAgency()
  await setClock('2026-11-23T02:00:00Z')
  await aSpokesperson(agency, { validFrom: new Date('2026-11-24T02:00:00Z') })
  const query = `?co-quan=${agency.slug}`
  expect((await directory(query))('.people > li').length).toBe(0)
})

test('a right that is ended is gone at once, and ends once', async () => {
  const agency = await anAgency()
  const id = await aSpokesperson(agency)
  const browser = await visit(await aMember(agency, 'administrator'))
  await browser.post(`/noi-bo/nguoi-phat-ngon/${id}/ket-thuc`).expect(303)
  expect((await directory(`?co-quan=${agency.slug}`))('.people > li').length).toBe(0)
  await browser.post(`/noi-bo/nguoi-phat-ngon/${id}/ket-thuc`).expect(409)
  expect((await browser.get('/noi-bo/nguoi-phat-ngon')).text).toContain('Đã kết thúc')
})

test('an agency has one head at a time, who may follow the one before', async () => {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const appoint = () =>
    browser
      .post('/noi-bo/nguoi-phat-ngon')
      .type('form')
      .send(form(agency.id, { basis: 'head' }))
  await appoint().expect(303)
  const second = await appoint()
  expect(second.status).toBe(422)
  expect(page(second)('.problem').text()).toContain('đã có người đứng đầu khác')
  const [head] = await spokespeople.appointmentsOf(db, [agency.id])
  await browser.post(`/noi-bo/nguoi-phat-ngon/${head!.id}/ket-thuc`).expect(303)
  await appoint().expect(303)
})

test('only an administrator of the agency adds or ends', async () => {
  const agency = await anAgency()
  const id = await aSpokesperson(agency)
  const author = await visit(await aMember(agency, 'author'))
  expect((await author.get('/noi-bo/nguoi-phat-ngon')).status).toBe(403)
  const stranger = await visit(await aMember(await anAgency(), 'administrator'))
  expect((await stranger.post(`/noi-bo/nguoi-phat-ngon/${id}/ket-thuc`)).status).toBe(404)
  expect((await stranger.post('/noi-bo/nguoi-phat-ngon').type('form').send(form(agency.id))).status).toBe(404)
})

test('a known person can be appointed again, a stranger’s person cannot', async () => {
  const agency = await anAgency()
  const member = await aMember(agency, 'administrator', 'spokesperson')
  const [person] = await spokespeople.peopleOf(db, [agency.id])
  const browser = await visit(member)
  const choose = (id: number) =>
    browser
      .post('/noi-bo/nguoi-phat-ngon')
      .type('form')
      .send(form(agency.id, { fullName: '', person: String(id) }))
  await choose(person!.id).expect(303)
  expect((await spokespeople.appointmentsOf(db, [agency.id]))[0]!.fullName).toBe(member.name)
  const other = await anAgency()
  await aSpokesperson(other)
  const [theirs] = await spokespeople.peopleOf(db, [other.id])
  expect((await choose(theirs!.id)).status).toBe(404)
})

test('the database knows the same three kinds as the rules', async () => {
  const { rows } = await db.raw<{ rows: { sql: string }[] }>(
    `select pg_get_constraintdef(oid) as sql from pg_constraint where conname = 'appointments_basis_check'`,
  )
  expect([...rows[0]!.sql.matchAll(/'(\w+)'/g)].map(([, basis]) => basis)).toEqual([...BASES])
})

import { aCast, aMember, anAgency, aPublished } from '../support/factories'
import { endMembership } from '../../src/accounts/member-actions'
import * as memberships from '../../src/accounts/membership-queries'
import { hash } from '../../src/accounts/passwords'
import * as accounts from '../../src/accounts/queries'
import type { Actor } from '../../src/actor'
import { user } from '../../src/user'
import { db, deps, page, visit } from '../support/portal'
import { record, regular } from '../spokespeople/support'

test('an administrator or head reads who did what on what and when, of their agency alone', async () => {
  const cast = await aCast()
  const { id } = await aPublished(cast)
  const other = await aPublished(await aCast())
  const $ = page(await (await visit(cast.head)).get('/noi-bo/nhat-ky'))
  const row = $('tbody tr').filter((_, each) => $(each).text().includes('Duyệt thông cáo'))
  const approval = row.text()
  expect(approval).toContain(cast.spokesperson.name)
  expect(approval).toContain(`Thông cáo ${id.slice(0, 8)}`)
  expect(row.find('a').attr('href')).toBe(`/noi-bo/thong-cao/${id}`)
  expect(approval).toContain('Đã duyệt')
  expect(approval).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d/)
  expect($('main').html()).not.toContain(other.id.slice(0, 8))
})

test('whose account and whose right to speak a line is about is told by name', async () => {
  const cast = await aCast()
  await (await visit(cast.author)).post('/noi-bo/dang-xuat').expect(303)
  const browser = await visit(await aMember(cast.agency, 'administrator'))
  await record(browser, regular(cast.agency)).expect(303)
  const text = await trailOf(browser)
  expect(text).toContain(`Tài khoản ${cast.author.name}`)
  expect(text).toContain('Quyền phát ngôn của Hoàng Thị Sim')
})

test('others do not', async () => {
  const author = await visit(await aMember(await anAgency(), 'author'))
  expect((await author.get('/noi-bo/nhat-ky')).status).toBe(403)
})

test('an act on a page carries the id of its request', async () => {
  const agency = await anAgency()
  const administrator = await aMember(agency, 'administrator')
  const browser = await visit(administrator)
  const response = await browser
    .post(`/noi-bo/co-quan/${agency.slug}/bo-phan`)
    .type('form')
    .send({ officeName: 'Văn phòng', officePhone: '', officeEmail: '' })
  const trail = await browser.get('/noi-bo/nhat-ky')
  expect(trail.text).toContain(response.headers['x-request-id'])
})

const trailOf = async (browser: Awaited<ReturnType<typeof visit>>) =>
  page(await browser.get('/noi-bo/nhat-ky'))('main table').text()

describe('what an account did with itself', () => {
  async function failedSignIn({ accountId, email }: Actor) {
    await accounts.setPassword(db, accountId, await hash('sông dài cá lội biệt tăm'))
    const browser = await visit()
    await browser.post('/noi-bo/dang-nhap').type('form').send({ email, password: 'sai' }).expect(422)
  }

  test('is in the trail of whoever administers its agency, and in nobody else’s', async () => {
    const agency = await anAgency()
    const administrator = await visit(await aMember(agency, 'administrator'))
    const head = await visit(await aMember(agency, 'head'))
    const stranger = await visit(await aMember(await anAgency(), 'administrator'))
    const member = await aMember(agency, 'officer')
    await (await visit(member)).post('/noi-bo/dang-xuat')
    await failedSignIn(member)

    expect(await trailOf(administrator)).toContain('Đăng xuất')
    expect(await trailOf(administrator)).toContain('Đăng nhập không thành công')
    for (const other of [head, stranger]) expect(await trailOf(other)).not.toMatch(/Đăng (xuất|nhập)/)
  })

  test('is told only for the time of the membership', async () => {
    const agency = await anAgency()
    const by = await aMember(agency, 'administrator')
    const member = await aMember(agency, 'officer')
    const [{ membershipId }] = (await memberships.ofAccount(db, member.accountId)) as [memberships.Member]
    await endMembership(deps(), by, membershipId)
    await failedSignIn(member)
    expect(await trailOf(await visit(by))).not.toContain('Đăng nhập không thành công')
  })
})

test('what was done on the command line is told so', async () => {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const options = { name: 'Bùi Văn Khế', role: 'author', agency: agency.code }
  await user(deps(), ['invite', 'khe@mau.gov.vn'], options, () => undefined)
  const $ = page(await browser.get('/noi-bo/nhat-ky'))
  const row = $('tbody tr').filter((_, line) => $(line).text().includes('Gửi lời mời'))
  expect(row.text()).toContain('Dòng lệnh')
  expect(row.text()).toContain('Người soạn thảo')
  expect(row.text()).not.toContain('command line')
})

test('each cell but the first names its column, for a screen without columns', async () => {
  const agency = await anAgency()
  const $ = page(await (await visit(await aMember(agency, 'administrator'))).get('/noi-bo/nhat-ky'))
  const names = $('main th')
    .toArray()
    .map((th) => $(th).text())
  const cells = $('main tbody tr').first().find('td').toArray()
  expect(cells.map((td) => td.attribs['data-label'] ?? names[0])).toEqual(names)
})

import { aMember, anAgency } from '../support/factories'
import { page, visit } from '../support/portal'
import { aLink, answer, open } from './support'

const OWN = '/noi-bo/tai-khoan'
const EVERYWHERE = '/noi-bo/dang-xuat-moi-noi'

test('the own account says who one is, where, in which roles, and leads to the password', async () => {
  const agency = await anAgency()
  const member = await aMember(agency, 'author', 'officer')
  const browser = await visit(member)
  const $ = page(await browser.get(OWN))
  const facts = $('.facts').text()
  for (const fact of [member.name, member.email, agency.nameVi, 'Người soạn thảo', 'Cán bộ đầu mối báo chí'])
    expect(facts).toContain(fact)
  expect($('main form').length).toBe(0)
  const password = page(await browser.get($('main a[href$="/mat-khau"]').attr('href')!))
  expect(password('main input[type=password]').length).toBe(3)
})

test('what is wrong with a new password is told by the name of its field', async () => {
  const browser = await visit(await aMember(await anAgency(), 'author'))
  const sent = await browser.post(`${OWN}/mat-khau`).type('form').send({ password: 'ngắn', again: 'ngắn' })
  const $ = page(sent)
  const told = $('.problem-summary a').map((_, link) => $(link).text().split(':')[0])
  const labels = ['current', 'password'].map((name) => $(`label[for=${name}]`).text())
  expect([sent.status, told.get()]).toEqual([422, labels])
})

test('who has no role anywhere is told so', async () => {
  const browser = await visit(await aMember(await anAgency()))
  expect(page(await browser.get(OWN))('.facts').text()).toContain('Chưa có vai trò ở cơ quan nào')
})

test('signing out everywhere is asked once, and a GET does nothing', async () => {
  const browser = await visit(await aMember(await anAgency(), 'author'))
  const to = page(await browser.get(OWN))(`main a[href="${EVERYWHERE}"]`).attr('href')!
  const $ = page(await browser.get(to))
  expect($('h1').text()).toBe('Đăng xuất khỏi mọi thiết bị?')
  expect([$('main form').attr('action'), $('main form button').text()]).toEqual([
    EVERYWHERE,
    'Đăng xuất khỏi mọi thiết bị',
  ])
  expect((await browser.get(OWN)).status).toBe(200)
  const left = await browser.post(to)
  expect(page(await browser.get(left.headers['location']!))('main [role=status]').text()).toBe(
    'Đã đăng xuất.',
  )
})

test('in English the question speaks English and leads back there', async () => {
  const browser = await visit(await aMember(await anAgency(), 'author'))
  const $ = page(await browser.get(`/en${EVERYWHERE}`))
  expect($('h1').text()).toBe('Sign out on every device?')
  expect($('main form').attr('action')).toBe(`/en${EVERYWHERE}`)
  expect($('main form a').attr('href')).toBe(`/en${OWN}`)
})

test('the sign-in says whom to ask when the password is lost', async () => {
  const $ = page(await (await visit()).get('/noi-bo/dang-nhap'))
  expect($('main').text()).toContain('Quên mật khẩu')
  expect($('main').text()).toContain('quản trị viên của cơ quan')
})

describe('a link of an invitation', () => {
  test('says where, as what and until when', async () => {
    const agency = await anAgency()
    const $ = page(await open(await aLink('ky@mau.gov.vn', agency, 'head')))
    expect($('.lead').text()).toContain(agency.nameVi)
    expect($('main').text()).toContain('Duyệt thông cáo')
    expect($('main').text()).toMatch(/Lời mời có hiệu lực đến \d\d\/\d\d\/\d{4}/)
  })

  test('leads to the sign-in, which says that it worked', async () => {
    const done = await answer(await aLink('xong@mau.gov.vn', await anAgency(), 'author'))
    const $ = page(await (await visit()).get(done.headers['location']!))
    expect($('main [role=status]').text()).toContain('Bây giờ có thể đăng nhập')
  })

  test('that was used says so and whom to ask', async () => {
    const link = await aLink('cu@mau.gov.vn', await anAgency(), 'author')
    await answer(link)
    for (const late of [await open(link), await answer(link), await open('/noi-bo/loi-moi/khong-co')]) {
      expect(late.status).toBe(404)
      expect(page(late)('h1').text()).toBe('Liên kết không còn dùng được')
      expect(page(late)('main a[href="/noi-bo/dang-nhap"]').length).toBe(1)
    }
  })
})

import * as memberships from '../../src/accounts/membership-queries'
import type { Actor } from '../../src/actor'
import { aMember, anAgency } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'

const MEMBERS = '/noi-bo/thanh-vien'
const UNKNOWN = '6b3d7a52-0000-4000-8000-000000000000'

afterEach(() => setClock(null))

const idOf = async ({ accountId }: Actor) => (await memberships.ofAccount(db, accountId))[0]!.membershipId

async function anAdministrator() {
  const agency = await anAgency()
  const administrator = await aMember(agency, 'administrator')
  return { agency, administrator, browser: await visit(administrator) }
}

describe('the list', () => {
  test('has for each role who, how to write, which, since when, and marks who looks', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const { agency, administrator, browser } = await anAdministrator()
    const author = await aMember(agency, 'author')
    const $ = page(await browser.get(MEMBERS))
    const row = (email: string) =>
      $('.rows li')
        .filter((_, li) => $(li).text().includes(email))
        .text()
        .replace(/\s+/g, ' ')
    expect(row(author.email)).toContain(`${author.name} · Người soạn thảo`)
    expect(row(author.email)).toContain('từ 23/11/2026 09:00')
    expect($(`a[href="mailto:${author.email}"]`).length).toBe(1)
    expect(row(administrator.email)).toContain(`${administrator.name} (tài khoản đang dùng)`)
    expect(row(author.email)).not.toContain('(tài khoản đang dùng)')
    expect($('main .empty').length).toBe(0)
  })

  test('with nobody else says whom to invite', async () => {
    const { browser } = await anAdministrator()
    expect(page(await browser.get(MEMBERS))('main .empty').text()).toContain('Hãy mời người soạn thảo')
  })

  test('leads to the page that invites and says afterwards what happened', async () => {
    const { agency, browser } = await anAdministrator()
    const list = page(await browser.get(MEMBERS))
    expect(list('main form').length).toBe(0)
    const to = list('main a.button').first().attr('href')!
    const form = page(await browser.get(to))
    expect(form('main form').attr('action')).toBe(MEMBERS)
    expect(form('input[name=agency]').val()).toBe(String(agency.id))
    expect(form('#role-author-goi-y, #role').length).toBe(2)

    const body = { fullName: 'Đỗ Thị Mận', email: 'man@mau.gov.vn', role: 'head', agency: String(agency.id) }
    const sent = await browser.post(MEMBERS).type('form').send(body)
    expect([sent.status, sent.headers['location']]).toEqual([303, `${MEMBERS}?xong=moi`])
    const after = page(await browser.get(sent.headers['location']!))
    expect(after('main [role=status]').text()).toContain('Đã gửi lời mời')
    expect(after('.rows').text()).toContain('Đỗ Thị Mận')
  })

  test.each(['la', '__proto__', 'constructor', '<b>moi</b>'])(
    'says nothing for a word that it does not know: %s',
    async (word) => {
      const { browser } = await anAdministrator()
      const $ = page(await browser.get(`${MEMBERS}?xong=${encodeURIComponent(word)}`))
      expect($('main [role=status]').length).toBe(0)
    },
  )
})

test('a wrong invitation shows its own page again with what was typed', async () => {
  const { browser } = await anAdministrator()
  const sent = await browser.post(MEMBERS).type('form').send({ fullName: 'Ai đó', email: 'x' })
  const $ = page(sent)
  expect(sent.status).toBe(422)
  expect($('title').text()).toMatch(/^Lỗi: /)
  expect($('.problem-summary a[href="#role"]').length).toBe(1)
  expect([$('#role').attr('type'), $('#fullName').val()]).toEqual(['radio', 'Ai đó'])
  expect($('main ul.rows').length).toBe(0)
})

test('of several agencies none is chosen beforehand, and one has to be', async () => {
  const { administrator } = await anAdministrator()
  const other = await anAgency()
  await db('memberships').insert({
    ...{ accountId: administrator.accountId, agencyId: other.id, role: 'administrator' },
  })
  const browser = await visit(administrator)
  const $ = page(await browser.get(`${MEMBERS}/moi`))
  expect([$('#agency').val(), $('#agency').attr('required')]).toEqual(['', 'required'])
  const sent = await browser.post(MEMBERS).type('form').send({ fullName: 'Ai đó', agency: '' })
  expect([sent.status, page(sent)('#agency-loi').text()]).toEqual([422, 'Hãy chọn một mục trong danh sách.'])
})

describe('a role is ended', () => {
  test('after the question has been asked once, by the same address', async () => {
    const { agency, browser } = await anAdministrator()
    const author = await aMember(agency, 'author')
    const list = page(await browser.get(MEMBERS))
    const link = list(`a[aria-label="Kết thúc vai trò Người soạn thảo của ${author.name}"]`)
    expect(link.text()).toBe('Kết thúc vai trò')

    const to = link.attr('href')!
    const $ = page(await browser.get(to))
    expect($('h1').text()).toBe(`Kết thúc vai trò “Người soạn thảo” của ${author.name}?`)
    expect($('title').text()).toContain($('h1').text())
    expect($('main').text()).toContain(agency.nameVi)
    expect([$('main form').attr('action'), $('main form button').text()]).toEqual([to, 'Kết thúc vai trò'])
    expect($('main form a').attr('href')).toBe(MEMBERS)
    expect([$('main .back a').text(), $('main .back a').attr('href')]).toEqual(['← Quay lại', MEMBERS])
    expect(await memberships.has(db, author.accountId, agency.id, 'author')).toBe(true)

    const ended = await browser.post(to)
    expect(ended.headers['location']).toBe(`${MEMBERS}?xong=ket-thuc`)
    const after = page(await browser.get(ended.headers['location']!))
    expect(after('main [role=status]').text()).toBe('Đã kết thúc vai trò.')
    for (const late of [await browser.get(to), await browser.post(to)]) {
      expect([late.status, page(late)('main form').length]).toEqual([409, 0])
      expect(page(late)('main .notice').text()).toBe('Vai trò này đã kết thúc từ trước.')
      expect(page(late)('main a').first().attr('href')).toBe(MEMBERS)
    }
    const stranger = await visit(await aMember(await anAgency(), 'administrator'))
    expect((await stranger.post(to)).status).toBe(404)
  })

  test('but not the last administrator’s: the page says why and has no button', async () => {
    const { administrator, browser } = await anAdministrator()
    const $ = page(await browser.get(`${MEMBERS}/${await idOf(administrator)}/ket-thuc`))
    expect($('main .notice').text()).toContain('quản trị viên')
    expect($('main form').length).toBe(0)
  })

  test('and who ends their own is told what they lose', async () => {
    const { agency, administrator, browser } = await anAdministrator()
    await aMember(agency, 'administrator')
    const $ = page(await browser.get(`${MEMBERS}/${await idOf(administrator)}/ket-thuc`))
    expect($('main').text()).toContain('vai trò của chính')
    expect($('main form').length).toBe(1)
  })

  test('of another agency is as unknown as none', async () => {
    const { browser } = await anAdministrator()
    const stranger = await aMember(await anAgency(), 'author')
    for (const id of [await idOf(stranger), UNKNOWN, 'khong-phai-id'])
      expect((await browser.get(`${MEMBERS}/${id}/ket-thuc`)).status).toBe(404)
  })
})

describe('without the role', () => {
  test('a page says who it is for and who can give the role', async () => {
    const { agency, administrator } = await anAdministrator()
    const browser = await visit(await aMember(agency, 'author'))
    for (const path of [MEMBERS, `${MEMBERS}/moi`, '/noi-bo/nguoi-phat-ngon', '/noi-bo/co-quan']) {
      const response = await browser.get(path)
      const $ = page(response)
      expect([path, response.status]).toEqual([path, 403])
      expect($('main ul').first().text()).toContain('Quản trị viên')
      expect($('main').text()).toContain(administrator.name)
      expect($(`main a[href="mailto:${administrator.email}"]`).length).toBe(1)
      expect($('main a[href="/noi-bo"]').length).toBe(1)
    }
    for (const path of ['/noi-bo/yeu-cau', '/noi-bo/yeu-cau/ghi-nhan']) {
      const desk = page(await browser.get(path).expect(403))
      expect(desk('h1').text()).toBe('Không có quyền thực hiện việc này')
      expect(desk('main ul').first().text()).toMatch(/Cán bộ đầu mối.*Người phát ngôn.*Người đứng đầu/s)
    }
    const trail = page(await browser.get('/noi-bo/nhat-ky'))
    expect(trail('main ul').first().text()).toMatch(/Quản trị viên.*Người đứng đầu/s)
  })

  test('every page of the staff says who can give it, each administrator once', async () => {
    const { agency, administrator, browser } = await anAdministrator()
    const [other, author] = [await anAgency(), await aMember(agency, 'author')]
    const both = [administrator, author].map(({ accountId }, n) => ({
      ...{ accountId, agencyId: other.id, role: n === 0 ? 'administrator' : 'author' },
    }))
    await db('memberships').insert(both)
    const asked = await (await visit(author)).get('/noi-bo/yeu-cau')
    expect([asked.status, page(asked)(`main a[href="mailto:${administrator.email}"]`).length]).toEqual([
      403, 1,
    ])

    const own = page(await browser.get('/noi-bo/yeu-cau'))
    expect(own('main a').first().attr('href')).toBe(MEMBERS)
    expect(own('main').text()).not.toContain(administrator.email)
  })

  test('nobody of another agency is named', async () => {
    const { administrator } = await anAdministrator()
    const browser = await visit(await aMember(await anAgency(), 'author'))
    const response = await browser.get(MEMBERS)
    expect(response.text).not.toContain(administrator.email)
    expect(page(response)('main').text()).toContain('hãy nhờ quản trị viên của cơ quan thêm vai trò.')
  })
})

test('an address that is not there leads staff back to their desk', async () => {
  const { browser } = await anAdministrator()
  const response = await browser.get('/noi-bo/khong-co')
  expect(response.status).toBe(404)
  expect(page(response)('main a').attr('href')).toBe('/noi-bo')
  expect(page(response)('main').text()).toContain('vừa được người khác kết thúc')
})

import * as accounts from '../../src/accounts/queries'
import * as memberships from '../../src/accounts/membership-queries'
import { user } from '../../src/user'
import { aMember, anAgency } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, deps, page, visit } from '../support/portal'
import { aLink, answer, ANSWER, inviteBy, open, PASSWORD, pathOf, signIn } from './support'

const OTHER = 'một mật khẩu khác hẳn'

const rolesOf = async (email: string) => {
  const account = await accounts.byEmail(db, email)
  return (await memberships.ofAccount(db, account!.id)).map(({ role }) => role).sort()
}

async function resetLink(email: string): Promise<string> {
  const said: string[] = []
  expect(await user(deps(), ['reset', email], {}, (line) => said.push(line))).toBe(true)
  return pathOf(said[0]!)
}

describe('a second open invitation', () => {
  test('adds its role with one button and leaves the password alone', async () => {
    const [one, two] = [await anAgency(), await anAgency()]
    const links = [
      await aLink('hai@mau.gov.vn', one, 'author'),
      await aLink('HAI@mau.gov.vn', two, 'officer'),
    ] as const
    expect((await answer(links[0])).status).toBe(303)

    const $ = page(await open(links[1]))
    expect($('h1').text()).toBe('Nhận vai trò')
    expect($('.lead').text()).toContain(two.nameVi)
    expect($('main input').length).toBe(0)
    expect((await answer(links[1], { ...ANSWER, password: OTHER, again: OTHER })).status).toBe(303)

    expect(await rolesOf('hai@mau.gov.vn')).toEqual(['author', 'officer'])
    expect((await signIn('hai@mau.gov.vn', OTHER)).status).toBe(422)
    expect((await signIn('hai@mau.gov.vn', PASSWORD)).status).toBe(303)
    expect((await open(links[1])).status).toBe(404)
  })

  test('to the same role ends with the first', async () => {
    const agency = await anAgency()
    const links = [
      await aLink('lap@mau.gov.vn', agency, 'author'),
      await aLink('lap@mau.gov.vn', agency, 'author'),
    ] as const
    await answer(links[0])
    expect((await open(links[1])).status).toBe(404)
  })

  test('accepted at the same moment makes no second account and loses no role', async () => {
    const links = [
      await aLink('cung@mau.gov.vn', await anAgency(), 'author'),
      await aLink('cung@mau.gov.vn', await anAgency(), 'head'),
    ]
    const holder = await db.transaction()
    await accounts.lockAddress(holder, 'cung@mau.gov.vn')
    const answers = Promise.all(links.map((link) => answer(link)))
    await lockWaiters(2)
    await holder.commit()
    expect((await answers).map(({ status }) => status)).toEqual([303, 303])
    expect(await db('accounts').where({ email: 'cung@mau.gov.vn' })).toHaveLength(1)
    expect(await rolesOf('cung@mau.gov.vn')).toEqual(['author', 'head'])
  })
})

test('an invitation to a role that one has by now is simply done', async () => {
  const agency = await anAgency()
  const member = await aMember(agency, 'author')
  const link = await aLink(member.email, agency, 'author')
  expect((await answer(link)).status).toBe(303)
  expect(await rolesOf(member.email)).toEqual(['author'])
})

test('no link opens a disabled account again', async () => {
  const member = await aMember(await anAgency(), 'author')
  const links = [await aLink(member.email, await anAgency(), 'head'), await resetLink(member.email)]
  await accounts.disable(db, member.accountId)
  for (const link of links) {
    expect((await open(link)).status).toBe(404)
    expect((await answer(link)).status).toBe(404)
  }
})

describe('a link from `user reset`', () => {
  test('renews the password, asks no name and ends every session', async () => {
    const member = await aMember(await anAgency(), 'officer')
    const browser = await visit(member)
    const link = await resetLink(member.email)
    const $ = page(await open(link))
    expect($('h1').text()).toBe('Đặt lại mật khẩu')
    expect([$('#fullName').length, $('#password').length]).toEqual([0, 1])

    const short = await answer(link, { password: 'ngắn quá', again: 'ngắn quá' })
    expect([short.status, page(short)('#password-loi').text()]).toEqual([
      422,
      'Quá ngắn: cần ít nhất 15 ký tự.',
    ])
    expect((await answer(link, { password: OTHER, again: OTHER })).status).toBe(303)
    expect((await browser.get('/noi-bo')).status).toBe(303)
    expect((await signIn(member.email, OTHER)).status).toBe(303)
    expect(await rolesOf(member.email)).toEqual(['officer'])
  })

  test('ends the other reset links, but no invitation', async () => {
    const member = await aMember(await anAgency(), 'officer')
    const [one, two] = [await resetLink(member.email), await resetLink(member.email)]
    const invitation = await aLink(member.email, await anAgency(), 'head')
    await answer(two, { password: OTHER, again: OTHER })
    expect((await open(one)).status).toBe(404)
    expect((await open(invitation)).status).toBe(200)
  })

  test('does not end with an invitation', async () => {
    const member = await aMember(await anAgency(), 'officer')
    const reset = await resetLink(member.email)
    await answer(await aLink(member.email, await anAgency(), 'head'))
    expect((await open(reset)).status).toBe(200)
  })
})

describe('on the page of members', () => {
  test('an open invitation is listed and can be cancelled', async () => {
    const agency = await anAgency()
    const administrator = await aMember(agency, 'administrator')
    await inviteBy(administrator, 'cho@mau.gov.vn', agency, 'officer')
    const link = await aLink('cho@mau.gov.vn', agency, 'officer')
    const browser = await visit(administrator)
    const $ = page(await browser.get('/noi-bo/thanh-vien'))
    const rows = $('.rows li').filter((_, row) => $(row).text().includes('cho@mau.gov.vn'))
    expect(rows.length).toBe(2)
    expect(rows.first().text()).toMatch(/Cán bộ đầu mối báo chí · hiệu lực đến \d\d\/\d\d\/\d{4}/)

    const stranger = await visit(await aMember(await anAgency(), 'administrator'))
    for (const link of rows.find('a.button').toArray()) {
      const action = $(link).attr('href')!
      expect((await stranger.get(action)).status).toBe(404)
      const asked = page(await browser.get(action))
      expect(asked('h1').text()).toBe('Hủy lời mời gửi Phạm Văn Bưởi?')
      expect(asked('main form').attr('action')).toBe(action)
      expect((await stranger.post(action)).status).toBe(404)
      expect((await browser.post(action)).status).toBe(303)
      for (const late of [await browser.post(action), await browser.get(action)]) {
        expect([late.status, page(late)('main form').length]).toEqual([409, 0])
        expect(page(late)('main .notice').text()).toContain('đã bị hủy từ trước.')
        expect(page(late)('main a').first().attr('href')).toBe('/noi-bo/thanh-vien')
      }
      expect((await stranger.get(action)).status).toBe(404)
    }
    expect((await open(link)).status).toBe(404)
    expect((await browser.get('/noi-bo/thanh-vien')).text).not.toContain('cho@mau.gov.vn')
    const trail = await db('auditEvents').where({ agencyId: agency.id, action: 'invitation.cancelled' })
    expect(trail).toMatchObject([
      { accountId: administrator.accountId, details: { role: 'officer' } },
      { details: { role: 'officer' } },
    ])
  })
})

describe('in English', () => {
  test('an invitation is written in the language of who invites, and the account keeps that of who accepts', async () => {
    const agency = await anAgency()
    const browser = await visit(await aMember(agency, 'administrator'))
    const body = {
      fullName: 'Jane Doe',
      email: 'jane@mau.gov.vn',
      role: 'author',
      agency: String(agency.id),
    }
    await browser.post('/en/noi-bo/thanh-vien').type('form').send(body).expect(303)
    const letter = await db<{ recipient: string; bodyText: string; locale: string }>('outbox')
      .where({ recipient: 'jane@mau.gov.vn' })
      .first()
    const link = /https?:\/\/\S+?(\/en\/noi-bo\/\S+)/.exec(letter!.bodyText)![1]!
    expect(letter!.locale).toBe('en')
    expect(page(await open(link))('h1').text()).toBe('Accept the invitation')
    await answer(link)
    expect(await accounts.byEmail(db, 'jane@mau.gov.vn')).toMatchObject({ locale: 'en' })

    const other = await anAgency()
    await inviteBy(await aMember(other, 'administrator'), 'jane@mau.gov.vn', other, 'head')
    const told = await db<{ recipient: string; subject: string; bodyText: string }>('outbox')
      .where({ recipient: 'jane@mau.gov.vn', subject: `A new role on the press portal of ${other.nameVi}` })
      .first()
    expect(told!.bodyText).toMatch(/\/en\/noi-bo\s/)
  })
})

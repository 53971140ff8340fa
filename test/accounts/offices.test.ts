import type { Agency } from '../../src/agencies/queries'
import * as memberships from '../../src/accounts/membership-queries'
import { aMember, anAgency } from '../support/factories'
import { db, page, visit } from '../support/portal'

const MEMBERS = '/noi-bo/thanh-vien'

const anOffice = async ({ id: agencyId }: Agency, name = 'Phòng Tổng hợp') => {
  const [row] = await db('offices').insert({ agencyId, name }).returning<{ id: number }[]>('id')
  return row!.id
}

async function anAdministrator() {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const officer = await aMember(agency, 'officer')
  const [{ membershipId: id }] = (await memberships.ofAccount(db, officer.accountId)) as [memberships.Member]
  const choose = (office: string, membershipId = id) =>
    browser.post(`${MEMBERS}/${membershipId}/bo-phan`).type('form').send({ office })
  return { agency, browser, officer, id, choose }
}

const officeOf = async (id: string) => (await memberships.byId(db, id))!.officeId
const traces = ({ accountId }: { accountId: number }): Promise<{ details: object }[]> =>
  db('auditEvents')
    .where({ action: 'membership.office', subjectId: String(accountId) })
    .orderBy('id')

test('an office is chosen where there are several, for those at the desk only', async () => {
  const { agency, browser, id } = await anAdministrator()
  const author = await aMember(agency, 'author')
  expect(page(await browser.get(MEMBERS))('[action$="/bo-phan"]').length).toBe(0)
  const office = await anOffice(agency)
  const $ = page(await browser.get(MEMBERS))
  const forms = $('[action$="/bo-phan"]')
  expect(forms.map((_, { attribs }) => attribs['action']).get()).toEqual([`${MEMBERS}/${id}/bo-phan`])
  const select = forms.find('select')
  expect($(`label[for="${select.attr('id')}"]`).text()).toContain('Bộ phận của Nguyễn Văn')
  expect([select.val(), select.find('option').length]).toEqual(['', 3])
  expect(select.text()).toContain('Phòng Tổng hợp')

  const [{ membershipId }] = (await memberships.ofAccount(db, author.accountId)) as [memberships.Member]
  const sent = browser.post(`${MEMBERS}/${membershipId}/bo-phan`).type('form')
  expect((await sent.send({ office: String(office) })).status).toBe(409)
  expect(await officeOf(membershipId)).toBe(null)
})

test('it is kept, shown, noted once, and taken back', async () => {
  const { agency, browser, officer, id, choose } = await anAdministrator()
  const office = await anOffice(agency)
  for (let click = 0; click < 2; click++) {
    const done = await choose(String(office))
    expect([done.status, done.headers['location']]).toEqual([303, `${MEMBERS}?xong=bo-phan`])
  }
  expect(await officeOf(id)).toBe(office)
  const $ = page(await browser.get(`${MEMBERS}?xong=bo-phan`))
  expect([$(`#bo-phan-${id}`).val(), $('.notice').text()]).toEqual([String(office), 'Đã lưu bộ phận.'])
  await choose('').expect(303)
  expect(await officeOf(id)).toBe(null)
  expect(await traces(officer)).toMatchObject([
    { agencyId: agency.id, details: { role: 'officer', office } },
    { agencyId: agency.id, details: { role: 'officer', office: null } },
  ])
})

test('no office of another agency, no nonsense, and nobody else’s members', async () => {
  const { officer, id, choose } = await anAdministrator()
  const elsewhere = await anOffice(await anAgency())
  for (const wrong of [String(elsewhere), '999999', 'x', "1'", '9'.repeat(30)])
    expect([wrong, (await choose(wrong)).status]).toEqual([wrong, 409])
  expect((await choose('', 'khong-co')).status).toBe(404)
  const stranger = await aMember(await anAgency(), 'officer')
  const [theirs] = await memberships.ofAccount(db, stranger.accountId)
  expect((await choose('', theirs!.membershipId)).status).toBe(404)
  const other = await visit(officer)
  expect((await other.post(`${MEMBERS}/${id}/bo-phan`).type('form').send({ office: '' })).status).toBe(404)
  expect([await officeOf(id), await traces(officer)]).toEqual([null, []])
  await expect(db('memberships').where({ id }).update({ officeId: elsewhere })).rejects.toThrow(
    'memberships_office_fkey',
  )
})

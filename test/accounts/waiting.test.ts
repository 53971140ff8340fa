import { changeOffice } from '../../src/agencies/actions'
import * as regulations from '../../src/agencies/regulation-queries'
import { invite } from '../../src/accounts/invitation-actions'
import * as spokespeople from '../../src/spokespeople/queries'
import { deskOf, lineOf } from '../support/desk'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { db, deps, setClock } from '../support/portal'

const MONDAY = '2026-11-23T02:00:00Z'
beforeEach(() => setClock(MONDAY))
beforeAll(() => db('calendarYears').insert({ year: 2027, sourceDoc: 'Thông báo' }))
afterEach(() => setClock(null))

const OFFICE = { officeName: 'Phòng Báo chí', officePhone: '0200 000 0001', officeEmail: 'bc@mau.gov.vn' }
const NOW = 'Cần làm ngay'
const SOON = 'Hôm nay và sắp tới'
const MINE = 'Việc của tôi'

const aRegulation = (agencyId: number, createdBy: number) =>
  regulations.insert(db, {
    ...{ agencyId, number: '1/QĐ', title: 'Quy chế', issuedOn: '2026-08-01', signer: 'Giám đốc' },
    ...{ effectiveFrom: '2026-08-01', effectiveUntil: null, createdBy },
  })

/** An agency whom nobody administering it has to look after. */
async function aFurnished() {
  const agency = await anAgency()
  const administrator = await aMember(agency, 'administrator')
  await changeOffice(deps(), administrator, agency.id, OFFICE)
  await aRegulation(agency.id, administrator.accountId)
  return { agency, administrator, speaker: await aSpokesperson(agency) }
}

test('an agency in order leaves nothing to do', async () => {
  const { administrator } = await aFurnished()
  expect(await deskOf(administrator)).toEqual({})
})

test('a press office without a telephone or an address, and an agency without a voice or a regulation', async () => {
  const agency = await anAgency()
  const administrator = await aMember(agency, 'administrator')
  expect(await deskOf(administrator)).toEqual({
    [NOW]: {
      'Cơ quan chưa có người phát ngôn đang có hiệu lực': [agency.nameVi],
      'Đầu mối báo chí thiếu thông tin liên hệ': [agency.nameVi],
    },
    [MINE]: { 'Cơ quan chưa công bố quy chế nội bộ': [agency.nameVi] },
  })
  await aSpokesperson(agency)
  await aRegulation(agency.id, administrator.accountId)
  expect((await lineOf(administrator, agency.nameVi)).text).toMatch(
    /Chưa có số điện thoại · Chưa có thư điện tử$/,
  )
  await changeOffice(deps(), administrator, agency.id, { ...OFFICE, officePhone: null })
  const { text, href } = await lineOf(administrator, agency.nameVi)
  expect([text, href]).toEqual([`${agency.nameVi}Chưa có số điện thoại`, `/noi-bo/co-quan/${agency.slug}`])
})

test('one authorised for a case, or whose right has ended, is no voice of the agency', async () => {
  const { agency, administrator, speaker } = await aFurnished()
  await spokespeople.revoke(db, speaker)
  const caseId = await spokespeople.insertCase(db, agency.id, 'Vụ cháy chợ')
  const validTo = new Date('2027-06-01T00:00:00Z')
  await aSpokesperson(agency, { basis: 'authorised', caseId, validTo })
  expect((await deskOf(administrator))[NOW]).toEqual({
    'Cơ quan chưa có người phát ngôn đang có hiệu lực': [agency.nameVi],
  })
})

test('an appointment that ends within 14 days, and none that ends later', async () => {
  const { agency, administrator } = await aFurnished()
  await aSpokesperson(agency, { validTo: new Date('2026-12-07T02:00:00Z') })
  await aSpokesperson(agency, { validTo: new Date('2026-12-07T02:00:01Z') })
  const ending = (await deskOf(administrator))[SOON]!['Người phát ngôn sắp hết thời hạn']!
  expect(ending).toHaveLength(1)
  expect((await lineOf(administrator, ending[0]!)).text).toContain('Hết hạn lúc 07/12/2026 09:00')
})

test('an invitation that lapses within two days', async () => {
  const { agency, administrator } = await aFurnished()
  await setClock('2026-11-18T02:00:00Z')
  const offer = {
    email: 'moi@so.gov.vn',
    fullName: 'Đỗ Thị Mận',
    agency: agency.id,
    role: 'officer',
  } as const
  await invite(deps(), administrator, offer, 'vi')
  await setClock('2026-11-23T01:59:59Z')
  expect(await deskOf(administrator)).toEqual({})
  await setClock(MONDAY)
  expect(await deskOf(administrator)).toEqual({
    [SOON]: { 'Lời mời sắp hết hạn, chưa được nhận': ['Đỗ Thị Mận'] },
  })
  await setClock('2026-11-25T02:00:00Z')
  expect(await deskOf(administrator)).toEqual({})
})

test('nobody but who administers sees any of it', async () => {
  const agency = await anAgency()
  for (const role of ['author', 'officer', 'spokesperson', 'head'] as const)
    expect(await deskOf(await aMember(agency, role))).toEqual({})
})

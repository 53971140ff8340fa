import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { deskOf as blocksOf, lineOf } from '../support/desk'
import { aMember, anAgency } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { aRequest, at, follower, moved } from './support'

const MONDAY = '2026-11-23T02:00:00Z'
beforeEach(() => setClock(MONDAY))
afterEach(() => setClock(null))

const give = (request: { id: string }, to: Actor) =>
  db('requests').where({ id: request.id }).update({ assignedTo: to.accountId })

async function aPlace() {
  const agency = await anAgency()
  const [officer, colleague] = [await aMember(agency, 'officer'), await aMember(agency, 'officer')]
  return { agency, officer, colleague }
}

async function aLateOne(agency: Agency, subject: string) {
  await setClock('2026-11-16T02:00:00Z')
  const request = await aRequest(agency, { subject })
  await setClock(MONDAY)
  return request
}

test('each request stands once, by what presses most', async () => {
  const { agency, officer, colleague } = await aPlace()
  await give(await aLateOne(agency, 'Muộn của đồng nghiệp'), colleague)
  await give(await aLateOne(agency, 'Muộn của tôi'), officer)
  await aRequest(agency, { subject: 'Gấp', ownDeadline: '2026-11-24T08:59' })
  await aRequest(agency, { subject: 'Chưa ai nhận' })
  await give(await aRequest(agency, { subject: 'Của tôi' }), officer)
  await give(await aRequest(agency, { subject: 'Của đồng nghiệp' }), colleague)
  const asked = await aRequest(agency, { subject: 'Đã hỏi lại' })
  await moved(asked, agency, 'ask')
  await give(asked, officer)
  await moved(await aRequest(agency, { subject: 'Đã đóng' }), agency, 'answer')
  await aRequest(await anAgency(), { subject: 'Nơi khác' })

  expect(await blocksOf(officer)).toEqual({
    'Cần làm ngay': {
      'Đề nghị đã quá hạn': ['Muộn của tôi', 'Muộn của đồng nghiệp'],
      'Đề nghị chưa giao cho ai': ['Chưa ai nhận'],
    },
    'Hôm nay và sắp tới': { 'Đề nghị đến hạn trong 24 giờ tới': ['Gấp'] },
    'Việc của tôi': { 'Đề nghị giao cho tôi': ['Của tôi'] },
    'Đang chờ người khác': { 'Đề nghị chờ bổ sung thông tin': ['Đã hỏi lại'] },
  })
})

test('what a journalist writes waits for who has it, or for everybody while nobody has, until somebody goes on', async () => {
  const { agency, officer, colleague } = await aPlace()
  const request = await aRequest(agency, { subject: 'Bổ sung' })
  const browser = await follower(request)
  await browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message: 'Thêm một ý' }).expect(303)
  const replied = async (who: Actor) =>
    (await blocksOf(who))['Cần làm ngay']?.['Người đề nghị vừa trả lời hoặc bổ sung'] ?? []
  expect([await replied(officer), await replied(colleague)]).toEqual([['Bổ sung'], ['Bổ sung']])

  await (await visit(officer)).post(at(request, '/nhan-viec')).expect(303)
  expect([await replied(officer), await replied(colleague)]).toEqual([['Bổ sung'], []])
  await moved(request, agency, 'start')
  expect(await replied(officer)).toEqual([])
})

test('a line says until when, how long that is, whose it is and who has it, and leads there', async () => {
  const { agency, officer, colleague } = await aPlace()
  const late = await aLateOne(agency, 'Sạt lở')
  await give(late, colleague)
  const soon = await aRequest(agency, { subject: 'Gấp', ownDeadline: '2026-11-23T14:30' })
  expect(await lineOf(officer, 'Sạt lở')).toEqual({
    text: `Sạt lởMục tiêu nội bộ 18/11/2026 23:59 (quá hạn 4 ngày) · Báo Thử Nghiệm · Người xử lý: ${colleague.name}`,
    href: at(late),
  })
  expect(await lineOf(officer, 'Gấp')).toEqual({
    text: 'GấpNhà báo mong muốn trước 23/11/2026 14:30 (còn 5 giờ) · Mục tiêu nội bộ 26/11/2026 23:59 (còn 3 ngày) · Báo Thử Nghiệm · Chưa giao',
    href: at(soon),
  })
})

test('only what the law sets is called a term', async () => {
  const { agency, officer } = await aPlace()
  await aRequest(agency, { subject: 'Theo luật', kind: 'press_agency_head', documentNo: '125/CV-TS' })
  expect((await lineOf(officer, 'Theo luật')).text).toMatch(
    /^Theo luậtHạn luật định \d\d\/\d\d\/\d{4}.* khoản 1 Điều 18 Nghị định số 237\/2026\/NĐ-CP/,
  )
})

test('five of each sort are shown, and a link with their number leads to the rest', async () => {
  const { agency, officer } = await aPlace()
  for (let left = 7; left > 0; left--) await aRequest(agency)
  const $ = page(await (await visit(officer)).get('/noi-bo'))
  expect($('.rows li').length).toBe(5)
  expect($('h3 .count').text()).toBe('7')
  const all = $('main section p a')
  expect(all.text()).toBe('Xem tất cả (7)')
  const list = page(await (await visit(officer)).get(all.attr('href')!))
  expect(list('tbody tr').length).toBe(7)
})

test('who works for one office has its requests, and one’s own wherever they are', async () => {
  const { agency, officer } = await aPlace()
  const [office] = await db('offices')
    .insert({ agencyId: agency.id, name: 'Phòng Tổng hợp' })
    .returning<{ id: number }[]>('id')
  await db('memberships').where({ accountId: officer.accountId }).update({ officeId: office!.id })
  await aRequest(agency, { subject: 'Của đầu mối' })
  await give(await aRequest(agency, { subject: 'Của tôi ở đầu mối' }), officer)
  await db('requests')
    .where({ id: (await aRequest(agency, { subject: 'Của phòng' })).id })
    .update({ officeId: office!.id })
  expect(await blocksOf(officer)).toEqual({
    'Cần làm ngay': { 'Đề nghị chưa giao cho ai': ['Của phòng'] },
    'Việc của tôi': { 'Đề nghị giao cho tôi': ['Của tôi ở đầu mối'] },
  })
})

test.each(['author', 'administrator'] as const)('an %s sees no request', async (role) => {
  const agency = await anAgency()
  await aRequest(agency, { subject: 'Giá nước' })
  expect(JSON.stringify(await blocksOf(await aMember(agency, role)))).not.toContain('Giá nước')
})

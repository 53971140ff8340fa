import type { Role } from '../../src/actor'
import { create, submit } from '../../src/statements/actions'
import { approve, approveUrgently, countersign, recall, reject } from '../../src/statements/decision-actions'
import * as editions from '../../src/statements/edition-queries'
import { releaseDue } from '../../src/statements/release/release-actions'
import { deskOf, lineOf } from '../support/desk'
import { aCast, aDraftForm, aMember, aPublished, aSpokesperson, aSubmitted } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'

const MORNING = '2026-11-23T02:00:00Z'
beforeEach(() => setClock(MORNING))
afterEach(() => setClock(null))

const versionOf = async (id: string) => (await editions.latest(db, id))!.lockVersion

test('what is submitted waits for who may approve it; for its writer it waits for another', async () => {
  const cast = await aCast()
  await aSubmitted(cast, { titleVi: 'Cầu mới' })
  const approval = { 'Cần làm ngay': { 'Thông cáo chờ Ông/Bà duyệt': ['Cầu mới'] } }
  expect(await deskOf(cast.head)).toEqual(approval)
  expect(await deskOf(cast.spokesperson)).toEqual(approval)
  expect(await deskOf(cast.author)).toEqual({
    'Đang chờ người khác': { 'Thông cáo của tôi chờ người khác duyệt': ['Cầu mới'] },
  })
  expect(await deskOf(await aMember(cast.agency, 'author'))).toEqual({})
})

test('four eyes: a spokesperson who wrote it is not asked to approve it', async () => {
  const cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  const id = await create(deps(), cast.spokesperson, aDraftForm(cast.agency, { speaker, titleVi: 'Tự viết' }))
  expect(await deskOf(cast.spokesperson)).toEqual({ 'Việc của tôi': { 'Bản nháp của tôi': ['Tự viết'] } })
  await submit(deps(), cast.spokesperson, id, 0)
  expect(await deskOf(cast.spokesperson)).toEqual({
    'Đang chờ người khác': { 'Thông cáo của tôi chờ người khác duyệt': ['Tự viết'] },
  })
  expect(Object.keys(await deskOf(cast.head))).toEqual(['Cần làm ngay'])
})

test('what comes back says why, whether it was sent back or its hour was taken away', async () => {
  const cast = await aCast()
  const { id, version } = await aSubmitted(cast, { titleVi: 'Thiếu số' })
  await reject(deps(), cast.head, id, { version, reason: 'Thiếu số liệu cả năm' })
  await setClock('2026-11-23T03:00:00Z')
  const held = await aSubmitted(cast, { titleVi: 'Hoãn lại' })
  const publishAt = new Date('2026-11-25T02:00:00Z')
  await approve(deps(), cast.head, held.id, { version: held.version, when: 'later', publishAt })
  await recall(deps(), cast.head, held.id, { version: await versionOf(held.id), reason: 'Chờ họp thêm' })

  expect(await deskOf(cast.author)).toEqual({
    'Cần làm ngay': { 'Thông cáo bị trả lại, cần sửa': ['Thiếu số', 'Hoãn lại'] },
  })
  expect((await lineOf(cast.author, 'Thiếu số')).text).toContain(
    'Trả lại lúc 23/11/2026 09:00 · Lý do: Thiếu số liệu cả năm',
  )
  expect((await lineOf(cast.author, 'Hoãn lại')).text).toContain('Lý do: Chờ họp thêm')
  expect(await deskOf(cast.head)).toEqual({})
})

test('an urgent one waits for a second signature, but not for who put it out', async () => {
  const cast = await aCast()
  const { id, version } = await aSubmitted(cast, { titleVi: 'Lũ về' })
  await approveUrgently(deps(), cast.spokesperson, id, { version, reason: 'Dân cần biết ngay' })
  await releaseDue(deps())
  await setClock('2026-11-23T17:00:00Z')
  expect(await deskOf(cast.head)).toEqual({
    'Cần làm ngay': { 'Thông cáo phát hành khẩn chờ Ông/Bà ký xác nhận': ['Lũ về'] },
  })
  const waits = {
    'Đang chờ người khác': { 'Thông cáo phát hành khẩn chờ người thứ hai ký xác nhận': ['Lũ về'] },
  }
  expect(await deskOf(cast.spokesperson)).toEqual(waits)
  expect(await deskOf(cast.author)).toEqual(waits)
  await countersign(deps(), cast.head, id, await versionOf(id))
  expect([await deskOf(cast.head), await deskOf(cast.spokesperson)]).toEqual([{}, {}])
})

test('what goes out next and what went out today, by the hour in Việt Nam', async () => {
  const cast = await aCast()
  await setClock('2026-11-22T16:59:00Z')
  await aPublished(cast, { titleVi: 'Hôm qua' })
  await setClock('2026-11-22T17:00:00Z')
  await aPublished(cast, { titleVi: 'Hôm nay' })
  await setClock(MORNING)
  const { id, version } = await aSubmitted(cast, { titleVi: 'Ngày kia' })
  const publishAt = new Date('2026-11-25T02:00:00Z')
  await approve(deps(), cast.head, id, { version, when: 'later', publishAt })
  await releaseDue(deps())
  expect(await deskOf(cast.author)).toEqual({
    'Hôm nay và sắp tới': {
      'Thông cáo đã hẹn giờ công bố': ['Ngày kia'],
      'Thông cáo đã công bố hôm nay': ['Hôm nay'],
    },
  })
  expect((await lineOf(cast.author, 'Ngày kia')).text).toContain('Công bố lúc 25/11/2026 09:00')
})

test('drafts are one’s own, the last changed on top', async () => {
  const cast = await aCast()
  const draft = (titleVi: string) => create(deps(), cast.author, aDraftForm(cast.agency, { titleVi }))
  await draft('Cũ')
  await setClock('2026-11-23T03:00:00Z')
  await draft('Mới')
  expect(await deskOf(cast.author)).toEqual({ 'Việc của tôi': { 'Bản nháp của tôi': ['Mới', 'Cũ'] } })
  expect(await deskOf(await aMember(cast.agency, 'officer'))).toEqual({})
})

test('another agency’s statements are as unknown as none', async () => {
  await aSubmitted(await aCast())
  const stranger = await aCast()
  expect(await deskOf(stranger.head)).toEqual({})
})

test('an empty desk says so and leads on to what one may begin', async () => {
  const cast = await aCast()
  const shown = page(await (await visit(cast.author)).get('/noi-bo'))
  expect(shown('.empty').text()).toContain('Không có việc nào chờ Ông/Bà')
  const actions = async (role: Role) => {
    const $ = page(await (await visit(await aMember(cast.agency, role))).get('/noi-bo'))
    const links = $('main .buttons a').map((_, link) => $(link).text())
    return links.get()
  }
  expect(await actions('author')).toEqual(['Soạn thông cáo'])
  expect(await actions('officer')).toEqual(['Soạn thông cáo', 'Ghi nhận đề nghị không qua cổng'])
  expect(await actions('head')).toEqual(['Ghi nhận đề nghị không qua cổng'])
  expect(await actions('administrator')).toEqual(['Cập nhật danh sách người phát ngôn'])
})

test('a desk on which nothing presses says that', async () => {
  const cast = await aCast()
  await create(deps(), cast.author, aDraftForm(cast.agency))
  const shown = page(await (await visit(cast.author)).get('/noi-bo'))
  expect(shown('.lead').text()).toBe('Không có việc nào phải làm ngay.')
})

test('in English', async () => {
  const cast = await aCast()
  await aSubmitted(cast, { titleVi: 'Cầu mới' })
  expect(await deskOf(cast.head, '/en/noi-bo')).toEqual({
    'Needs you now': { 'Statements waiting for your approval': ['Cầu mới'] },
  })
})

import { create } from '../../src/statements/actions'
import { remove } from '../../src/statements/changes/removal-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import { numberOf } from '../../src/statements/numbers'
import { aCast, aDraftForm, aMember, aPublished, aSubmitted, type Cast } from '../support/factories'
import { db, deps, page, visit } from '../support/portal'

const LIST = '/noi-bo/thong-cao'
let cast: Cast

beforeEach(async () => {
  cast = await aCast()
})

const shown = async (query = '', by = cast.author) =>
  page(await (await visit(by)).get(LIST + query).expect(200))
const titles = async (query = '') => {
  const $ = await shown(query)
  const links = $('tbody a').map((_, link) => $(link).text())
  return links.get()
}
const tabs = async (query = '') => {
  const $ = await shown(query)
  const counts = $('ul.filters .count').map((_, count) => Number($(count).text()))
  return counts.get()
}

test('each tab has its statements and says how many', async () => {
  await create(deps(), cast.author, aDraftForm(cast.agency, { titleVi: 'Nháp' }))
  await aSubmitted(cast, { titleVi: 'Chờ' })
  await aPublished(cast, { titleVi: 'Xong' })
  await aSubmitted(await aCast(), { titleVi: 'Nơi khác' })
  expect(await titles()).toEqual(['Chờ', 'Nháp'])
  expect(await titles('?xem=xong')).toEqual(['Xong'])
  expect(await tabs()).toEqual([2, 1])
  expect((await shown('?xem=xong'))('ul.filters [aria-current]').text()).toBe('Đã duyệt 1')
})

test('words are found in the title or the text without their marks, and the tabs and the form keep them', async () => {
  await aSubmitted(cast, { titleVi: 'Cầu mới', bodyVi: 'Thông xe hôm nay.' })
  await aPublished(cast, { titleVi: 'Cầu cũ' })
  await aPublished(cast, { titleVi: 'Chợ' })
  expect(await titles('?q=cau')).toEqual(['Cầu mới'])
  expect(await titles('?q=thong+xe')).toEqual(['Cầu mới'])
  expect(await titles('?xem=xong&q=cau')).toEqual(['Cầu cũ'])
  expect(await tabs('?q=cau')).toEqual([1, 1])
  const $ = await shown('?xem=xong&q=cau')
  expect([$('#q').val(), $('[name=xem]').val()]).toEqual(['cau', 'xong'])
  expect($('ul.filters a').first().attr('href')).toBe(`${LIST}?q=cau`)
  for (const odd of ["'", '%', '"', '\\', '((', 'a'.repeat(1000)])
    expect(await titles(`?q=${encodeURIComponent(odd)}`)).toEqual([])
})

test('what was removed has its number and no title, but for its head, and is found by its number only', async () => {
  const { id } = await aPublished(cast, { titleVi: 'Tên nạn nhân' })
  const number = numberOf((await documents.byId(db, id))!)!
  const basis = 'Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15'
  await remove(deps(), cast.head, id, { version: (await editions.latest(db, id))!.lockVersion, basis })
  for (const query of ['', `&q=${encodeURIComponent(number)}`, `&q=${number.split('/')[0]}`])
    expect(await titles(`?xem=xong${query}`)).toEqual([
      expect.stringMatching(/^Số\s.*, ngày .* \(đã gỡ bỏ\)$/),
    ])
  const $ = await shown('?xem=xong')
  expect([$.text().includes(number), $.text().includes('nạn nhân')]).toEqual([true, false])
  expect(await titles('?xem=xong&q=nan+nhan')).toEqual([])
  const head = await shown('?xem=xong&q=nan+nhan', cast.head)
  expect(head('tbody a').text()).toBe('Tên nạn nhân')
})

test('an empty tab says so and what to do, in each tab and after a search', async () => {
  const text = async (query: string) => (await shown(query))('main').text()
  expect(await text('')).toContain('Không có thông cáo nào đang soạn hoặc chờ duyệt')
  expect(await text('?xem=xong')).toContain('Chưa có thông cáo nào được duyệt')
  const none = await shown('?q=khong')
  expect(none('main').text()).toContain('Không có thông cáo nào ở mục này khớp với từ khóa')
  expect(none(`main p a[href="${LIST}"]`).text()).toBe('Bỏ từ khóa')
  expect(none('main a.button').attr('href')).toBe('/noi-bo/thong-cao/bat-dau')
  expect((await shown('', cast.head))('main a.button').length).toBe(0)
})

test('a cell says what it is where the table is no table', async () => {
  await aSubmitted(cast, { titleVi: 'a'.repeat(200) })
  const $ = await shown()
  const labels = $('tbody td[data-label]').map((_, { attribs }) => attribs['data-label'])
  expect(labels.get()).toEqual(['Người soạn', 'Thay đổi gần nhất'])
})

test('who has no part in statements is told whose place it is', async () => {
  const administrator = await aMember(cast.agency, 'administrator')
  const refused = await (await visit(administrator)).get(LIST)
  expect([refused.status, refused.text.includes('Mục này dành cho người soạn thảo')]).toEqual([403, true])
})

test('what waits for a second signature is found by its own index', async () => {
  await db.transaction(async (trx) => {
    await trx.raw('set local enable_seqscan = off')
    const { rows } = await trx.raw<{ rows: Record<string, string>[] }>(
      `explain select from editions where state = 'approved' and urgent and countersigned_by is null`,
    )
    expect(rows.map((row) => Object.values(row)[0]).join('\n')).toContain('editions_uncountersigned_idx')
  })
})

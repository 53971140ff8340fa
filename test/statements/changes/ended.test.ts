import { reject, withdraw } from '../../../src/statements/decision-actions'
import { remove } from '../../../src/statements/changes/removal-actions'
import * as editions from '../../../src/statements/edition-queries'
import { comment } from '../../../src/statements/review/comment-actions'
import { aCast, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'
import { anEdition, versionOf } from './support'

const RETURNED = 'Xin sửa đoạn hai.'
const WITHDRAWN = 'Số liệu chưa được kiểm chứng.'
const BASIS = 'Khoản 1 Điều 9 Luật An ninh mạng'

let cast: Cast
let id: string
let asked: ReturnType<typeof page>

const standing = async () => (await editions.standing(db, id))!.lockVersion
const read = async (address: string) => page(await (await visit(cast.author)).get(address))

beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  ;({ id } = await aPublished(cast, { speaker, titleVi: 'Sản lượng lúa', bodyVi: 'Đạt 61 tạ.' }))
  await anEdition(cast, id, { speaker, titleVi: 'Sản lượng lúa', bodyVi: 'Đạt  62 tạ ngày 31/02/2026.' })
  const key = crypto.randomUUID()
  await comment(deps(), cast.spokesperson, id, { key, body: 'Xem lại.', quote: null, revision: null })
  asked = page(await (await visit(cast.spokesperson)).get(`/noi-bo/thong-cao/${id}/duyet`))
  await reject(deps(), cast.spokesperson, id, { version: await versionOf(id), reason: RETURNED })
})

test('while it stands, its page tells of the draft that was sent back, and why nothing can be submitted', async () => {
  const $ = await read(`/noi-bo/thong-cao/${id}`)
  expect($('.state').first().text()).toBe('Bị trả lại')
  expect($('main').text()).toContain(RETURNED)
  expect($('.lead.next').text()).toContain('Nút trình phê duyệt hiện ra sau khi bản nháp được sửa.')
})

test('hints stand folded after the buttons, dates that are no dates first', async () => {
  const $ = await read(`/noi-bo/thong-cao/${id}`)
  expect($('#goi-y summary').text()).toBe('Nên xem lại: 2 gợi ý')
  expect($('#goi-y li').first().text()).toContain('31/02/2026')
  expect($('section.actions ~ #goi-y')).toHaveLength(1)
})

test('the question before an approval names dates that are no dates, and leads back to the hints', () => {
  const told = asked('.notice:has(a[href$="#goi-y"])')
  expect(told.find('li').text()).toContain('31/02/2026')
  expect(told.text()).toContain('Còn 2 gợi ý chưa xử lý')
})

describe('withdrawn, then removed', () => {
  test.each([
    [
      'withdrawn',
      () => standing().then((version) => withdraw(deps(), cast.head, id, { version, reason: WITHDRAWN })),
      ['Đã thu hồi', WITHDRAWN, 'Thông cáo đã bị thu hồi.'],
    ],
    [
      'removed',
      () => standing().then((version) => remove(deps(), cast.head, id, { version, basis: BASIS })),
      ['Đã gỡ bỏ', BASIS, 'Thông cáo đã được gỡ bỏ lúc 23/11/2026 09:00. Trang công khai chỉ còn số'],
    ],
  ])('%s: that is what the desk says of it, whatever was begun over it', async (_how, end, said) => {
    await end()
    const [state, reason, lead] = said
    const $ = await read(`/noi-bo/thong-cao/${id}`)
    expect($('.state').first().text()).toBe(state)
    expect($('.lead.next').text()).toContain(lead)
    expect($('.lead.next + .notice').text()).toContain(reason)
    expect($('.lead.next + .notice').text()).not.toContain(RETURNED)
    expect($('#goi-y, #khac, .remarks, .remarked')).toHaveLength(state === 'Đã thu hồi' ? 1 : 0)
    expect($('main').text()).not.toContain('Xem trước')

    const list = await read('/noi-bo/thong-cao?xem=xong')
    expect(list('tbody tr').text()).toContain(state)
    expect(list('tbody tr').text()).not.toContain('Nhận xét chưa xử lý')
    expect((await read('/noi-bo/thong-cao'))('tbody tr')).toHaveLength(0)
    expect((await read('/noi-bo'))('main').text()).not.toContain('Sản lượng lúa')
  })
})

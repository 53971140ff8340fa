import { create, save } from '../../src/statements/actions'
import { approve, approveUrgently } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import { takeIn } from '../../src/statements/import-actions'
import {
  aCast,
  aDraftForm,
  aMember,
  anAgency,
  aPublished,
  aSpokesperson,
  aSubmitted,
  somebody,
  type Cast,
} from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'

let cast: Cast
let speaker: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
})
afterEach(() => setClock(null))

const at = (id: string, last = '') => `/noi-bo/thong-cao/${id}${last}`
const ask = async (id: string, last: string, by = cast.head) =>
  page(await (await visit(by)).get(at(id, last)).expect(200))

test('a form that does not name the text that was read decides nothing, and shows it', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  const browser = await visit(cast.head)
  const sent = { version: String(version), when: 'now' }
  const answer = await browser.post(at(id, '/duyet')).type('form').send(sent)
  expect([answer.status, page(answer)('.problem-summary').text().includes('đã đọc nội dung nào')]).toEqual([
    422,
    true,
  ])
  expect((await editions.latest(db, id))!.state).toBe('submitted')
  expect(page(answer)('main form input[name=content]').val()).toMatch(/^[0-9a-f]{64}$/)
})

/** The form of the page as a browser sends it, with what somebody types. */
async function press(id: string, last: string, typed: Record<string, string> = {}, by = cast.head) {
  const $ = await ask(id, last, by)
  const hidden = $('main form input[type=hidden]').map((_, { attribs }) => [
    [attribs['name'], attribs['value']],
  ])
  const sent = { ...(Object.fromEntries(hidden.get()) as Record<string, string>), ...typed }
  return (await visit(by)).post($('main form').attr('action')!).type('form').send(sent)
}

test('before it is published: what, under which number, in whose name, and who will see it when', async () => {
  const { id } = await aSubmitted(cast, { speaker, titleVi: 'Cầu mới' })
  const $ = await ask(id, '/duyet?luc=ngay')
  const facts = $('.facts').text()
  for (const each of [
    'Cầu mới',
    `dự kiến 01/TC-${cast.agency.symbol}`,
    cast.agency.nameVi,
    'Chánh Văn phòng',
  ])
    expect(facts).toContain(each)
  expect($('.lead').text()).toContain('Mọi người đọc được thông cáo này trên cổng ngay khi')
  expect($('main .buttons button').text()).toBe('Duyệt và công bố ngay')
  expect($('.richtext').text()).toContain('Nội dung thử nghiệm.')

  const done = await press(id, '/duyet?luc=ngay')
  const shown = page(await (await visit(cast.head)).get(done.headers['location'] as string))
  expect(shown('.notice').text()).toBe('Đã duyệt và công bố.')
  expect(shown('.next').text()).toBe('Thông cáo đang được công bố.')
  expect(shown('main').text()).toContain(`01/TC-${cast.agency.symbol}`)
})

test('an hour is set on a page of its own, and a wrong one is kept and named', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const wrong = await press(id, '/duyet?luc=hen', { publishAt: 'mai' })
  const $ = page(wrong)
  expect([wrong.status, $('#publishAt').val(), $('#publishAt-loi').length]).toEqual([422, 'mai', 1])
  expect($('input[name=when]').val()).toBe('later')
  const hour = '2026-11-25T09:00'
  expect((await press(id, '/duyet?luc=hen', { publishAt: hour, hour })).status).toBe(303)
  const shown = page(await (await visit(cast.head)).get(at(id, '?xong=duyet')))
  expect(shown('.notice').text()).toBe('Đã duyệt; sẽ công bố lúc 25/11/2026 09:00.')
  expect(shown('.next').text()).toBe('Đã duyệt. Cổng tự công bố lúc 25/11/2026 09:00.')
})

test('a countersignature is asked once: why it was urgent, whose it was and whose name is added', async () => {
  const id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker, titleVi: 'Vỡ đê' }))
  const urgent = { version: 0, reason: 'Vỡ đê bao ở xã Thạch Lĩnh.' }
  await approveUrgently(deps(), cast.spokesperson, id, urgent)

  const work = await ask(id, '')
  expect(work('main .actions form').length).toBe(0)
  const $ = page(await (await visit(cast.head)).get(work('a[href*="ky-xac-nhan"]').attr('href')!).expect(200))
  const facts = $('.facts').text()
  const number = `01/TC-${cast.agency.symbol}`
  for (const each of ['Vỡ đê', number, urgent.reason, cast.spokesperson.name, cast.head.name])
    expect(facts).toContain(each)
  expect($('textarea').length).toBe(0)
  expect((await editions.standing(db, id))?.countersignedBy).toBeNull()

  expect((await press(id, '/ky-xac-nhan')).status).toBe(303)
  expect((await editions.standing(db, id))?.countersignedBy).toBe(cast.head.accountId)
  expect((await (await visit(cast.head)).get(at(id, '/ky-xac-nhan'))).status).toBe(409)
})

test('whoever may approve is led to the text and not to urgent publication', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const $ = await ask(id, '')
  expect($('a[href*="duyet-khan"]').length).toBe(0)
  const anchor = $('.actions a[href^="#"]')
  expect(anchor.text()).toBe('Đọc lại nội dung')
  expect($(`${anchor.attr('href')} .richtext`).length).toBe(1)

  const draft = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker }))
  expect((await ask(draft, ''))('a[href*="duyet-khan"]').length).toBe(1)
})

test('what readers read is named by what it is, and who wrote it stands outside', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const before = await ask(id, '')
  expect(before('#van-ban h2').text()).toBe('Nội dung như người đọc sẽ thấy')
  expect(before('#van-ban article').text()).not.toContain('Người soạn')
  expect(before('#van-ban').text()).toContain(`Người soạn: ${cast.author.name}`)
  await press(id, '/duyet?luc=ngay')
  expect((await ask(id, ''))('#van-ban h2').text()).toBe('Nội dung đang công bố')
})

test('a withdrawn statement says when it was withdrawn, when it was published, and leads to its page', async () => {
  const { id, slug } = await aPublished(cast, { speaker })
  await setClock('2026-11-24T03:00:00Z')
  await press(id, '/thu-hoi', { reason: 'Số liệu sai hoàn toàn' })
  const $ = await ask(id, '')
  expect($('.state').parent().find('time').text()).toBe('24/11/2026 10:00')
  expect($('.facts time').first().text()).toBe('23/11/2026 09:00')
  expect($(`a[href="/thong-cao/${slug}"]`).length).toBe(1)
  expect($('#van-ban h2').text()).toBe('Nội dung đã thu hồi')
})

test('of an archive nothing is said that it does not say', async () => {
  const record = { sourceKey: 'luu-tru-1', sourceUrl: null, agencyId: cast.agency.id, issuedOn: null }
  const text = { kind: 'press_release', locale: 'vi', title: 'Văn bản cũ', bodyMd: 'Nội dung.' } as const
  const archived = { ...record, issuerName: cast.agency.nameVi, ...text }
  await db.transaction((trx) => takeIn(trx, somebody, archived, new Date('2026-11-22T02:00:00Z')))
  const { id } = (await documents.bySourceKey(db, 'luu-tru-1'))!
  const facts = (await ask(id, ''))('.facts').text()
  expect(facts).toContain('Không ghi')
  for (const word of ['Chọn sau', 'Hình thức', 'Tính chất']) expect(facts).not.toContain(word)
})

test('whoever read an older text is not taken for having read the new one', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  const read = { version: String(version), when: 'now' }
  await db('editions')
    .where({ documentId: id })
    .update({ lockVersion: version + 1 })
  const answer = await (await visit(cast.head)).post(at(id, '/duyet')).type('form').send(read)
  expect(answer.status).toBe(409)
  expect(page(answer)('[role=alert]').text()).toContain('vừa được người khác thay đổi')
  expect((await editions.latest(db, id))?.state).toBe('submitted')
})

test('a reason typed too late is handed back', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  await approve(deps(), cast.spokesperson, id, { version, when: 'now', publishAt: null })
  const sent = { version: String(version), reason: 'Thiếu số liệu cả năm' }
  const late = await (await visit(cast.head)).post(at(id, '/tra-lai')).type('form').send(sent)
  expect([late.status, page(late)('[role=alert] .plain').text()]).toEqual([409, 'Thiếu số liệu cả năm'])
})

test('a withdrawal is about what the public reads, also while a new edition is written', async () => {
  const { id } = await aPublished(cast, { speaker, titleVi: 'Bản cũ' })
  await (await visit(cast.author)).post(at(id, '/ban-moi')).expect(303)
  const draft = aDraftForm(cast.agency, {
    speaker,
    titleVi: 'Bản mới',
    changeKind: 'update',
    changeNote: 'Thêm',
  })
  await save(deps(), cast.author, id, draft)
  const work = page(await (await visit(cast.author)).get(at(id)))
  expect(work('main').text()).toContain('Trang công khai giữ nguyên bản trước')

  const $ = await ask(id, '/thu-hoi')
  expect($('.facts').text()).toContain('Bản cũ')
  expect($('main .buttons button').text()).toBe('Thu hồi thông cáo')
  expect($('.lead').text()).toContain('Không hoàn tác được')
  expect((await press(id, '/thu-hoi', { reason: 'Số liệu sai hoàn toàn' })).status).toBe(303)
  expect((await editions.standing(db, id))?.state).toBe('withdrawn')
})

test.each([
  ['duyet?luc=ngay', 'author'],
  ['duyet-khan', 'author'],
  ['tra-lai', 'author'],
  ['thu-hoi', 'head'],
  ['huy-lich', 'head'],
  ['ky-xac-nhan', 'head'],
] as const)('%s is not asked of an %s who may not do it', async (act, role) => {
  const { id } = await aSubmitted(cast, { speaker })
  const refused = await (await visit(cast[role])).get(at(id, `/${act}`))
  expect([refused.status, page(refused)('[role=alert]').length]).toEqual([409, 1])
})

test('another agency’s statement is as unknown as none', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const stranger = await visit(await aMember(await anAgency(), 'spokesperson', 'head'))
  for (const act of ['duyet', 'duyet-khan', 'tra-lai', 'huy-lich', 'thu-hoi', 'ky-xac-nhan'])
    expect((await stranger.get(at(id, `/${act}`))).status).toBe(404)
})

test('the history is told from its beginning, and its end is marked', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const $ = page(await (await visit(cast.author)).get(at(id)))
  const told = $('.timeline li strong:first-of-type').map((_, event) => $(event).text())
  expect(told.get()).toEqual(['Tạo bản nháp', expect.stringContaining('Trình')])
  expect($('.timeline li:last-child').text()).toContain('Mới nhất')
  expect($('.timeline .flag').length).toBe(1)
})

test('an address that names another version than the one that stands says so before anything is read', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  for (const other of [version - 1, version + 1, 'x']) {
    const response = await (await visit(cast.head)).get(at(id, `/duyet?ban=${other}`))
    expect([other, response.status]).toEqual([other, 409])
    expect(page(response)('main').text()).toContain('vừa được người khác thay đổi')
  }
  await ask(id, `/duyet?ban=${version}`)
})

test('an old address does not say of a public statement that it was withdrawn', async () => {
  const { id } = await aPublished(cast, { speaker })
  expect((await ask(id, '?xong=thu-hoi'))('main').text()).not.toContain('Đã thu hồi')
  expect((await ask(id, '?xong=duyet'))('main').text()).toContain('Đã duyệt và công bố.')
})

test('a missing reason is named in the summary as it is beside its field', async () => {
  const { id } = await aPublished(cast, { speaker })
  const answer = await press(id, '/thu-hoi')
  const $ = page(answer)
  expect(answer.status).toBe(422)
  expect($('.problem-summary a').text()).toContain($('label[for=reason]').text().trim())
})

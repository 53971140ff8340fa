import { save } from '../../src/statements/actions'
import { approve } from '../../src/statements/decision-actions'
import * as editions from '../../src/statements/edition-queries'
import {
  aCast,
  aDraftForm,
  aMember,
  anAgency,
  aPublished,
  aSpokesperson,
  aSubmitted,
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
  expect(shown('.notice').text()).toBe('Đã duyệt.')
  expect(shown('.next').text()).toBe('Thông cáo đang được công bố.')
  expect(shown('main').text()).toContain(`01/TC-${cast.agency.symbol}`)
})

test('an hour is set on a page of its own, and a wrong one is kept and named', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const wrong = await press(id, '/duyet?luc=hen', { publishAt: 'mai' })
  const $ = page(wrong)
  expect([wrong.status, $('#publishAt').val(), $('#publishAt-loi').length]).toEqual([422, 'mai', 1])
  expect($('input[name=when]').val()).toBe('later')
  expect((await press(id, '/duyet?luc=hen', { publishAt: '2026-11-25T09:00' })).status).toBe(303)
  const shown = page(await (await visit(cast.head)).get(at(id)))
  expect(shown('.next').text()).toBe('Đã duyệt. Cổng tự công bố lúc 25/11/2026 09:00.')
})

test('whoever read an older text is not taken for having read the new one', async () => {
  const { id, version } = await aSubmitted(cast, { speaker })
  await db('editions')
    .where({ documentId: id })
    .update({ lockVersion: version + 1 })
  const answer = await press(id, `/duyet?luc=ngay&ban=${version}`)
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
] as const)('%s is not asked of an %s who may not do it', async (act, role) => {
  const { id } = await aSubmitted(cast, { speaker })
  const refused = await (await visit(cast[role])).get(at(id, `/${act}`))
  expect([refused.status, page(refused)('[role=alert]').length]).toEqual([409, 1])
})

test('another agency’s statement is as unknown as none', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const stranger = await visit(await aMember(await anAgency(), 'spokesperson', 'head'))
  for (const act of ['duyet', 'duyet-khan', 'tra-lai', 'huy-lich', 'thu-hoi'])
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

import type { Actor } from '../../../src/actor'
import { create, save, submit, takeBack } from '../../../src/statements/actions'
import { approve } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { aCast, aDraftForm, aMember, aSpokesperson, type Cast } from '../../support/factories'
import { lockWaiters } from '../../support/locks'
import { db, deps, page, setClock, visit } from '../../support/portal'

let cast: Cast
let speaker: string
let id: string

const READ = 'Có 25 người được hỗ trợ.'
const NEWER = 'Có 26 người được hỗ trợ.'

beforeEach(async () => {
  await setClock('2026-12-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  id = await create(deps(), cast.author, form({ bodyVi: READ }))
})
afterEach(() => setClock(null))

const form = (values: Parameters<typeof aDraftForm>[1]) =>
  aDraftForm(cast.agency, { speaker, titleVi: 'Hỗ trợ người dân', ...values })
const at = (last = '') => `/noi-bo/thong-cao/${id}${last}`
const edition = async () => (await editions.latest(db, id))!
const version = async () => (await edition()).lockVersion
const send = async () => submit(deps(), cast.author, id, await version())

/** The page of the question, as it would be sent by a press of its button. */
async function read(last: string, by: Actor) {
  const $ = page(await (await visit(by)).get(at(last)).expect(200))
  const hidden = $('main form input[type=hidden]').map((_, { attribs }) => [
    [attribs['name'], attribs['value']],
  ])
  const sent = Object.fromEntries(hidden.get()) as Record<string, string>
  const action = $('main form').attr('action')!
  return async (typed: Record<string, string> = {}) =>
    (await visit(by))
      .post(action)
      .type('form')
      .send({ ...sent, ...typed })
}

/** Taken back, changed and submitted again, while somebody reads. */
async function change(bodyVi = NEWER, again = true) {
  if ((await edition()).state === 'submitted') await takeBack(deps(), cast.author, id, await version())
  await save(deps(), cast.author, id, form({ bodyVi, version: await version() }))
  if (again) await send()
}

const REASON = { reason: 'Nước đang lên nhanh tại xã Thạch Lĩnh.' }

test('an approval of another text than the one submitted now approves nothing and shows both', async () => {
  await send()
  const press = await read('/duyet?luc=ngay', cast.spokesperson)
  await change()
  const answer = await press()
  const $ = page(answer)
  expect(answer.status).toBe(409)
  expect($('h1').text()).toBe('Văn bản đã khác bản Ông/Bà đọc')
  expect($('.compared > div').eq(0).find('.bodyMd').text()).toBe(READ)
  expect($('.compared > div').eq(1).find('.bodyMd').text()).toBe(NEWER)
  expect([$('del').text(), $('ins').text()]).toEqual(['25', '26'])
  expect($('.notice').text()).toContain(`${cast.author.name} đã trình lại bản này lúc 23/12/2026 09:00.`)
  expect((await edition()).state).toBe('submitted')
  expect((await documents.byId(db, id))!.number).toBeNull()
})

test('so does one of a text that was taken back and not submitted again', async () => {
  await send()
  const press = await read('/duyet?luc=ngay', cast.spokesperson)
  await change(NEWER, false)
  const answer = await press()
  expect([answer.status, page(answer)('ins').text()]).toEqual([409, '26'])
  expect((await edition()).state).toBe('draft')
})

test('it is the content that binds, whatever the version says', async () => {
  await send()
  const press = await read('/duyet?luc=ngay', cast.spokesperson)
  await change()
  const answer = await press({ version: String(await version()) })
  expect([answer.status, page(answer)('del').text()]).toEqual([409, '25'])
  expect((await edition()).state).toBe('submitted')
})

test('an urgent publication is of what was read, and keeps the reason that was typed', async () => {
  const press = await read('/duyet-khan', cast.spokesperson)
  await change(NEWER, false)
  const answer = await press(REASON)
  const $ = page(answer)
  expect([answer.status, $('ins').text(), $('.plain').first().text()]).toEqual([409, '26', REASON.reason])
  expect((await edition()).state).toBe('draft')
})

test('a countersignature is of the text that was read', async () => {
  await (
    await read('/duyet-khan', cast.spokesperson)
  )(REASON)
  const press = await read('/ky-xac-nhan', cast.head)
  const other = 'f'.repeat(64)
  const answer = await press({ content: other })
  expect(answer.status).toBe(409)
  expect((await edition()).countersignedBy).toBeNull()
  expect((await press()).status).toBe(303)
  expect((await edition()).countersignedBy).toBe(cast.head.accountId)
})

test('when only what goes with the words changed, that is said', async () => {
  await send()
  const press = await read('/duyet?luc=ngay', cast.spokesperson)
  await takeBack(deps(), cast.author, id, await version())
  const other = await aSpokesperson(cast.agency)
  await save(deps(), cast.author, id, form({ bodyVi: READ, speaker: other, version: await version() }))
  await send()
  const answer = await press()
  expect(answer.status).toBe(409)
  expect(page(answer)('main').text()).toContain('Phần chữ không đổi.')
})

test('English that was dropped or added is shown as such', async () => {
  await send()
  const press = await read('/duyet?luc=ngay', cast.spokesperson)
  await takeBack(deps(), cast.author, id, await version())
  const english = { titleEn: 'Support', bodyEn: 'Help for 25 people.' }
  await save(deps(), cast.author, id, form({ bodyVi: READ, ...english, version: await version() }))
  await send()
  const $ = page(await press())
  expect($('main').text()).toContain('Bản tiếng Việt: không đổi')
  expect($('.compared').find('div').first().text()).toContain('Không có.')
  expect($('.compared').find('ins').text()).toContain('Help for 25 people.')
})

test('a revision of another statement, or none, is never shown', async () => {
  await send()
  const press = await read('/duyet?luc=ngay', cast.spokesperson)
  const strange = await create(deps(), cast.author, form({ bodyVi: 'Việc của người khác.' }))
  const revisions = await db('revisions').where({ documentId: strange }).pluck<string[]>('id')
  await change()
  for (const forged of [revisions.join(' '), 'x', '']) {
    const answer = await press({ read: forged })
    expect([answer.status, answer.text.includes('Việc của người khác')]).toEqual([409, false])
  }
  expect((await press({ content: 'khong-phai-ma' })).status).toBe(409)
  expect((await edition()).state).toBe('submitted')
})

test('of two who approve at once one does, and the other is told who did and when', async () => {
  await send()
  const [first, second] = [
    await read('/duyet?luc=ngay', cast.spokesperson),
    await read('/duyet?luc=ngay', cast.head),
  ]
  const lock = await db.transaction()
  await documents.lock(lock, id)
  const answers = Promise.all([first(), second()])
  await lockWaiters(2)
  await lock.commit()
  const both = await answers
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const [won, lost] = both[0].status === 303 ? [cast.spokesperson, both[1]] : [cast.head, both[0]]
  expect(page(lost)('.notice.grave').text()).toContain(
    `${won.name} đã duyệt thông cáo này lúc 23/12/2026 09:00.`,
  )
  expect((await documents.byId(db, id))!.number).toBe(1)
})

test('who approves after it was sent back is told who sent it back', async () => {
  await send()
  const press = await read('/duyet?luc=ngay', cast.spokesperson)
  await (
    await read('/tra-lai', cast.head)
  )({ reason: 'Thiếu số liệu của xã.' })
  const answer = await press()
  expect(answer.status).toBe(409)
  expect(page(answer)('.notice.grave').text()).toContain(`${cast.head.name} đã trả lại thông cáo này`)
})

describe('an author who has another role too', () => {
  const both = async () => aMember(cast.agency, 'author', 'spokesperson')

  test('is refused with a sentence, at the page and by hand', async () => {
    const person = await both()
    id = await create(deps(), person, form({ bodyVi: READ }))
    await submit(deps(), person, id, 0)
    const asked = await (await visit(person)).get(at('/duyet?luc=ngay'))
    expect(asked.status).toBe(409)
    const sent = await (
      await visit(person)
    )
      .post(at('/duyet'))
      .type('form')
      .send({ version: '1', when: 'now' })
    for (const answer of [asked, sent])
      expect(page(answer)('.notice.grave').text()).toContain('không được tự duyệt: cần người thứ hai')
    expect((await edition()).state).toBe('submitted')
  })

  test('is refused by the database too, also for one word of it', async () => {
    await save(deps(), await both(), id, form({ bodyVi: NEWER, version: 0 }))
    await send()
    const [helper] = await editions
      .writersOf(db, (await edition()).id)
      .then((ids) => ids.filter((one) => one !== cast.author.accountId))
    const values = { state: 'approved', publishAt: new Date(), approvedBy: helper, issuerName: 'Sở' }
    await expect(
      db('editions')
        .where({ id: (await edition()).id })
        .update(values),
    ).rejects.toThrow('nobody who wrote an edition may approve it')
  })
})

test('the database approves no other text than the one submitted, whoever asks it', async () => {
  await send()
  const { id: editionId } = await edition()
  await db('documents').where({ id }).update({ occasion: 'extraordinary' })
  const now = { version: await version(), when: 'now' as const, publishAt: null }
  await expect(approve(deps(), cast.spokesperson, id, now)).rejects.toMatchObject({
    key: 'review.why.other_text',
  })
  const values = {
    ...{ state: 'approved', publishAt: new Date(), approvedBy: cast.head.accountId, issuerName: 'Sở' },
  }
  await expect(db('editions').where({ id: editionId }).update(values)).rejects.toThrow(
    'not the one that was submitted',
  )
})

test('the story names each submission and its approval by the content', async () => {
  await send()
  await change()
  await (
    await read('/duyet?luc=ngay', cast.spokesperson)
  )()
  const $ = page(await (await visit(cast.author)).get(at()))
  const codes = $('#qua-trinh code')
    .map((_, code) => $(code).attr('title'))
    .get()
  const stored = await edition()
  expect(codes.at(-1)).toBe(stored.approvedSha256!.toString('hex'))
  expect($('#qua-trinh code').last().text()).toBe(codes.at(-1)!.slice(0, 8))
  expect(codes.length).toBe(3)
})

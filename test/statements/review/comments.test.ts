import { randomUUID } from 'node:crypto'
import * as memberships from '../../../src/accounts/membership-queries'
import type { Actor } from '../../../src/actor'
import { create, revise, save, submit } from '../../../src/statements/actions'
import { approve } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { comment } from '../../../src/statements/review/comment-actions'
import * as comments from '../../../src/statements/review/comment-queries'
import * as texts from '../../../src/statements/text-queries'
import { aCast, aDraftForm, aMember, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'

const BODY = 'Cầu thông xe lúc 9 giờ.\n\nKhông ai bị thương trong 25 ngày thi công.'
let cast: Cast
let speaker: string
let id: string

beforeEach(async () => {
  await setClock('2026-12-23T02:00:00Z')
  await db('outbox').delete()
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  id = await create(deps(), cast.author, form({ titleVi: 'Thông xe cầu', bodyVi: BODY }))
})
afterEach(() => setClock(null))

const form = (values: Parameters<typeof aDraftForm>[1]) => aDraftForm(cast.agency, { speaker, ...values })
const at = (last = '') => `/noi-bo/thong-cao/${id}${last}`
const see = async (last = '', by: Actor = cast.author) =>
  page(await (await visit(by)).get(at(last)).expect(200))
const post = async (last: string, body: Record<string, string>, by: Actor = cast.spokesperson) =>
  (await visit(by)).post(at(last)).type('form').send(body)
const edition = async () => (await editions.latest(db, id))!
const said = async () => comments.ofEdition(db, (await edition()).id)
const letters = async () =>
  (await db('outbox').where('subject', 'like', 'Có nhận xét%').pluck<string[]>('recipient')).sort()

/** Through the page of one passage, as somebody without JavaScript does it. */
async function remark(passage: string, body: string, by: Actor = cast.spokesperson) {
  const $ = await see(`/nhan-xet${passage && `?doan=${passage}`}`, by)
  const hidden = $('main form input[type=hidden]').map((_, { attribs }) => [
    [attribs['name'], attribs['value']],
  ])
  return post('/nhan-xet', { ...(Object.fromEntries(hidden.get()) as Record<string, string>), body }, by)
}

const changeBody = async (bodyVi: string) => {
  const { lockVersion } = await edition()
  await save(deps(), cast.author, id, form({ titleVi: 'Thông xe cầu', bodyVi, version: lockVersion }))
}

test('each paragraph has a link of its own that leads to a form with the passage in it', async () => {
  const $ = await see('', cast.spokesperson)
  const links = $('.remarked .remarks a')
    .map((_, link) => $(link).text())
    .get()
  expect(links).toEqual(['Nhận xét đoạn 1', 'Nhận xét đoạn 2'])

  const asked = await see($('.remarked .remarks a').eq(1).attr('href')!.replace(at(), ''), cast.spokesperson)
  expect(asked('blockquote').text()).toBe('Không ai bị thương trong 25 ngày thi công.')
  expect((await remark('vi-2', '25 hay 26 ngày?')).status).toBe(303)

  const shown = await see()
  expect(shown('.comment blockquote').text()).toBe('Không ai bị thương trong 25 ngày thi công.')
  expect(shown('.comment').text()).toContain('25 hay 26 ngày?')
  expect(shown('.comment').text()).toContain(cast.spokesperson.name)
  expect(shown('#vi-2').hasClass('open')).toBe(true)
  expect(shown('#vi-1').hasClass('open')).toBe(false)
  expect(shown('#vi-2 .remarks').text()).toContain('Chưa xử lý: 1')
})

test('the title and the whole can be spoken of too', async () => {
  await remark('vi-tieu-de', 'Thêm tên cầu.')
  await remark('', 'Thiếu lời người phát ngôn.')
  expect((await said()).map(({ quote, locale }) => [quote, locale])).toEqual([
    ['Thông xe cầu', 'vi'],
    ['', null],
  ])
})

test('words that were selected over two paragraphs are a passage', async () => {
  const { id: revision } = (await texts.ofEdition(db, (await edition()).id))[0]!
  const quote = '9 giờ.Không ai bị thương'
  const sent = await post('/nhan-xet', { key: randomUUID(), revision, quote, body: 'Hai ý khác nhau.' })
  expect(sent.status).toBe(303)
  const shown = await see()
  expect(['#vi-1', '#vi-2'].map((each) => shown(each).hasClass('open'))).toEqual([false, false])
  expect(shown('.comment .flag').length).toBe(0)
})

test('a passage that a newer text does not have is shown as it was, and said to be gone', async () => {
  await remark('vi-2', 'Kiểm tra lại số ngày.')
  await changeBody('Cầu thông xe lúc 9 giờ.\n\nKhông ai bị thương trong 26 ngày thi công.')
  const shown = await see()
  expect(shown('.comment .flag').text()).toBe('Đoạn này không còn trong bản hiện tại.')
  expect(shown('.comment blockquote').text()).toBe('Không ai bị thương trong 25 ngày thi công.')
  expect(shown('.remarked.open').length).toBe(0)
})

describe('what was typed is kept', () => {
  const body = 'Số này từ đâu?'

  test('when nothing was said of the passage, or too much', async () => {
    const empty = await remark('vi-1', ' ')
    const $ = page(empty)
    expect([empty.status, $('#body-loi').text(), $('blockquote').text()]).toEqual([
      422,
      'Hãy điền mục này.',
      'Cầu thông xe lúc 9 giờ.',
    ])
    const long = await remark('vi-1', 'a'.repeat(2001))
    expect([long.status, page(long)('#body').text().trim().length]).toEqual([422, 2001])
  })

  test('when the passage is in no text of this statement', async () => {
    const { id: revision } = (await texts.ofEdition(db, (await edition()).id))[0]!
    const sent = await post('/nhan-xet', { key: randomUUID(), revision, quote: 'Cầu sập.', body })
    expect([sent.status, page(sent)('.notice.grave').text().includes(body)]).toEqual([409, true])
    const other = await create(deps(), cast.author, form({ bodyVi: 'Cầu sập.' }))
    const foreign = (await texts.ofEdition(db, (await editions.latest(db, other))!.id))[0]!.id
    const again = await post('/nhan-xet', {
      ...{ key: randomUUID(), quote: 'Cầu sập.', body },
      revision: foreign,
    })
    expect(again.status).toBe(409)
    expect(await said()).toEqual([])
  })

  test('when it was published meanwhile', async () => {
    await submit(deps(), cast.author, id, 0)
    const now = { version: 1, when: 'now' as const, publishAt: null }
    await approve(deps(), cast.spokesperson, id, now)
    const sent = await post('/nhan-xet', { key: randomUUID(), body })
    const $ = page(sent)
    expect(sent.status).toBe(409)
    expect($('.notice.grave').text()).toContain('nội dung chỉ được đính chính')
    expect($('.notice.grave .plain').text()).toBe(body)
    expect((await (await visit(cast.head)).get(at('/nhan-xet'))).status).toBe(409)
  })
})

test('sent twice it is one comment; other words under the same key are refused', async () => {
  const key = randomUUID()
  await Promise.all([1, 2].map(() => post('/nhan-xet', { key, body: 'Một lần.' })))
  expect((await said()).map(({ body }) => body)).toEqual(['Một lần.'])
  expect((await post('/nhan-xet', { key, body: 'Lần khác.' })).status).toBe(409)
})

describe('a comment', () => {
  let one: string
  beforeEach(async () => {
    one = await comment(deps(), cast.spokesperson, id, {
      ...{ key: randomUUID(), revision: null, quote: null, body: 'Số này từ đâu?' },
    })
  })
  const answer = (body: string, by: Actor = cast.author) =>
    post(`/nhan-xet/${one}`, { key: randomUUID(), body }, by)
  const settle = (to: string, by: Actor = cast.author) => post(`/nhan-xet/${one}/xong`, { to }, by)

  test('is answered, settled and opened again by anybody of the agency, with names and times', async () => {
    expect((await answer('Từ báo cáo ngày 20/12.')).status).toBe(303)
    expect((await settle('resolved')).status).toBe(303)
    const settled = await see()
    expect(settled('details .comment').text()).toContain('Từ báo cáo ngày 20/12.')
    expect(settled('details .comment').text()).toContain(
      `${cast.author.name} đánh dấu đã xử lý lúc 23/12/2026 09:00`,
    )
    await settle('open', cast.head)
    const opened = await see()
    expect(opened('details .comment').length).toBe(0)
    expect(opened('.comment').text()).toContain(`${cast.head.name} mở lại`)
  })

  test('that was settled is open again when somebody answers it', async () => {
    await settle('resolved')
    await answer('Vẫn chưa rõ.', cast.head)
    expect((await said())[0]).toMatchObject({ resolved: false, movedBy: cast.head.name })
  })

  test('settled twice is settled once', async () => {
    await Promise.all([settle('resolved'), settle('resolved', cast.head)])
    expect(await db('commentMoves').where({ commentId: one }).pluck('resolved')).toEqual([true])
  })

  test('keeps what was typed to it when that is nothing', async () => {
    const sent = await answer(' ')
    expect([sent.status, page(sent)('.comment').text().includes('Số này từ đâu?')]).toEqual([422, true])
  })

  test('of another statement, and an answer, are as unknown as none', async () => {
    const other = await create(deps(), cast.author, form({}))
    const sent = await (await visit(cast.author)).get(`/noi-bo/thong-cao/${other}/nhan-xet/${one}`)
    expect(sent.status).toBe(404)
    await answer('Trả lời.')
    const answered = (await said()).find(({ parentId }) => parentId !== null)!
    expect((await post(`/nhan-xet/${answered.id}`, { key: randomUUID(), body: 'Nữa.' })).status).toBe(404)
    expect((await (await visit(cast.author)).get(at('/nhan-xet/khong-phai-ma'))).status).toBe(404)
  })

  test('makes nobody a writer: who asked may approve', async () => {
    await answer('Đồng ý.', cast.spokesperson)
    await settle('resolved', cast.spokesperson)
    await submit(deps(), cast.author, id, 0)
    await approve(deps(), cast.spokesperson, id, { version: 1, when: 'now', publishAt: null })
    expect((await edition()).state).toBe('approved')
  })

  test('that is open is counted where somebody is about to approve, and shown to who is to mend it', async () => {
    await submit(deps(), cast.author, id, 0)
    const asked = await see('/duyet?luc=ngay', cast.spokesperson)
    expect(asked('.notice').text()).toContain('Còn 1 nhận xét chưa xử lý')
    const back = await see('/tra-lai', cast.spokesperson)
    expect(back('.notice').text()).toContain('sẽ thấy 1 nhận xét chưa xử lý')
  })

  test('stays with its edition: the next one begins with none', async () => {
    await submit(deps(), cast.author, id, 0)
    await approve(deps(), cast.spokesperson, id, { version: 1, when: 'now', publishAt: null })
    await revise(deps(), cast.author, id)
    expect(await said()).toEqual([])
  })

  test('is in the story of the statement', async () => {
    await answer('Đồng ý.')
    await settle('resolved')
    const shown = await see()
    const lines = shown('#qua-trinh li strong:first-of-type')
      .map((_, each) => shown(each).text())
      .get()
    expect(lines).toEqual(['Tạo bản nháp', 'Nhận xét', 'Trả lời nhận xét', 'Đánh dấu nhận xét đã xử lý'])
  })
})

test('the desk’s list says how many are open', async () => {
  await remark('vi-1', 'Một.')
  await remark('vi-1', 'Hai.')
  const [first] = await said()
  await post(`/nhan-xet/${first!.id}/xong`, { to: 'resolved' })
  const list = page(await (await visit(cast.head)).get('/noi-bo/thong-cao'))
  expect(list('tbody tr').text()).toContain('Nhận xét chưa xử lý (1)')
})

describe('letters', () => {
  test('ten comments are one letter to who wrote it, none to who said them', async () => {
    for (let n = 0; n < 10; n++)
      await comment(deps(), cast.spokesperson, id, {
        ...{ key: randomUUID(), revision: null, quote: null, body: `Ý thứ ${n}.` },
      })
    expect(await letters()).toEqual([cast.author.email])
  })

  test('whoever came back to it since hears again, and so does everybody an hour later', async () => {
    await remark('vi-1', 'Một.')
    await setClock('2026-12-23T02:10:00Z')
    await changeBody('Cầu thông xe lúc 10 giờ.')
    await setClock('2026-12-23T02:20:00Z')
    await remark('vi-1', 'Hai.')
    expect((await letters()).length).toBe(2)
    await setClock('2026-12-23T03:19:00Z')
    await remark('vi-1', 'Ba.')
    expect((await letters()).length).toBe(2)
    await setClock('2026-12-23T03:21:00Z')
    await remark('vi-1', 'Bốn.')
    expect((await letters()).length).toBe(3)
  })

  test('an author’s answer on a text that waits goes to those who may approve it', async () => {
    await submit(deps(), cast.author, id, 0)
    await remark('vi-1', 'Đã kiểm tra với đơn vị thi công.', cast.author)
    expect(await letters()).toEqual([cast.head.email, cast.spokesperson.email].sort())
  })

  test('nobody who left the agency is written to', async () => {
    const gone = await aMember(cast.agency, 'head')
    await remark('vi-1', 'Một.', gone)
    await setClock('2026-12-23T05:00:00Z')
    for (const { membershipId } of await memberships.ofAccount(db, gone.accountId))
      await memberships.end(db, membershipId)
    await db('outbox').delete()
    await remark('vi-1', 'Hai.')
    expect(await letters()).not.toContain(gone.email)
  })
})

test('a comment does not move what waits: the desk says when it was submitted', async () => {
  await submit(deps(), cast.author, id, 0)
  await setClock('2026-12-23T05:00:00Z')
  await remark('vi-1', 'Một.')
  const desk = page(await (await visit(cast.spokesperson)).get('/noi-bo'))
  expect(desk('main').text()).toContain('23/12/2026 09:00')
  expect(desk('main').text()).not.toContain('23/12/2026 12:00')
})

import { create } from '../../src/statements/actions'
import { approve, approveUrgently, recall } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import { numberOf } from '../../src/statements/numbers'
import { comment } from '../../src/statements/review/comment-actions'
import { aCast, aDraftForm, aPublished, aSpokesperson, aSubmitted, type Cast } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'

let cast: Cast
let speaker: string
beforeEach(async () => {
  await setClock('2026-12-30T02:00:00Z')
  cast = await aCast({ symbol: 'SXD' })
  speaker = await aSpokesperson(cast.agency)
})
afterEach(() => setClock(null))

const at = (id: string, last: string) => `/noi-bo/thong-cao/${id}/${last}`
/** The hour as it was read back. */
const READ = '#publishAt-doc-lai'
const LATER = 'duyet?luc=hen'
const NOW = 'duyet?luc=ngay'
const ask = async (id: string, last: string) =>
  page(await (await visit(cast.head)).get(at(id, last)).expect(200))
const numberIn = async (id: string) => numberOf((await documents.byId(db, id))!)

type Page = Awaited<ReturnType<typeof ask>>
/** As a browser sends what stands on the page, with what somebody types and ticks. */
async function press($: Page, typed: Record<string, string>) {
  const fields = $('main form :is(input[type=hidden], input[checked], input[value]:not([type=checkbox]))')
  const shown = fields.toArray().map(({ attribs }) => [attribs['name'], attribs['value']])
  const sent = { ...(Object.fromEntries(shown) as Record<string, string>), ...typed }
  return (await visit(cast.head)).post($('main form').attr('action')!).type('form').send(sent)
}

describe('an hour that somebody types', () => {
  test('stands first, with its form, and counts once it was read back as everybody reads it', async () => {
    const { id } = await aSubmitted(cast, { speaker })
    const first = await ask(id, LATER)
    expect(first('main form .field').first().find('.hint').text()).toBe('ngày/tháng/năm, giờ 24')
    expect(first('#publishAt').parents().addBack().nextAll('.facts').length).toBe(1)
    expect(first('main .buttons button').text()).toBe('Xem lại giờ hẹn')
    const english = page(await (await visit(cast.head)).get(`/en${at(id, LATER)}`))
    expect(english('#publishAt-goi-y').text()).toBe('day/month/year, 24-hour time')

    const answer = await press(first, { publishAt: '2026-12-31T08:05' })
    const second = page(answer)
    expect([answer.status, second(READ).text().trim()]).toEqual([
      200,
      expect.stringMatching(/^Sẽ công bố lúc 31\/12\/2026 08:05/),
    ])
    expect((await editions.latest(db, id))!.state).toBe('submitted')

    // another one is read back again
    const other = page(await press(second, { publishAt: '2026-12-31T08:06' }))
    expect(other(READ).text()).toContain('31/12/2026 08:06')
    expect(other('main .buttons button').text()).toBe('Duyệt và hẹn giờ công bố')
    expect((await press(other, {})).status).toBe(303)
    expect((await editions.latest(db, id))!.publishAt).toEqual(new Date('2026-12-31T01:06:00Z'))
  })

  test.each([
    ['2026-12-31T09:00:30', 'Giờ hẹn tính đến phút, không kèm giây.'],
    ['2200-01-01T09:00', 'Năm của giờ hẹn phải từ năm nay đến 2100.'],
    ['1900-01-01T09:00', 'Năm của giờ hẹn phải từ năm nay đến 2100.'],
    ['2026-12-29T09:00', 'Giờ hẹn đã qua'],
  ])('%s is none, and it is said why: %s', async (publishAt, sentence) => {
    const { id } = await aSubmitted(cast, { speaker })
    const answer = await press(await ask(id, LATER), { publishAt, hour: publishAt })
    const $ = page(answer)
    expect([answer.status, $('#publishAt').val()]).toEqual([422, publishAt])
    expect($('#publishAt-loi').text()).toContain(sentence)
    expect($(READ).length).toBe(0)
  })
})

describe('the number that is expected', () => {
  test('is that of the year of the hour, in Việt Nam', async () => {
    await aPublished(cast, { speaker })
    const { id } = await aSubmitted(cast, { speaker })
    const first = await ask(id, LATER)
    expect(first('.facts').text()).toContain('theo năm của giờ hẹn; trong năm 2026 dự kiến 02/TC-SXD')
    // in the evening of 31 December by the clock of London
    const next = page(await press(first, { publishAt: '2027-01-01T00:30' }))
    expect(next('.facts').text()).toContain('dự kiến 01/TC-SXD')
    const same = page(await press(first, { publishAt: '2026-12-31T23:59' }))
    expect(same('.facts').text()).toContain('dự kiến 02/TC-SXD')
  })
})

describe('a number of a year in which it does not go out', () => {
  /** From a paper register, recalled when another one had followed: it stays. */
  async function numbered() {
    const { id, version } = await aSubmitted(cast, { speaker })
    const publishAt = new Date('2026-12-31T02:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt, number: 9 })
    await aPublished(cast, { speaker })
    await recall(deps(), cast.head, id, { version: version + 1, reason: 'Chờ số liệu cuối cùng.' })
    await db('editions').where({ documentId: id }).update({ state: 'draft' })
    await db('editions').where({ documentId: id }).update({ state: 'submitted' })
    expect(await numberIn(id)).toBe('09/TC-SXD')
    return id
  }
  const freed = async (id: string) =>
    (await editions.eventsOf(db, id))
      .filter(({ event }) => event === 'number_freed')
      .map(({ reason }) => reason)

  test('is given up by whoever approves, and by nothing else', async () => {
    const id = await numbered()
    await setClock('2027-01-04T02:00:00Z')
    const $ = await ask(id, NOW)
    expect($('main form').text()).toContain('Bỏ số 09/TC-SXD của năm 2026, lấy số của năm 2027')
    expect($('.facts').text()).toContain('dự kiến 01/TC-SXD')

    const refused = await press($, {})
    expect([refused.status, page(refused)('#number-loi').text().trim()]).toEqual([
      422,
      expect.stringContaining('Thông cáo đã có số 09/TC-SXD của năm 2026, còn giờ công bố thuộc năm 2027'),
    ])
    expect([await numberIn(id), await freed(id)]).toEqual(['09/TC-SXD', []])

    expect((await press(page(refused), { numberAnew: 'yes', number: '4' })).status).toBe(303)
    expect([await numberIn(id), await freed(id)]).toEqual(['04/TC-SXD', ['09/TC-SXD (2026)']])
  })

  test('is named before the hour is known, and asked for once it is', async () => {
    const id = await numbered()
    const first = await ask(id, LATER)
    expect(first('.facts').text()).toContain('09/TC-SXD nếu công bố trong năm 2026')
    const same = page(await press(first, { publishAt: '2026-12-31T15:00' }))
    expect([same('.facts').text().includes('09/TC-SXD'), same('[name=numberAnew]').length]).toEqual([true, 0])
    const next = page(await press(first, { publishAt: '2027-01-02T08:00' }))
    expect(next('[name=numberAnew]').length).toBe(1)
    expect((await press(same, {})).status).toBe(303)
    expect(await numberIn(id)).toBe('09/TC-SXD')
  })
})

describe('nobody decides with no text in sight', () => {
  const isOpenBefore = ($: Page) => [
    $('details#content[open] .richtext').length > 0,
    $('details#content').nextAll('.buttons').length + $('details#content').nextAll('form').length > 0,
  ]

  test.each([NOW, LATER, 'duyet-khan'])('%s: it stands open before what is pressed', async (last) => {
    const { id } = await aSubmitted(cast, { speaker })
    expect(isOpenBefore(await ask(id, last))).toEqual([true, true])
  })

  test('also of whoever signs as the second, who reads until when', async () => {
    const id = await create(deps(), cast.author, aDraftForm(cast.agency, { speaker }))
    await approveUrgently(deps(), cast.spokesperson, id, { version: 0, reason: 'Nước lũ đang lên nhanh.' })
    const $ = await ask(id, 'ky-xac-nhan')
    expect(isOpenBefore($)).toEqual([true, true])
    expect($('.facts').text()).toMatch(/Hạn ký xác nhận\s*Trước 31\/12\/2026 09:00/)
  })

  test('what is said of open comments leads to them', async () => {
    const { id } = await aSubmitted(cast, { speaker })
    const words = { revision: null, quote: null, body: 'Xem lại số liệu.', key: crypto.randomUUID() }
    await comment(deps(), cast.spokesperson, id, words)
    const link = (await ask(id, NOW))('.notice a').filter((_, each) =>
      /nhận xét/.test(page({ text: '' })(each).text()),
    )
    expect([link.length, link.attr('href')]).toEqual([1, `/noi-bo/thong-cao/${id}#nhan-xet`])
  })
})

import { setPattern } from '../../../src/agencies/number-actions'
import { approve, approveUrgently, recall } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import type { ApprovalForm } from '../../../src/statements/form'
import { numberOf } from '../../../src/statements/numbers'
import * as contents from '../../../src/statements/review/content-queries'
import { aCast, aMember, aPublished, aSpokesperson, aSubmitted, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'

let cast: Cast
let speaker: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast({ symbol: 'SXD' })
  speaker = await aSpokesperson(cast.agency)
})
afterEach(() => setClock(null))

const numberIn = async (id: string) => numberOf((await documents.byId(db, id))!)

async function approved(form: Partial<ApprovalForm> = {}) {
  const { id, version } = await aSubmitted(cast, { speaker })
  await approve(deps(), cast.spokesperson, id, { version, when: 'now', publishAt: null, ...form })
  return numberIn(id)
}

const at = (id: string, last: string) => `/noi-bo/thong-cao/${id}${last}`
/** With the content as the question shows it. */
async function decide(id: string, last: string, sent: Record<string, string>) {
  const content = await contents.sha256Of(db, (await editions.latest(db, id))!.id)
  return (await visit(cast.head))
    .post(at(id, last))
    .type('form')
    .send({ content, ...sent })
}

test('a changed pattern holds from the next number, and what was given stays', async () => {
  const first = await aPublished(cast, { speaker })
  const administrator = await aMember(cast.agency, 'administrator')
  await setPattern(deps(), administrator, cast.agency.id, '{n}/TCBC-{AGENCY}')

  expect(await approved()).toBe('02/TCBC-SXD')
  expect(await numberIn(first.id)).toBe('01/TC-SXD')
  const found = await (await visit()).get('/thong-cao?q=02%2FTCBC-SXD')
  expect(page(found)('.statement').length).toBe(1)
})

test('the question before an approval shows the number as it will be printed', async () => {
  const administrator = await aMember(cast.agency, 'administrator')
  await setPattern(deps(), administrator, cast.agency.id, '{n}/TCBC-{AGENCY}')
  const { id } = await aSubmitted(cast, { speaker })
  const $ = page(await (await visit(cast.head)).get(at(id, '/duyet?luc=ngay')))
  expect($('.facts').text()).toContain('dự kiến 01/TCBC-SXD')
})

describe('L35 a year of numbers', () => {
  test.each([
    ['2026-12-31T16:59:59Z', '02/TC-SXD', 2026],
    ['2026-12-31T17:00:00Z', '01/TC-SXD', 2027],
    ['2026-12-31T23:59:59Z', '01/TC-SXD', 2027],
    ['2027-01-01T00:00:00Z', '01/TC-SXD', 2027],
  ])('at %s the next is %s of %i: the year is that of Việt Nam', async (now, number, year) => {
    await aPublished(cast, { speaker })
    await setClock(now)
    const { id } = await aPublished(cast, { speaker })
    expect([await numberIn(id), (await documents.byId(db, id))!.numberYear]).toEqual([number, year])
  })

  test('is that of the hour for which it is approved', async () => {
    await aPublished(cast, { speaker })
    await setClock('2026-12-31T08:00:00Z')
    const later = { when: 'later', publishAt: new Date('2026-12-31T17:30:00Z') } as const
    expect(await approved(later)).toBe('01/TC-SXD')
    expect(await approved()).toBe('02/TC-SXD')
  })
})

describe('L35 a number of a paper register', () => {
  test('is taken, and the counter goes on after the highest', async () => {
    expect(await approved({ number: 27 })).toBe('27/TC-SXD')
    expect(await approved()).toBe('28/TC-SXD')
    expect(await approved({ number: 5 })).toBe('05/TC-SXD')
    expect(await approved()).toBe('29/TC-SXD')
  })

  test('is typed on the question, also of an urgent one', async () => {
    const one = await aSubmitted(cast, { speaker })
    const $ = page(await (await visit(cast.head)).get(at(one.id, '/duyet?luc=ngay')))
    expect($('details #number').attr('maxlength')).toBe('6')
    await decide(one.id, '/duyet', { version: '1', when: 'now', number: '12' })
    expect(await numberIn(one.id)).toBe('12/TC-SXD')

    const other = await aSubmitted(cast, { speaker })
    const reason = 'Cần báo ngay trong đêm.'
    await decide(other.id, '/duyet-khan', { version: '1', reason, number: '14' })
    expect(await numberIn(other.id)).toBe('14/TC-SXD')
  })

  test('that another statement has is refused with a sentence, and all that was typed stays', async () => {
    await approved({ number: 7 })
    const { id } = await aSubmitted(cast, { speaker })
    const when = { when: 'later', publishAt: '2026-11-30T09:00', hour: '2026-11-30T09:00' }
    const response = await decide(id, '/duyet', { version: '1', number: '7', ...when })

    expect(response.status).toBe(422)
    const $ = page(response)
    expect($('#number-loi').text()).toContain('Số 07/TC-SXD của năm 2026 đã cấp cho thông cáo')
    expect([$('#number').val(), $('#publishAt').val()]).toEqual(['7', '2026-11-30T09:00'])
    expect($('details').has('#number').attr('open')).toBeDefined()
    expect((await documents.byId(db, id))!.number).toBeNull()
    expect(await approved()).toBe('08/TC-SXD')
  })

  test.each(['0', '-1', '1.5', 'TC', '100000', '7/TC'])('is none: %s', async (number) => {
    const { id } = await aSubmitted(cast, { speaker })
    const response = await decide(id, '/duyet', { version: '1', when: 'now', number })
    expect(response.status).toBe(422)
    expect(page(response)('#number-loi').text()).toContain('số nguyên từ 1 đến')
    expect(page(response)('#number').val()).toBe(number)
  })

  test('two people who type one number at once: one has it, the other is told', async () => {
    const [one, other] = [await aSubmitted(cast, { speaker }), await aSubmitted(cast, { speaker })]
    const both = await Promise.allSettled(
      [one, other].map(({ id, version }) =>
        approve(deps(), cast.head, id, { version, when: 'now', publishAt: null, number: 3 }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { key: 'statements.number.taken_by' },
    })
    expect(await approved()).toBe('04/TC-SXD')
  })

  test('stays with a statement whose hour was taken away when a later one was given, and no other can be typed then', async () => {
    const { id, version } = await aSubmitted(cast, { speaker })
    const publishAt = new Date('2026-11-30T02:00:00Z')
    await approve(deps(), cast.head, id, { version, when: 'later', publishAt, number: 9 })
    await approved()
    await recall(deps(), cast.head, id, { version: version + 1, reason: 'Chưa đến lúc công bố.' })
    const urgent = { version: version + 2, reason: 'Cần báo ngay trong đêm.' }
    await db('editions').where({ documentId: id }).update({ state: 'draft' })
    await expect(approveUrgently(deps(), cast.head, id, { ...urgent, number: 10 })).rejects.toMatchObject({
      key: 'statements.number.has_one',
    })
    await approveUrgently(deps(), cast.head, id, urgent)
    expect(await numberIn(id)).toBe('09/TC-SXD')
  })

  const tomorrow = { when: 'later', publishAt: new Date('2026-11-30T02:00:00Z') } as const
  const recalled = (id: string, version: number) =>
    recall(deps(), cast.head, id, { version, reason: 'Gõ nhầm số đăng ký.' })

  test('mistyped and taken back before its hour, is free again and does not spoil the year', async () => {
    await aPublished(cast, { speaker })
    const { id, version } = await aSubmitted(cast, { speaker })
    const far = { ...tomorrow, number: 99_999, numberSure: 'yes' } as const
    await approve(deps(), cast.head, id, { version, ...far })
    await recalled(id, version + 1)
    expect(await numberIn(id)).toBeNull()
    expect(await approved({ number: 2 })).toBe('02/TC-SXD')
    expect(await approved()).toBe('03/TC-SXD')
  })

  test('given back by the first of the year, lets the year begin with 01', async () => {
    const { id, version } = await aSubmitted(cast, { speaker })
    await approve(deps(), cast.head, id, { version, ...tomorrow })
    await recalled(id, version + 1)
    expect(await approved()).toBe('01/TC-SXD')
  })

  test('the database gives back no number that is public or not the last', async () => {
    const { id } = await aPublished(cast, { speaker })
    const free = { number: null, numberYear: null, symbol: null }
    await expect(db('documents').where({ id }).update(free)).rejects.toThrow('a number that was given stays')
    const first = await aSubmitted(cast, { speaker })
    await approve(deps(), cast.head, first.id, { version: first.version, ...tomorrow })
    await approved()
    await recalled(first.id, first.version + 1)
    expect(await numberIn(first.id)).toBe('02/TC-SXD')
    await expect(db('documents').where({ id: first.id }).update(free)).rejects.toThrow('given stays')
  })

  test('far beyond the last is asked once more, and what was typed stays', async () => {
    await aPublished(cast, { speaker })
    const { id } = await aSubmitted(cast, { speaker })
    const sent = { version: '1', when: 'now', number: '52' }
    const $ = page(await decide(id, '/duyet', sent))
    expect($('#number-loi').text()).toContain('Số 52 cách xa số kế tiếp là 2')
    expect([$('#number').val(), $('input[name=numberSure]').length]).toEqual(['52', 1])
    expect((await decide(id, '/duyet', { ...sent, numberSure: 'yes' })).status).toBe(303)
    expect(await numberIn(id)).toBe('52/TC-SXD')
    expect(await approved({ number: 102 })).toBe('102/TC-SXD')
  })

  test('is not asked for where one was given', async () => {
    const { id } = await aPublished(cast, { speaker })
    const browser = await visit(cast.author)
    await browser.post(at(id, '/ban-moi'))
    const $ = page(await (await visit(cast.head)).get(at(id, '/duyet-khan')))
    expect($('h1').length).toBe(1)
    expect($('#number').length).toBe(0)
  })
})

import { readdirSync } from 'node:fs'
import type { Agency } from '../../src/agencies/queries'
import { sha256 } from '../../src/keys'
import { markSent, save } from '../../src/requests/draft-actions'
import { dropOld, type Draft } from '../../src/requests/draft-queries'
import * as samples from '../files/samples'
import { aMember, anAgency } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'
import { lockWaiters } from '../support/locks'
import { until } from '../support/until'
import { begin, fill, filledDraft, idIn, leadsTo, PAGES, sendOff, type Browser } from './draft-support'
import { filledIn, h1, JOURNALIST } from './support'

const NOW = '2026-11-23T03:00:00Z'
beforeEach(() => setClock(NOW))

let agency: Agency
beforeAll(async () => {
  agency = await anAgency()
})

interface Row {
  id: string
  publicCode: string
  idempotencyKey: string
  subject: string
}
const requestsAbout = (subject: string) => db<Row>('requests').where({ subject })
const draftOf = async (address: string) =>
  (await db<Draft>('requestDrafts')
    .where({ id: idIn(address) })
    .first())!
const aPdf = (title: string) => samples.pdf([`<</Title (${title})>>`])

async function secretOf(browser: Browser): Promise<string> {
  return page(await browser.get('/gui-yeu-cau/da-nhan'))('#ma-bi-mat').text()
}

const { limits } = deps().settings
const limited = (hits: number) => ({ limits: { ...limits, newRequest: { hits, seconds: 600 } } })

test('a draft becomes the very request that the form on one page makes', async () => {
  const browser = await visit()
  const words = { subject: 'Hai đường một đích', question3: 'Ba?', ownDeadline: '2026-11-25T09:30' }
  const sent = await sendOff(browser, await filledDraft(browser, agency, words), [
    ['a.pdf', aPdf('two ways')],
  ])
  expect([sent.status, leadsTo(sent)]).toEqual([303, '/gui-yeu-cau/da-nhan'])
  const question1 = PAGES(agency)['cau-hoi'].question1
  const onePage = filledIn(agency, { ...words, question1 })
  await (await visit()).post('/gui-yeu-cau').type('form').send(onePage).expect(303)

  const made = await requestsAbout('Hai đường một đích')
  expect(made).toHaveLength(2)
  const alike = made.map((request) => ({
    ...request,
    ...{ id: '', publicCode: '', secretHash: '', idempotencyKey: '' },
  }))
  expect(alike[0]).toEqual(alike[1])
  const told = await Promise.all(
    made.map(async ({ id, publicCode }) => ({
      questions: await db('requestQuestions').where({ requestId: id }).orderBy('seq').select('seq', 'text'),
      events: await db('requestEvents').where({ requestId: id }).pluck('move'),
      trail: await db('auditEvents').where({ subjectId: publicCode }).pluck('action'),
      letters: (await db('outbox').where('subject', 'like', `%${publicCode}%`).pluck('recipient')).sort(),
    })),
  )
  expect(told[0]).toEqual(told[1])
  const receipt = page(await browser.get('/gui-yeu-cau/da-nhan'))
  expect(receipt('.files').text()).toContain('a.pdf')
})

test('nothing of a draft is seen at the desk until it is sent', async () => {
  const officer = await visit(await aMember(agency, 'officer'))
  const browser = await visit()
  const draft = await filledDraft(browser, agency, { subject: 'Chưa ai được thấy' })
  const list = async () => (await officer.get('/noi-bo/yeu-cau')).text
  expect(await list()).not.toContain('Chưa ai được thấy')
  expect(await db('outbox').where('bodyText', 'like', '%Chưa ai%')).toEqual([])
  await sendOff(browser, draft).expect(303)
  expect(await list()).toContain('Chưa ai được thấy')
})

describe('sent more than once', () => {
  test('20 times at once it is one request, one visit and one receipt', async () => {
    await db('rateLimits').delete()
    const browser = await visit(undefined, limited(1))
    const draft = await filledDraft(browser, agency, { subject: 'Bấm liên tục' })
    const pdf = aPdf('pressed often')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendOff(browser, draft, [['một.pdf', pdf]])),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303))
    expect(await requestsAbout('Bấm liên tục')).toHaveLength(1)
    await db('rateLimits').delete()
  })

  test('the answer that was lost is asked for again, with its files or without', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { subject: 'Mất câu trả lời' })
    const files: [string, Buffer][] = [['một.pdf', aPdf('lost answer')]]
    await sendOff(browser, draft, files).expect(303)
    const secret = await secretOf(browser)
    for (const again of [files, []]) {
      await sendOff(browser, draft, again).expect(303)
      expect(await secretOf(browser)).toBe(secret)
    }
    await browser.post(`${draft}/gui`).expect(303)
    expect(await requestsAbout('Mất câu trả lời')).toHaveLength(1)
  })

  test('with other files it says that those were not sent', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { subject: 'Tệp khác' })
    await sendOff(browser, draft, [['một.pdf', aPdf('first')]]).expect(303)
    const refused = await sendOff(browser, draft, [['hai.pdf', aPdf('second')]])
    expect([refused.status, h1(refused)]).toEqual([409, 'Đề nghị này đã được gửi'])
    expect(page(refused)('.notice.grave').text()).toContain('chưa được gửi')
    expect(await deps().files.has(sha256(aPdf('second')))).toBe(false)
  })
})

describe('once it was sent', () => {
  test('its pages say so and lead to the receipt; words that come too late are handed back', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { subject: 'Đã đi rồi' })
    await sendOff(browser, draft).expect(303)
    const secret = await secretOf(browser)
    for (const at of [draft, `${draft}/kiem-tra`, `${draft}/cau-hoi`, `${draft}/gui`]) {
      const shown = await browser.get(at)
      expect([at, shown.status, h1(shown)]).toEqual([at, 200, 'Đề nghị này đã được gửi'])
      expect(shown.text).not.toContain('Đã đi rồi')
    }
    const late = await fill(browser, draft, 'cau-hoi', { question2: 'Hỏi thêm' })
    expect([late.status, page(late)('.notice .plain').text()]).toEqual([409, 'Hỏi thêm'])
    await browser.post(page(late)('main form').attr('action')!).expect(303)
    expect(await secretOf(browser)).toBe(secret)
    expect(page(await browser.get('/gui-yeu-cau'))('main .rows a').length).toBe(0)
  })

  test('it opens for an hour, and is erased then', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency)
    await sendOff(browser, draft).expect(303)
    await setClock('2026-11-23T03:59:00Z')
    await browser.post(`${draft}/gui`).expect(303)
    await dropOld(db)
    await setClock('2026-11-23T04:00:00Z')
    await browser.post(`${draft}/gui`).expect(404)
    await dropOld(db)
    expect(await draftOf(draft)).toBeUndefined()
  })

  test('whoever leaves the request leaves no way to its receipt, and keeps what is still being written', async () => {
    const browser = await visit()
    const [sent, writing] = [await filledDraft(browser, agency), await begin(browser)]
    await sendOff(browser, sent).expect(303)
    await browser.post('/theo-doi/thoat').expect(303)
    await browser.post(`${sent}/gui`).expect(404)
    await browser.get(`${writing}/co-quan`).expect(200)
  })
})

test('saved from another page in the very moment of sending, it is shown again with the new words', async () => {
  const browser = await visit()
  const draft = await filledDraft(browser, agency, { subject: 'Vừa gửi vừa sửa' })
  const id = idIn(draft)
  const trx = await db.transaction()
  await trx('requestDrafts').where({ id }).forUpdate().first()
  const sending = sendOff(browser, draft).then((answer) => answer)
  await lockWaiters(1)
  const raw = { ...filledIn(agency), subject: 'Câu vừa sửa' }
  const sealed = deps().keys.seal(JSON.stringify(raw), `draft:${id}`)
  await trx('requestDrafts').where({ id }).update({ sealed })
  await trx.commit()

  const shown = await sending
  expect([shown.status, page(shown)('.problem-summary').text().includes('vừa được sửa')]).toEqual([409, true])
  expect(page(shown)('#subject').text()).toContain('Câu vừa sửa')
  expect(await requestsAbout('Vừa gửi vừa sửa')).toEqual([])
  await sendOff(browser, draft).expect(303)
  expect(await requestsAbout('Câu vừa sửa')).toHaveLength(1)
})

describe('what cannot be taken', () => {
  test.each<[string, [string, Buffer][], number, string]>([
    ['a file of a kind that is not', [['xấu.svg', Buffer.from('<svg/>')]], 422, 'xấu.svg'],
    ['more than 10 MB', [['lớn.pdf', Buffer.alloc(10 * 1024 * 1024 + 1)]], 413, 'lớn hơn 10 MB'],
    ['six files', Array.from({ length: 6 }, (_, n) => [`${n}.pdf`, aPdf('six')]), 422, 'tối đa 5 tệp'],
  ])('%s: the last page says so at the file, and the words stay', async (_, files, status, sentence) => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { subject: `Tệp hỏng ${sentence}` })
    const refused = await sendOff(browser, draft, files)
    const $ = page(refused)
    expect([refused.status, h1(refused)]).toEqual([status, 'Kiểm tra trước khi gửi'])
    expect($('title').text()).toMatch(/^Lỗi: /)
    expect($('.problem-summary a[href="#files"]').text()).toContain(sentence)
    expect([$('#files-loi').length, $('#files-lai').length]).toEqual([1, 1])
    expect($('#subject').text()).toContain('Tệp hỏng')
    expect(await requestsAbout(`Tệp hỏng ${sentence}`)).toEqual([])
    await sendOff(browser, draft, [['tốt.pdf', aPdf('good')]]).expect(303)
    await until(() => readdirSync(deps().files.incoming).length === 0)
  })

  test('an unfinished draft that is sent by hand: what is missing is named and led to', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    await fill(browser, draft, 'cau-hoi', { subject: 'Gửi thiếu', question1: 'Gì?' })
    const refused = await sendOff(browser, draft)
    const $ = page(refused)
    expect([refused.status, $('title').text().startsWith('Lỗi: ')]).toEqual([422, true])
    for (const name of ['agency', 'kind', 'name', 'outlet', 'pressCard', 'email', 'phone']) {
      expect($(`.problem-summary a[href="#${name}"]`).length).toBe(1)
      expect($(`#${name} a`).attr('href')).toContain(`?sua=1#${name}`)
    }
    expect($('form[action$="/gui"]').length).toBe(0)
    expect(await requestsAbout('Gửi thiếu')).toEqual([])
  })

  test('an hour that has passed while it was read is told at its place', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { ownDeadline: '2026-11-23T10:30' })
    expect(page(await browser.get(`${draft}/kiem-tra`))('form[action$="/gui"]').length).toBe(1)
    await setClock('2026-11-23T04:00:00Z')
    const refused = await sendOff(browser, draft)
    const $ = page(refused)
    expect([refused.status, $('.problem-summary li').length]).toEqual([422, 1])
    expect($('#ownDeadline .problem').length).toBe(1)
    expect($('#ownDeadline').text()).toContain('23/11/2026 10:30')
  })

  test('the box that only programs fill in is told', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { subject: 'Bẫy' })
    const refused = await sendOff(browser, draft, [], { trap: 'x' })
    expect([refused.status, page(refused)('.problem-summary a[href="#trap"]').length]).toEqual([422, 1])
    expect(page(refused)('#trap').val()).toBe('')
    expect(await requestsAbout('Bẫy')).toEqual([])
  })

  test('beyond the limit the draft stays and the telephone is named', async () => {
    await db('rateLimits').delete()
    const browser = await visit(undefined, limited(1))
    const draft = await filledDraft(browser, agency, { subject: 'Quá nhiều bản' })
    await browser.post('/gui-yeu-cau').type('form').send(filledIn(agency)).expect(303)
    const refused = await sendOff(browser, draft)
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '600'])
    expect(page(refused)('.problem-summary').text()).toContain('gọi điện')
    await setClock('2026-11-23T03:10:00Z')
    await sendOff(browser, draft).expect(303)
    expect(await requestsAbout('Quá nhiều bản')).toHaveLength(1)
    await db('rateLimits').delete()
  })

  test('a store that takes no files keeps the draft', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { subject: 'Kho đóng' })
    jest.spyOn(deps().files, 'put').mockRejectedValueOnce(new Error('ENOSPC'))
    const refused = await sendOff(browser, draft, [['a.pdf', aPdf('not taken')]])
    jest.restoreAllMocks()
    expect([refused.status, page(refused)('.problem-summary a[href="#files"]').length]).toEqual([503, 1])
    await sendOff(browser, draft).expect(303)
  })

  test('a draft saved from another page since it was read is not marked as sent', async () => {
    const browser = await visit()
    const before = await draftOf(await filledDraft(browser, agency))
    await save(deps(), before.id, { subject: 'Vừa sửa' })
    await expect(markSent(deps(), before)).rejects.toMatchObject({ key: 'requests.draft.changed' })
    await markSent(deps(), (await db<Draft>('requestDrafts').where({ id: before.id }).first())!)
    await expect(save(deps(), before.id, { subject: 'Quá muộn' })).rejects.toMatchObject({
      key: 'requests.draft.sent',
    })
  })
})

test('neither the address of a draft nor what stands in the database shows its receipt', async () => {
  const browser = await visit()
  const draft = await filledDraft(browser, agency, { subject: 'Khóa của bản nháp' })
  await sendOff(browser, draft).expect(303)
  const [{ idempotencyKey }] = (await requestsAbout('Khóa của bản nháp')) as [Row]
  for (const key of [idIn(draft), idempotencyKey])
    expect((await (await visit()).post('/gui-yeu-cau').type('form').send({ key })).status).toBe(422)
  await (await visit()).post(`${draft}/gui`).expect(404)
})

test('nothing of who asked stands unsealed anywhere after it was sent', async () => {
  const browser = await visit()
  const who = { email: 'rieng.tu@bao.example', name: 'Phan Thị Riêng Tư' }
  const draft = await filledDraft(browser, agency, who)
  await sendOff(browser, draft).expect(303)
  const { rows } = await db.raw<{ rows: { row: string }[] }>(
    'select to_jsonb(d)::text as row from request_drafts d union all select to_jsonb(k)::text from form_keys k',
  )
  const everything = rows.map(({ row }) => row).join('\n')
  for (const value of [...Object.values(JOURNALIST), ...Object.values(who)])
    expect(everything).not.toContain(value)
})

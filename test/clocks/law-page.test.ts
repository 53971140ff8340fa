import { lawPage } from '../../src/clocks/law-page'
import { BOOK, formsAt, groundsAt, reasonDutyAt, ruleAt, type Book } from '../../src/law/book'
import { calendarFrom } from '../../src/law/calendar'
import { dueAt } from '../../src/law/clocks'
import { instantInVietnam } from '../../src/law/days'
import { page, visit } from '../support/portal'

const shown = async (base = '') => page(await (await visit()).get(`${base}/phap-luat`).expect(200))
type Shown = Awaited<ReturnType<typeof shown>>

describe('the page of the law prints the data of the law', () => {
  test.each(['', '/en'])('every instrument, rule, ground, form and duty of the book (%s)', async (base) => {
    const $ = await shown(base)
    const text = $('main').text()
    const language = base === '' ? 'vi' : 'en'
    for (const { nameVi, nameEn } of BOOK.instruments) expect(text).toContain(base === '' ? nameVi : nameEn)
    for (const part of [...BOOK.rules, ...BOOK.grounds, ...BOOK.forms, ...BOOK.reasonDuties])
      expect(text).toContain(part[language])
    for (const { code } of BOOK.rules) expect([code, $(`[id="${code}"]`).length]).toEqual([code, 1])
    expect($('tr[id]').length).toBe(BOOK.rules.length)
  })

  test('a link within it leads somewhere, and an id is there once', async () => {
    const $ = await shown()
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id')!)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const within = $('main a[href^="#"]')
      .toArray()
      .map((link) => $(link).attr('href')!.slice(1))
    expect(within.filter((id) => !ids.includes(id))).toEqual([])
  })

  const row = ($: Shown, id: string) => $(`[id="${id}"]`).text().replace(/\s+/g, ' ')

  test('a rule says its time, whom it binds, where it stands, since when and how that is known', async () => {
    const words = row(await shown(), 'MONTHLY_INFO')
    expect(words).toContain('Trong từng tháng')
    expect(words).toContain('Bộ, cơ quan ngang bộ; Ủy ban nhân dân cấp tỉnh')
    expect(words).toContain('điểm a khoản 2 Điều 6 Nghị định số 244/2026/NĐ-CP')
    expect(words).toContain('Từ 01/07/2026')
    expect(words).toContain('Đọc từ bản quét')
  })

  test('L29 what is no law is called an internal rule, and where the law sets no time is named', async () => {
    const words = row(await shown(), 'PRESS_REQUEST')
    expect(words).toContain('2 ngày làm việc')
    expect(words).toContain('Quy chế nội bộ, không phải thời hạn luật định')
    expect(words).toContain('Luật không ấn định thời hạn: khoản 5 Điều 7 Nghị định số 244/2026/NĐ-CP')
  })

  test('what has ended stands under what is in force, and says so', async () => {
    const $ = await shown()
    expect(row($, 'FORWARDED_OPINION')).toContain('15 ngày làm việc')
    const old = row($, 'FORWARDED_OPINION-2017-01-01')
    expect(old).toContain('Trong 30 ngày')
    expect(old).toContain('Từ 01/01/2017 đến hết 30/06/2026')
    expect(old).toContain('Đã hết hiệu lực')
  })

  test('says what changed on 1/7/2026', async () => {
    const words = (await shown())('#thay-doi-2026-07-01').text().replace(/\s+/g, ' ')
    expect(words).toContain('Nghị định số 244/2026/NĐ-CP thay thế Nghị định số 09/2017/NĐ-CP.')
    expect(words).toContain('Từ 01/07/2026 còn 3 căn cứ từ chối cung cấp thông tin; trước đó có 4.')
    expect(words).toContain('Từ 01/07/2026, từ chối phải nêu rõ lý do.')
    expect(words).toContain('Trước 01/07/2026: Trong 30 ngày')
    expect(words).toContain('Từ 01/07/2026: Trong 15 ngày làm việc')
  })

  test('a search engine may keep it and asks again each time; the footer of every page leads to it', async () => {
    const browser = await visit()
    expect((await browser.get('/phap-luat')).headers['cache-control']).toBe('public, no-cache')
    expect(page(await browser.get('/'))('footer a[href="/phap-luat"]').length).toBe(1)
  })
})

describe('L46 a decree more is data more', () => {
  const NAME = 'Nghị định số 999/2030/NĐ-CP'
  const CODE = '999/2030/NĐ-CP'
  const place = { instrument: CODE, certainty: 'inference' } as const
  const told = { clause: '1', ...place, article: '9' }
  const INVENTED: Book = {
    instruments: [
      ...BOOK.instruments.map((one) =>
        one.code === '244/2026/NĐ-CP' ? { ...one, until: '2030-01-01', successor: CODE } : one,
      ),
      {
        ...{ code: CODE, nameVi: NAME, nameEn: 'Decree 999/2030/NĐ-CP', titleVi: 'Về việc khác' },
        ...{ titleEn: 'On other things', from: '2030-01-01', until: null, successor: null },
        certainty: 'inference',
      },
    ],
    rules: [
      ...BOOK.rules,
      {
        ...{ code: 'SPOKESPERSON_PUBLISH', subject: 'spokespeople', nature: 'legal', binds: ['commune'] },
        ...{ trigger: 'assignment_decision', amount: 3, unit: 'working_day', direction: 'after' },
        ...{ ...told, clause: '4.b', vi: 'Công bố trong ba ngày', en: 'Publish within three days' },
      },
    ],
    grounds: [...BOOK.grounds, { ...told, code: '2030-9.1', vi: 'Căn cứ mới', en: 'A new ground' }],
    reasonDuties: [...BOOK.reasonDuties, { ...told, vi: 'Nêu lý do bằng văn bản', en: 'In writing' }],
    forms: [...BOOK.forms, { ...told, code: 'hologram', vi: 'Hình thức mới', en: 'A new form' }],
  }
  const at = instantInVietnam('2030-01-02T09:00')!
  const before = instantInVietnam('2029-12-31T23:59')!

  test('L46 by which the rule of its day is chosen, for those it binds', () => {
    expect(ruleAt('SPOKESPERSON_PUBLISH', at, 'commune', INVENTED)).toMatchObject({ amount: 3 })
    expect(ruleAt('SPOKESPERSON_PUBLISH', at, 'ministry', INVENTED)).toBeUndefined()
    expect(ruleAt('SPOKESPERSON_PUBLISH', before, 'commune', INVENTED)).toMatchObject({ amount: 24 })
  })

  test('L46 by which the ground, the form and the duty of reasons of its day are chosen', () => {
    expect(groundsAt(at, INVENTED).map(({ code }) => code)).toContain('2030-9.1')
    expect(groundsAt(before, INVENTED).map(({ code }) => code)).not.toContain('2030-9.1')
    expect(formsAt(at, INVENTED).map(({ code }) => code)).toEqual(['hologram'])
    expect(formsAt(before, INVENTED)).toHaveLength(5)
    expect(reasonDutyAt(at, INVENTED)?.vi).toBe('Nêu lý do bằng văn bản')
  })

  test('L46 by which its time is counted', () => {
    const rule = ruleAt('SPOKESPERSON_PUBLISH', at, 'commune', INVENTED)!
    // Thursday, Friday, Monday
    expect(dueAt(rule, at, calendarFrom([])).at).toEqual(instantInVietnam('2030-01-08T00:00'))
  })

  const printed = (today: string) => JSON.stringify(lawPage(INVENTED, today, 'vi'))

  test('L46 which the page prints with what it changed, and no code knows of it', () => {
    const after = lawPage(INVENTED, '2030-01-02', 'vi')
    expect(after.changes[0]).toMatchObject({
      day: '01/01/2030',
      replaced: [{ successor: NAME, predecessor: 'Nghị định số 244/2026/NĐ-CP' }],
    })
    for (const words of ['Công bố trong ba ngày', 'Căn cứ mới', 'Hình thức mới', 'Nêu lý do bằng văn bản'])
      expect(printed('2030-01-02')).toContain(words)
    const spoken = after.subjects.find(({ label }) => label === 'law.subject.spokespeople')!.rules
    expect(spoken.filter(({ id }) => id.startsWith('SPOKESPERSON_PUBLISH'))).toMatchObject([
      {
        ...{ id: 'SPOKESPERSON_PUBLISH', note: null, binds: ['agencies.level.commune'] },
        amount: { key: 'law.amount.after.working_day', values: { amount: 3 } },
        citation: { key: 'law.cited.point', values: { point: 'b', clause: '4', instrument: NAME } },
      },
      { id: 'SPOKESPERSON_PUBLISH-2026-07-01', note: 'law.rules.ended' },
    ])
  })

  test('L46 which is still to come until its day', () => {
    const { groups } = lawPage(INVENTED, '2029-12-31', 'vi')
    const coming = groups.find(({ label }) => label === 'law.instruments.coming')
    expect(coming?.instruments.map(({ name }) => name)).toEqual([NAME])
    expect(JSON.stringify(lawPage(BOOK, '2029-12-31', 'vi'))).not.toContain(NAME)
  })
})

import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { recompute } from '../../src/clocks/recompute-actions'
import { JOBS } from '../../src/audit/queries'
import { CLOCK_SUBJECTS } from '../../src/app'
import { aMember, anAgency } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, deps, page, setClock, visit } from '../support/portal'
import { aClock, again, at } from './support'

const DESK = '/noi-bo/lich'

let top: Agency
let keeper: Actor
/** The browser of who keeps the calendar. */
let window: Awaited<ReturnType<typeof visit>>
/** That of a reader. */
let reading: typeof window
beforeAll(async () => {
  top = await anAgency({ level: 'province' })
  keeper = await aMember(top, 'administrator')
  window = await visit(keeper)
  reading = await visit()
})
beforeEach(async () => {
  for (const table of ['calendarDays', 'calendarYears', 'clocks']) await db(table).delete()
})
afterEach(() => setClock(null))

const markOf = async () => {
  const $ = page(await window.get(`${DESK}/ngay/moi`).expect(200))
  return String($('input[name=seen]').val())
}

const lastEvent = () =>
  db<{ id: number; action: string; details: object }>('auditEvents')
    .where({ action: 'calendar.day_set' })
    .orderBy('id', 'desc')
    .first()

const OFF = {
  ...{ day: '2026-12-04', kind: 'holiday', name: 'Nghỉ thêm' },
  source: 'Thông báo số 1/TB-BNV ngày 01/12/2026 của Bộ Nội vụ',
}

/** From the form to the question, and what it carries on. */
async function asked(said: object, where = 'moi') {
  const seen = await markOf()
  const sent = await window
    .post(`${DESK}/ngay/${where}`)
    .type('form')
    .send({ ...said, seen })
  if (sent.status !== 303) return { sent, $: page(sent), hidden: {} }
  const $ = page(await window.get(sent.headers['location']!).expect(200))
  const hidden = Object.fromEntries(
    $('main form input[type=hidden]')
      .toArray()
      .map((input) => [$(input).attr('name')!, $(input).val()]),
  )
  return { sent, $, hidden }
}

async function saved(said: object, where = 'moi') {
  const { $, hidden } = await asked(said, where)
  return window.post($('main form').attr('action')!).type('form').send(hidden)
}

describe('who comes to the calendar', () => {
  test('whoever administers the agency at the top keeps it', async () => {
    const $ = page(await window.get(DESK).expect(200))
    expect($('main a[href$="/ngay/moi"]').length).toBe(1)
  })

  test.each(['administrator', 'head'] as const)('a %s of an agency below reads it', async (role) => {
    const reader = await aMember(await anAgency({ parentId: top.id }), role)
    const window = await visit(reader)
    const $ = page(await window.get(DESK).expect(200))
    expect($('main a[href*="/ngay/"]').length).toBe(0)
    await window.get(`${DESK}/ngay/moi`).expect(403)
    await window.post(`${DESK}/ngay/moi/luu`).type('form').send(OFF).expect(403)
    await window.post(`${DESK}/ngay/2026-12-04/bo`).type('form').send({}).expect(403)
    await window.post(`${DESK}/nam/2027`).type('form').send({}).expect(403)
    await window.post(`${DESK}/nam/2027/bo`).type('form').send({}).expect(403)
    expect(await db('calendarDays')).toEqual([])
  })

  test('the head of the agency at the top reads it too', async () => {
    const window = await visit(await aMember(top, 'head'))
    await window.get(DESK).expect(200)
    await window.get(`${DESK}/ngay/moi`).expect(403)
  })

  test.each(['author', 'officer', 'spokesperson'] as const)('a %s does not', async (role) => {
    await (await visit(await aMember(top, role))).get(DESK).expect(403)
  })

  test('the menu leads there who may go', async () => {
    const menu = async (role: 'head' | 'officer') =>
      page(await (await visit(await aMember(top, role))).get('/noi-bo/tai-khoan'))(`a[href="${DESK}"]`).length
    expect([(await menu('head')) > 0, await menu('officer')]).toEqual([true, 0])
  })
})

describe('the days of a year', () => {
  test.each(['', '/en'])('are told to everybody, with the document of each (%s)', async (base) => {
    const $ = page(await reading.get(`${base}/phap-luat/lich-nghi?nam=2026`).expect(200))
    const row = $('tr').filter((_, tr) => $(tr).text().includes('10/01/2026'))
    expect(row.text()).toContain(base === '' ? 'Thứ Bảy, 10/01/2026' : 'Saturday, 10/01/2026')
    expect(row.text()).toContain(base === '' ? 'Làm bù' : 'Make-up working day')
    expect($('.sources').text()).toContain('9441/TB-BNV')
    expect($('main a[href*="/noi-bo"]').length).toBe(0)
  })

  test('of a year that nobody decided are said to be uncertain', async () => {
    const $ = page(await reading.get('/phap-luat/lich-nghi?nam=2029').expect(200))
    expect($('main .notice').text()).toContain('chưa được xác nhận')
  })

  test.each(['2016', '2041', 'x', '2026.5', ''])('%j is no year of the calendar', async (year) => {
    await reading.get(`/phap-luat/lich-nghi?nam=${year}`).expect(404)
  })

  test('lead from year to year, and stop where the calendar does', async () => {
    const linksOf = async (year: number) => {
      const $ = page(await reading.get(`/phap-luat/lich-nghi?nam=${year}`))
      return $('nav.pager a')
        .toArray()
        .map((link) => $(link).attr('href')!.slice(-4))
    }
    expect([await linksOf(2017), await linksOf(2026), await linksOf(2040)]).toEqual([
      ['2018'],
      ['2025', '2027'],
      ['2039'],
    ])
  })

  test('without a year are those of this one', async () => {
    await setClock('2023-12-31T17:00:00Z')
    expect(page(await reading.get('/phap-luat/lich-nghi'))('h1').text()).toContain('2024')
  })
})

describe('a day is added', () => {
  test('once the question said what moves, and both are in the trail', async () => {
    const clock = (await aClock(top, '2026-12-03T09:00', { code: 'PRESS_REQUEST' }))!
    const { $ } = await asked(OFF)
    expect($('main').text()).toContain('1 thời hạn đang chạy')
    expect($('main').text()).toContain('hạn 07/12/2026 23:59 đổi thành 08/12/2026 23:59')
    expect(await db('calendarDays')).toEqual([])
    expect((await again(clock)).dueAt).toEqual(clock.dueAt)
  })

  test('and what runs is counted again with it', async () => {
    const clock = (await aClock(await anAgency(), '2026-12-03T09:00', {
      subject: { kind: 'appointment', id: SOME },
    }))!
    const { status, headers } = await saved(OFF)
    expect([status, headers['location']]).toEqual([303, `${DESK}?nam=2026&xong=luu`])
    expect((await again(clock)).dueAt).toEqual(at('2026-12-09T00:00'))
    const $ = page(await window.get(headers['location']!))
    expect($('[role=status]').text()).toContain('Lịch đã được lưu')
    expect($('main').text()).toContain('Nghỉ thêm')
    const event = await lastEvent()
    expect(event).toMatchObject({
      ...{ accountId: keeper.accountId, agencyId: top.id, subjectKind: 'calendar', subjectId: OFF.day },
      details: { before: null, after: OFF, moved: 1 },
    })
  })

  test('and one that shipped is corrected, with both in the trail', async () => {
    const said = { ...OFF, kind: 'ordinary', name: 'Không nghỉ' }
    expect((await saved(said, '2026-11-24')).status).toBe(303)
    const event = await lastEvent()
    expect(event!.details).toMatchObject({
      before: { kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' },
      after: { kind: 'ordinary', day: '2026-11-24' },
    })
  })

  test('and taken back, after which the calendar that shipped says it again', async () => {
    await saved({ ...OFF, kind: 'ordinary', name: 'Không nghỉ' }, '2026-11-24')
    const clock = (await aClock(top, '2026-11-20T09:00', { subject: { kind: 'appointment', id: SOME } }))!
    expect(clock.dueAt).toEqual(at('2026-11-25T00:00'))
    const $ = page(await window.get(`${DESK}/ngay/2026-11-24/bo`).expect(200))
    expect($('main').text()).toContain('đổi thành 25/11/2026 23:59')
    const seen = $('input[name=seen]').val()
    const sent = await window.post(`${DESK}/ngay/2026-11-24/bo`).type('form').send({ seen })
    expect(sent.headers['location']).toBe(`${DESK}?nam=2026&xong=bo`)
    expect((await again(clock)).dueAt).toEqual(at('2026-11-26T00:00'))
    await window.get(`${DESK}/ngay/2026-11-24/bo`).expect(404)
  })

  test('a job looks once more a little later: a clock may have started meanwhile', async () => {
    await saved(OFF)
    const { rows } = await db.raw<{ rows: object[] }>(
      `select 1 from graphile_worker.jobs where task_identifier = 'recompute_clocks' and run_at > now()`,
    )
    expect(rows).toHaveLength(1)
  })
})

const SOME = '00000000-0000-4000-8000-000000000001'

describe('what cannot stand gets a sentence at its field', () => {
  test.each([
    ['a day to make up on a weekday', { kind: 'make_up_work' }, 'kind', 'vốn là ngày làm việc'],
    ['a Saturday swapped off', { kind: 'swapped_off', day: '2026-12-05' }, 'kind', 'vốn đã nghỉ'],
    ['an ordinary day made ordinary', { kind: 'ordinary' }, 'kind', 'vốn không phải ngày nghỉ lễ'],
    ['a day that is none', { day: '2026-02-30' }, 'day', 'không có thật'],
    ['no day', { day: '' }, 'day', ''],
    ['a year before the first', { day: '2016-12-30' }, 'day', 'từ 2017 đến 2040'],
    ['a year beyond the last', { day: '2041-01-02' }, 'day', 'từ 2017 đến 2040'],
    ['no document', { source: '' }, 'source', 'Cần có văn bản'],
    ['no name', { name: ' ' }, 'name', ''],
    ['no such kind', { kind: 'x' }, 'kind', ''],
    ['a day that the calendar has', { day: '2026-11-24' }, 'day', 'Ngày Văn hóa Việt Nam'],
  ])('%s', async (_what, wrong, field, words) => {
    const { sent, $ } = await asked({ ...OFF, ...wrong })
    expect(sent.status).toBe(422)
    expect($(`.problem-summary a[href="#${field}"]`).text()).toContain(words)
    expect($(`#${field}-loi`).length).toBe(1)
    expect(await db('calendarDays')).toEqual([])
  })

  test('the same day twice', async () => {
    await saved(OFF)
    const { sent, $ } = await asked({ ...OFF, name: 'Tên khác' })
    expect(sent.status).toBe(422)
    expect($('.problem-summary').text()).toContain('đã có trong lịch (Nghỉ thêm)')
  })

  test('nothing changed', async () => {
    await saved(OFF)
    const { sent, $ } = await asked(OFF, OFF.day)
    expect([sent.status, $('.problem-summary').text().includes('Chưa có gì khác')]).toEqual([422, true])
  })

  test('what was typed stays', async () => {
    const { $ } = await asked({ ...OFF, day: '2026-02-30' })
    expect([$('#day').val(), $('#name').val(), $('#kind').val()]).toEqual(['2026-02-30', OFF.name, OFF.kind])
  })

  test('who says no to the question comes back to what was typed', async () => {
    const { $ } = await asked(OFF)
    const form = page(await window.get($('.back a').attr('href')!).expect(200))
    expect(form('#source').val()).toBe(OFF.source)
    expect(form('#kind option[selected]').attr('value')).toBe(OFF.kind)
    expect(form('.problem-summary').length).toBe(0)
  })

  test('a question with an address that somebody wrote is the form with its problem', async () => {
    const query = new URLSearchParams({ ...OFF, kind: 'make_up_work' })
    const $ = page(await window.get(`${DESK}/ngay/moi/luu?${query.toString()}`).expect(422))
    expect($('.problem-summary a[href="#kind"]').length).toBe(1)
  })

  test.each(['2016-05-05', 'hom-nay', '2026-02-30'])('%s is no page', async (day) => {
    await window.get(`${DESK}/ngay/${day}`).expect(404)
    await window
      .post(`${DESK}/ngay/${day}/bo`)
      .type('form')
      .send({ seen: await markOf() })
      .expect(404)
  })
})

describe('two people who change it', () => {
  test('the second one is asked to look again, and keeps what was typed', async () => {
    const { $, hidden } = await asked(OFF)
    await saved({ ...OFF, day: '2026-12-11', name: 'Ngày khác' })
    const sent = await window.post($('main form').attr('action')!).type('form').send(hidden)
    expect(sent.status).toBe(409)
    const shown = page(sent)
    expect(shown('.problem-summary').text()).toContain('vừa sửa lịch này')
    expect(shown('#name').val()).toBe(OFF.name)
    expect(await db('calendarDays').pluck('day')).toEqual(['2026-12-11'])
    const mended = { ...OFF, seen: shown('input[name=seen]').val() }
    await window.post(`${DESK}/ngay/moi`).type('form').send(mended).expect(303)
  })

  test('a form that was opened before the other one saved is told too', async () => {
    const seen = await markOf()
    await saved({ ...OFF, day: '2026-12-11', name: 'Ngày khác' })
    const sent = await window
      .post(`${DESK}/ngay/moi`)
      .type('form')
      .send({ ...OFF, seen })
    expect([sent.status, page(sent)('.problem-summary').text()]).toEqual([
      409,
      expect.stringContaining('vừa sửa lịch này'),
    ])
  })

  test('a question that is opened again asks of the calendar as it is now', async () => {
    const seen = await markOf()
    const form = { ...OFF, day: '2026-11-24', kind: 'ordinary', seen }
    const { headers } = await window.post(`${DESK}/ngay/2026-11-24`).type('form').send(form)
    await saved({ ...OFF, day: '2026-11-24', name: 'Tên khác' }, '2026-11-24')
    const $ = page(await window.get(headers['location']!).expect(200))
    expect($('main').text()).toContain('Hiện nay: Nghỉ lễ, tết – Tên khác')
  })

  test('at the same moment: one is done, the other is told', async () => {
    const one = await asked(OFF)
    const other = await asked({ ...OFF, day: '2026-12-11' })
    const sends = [one, other].map(({ $, hidden }) =>
      window.post($('main form').attr('action')!).type('form').send(hidden),
    )
    const statuses = (await Promise.all(sends)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([303, 409])
    expect(await db('calendarDays')).toHaveLength(1)
  })

  test('who changes it waits for a recount that is under way', async () => {
    const { $, hidden } = await asked(OFF)
    const { sending } = await db.transaction(async (trx) => {
      await recompute(deps(), trx, JOBS, CLOCK_SUBJECTS)
      const promise = window.post($('main form').attr('action')!).type('form').send(hidden).then()
      await lockWaiters(1)
      expect(await db('calendarDays')).toEqual([])
      return { sending: promise }
    })
    expect((await sending).status).toBe(303)
  })
})

describe('a year is confirmed', () => {
  const confirm = async (year: number, said: object = {}) =>
    window
      .post(`${DESK}/nam/${year}`)
      .type('form')
      .send({ source: 'Thông báo số 9/TB-BNV', seen: await markOf(), ...said })

  test('by its document, and is certain from then on', async () => {
    expect((await confirm(2027)).headers['location']).toBe(`${DESK}?nam=2027&xong=nam`)
    const $ = page(await reading.get('/phap-luat/lich-nghi?nam=2027'))
    expect($('main').text()).toContain('xác nhận theo Thông báo số 9/TB-BNV')
    expect(
      await db('auditEvents').where({ action: 'calendar.year_confirmed', subjectId: '2027' }),
    ).toHaveLength(1)
  })

  test('and taken back, the last one only', async () => {
    await confirm(2027)
    await confirm(2028)
    const back = (year: number) => `${DESK}/nam/${year}/bo`
    await window.get(back(2027)).expect(404)
    await window
      .post(back(2027))
      .type('form')
      .send({ seen: await markOf() })
      .expect(404)
    const $ = page(await window.get(`${DESK}?nam=2028`))
    expect($(`main a[href="${back(2028)}"]`).length).toBe(1)
    await window.post(back(2028)).type('form').send({ seen: 'x' }).expect(409)
    const seen = page(await window.get(back(2028)))('input[name=seen]').val()
    const sent = await window.post(back(2028)).type('form').send({ seen })
    expect(sent.headers['location']).toBe(`${DESK}?nam=2028&xong=bo-nam`)
    expect(await db('calendarYears').pluck('year')).toEqual([2027])
  })

  test.each([2025, 2026, 2028, 2030])('not %d, which is not the next in a row', async (year) => {
    const sent = await confirm(year)
    expect([sent.status, page(sent)('.problem-summary').text()]).toEqual([
      409,
      expect.stringContaining('Chỉ xác nhận được năm liền sau'),
    ])
    expect(await db('calendarYears')).toEqual([])
  })

  test('not without a document', async () => {
    const sent = await confirm(2027, { source: '' })
    expect([sent.status, page(sent)('#source-loi').length]).toEqual([422, 1])
  })

  test('not by who saw another calendar', async () => {
    expect((await confirm(2027, { seen: 'x' })).status).toBe(409)
  })
})

describe('a calendar that ends soon', () => {
  const warned = async (who: Actor, where: string) =>
    page(await (await visit(who)).get(where))
      .text()
      .includes('Lịch nghỉ sắp hết')

  test('says so sixty days before, to who keeps it', async () => {
    await confirmed(2027)
    await setClock('2027-11-01T00:00:00Z')
    expect(await warned(keeper, '/noi-bo')).toBe(false)
    await setClock('2027-11-15T00:00:00Z')
    const below = await aMember(await anAgency({ parentId: top.id }), 'administrator')
    expect([await warned(keeper, '/noi-bo'), await warned(below, '/noi-bo')]).toEqual([true, false])
    const $ = page(await (await visit(keeper)).get(DESK))
    expect($('main .notice').first().text()).toContain('chỉ đến hết ngày 31/12/2027')
  })

  test('no longer, once the next year is confirmed', async () => {
    await confirmed(2027, 2028)
    await setClock('2027-11-15T00:00:00Z')
    expect(await warned(keeper, '/noi-bo')).toBe(false)
    expect(page(await (await visit(keeper)).get(DESK))('main .notice.grave').length).toBe(0)
  })

  const confirmed = (...years: number[]) =>
    db('calendarYears').insert(years.map((year) => ({ year, sourceDoc: 'Thông báo' })))
})

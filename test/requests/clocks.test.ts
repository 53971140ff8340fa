import { randomUUID } from 'node:crypto'
import type { Agency } from '../../src/agencies/queries'
import { CLOCK_SUBJECTS } from '../../src/app'
import { recompute, recomputeAll } from '../../src/clocks/recompute-actions'
import { remind } from '../../src/requests/reminder-actions'
import { aMember, anAgency, somebody } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'
import { aDesk, aRequest, aSigner, at, byFormKey, filledIn, follower, lettersTo, moved } from './support'

const MONDAY = '2026-11-23T02:00:00Z'
beforeEach(() => setClock(MONDAY))
afterEach(() => setClock(null))

const BY_LETTER = { documentNo: '12/CV-BTN', pressCard: '' }

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What stands beside this label, for the journalist. */
async function factFor(request: Parameters<typeof follower>[0], label: string, base = '') {
  const $ = page(await (await follower(request, base)).get(`${base}/theo-doi/yeu-cau`))
  return factIn($, label)
}

function factIn($: ReturnType<typeof page>, label: string): string {
  const fact = $('dl.facts > div').filter((_, each) => $(each).find('dt').text() === label)
  fact.find('details').remove()
  return flat(fact.find('dd').text())
}

/** What stands beside it, for the desk. */
async function factAtDesk(agency: Agency, request: { id: string }, label: string) {
  const browser = await visit(await aMember(agency, 'officer'))
  return factIn(page(await browser.get(at(request)).expect(200)), label)
}

async function receivedAt(instant: string, kind: string, changes: Record<string, string> = {}) {
  await setClock(instant)
  const agency = await anAgency()
  const letter = ['press_agency_head', 'forwarded_opinion', 'forwarded_complaint'].includes(kind)
  return { agency, request: await aRequest(agency, { kind, ...(letter && BY_LETTER), ...changes }) }
}

describe('L29 an ordinary request has a target of the house and no time by law', () => {
  test.each(['information', 'comment', 'interview'])('%s', async (kind) => {
    const { request } = await receivedAt(MONDAY, kind, { purpose: 'Chuyên đề' })
    expect(await factFor(request, 'Dự kiến trả lời')).toBe(
      '26/11/2026 23:59 dự kiến theo quy chế nội bộ (mức chung của cổng): 2 ngày làm việc, không phải thời hạn luật định',
    )
    expect(await factFor(request, 'Hạn trả lời')).toBe('')
  })

  test('the receipt says the same, and how each day was counted', async () => {
    const browser = await visit()
    await browser
      .post('/gui-yeu-cau')
      .type('form')
      .send(filledIn(await anAgency()))
    const $ = page(await browser.get('/gui-yeu-cau/da-nhan'))
    const days = $('.due-steps tbody').text()
    expect(factIn($, 'Dự kiến trả lời')).toContain('quy chế nội bộ')
    expect($('main').text()).not.toContain('thời hạn luật định:')
    for (const told of ['24/11/2026', 'Ngày Văn hóa Việt Nam', 'Ngày thứ 2']) expect(days).toContain(told)
  })

  test('an agency that set 12 hours of its own is measured by them, with the document', async () => {
    const agency = await anAgency()
    await db('houseRules').insert({
      ...{ agencyId: agency.id, code: 'PRESS_REQUEST', amount: 12, unit: 'hour' },
      ...{ effective: '[2026-08-01,)', documentNo: '15/QĐ-STN' },
    })
    const request = await aRequest(agency)
    expect(await factFor(request, 'Dự kiến trả lời')).toBe(
      '23/11/2026 21:00 dự kiến theo quy chế nội bộ của cơ quan (15/QĐ-STN): 12 giờ, không phải thời hạn luật định',
    )
    const browser = await visit(await aMember(agency, 'officer'))
    const row = page(await browser.get('/noi-bo/yeu-cau'))('tbody tr').text()
    expect(flat(row)).toContain('23/11/2026 21:00còn 12 giờ · theo quy chế nội bộ (15/QĐ-STN)')
  })
})

describe('L30 who asks, and for what, picks the clock', () => {
  test.each([
    ['press_agency_head', '23/12/2026 23:59 thời hạn luật định: 30 ngày, theo khoản 1 Điều 18'],
    ['forwarded_opinion', '15/12/2026 23:59 thời hạn luật định: 15 ngày làm việc, theo khoản 3 Điều 18'],
  ])('%s', async (kind, told) => {
    const { agency, request } = await receivedAt(MONDAY, kind)
    const whole = `${told} Nghị định số 237/2026/NĐ-CP`
    expect(await factFor(request, 'Hạn trả lời')).toBe(whole)
    expect(await factAtDesk(agency, request, 'Hạn trả lời')).toContain(whole)
  })

  test('15 working days across Tết 2027 leave out its seven days, each with its name and document', async () => {
    const { request } = await receivedAt('2027-01-25T02:00:00Z', 'forwarded_opinion')
    expect(await factFor(request, 'Hạn trả lời')).toContain('22/02/2027 23:59')
    const $ = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
    const rows = $('.due-steps tbody tr').toArray()
    const lines = rows.map((row) => flat($(row).text()))
    const tet = lines.filter((line) => line.includes('Tết Nguyên đán'))
    expect([tet.length, tet[0]]).toEqual([7, expect.stringContaining('04/02/2027')])
    expect(lines.filter((line) => line.includes('Ngày thứ'))).toHaveLength(15)
    expect(lines.at(-1)).toContain('22/02/2027')
    expect($('.due-steps .sources li').length).toBeGreaterThan(0)
  })

  test('a complaint has the target of the house until it is decided, and is told of the five days after it', async () => {
    const { agency, request } = await receivedAt(MONDAY, 'forwarded_complaint')
    expect(await factFor(request, 'Dự kiến trả lời')).toContain(
      'khi có kết luận giải quyết, cơ quan thông báo cho cơ quan báo chí trong 5 ngày làm việc, theo khoản 2 Điều 18 Nghị định số 237/2026/NĐ-CP',
    )
    await setClock('2026-12-10T02:00:00Z')
    const browser = await visit(await aMember(agency, 'officer'))
    const form = { key: randomUUID(), conclusionNo: '15/KL-TTr', concludedAt: '2026-12-09T16:00' }
    const send = () => browser.post(at(request, '/ket-luan')).type('form').send(form)
    expect([(await send()).status, (await send()).status]).toEqual([303, 303])
    expect(await factFor(request, 'Hạn trả lời')).toBe(
      '16/12/2026 23:59 thời hạn luật định: 5 ngày làm việc, theo khoản 2 Điều 18 Nghị định số 237/2026/NĐ-CP',
    )
    expect(await factFor(request, 'Kết luận giải quyết')).toBe('Số 15/KL-TTr, ban hành lúc 09/12/2026 16:00')
    const again = { ...form, key: randomUUID() }
    const refused = await browser.post(at(request, '/ket-luan')).type('form').send(again)
    expect(refused.status).toBe(409)
    expect(page(refused)('.notice.grave').text()).toContain('đã được ghi nhận')
    expect(await db('requestEvents').where({ requestId: request.id, move: 'conclude' })).toHaveLength(1)
    const open = await db('clocks').where({ subjectId: request.id }).whereNull('metAt').select('ruleCode')
    expect(open).toEqual([{ ruleCode: 'COMPLAINT_CONCLUSION' }])
  })

  test.each([
    ['2026-11-23T09:01', 'không được ở sau lúc này'],
    ['2026-11-20T08:59', 'lúc 20/11/2026 09:00'],
    ['2026-02-30T10:00', ''],
    ['', ''],
  ])('a decision of %s is refused, with the article', async (concludedAt, why) => {
    const { agency, request } = await receivedAt('2026-11-20T02:00:00Z', 'forwarded_complaint')
    await setClock(MONDAY)
    const browser = await visit(await aMember(agency, 'officer'))
    const form = { conclusionNo: '15/KL-TTr', concludedAt }
    const refused = await browser.post(at(request, '/ket-luan')).type('form').send(form)
    const $ = page(refused)
    expect([refused.status, $('#conclusionNo').val()]).toEqual([422, '15/KL-TTr'])
    expect($('#concludedAt-loi').text()).toContain(why)
    if (why) expect($('#concludedAt-loi').text()).toContain('khoản 2 Điều 18 Nghị định số 237/2026/NĐ-CP')
  })

  test('one that is decided while the journalist is waited for still waits, by the law’s clock', async () => {
    const { agency, request } = await receivedAt(MONDAY, 'forwarded_complaint')
    await moved(request, agency, 'ask')
    await setClock('2026-11-25T02:00:00Z')
    const browser = await visit(await aMember(agency, 'officer'))
    const form = { conclusionNo: '15/KL', concludedAt: '2026-11-25T08:30' }
    await browser.post(at(request, '/ket-luan')).type('form').send(form).expect(303)
    await setClock('2026-11-25T05:00:00Z')
    expect(await factFor(request, 'Thời gian của mỗi bên')).toBe(
      'Cơ quan: 0 phút · Chờ người đề nghị: 2 ngày 3 giờ',
    )
    expect(await factFor(request, 'Hạn trả lời')).toContain('02/12/2026 23:59')
  })

  test('the target of the house is met when it was decided, also where that is noted later', async () => {
    const { agency, request } = await receivedAt(MONDAY, 'forwarded_complaint')
    await setClock('2026-12-04T02:00:00Z')
    const browser = await visit(await aMember(agency, 'officer'))
    const form = { conclusionNo: '15/KL', concludedAt: '2026-11-25T16:00' }
    await browser.post(at(request, '/ket-luan')).type('form').send(form).expect(303)
    const metAt = new Date('2026-11-25T09:00:00Z')
    expect(
      await db('clocks').where({ subjectId: request.id, ruleCode: 'PRESS_REQUEST', metAt }),
    ).toHaveLength(1)
  })

  test('answered late is what the page shows, in the list too: not by a clock before the last one', async () => {
    const { agency, request } = await receivedAt(MONDAY, 'forwarded_complaint')
    await setClock('2026-12-10T02:00:00Z')
    const browser = await visit(await aMember(agency, 'officer'))
    const form = { conclusionNo: '15/KL', concludedAt: '2026-12-09T16:00' }
    await browser.post(at(request, '/ket-luan')).type('form').send(form).expect(303)
    await moved(request, agency, 'answer')
    expect(await factAtDesk(agency, request, 'Hạn trả lời')).toContain('đúng hạn')
    const $ = page(await browser.get('/noi-bo/yeu-cau?hang=da-dong'))
    expect($('tbody tr').text()).not.toContain('Trả lời trễ')
  })

  test('of one with two clocks the time that the journalist was waited for is told once', async () => {
    const { agency, request } = await receivedAt('2026-06-29T02:00:00Z', 'forwarded_complaint')
    await setClock('2026-07-02T02:00:00Z')
    const browser = await visit(await aMember(agency, 'officer'))
    const form = { conclusionNo: '1/KL', concludedAt: '2026-07-02T08:00' }
    await browser.post(at(request, '/ket-luan')).type('form').send(form).expect(303)
    await setClock('2026-07-03T02:00:00Z')
    await moved(request, agency, 'ask')
    await setClock('2026-07-13T02:00:00Z')
    expect(await factFor(request, 'Thời gian của mỗi bên')).toBe(
      'Cơ quan: 4 ngày · Chờ người đề nghị: 10 ngày',
    )
  })

  test('no other request can be decided', async () => {
    const { browser, request } = await aDesk()
    expect((await browser.get(at(request))).text).not.toContain('/ket-luan')
    const form = { conclusionNo: '1', concludedAt: '2026-11-23T08:00' }
    expect((await browser.post(at(request, '/ket-luan')).type('form').send(form)).status).toBe(409)
  })
})

describe('L31 a foreign bureau is answered in five working days, with a copy to the Foreign Ministry', () => {
  const answer = { message: 'Giá tăng 5%.', copyNo: '', copiedOn: '', notCopied: '' }

  async function aBureau() {
    const { agency, request } = await receivedAt(MONDAY, 'foreign_bureau')
    const officer = await aMember(agency, 'officer')
    return { agency, request, officer, browser: await visit(officer) }
  }

  test('the page says until when, and that no copy is known', async () => {
    const { agency, request } = await aBureau()
    expect(await factFor(request, 'Hạn trả lời')).toBe(
      '01/12/2026 23:59 thời hạn luật định: 5 ngày làm việc, theo khoản 2 Điều 16 Nghị định số 262/2026/NĐ-CP',
    )
    expect(await factFor(request, 'Bản sao gửi Bộ Ngoại giao')).toBe('Chưa ghi nhận')
    expect(await factAtDesk(agency, request, 'Bản sao gửi Bộ Ngoại giao')).toBe('Chưa ghi nhận')
  })

  test.each(['tra-loi', 'khong-co', 'khong-thuoc-tham-quyen', 'tu-choi', 'tra-loi-mot-phan'])(
    'closing by %s without the mark warns and keeps what was typed',
    async (path) => {
      const { agency, request, browser } = await aBureau()
      const signer = await aSigner(agency)
      const refusal = { ground: '2025-31.2.a', reason: 'Bí mật', signer, part: 'Câu 2' }
      const send = (more: object) =>
        browser
          .post(at(request, `/${path}`))
          .type('form')
          .send({ ...answer, ...refusal, ...more })
      const warned = await send({})
      const $ = page(warned)
      expect([warned.status, $('#copyNo-loi').text()]).toEqual([
        422,
        expect.stringContaining('(khoản 2 Điều 16 Nghị định số 262/2026/NĐ-CP)'),
      ])
      expect($('#message').val() ?? $('#reason').val()).toBe(path === 'tu-choi' ? 'Bí mật' : answer.message)
      expect((await send({ notCopied: '1' })).status).toBe(303)
    },
  )

  test('the number needs its day, a day that can be', async () => {
    const { request, browser } = await aBureau()
    const problems = async (more: object) => {
      const sent = { ...answer, ...more }
      const refused = await browser.post(at(request, '/tra-loi')).type('form').send(sent)
      expect(refused.status).toBe(422)
      return page(refused)('#copiedOn-loi').text()
    }
    expect(await problems({ copyNo: '7/CV' })).not.toBe('')
    expect(await problems({ copyNo: '7/CV', copiedOn: '2026-11-24' })).toContain('sau hôm nay')
    expect(await problems({ copyNo: '7/CV', copiedOn: '2026-11-22' })).toContain('trước ngày cơ quan nhận')
  })

  test('answered with it, both sides read its number and its day', async () => {
    const { agency, request, browser } = await aBureau()
    const sent = { ...answer, copyNo: '7/CV-STN', copiedOn: '2026-11-23' }
    await browser.post(at(request, '/tra-loi')).type('form').send(sent).expect(303)
    expect(await factFor(request, 'Bản sao gửi Bộ Ngoại giao')).toBe('Số 7/CV-STN, ngày 23/11/2026')
    expect(await factAtDesk(agency, request, 'Bản sao gửi Bộ Ngoại giao')).toContain('7/CV-STN')
  })

  test('closed without it, it waits on the desk until it is recorded there', async () => {
    const { request, browser } = await aBureau()
    const waits = async () => (await browser.get('/noi-bo')).text.includes('chưa ghi nhận bản sao')
    expect(await waits()).toBe(false)
    const sent = { ...answer, notCopied: '1' }
    await browser.post(at(request, '/tra-loi')).type('form').send(sent).expect(303)
    expect(await waits()).toBe(true)
    const copy = { copyNo: '8/CV-STN', copiedOn: '2026-11-23' }
    await browser.post(at(request, '/ban-sao')).type('form').send(copy).expect(303)
    expect(await waits()).toBe(false)
    expect(await factFor(request, 'Bản sao gửi Bộ Ngoại giao')).toBe('Số 8/CV-STN, ngày 23/11/2026')
  })

  test('another request takes no such mark', async () => {
    const { browser, request } = await aDesk()
    const copy = { copyNo: '8/CV', copiedOn: '2026-11-23' }
    expect((await browser.post(at(request, '/ban-sao')).type('form').send(copy)).status).toBe(409)
  })
})

describe('L25 the agency asks to see an interview before it is published', () => {
  const INTERVIEW = { kind: 'interview', purpose: 'Chuyên đề' }

  test('by a tick on its answer, which the journalist reads with the article', async () => {
    const agency = await anAgency()
    const request = await aRequest(agency, INTERVIEW)
    const browser = await visit(await aMember(agency, 'spokesperson'))
    const sent = { message: 'Trả lời phỏng vấn', review: '1' }
    await browser.post(at(request, '/tra-loi')).type('form').send(sent).expect(303)
    const $ = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
    expect($('.answer .notice').text()).toContain('đề nghị được xem lại')
    expect($('.answer .notice').text()).toContain('khoản 2 Điều 33 Luật Báo chí số 126/2025/QH15')
  })

  test('without the tick it does not, and other requests do not have it', async () => {
    const { agency, browser, request } = await aDesk()
    expect((await browser.get(at(request, '?viec=tra-loi'))).text).not.toContain('name="review"')
    const interview = await aRequest(agency, INTERVIEW)
    expect((await browser.get(at(interview, '?viec=tra-loi'))).text).toContain('name="review"')
    await moved(interview, agency, 'answer')
    expect((await (await follower(interview)).get('/theo-doi/yeu-cau')).text).not.toContain('xem lại')
  })
})

describe('L46 the same request on 30/6/2026 and on 1/7/2026', () => {
  const LAST = '2026-06-30T16:59:00Z'
  const FIRST = '2026-06-30T17:00:00Z'
  const told = async (instant: string, kind: string) => {
    const { request } = await receivedAt(instant, kind)
    return (await factFor(request, 'Hạn trả lời')) || (await factFor(request, 'Dự kiến trả lời'))
  }

  test.each([
    [
      'forwarded_opinion',
      '30/07/2026 23:59 thời hạn luật định: 30 ngày, theo khoản 2 Điều 39 Luật Báo chí số 103/2016/QH13',
      '22/07/2026 23:59 thời hạn luật định: 15 ngày làm việc, theo khoản 3 Điều 18 Nghị định số 237/2026/NĐ-CP',
    ],
    [
      'press_agency_head',
      '30/07/2026 23:59 thời hạn luật định: 30 ngày, theo khoản 1 Điều 39 Luật Báo chí số 103/2016/QH13',
      '31/07/2026 23:59 thời hạn luật định: 30 ngày, theo khoản 1 Điều 18 Nghị định số 237/2026/NĐ-CP',
    ],
    [
      'foreign_bureau',
      '02/07/2026 23:59 dự kiến theo quy chế nội bộ (mức chung của cổng): 2 ngày làm việc, không phải thời hạn luật định',
      '08/07/2026 23:59 thời hạn luật định: 5 ngày làm việc, theo khoản 2 Điều 16 Nghị định số 262/2026/NĐ-CP',
    ],
  ])('%s has another clock', async (kind, before, after) => {
    expect([await told(LAST, kind), await told(FIRST, kind)]).toEqual([before, after])
  })

  test.each([
    ['2026-06-30T23:59', 'khoản 2 Điều 39 Luật Báo chí số 103/2016/QH13'],
    ['2026-07-01T00:00', 'khoản 3 Điều 18 Nghị định số 237/2026/NĐ-CP'],
  ])('what came by letter at %s and is written down later is measured by %s', async (receivedAt, source) => {
    const agency = await anAgency()
    const browser = await visit(await aMember(agency, 'officer'))
    const letter = { kind: 'forwarded_opinion', documentNo: '12/CV', receivedAt, channel: 'paper' }
    const form = { ...filledIn(agency, letter), locale: 'vi' }
    await browser.post('/noi-bo/yeu-cau/ghi-nhan').type('form').send(form).expect(303)
    const request = (await byFormKey(form.key))!
    expect(await factAtDesk(agency, request, 'Hạn trả lời')).toContain(source)
  })

  test('a complaint was measured like an opinion until it had a rule of its own', async () => {
    expect(await told(LAST, 'forwarded_complaint')).toContain('khoản 2 Điều 39 Luật Báo chí số 103/2016/QH13')
    expect(await told(FIRST, 'forwarded_complaint')).toContain('không phải thời hạn luật định')
  })

  test('a bureau that was answered before asked for no copy', async () => {
    const { agency, request } = await receivedAt(LAST, 'foreign_bureau')
    const browser = await visit(await aMember(agency, 'officer'))
    const answer = { message: 'Trả lời' }
    await browser.post(at(request, '/tra-loi')).type('form').send(answer).expect(303)
    expect((await browser.get('/noi-bo')).text).not.toContain('chưa ghi nhận bản sao')
  })

  test('is refused on other grounds: the form of each day offers its own, and takes no other', async () => {
    const { agency, request } = await receivedAt(LAST, 'information')
    const signer = await aSigner(agency)
    const officer = await aMember(agency, 'officer')
    const offered = async () => {
      const $ = page(await (await visit(officer)).get(at(request, '?viec=tu-choi')))
      const values = $('#ground option').map((_, option) => $(option).attr('value') ?? '')
      return { codes: values.get().filter((value) => value !== ''), law: $('#viec form .hint').text() }
    }
    const before = await offered()
    await setClock(FIRST)
    const after = await offered()
    expect([before.codes.length, after.codes.length]).toEqual([4, 3])
    expect(before.law).toContain('khoản 2 Điều 38 Luật Báo chí số 103/2016/QH13')
    expect(after.law).toContain('khoản 2 Điều 31 Luật Báo chí số 126/2025/QH15')

    const refuse = async (ground: string) => {
      const body = { ground, reason: 'Dự thảo', signer }
      return (await visit(officer)).post(at(request, '/tu-choi')).type('form').send(body)
    }
    const refused = await refuse('2016-38.2.d')
    expect([refused.status, page(refused)('#ground-loi').text().trim()]).toEqual([
      422,
      expect.stringContaining(
        'không phải căn cứ từ chối theo khoản 2 Điều 31 Luật Báo chí số 126/2025/QH15.',
      ),
    ])
    await setClock(LAST)
    expect((await refuse('2025-31.2.a')).status).toBe(422)
    expect((await refuse('2016-38.2.d')).status).toBe(303)
  })
})

test('L27 of a request of 8/2026 the ground of policy drafts is refused, of one of 6/2026 it is taken', async () => {
  const refuse = async (instant: string) => {
    const { agency, request } = await receivedAt(instant, 'information')
    const browser = await visit(await aMember(agency, 'officer'))
    const body = { ground: '2016-38.2.d', reason: 'Dự thảo', signer: await aSigner(agency) }
    return (await browser.post(at(request, '/tu-choi')).type('form').send(body)).status
  }
  expect([await refuse('2026-06-15T02:00:00Z'), await refuse('2026-08-15T02:00:00Z')]).toEqual([303, 422])
})

describe('L28 a refusal states its reason', () => {
  const refuse = async (instant: string, ground: string, reason: string) => {
    const { agency, request } = await receivedAt(instant, 'information')
    const browser = await visit(await aMember(agency, 'officer'))
    const body = { ground, reason, signer: await aSigner(agency) }
    const response = await browser.post(at(request, '/tu-choi')).type('form').send(body)
    return { request, response }
  }

  test('since 1/7/2026: without one it is not sent, and the sentence cites the decree', async () => {
    const { response } = await refuse(MONDAY, '2025-31.2.a', '')
    const problem = page(response)('#reason-loi').text()
    expect([response.status, problem]).toEqual([
      422,
      expect.stringContaining('(khoản 3 Điều 4 Nghị định số 244/2026/NĐ-CP)'),
    ])
  })

  test('which the journalist reads', async () => {
    const { request, response } = await refuse(MONDAY, '2025-31.2.a', 'Bí mật gia đình của người bệnh')
    expect(response.status).toBe(303)
    const $ = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
    expect($('.refusal').text()).toContain('Bí mật gia đình của người bệnh')
  })

  test('before that no law asked for it', async () => {
    const { request, response } = await refuse('2026-06-30T16:59:00Z', '2016-38.2.a', '')
    expect(response.status).toBe(303)
    const $ = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
    expect($('.refusal').text()).toContain('Điểm a khoản 2 Điều 38')
    expect($('.refusal dt').text()).not.toContain('Lý do')
  })
})

describe('whether the answer came in time is told to both sides', () => {
  const both = async (agency: Agency, request: Awaited<ReturnType<typeof aRequest>>, label: string) => [
    await factFor(request, label),
    await factAtDesk(agency, request, label),
  ]

  test.each([
    ['foreign_bureau', '2026-12-01T16:59:59Z', 'Hạn trả lời', 'Trả lời đúng hạn · 01/12/2026'],
    ['foreign_bureau', '2026-12-03T20:00:00Z', 'Hạn trả lời', 'Trả lời trễ 2 ngày 3 giờ · 01/12/2026'],
    ['information', '2026-11-26T16:59:59Z', 'Dự kiến trả lời', 'Trả lời đúng mục tiêu nội bộ · 26/11'],
    ['information', '2026-11-26T17:05:00Z', 'Dự kiến trả lời', 'Trả lời quá mục tiêu nội bộ 5 phút · 26/11'],
  ])('%s answered at %s', async (kind, answered, label, told) => {
    const { agency, request } = await receivedAt(MONDAY, kind)
    await setClock(answered)
    await moved(request, agency, 'answer')
    for (const fact of await both(agency, request, label)) expect(fact).toContain(told)
  })

  test('in the list a late answer is marked', async () => {
    const { agency, request } = await receivedAt(MONDAY, 'information')
    await setClock('2026-12-02T20:00:00Z')
    await moved(request, agency, 'answer')
    const browser = await visit(await aMember(agency, 'officer'))
    const $ = page(await browser.get('/noi-bo/yeu-cau?hang=da-dong'))
    expect($('tbody tr').text()).toContain('Trả lời trễ')
  })

  test('who withdrew in time was not answered, late or not', async () => {
    const { agency, request } = await receivedAt(MONDAY, 'information')
    const browser = await follower(request)
    await browser.post('/theo-doi/yeu-cau/rut').expect(303)
    expect(await both(agency, request, 'Dự kiến trả lời')).toEqual(['', ''])
  })
})

describe('while the journalist is waited for', () => {
  async function asked(kind: string) {
    const { agency, request } = await receivedAt(MONDAY, kind)
    await setClock('2026-11-23T10:00:00Z')
    await moved(request, agency, 'ask')
    const reply = async () => {
      const browser = await follower(request)
      return browser.post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message: 'Ở quận 1' }).expect(303)
    }
    return { agency, request, reply }
  }

  test('the time of the house stands still, and goes on with the reply', async () => {
    const { request, reply } = await asked('information')
    expect(await factFor(request, 'Dự kiến trả lời')).toContain('tạm dừng trong khi chờ người đề nghị')
    await setClock('2026-11-26T03:00:00Z')
    await reply()
    // the 25th, at whose end the reply was awaited, is left out; the 24th is a holiday
    expect(await factFor(request, 'Dự kiến trả lời')).toContain('27/11/2026 23:59')
    expect(await factFor(request, 'Dự kiến trả lời')).not.toContain('tạm dừng')
  })

  test('that of the law does not', async () => {
    const { request, reply } = await asked('foreign_bureau')
    await setClock('2026-11-27T03:00:00Z')
    await reply()
    expect(await factFor(request, 'Hạn trả lời')).toContain('01/12/2026 23:59')
  })

  test.each(['information', 'foreign_bureau'])('of %s each side’s time is summed apart', async (kind) => {
    const { agency, request, reply } = await asked(kind)
    await setClock('2026-11-24T03:00:00Z')
    await reply()
    await setClock('2026-11-24T22:00:00Z')
    const told = 'Cơ quan: 1 ngày 3 giờ · Chờ người đề nghị: 17 giờ'
    expect(await factFor(request, 'Thời gian của mỗi bên')).toBe(told)
    expect(await factAtDesk(agency, request, 'Thời gian của mỗi bên')).toBe(told)
  })

  test('closing ends the wait too', async () => {
    const { agency, request } = await asked('information')
    await setClock('2026-12-01T03:00:00Z')
    await moved(request, agency, 'lapse')
    const waits = db('clockPauses as p').join('clocks as c', 'c.id', 'p.clockId')
    expect(await waits.where('c.subjectId', request.id).whereNull('p.toAt')).toEqual([])
    expect(await factFor(request, 'Dự kiến trả lời')).toBe('')
  })
})

describe('when the days off change', () => {
  const MOVED = { email: 'duoc-tinh-lai@bao.example' }

  async function moveTheDay() {
    const { agency, request } = await receivedAt(MONDAY, 'information', { email: MOVED.email })
    const officer = await aMember(agency, 'officer')
    await db('outbox').delete()
    await db('calendarDays').insert({ day: '2026-11-25', kind: 'holiday', name: 'Nghỉ', sourceDoc: '1/TB' })
    const again = () => db.transaction((trx) => recompute(deps(), trx, somebody, CLOCK_SUBJECTS))
    await again()
    return { agency, request, officer, again }
  }
  afterEach(async () => {
    await db('calendarDays').where({ day: '2026-11-25' }).delete()
  })

  test('the story says from when to when, once, and both sides get a letter', async () => {
    const { request, officer, again } = await moveTheDay()
    await again()
    const $ = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
    const told = 'Hạn trả lời được tính lại do lịch nghỉ thay đổi: từ 26/11/2026 23:59 thành 27/11/2026 23:59'
    expect(flat($('.timeline').text()).split(told)).toHaveLength(2)
    for (const reader of [MOVED, officer]) {
      const letter = await lettersTo(reader)
      expect(letter.split('từ 26/11/2026 23:59 thành 27/11/2026 23:59')).toHaveLength(2)
      expect(letter).toContain('không phải thời hạn luật định')
      expect(letter).not.toContain(request.subject)
    }
  })

  test('where the portal itself counted anew nobody is told that the calendar changed', async () => {
    const { request } = await receivedAt(MONDAY, 'information', { email: MOVED.email })
    await db('outbox').delete()
    await db('clocks')
      .where({ subjectId: request.id })
      .update({ explain: '[]', dueAt: '2026-11-25T17:00:00Z' })
    await recomputeAll(deps(), CLOCK_SUBJECTS)
    const $ = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
    for (const told of [flat($('.timeline').text()), await lettersTo(MOVED)]) {
      expect(told).toContain('được tính lại theo quy định và lịch nghỉ hiện hành: từ 25/11/2026 23:59')
      expect(told).not.toContain('do lịch nghỉ thay đổi')
    }
  })

  test('the desk is reminded by the new day', async () => {
    const { officer } = await moveTheDay()
    const reminded = async () => (await lettersTo(officer)).split('Nhắc: đề nghị').length - 1
    await setClock('2026-11-25T17:30:00Z')
    await remind(deps())
    expect(await reminded()).toBe(0)
    await setClock('2026-11-26T17:30:00Z')
    await remind(deps())
    expect(await reminded()).toBe(1)
    expect(await lettersTo(officer)).toContain('Thời hạn: 27/11/2026 23:59 (dự kiến theo quy chế nội bộ')
  })
})

import * as spokespeople from '../../src/spokespeople/queries'
import { anAgency, aMember } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { aDesk, aSigner, at, follower, JOURNALIST, statusOf } from './support'

const GROUND = '2025-31.2.c'
beforeAll(() => setClock('2026-11-23T02:00:00Z'))

test('without anybody who may sign, a refusal is not offered but explained', async () => {
  const { browser, request } = await aDesk()
  const shown = await browser.get(at(request, '?viec=tu-choi'))
  expect(page(shown)('#viec .notice').text()).toContain('chưa thể từ chối')
  expect(page(shown)('#viec form').length).toBe(0)
})

describe('a refusal', () => {
  test('states its ground, its reason and who signed, to the journalist too', async () => {
    const { agency, browser, request } = await aDesk()
    const signer = await aSigner(agency)
    await db('outbox').delete()
    const body = { ground: GROUND, reason: 'Đang thanh tra, chưa có kết luận', signer }
    await browser.post(at(request, '/tu-choi')).type('form').send(body).expect(303)

    expect(await statusOf(request)).toEqual({ status: 'closed', resolution: 'refused' })
    const refusal = page(await (await follower(request)).get('/theo-doi/yeu-cau'))('.refusal').text()
    for (const text of [
      'Điểm c khoản 2 Điều 31 Luật Báo chí số 126/2025/QH15',
      'Việc đang thanh tra chưa có kết luận',
      'Đang thanh tra, chưa có kết luận',
      'Trần Thị Ký, Chánh Văn phòng',
    ])
      expect(refusal).toContain(text)
    expect(await db('outbox').pluck('recipient')).toEqual([JOURNALIST.email])
    const english = await (await follower(request, '/en')).get('/en/theo-doi/yeu-cau')
    expect(page(english)('.refusal').text()).toContain('Article 31, clause 2, point c')
  })

  test.each([
    ['reason', { reason: '' }],
    ['reason', { reason: 'a'.repeat(20_001) }],
    ['ground', { ground: '' }],
    ['ground', { ground: '2016-38.2.d' }],
    ['signer', { signer: '' }],
    ['signer', { signer: '6b3d7a52-0000-4000-8000-000000000000' }],
  ])('is nothing without a right %s: %j', async (field, change) => {
    const { agency, browser, request } = await aDesk()
    const body = { ground: GROUND, reason: 'Vì sao', signer: await aSigner(agency), ...change }
    const response = await browser.post(at(request, '/tu-choi')).type('form').send(body)
    expect(response.status).toBe(422)
    expect(page(response)(`#${field}-loi`).length).toBe(1)
    expect(await statusOf(request)).toEqual({ status: 'received', resolution: null })
  })

  test('is judged by the law of its day', async () => {
    const { agency, browser, request } = await aDesk()
    const body = { ground: '2016-38.2.d', reason: 'Dự thảo', signer: await aSigner(agency) }
    await setClock('2026-06-30T16:59:59Z')
    const officer = await aMember(agency, 'officer')
    await (await visit(officer)).post(at(request, '/tu-choi')).type('form').send(body).expect(303)
    await setClock('2026-11-23T02:00:00Z')
    expect((await browser.get(at(request))).text).toContain('Luật Báo chí số 103/2016/QH13')
  })

  test('cannot be signed by somebody of another agency or whose time is over', async () => {
    const { agency, browser, request } = await aDesk()
    const [elsewhere, over] = [await aSigner(await anAgency()), await aSigner(agency)]
    await spokespeople.revoke(db, over)
    await aSigner(agency, 'Người khác')
    for (const signer of [elsewhere, over]) {
      const body = { ground: GROUND, reason: 'Vì sao', signer }
      expect((await browser.post(at(request, '/tu-choi')).type('form').send(body)).status).toBe(422)
    }
  })

  test('cannot be signed by somebody authorised for a case that it is not about', async () => {
    const { agency, browser, request } = await aDesk()
    const caseId = await spokespeople.insertCase(db, agency.id, 'Vụ sập cầu')
    const signer = await aSigner(agency)
    const authorised = { basis: 'authorised', caseId, decisionNo: '1/QĐ', decidedAt: new Date('2026-01-01') }
    const valid = db.raw(`tstzrange('2026-01-01', '2027-01-01')`)
    await db('appointments')
      .where({ id: signer })
      .update({ ...authorised, valid })
    const body = { ground: GROUND, reason: 'Vì sao', signer }
    expect((await browser.post(at(request, '/tu-choi')).type('form').send(body)).status).toBe(422)
  })

  test('of a part goes with the answer to the rest', async () => {
    const { agency, browser, request } = await aDesk()
    const body = {
      message: 'Tăng 5%.',
      ground: GROUND,
      reason: 'Đang thanh tra',
      signer: await aSigner(agency),
    }
    const send = (part: string) =>
      browser
        .post(at(request, '/tra-loi-mot-phan'))
        .type('form')
        .send({ ...body, part })
    expect((await send('')).status).toBe(422)
    expect((await send('Danh sách nhà thầu')).status).toBe(303)
    expect(await statusOf(request)).toEqual({ status: 'closed', resolution: 'partly' })
    const shown = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
    expect(shown('.refusal').text()).toContain('Danh sách nhà thầu')
    expect(shown('.timeline').text()).toContain('Tăng 5%.')
  })
})

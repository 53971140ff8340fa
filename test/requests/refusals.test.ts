import { randomUUID } from 'node:crypto'
import * as accounts from '../../src/accounts/queries'
import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import * as samples from '../files/samples'
import { anAgency, aMember, aSpokesperson } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import {
  aDesk,
  aRequest,
  aSigner,
  at,
  follower,
  JOURNALIST,
  lastTrace,
  lettersTo,
  sendWithFiles,
  statusOf,
} from './support'

const GROUND = '2025-31.2.c'
beforeAll(() => setClock('2026-11-23T02:00:00Z'))

const aDocument = samples.pdf(['<</Title (signed)>>'])

/** The appointment of somebody with an account. */
async function signerOf(agency: Agency, { accountId }: Actor) {
  const { personId } = (await accounts.byId(db, accountId))!
  return aSpokesperson(agency, { personId })
}

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
    const validTo = new Date('2027-01-01T00:00:00Z')
    const signer = await aSpokesperson(agency, { basis: 'authorised', caseId, validTo })
    await aSigner(agency)
    const body = { ground: GROUND, reason: 'Vì sao', signer }
    expect((await browser.post(at(request, '/tu-choi')).type('form').send(body)).status).toBe(422)
  })

  test('takes the signed document, which the journalist downloads beside it, with the reason once', async () => {
    const { agency, browser, request } = await aDesk()
    const body = {
      key: randomUUID(),
      ground: GROUND,
      reason: 'Đang thanh tra',
      signer: await aSigner(agency),
    }
    const send = () =>
      sendWithFiles(browser, at(request, '/tu-choi'), body, [['Từ chối đã ký.pdf', aDocument]])
    expect([(await send()).status, (await send()).status]).toEqual([303, 303])
    const journalist = await follower(request)
    const $ = page(await journalist.get('/theo-doi/yeu-cau'))
    const link = $('.refusal .files a')
    expect(link.text()).toBe('Từ chối đã ký.pdf')
    expect((await journalist.get(link.attr('href')!)).status).toBe(200)
    expect($('main').text().split('Đang thanh tra')).toHaveLength(2)
    expect(page(await browser.get(at(request)))('.refusal .files a').length).toBe(1)
    expect(await db('messages').where({ requestId: request.id })).toHaveLength(1)
  })

  test('that brings a file which cannot be taken keeps what was typed', async () => {
    const { agency, browser, request } = await aDesk()
    const body = { ground: GROUND, reason: 'Giữ lại chữ', signer: await aSigner(agency) }
    const bad: [string, Buffer][] = [['xấu.pdf', Buffer.from('<html>')]]
    const refused = await sendWithFiles(browser, at(request, '/tu-choi'), body, bad)
    const $ = page(refused)
    expect([refused.status, $('#reason').val(), $('#signer').val()]).toEqual([422, body.reason, body.signer])
    expect([await statusOf(request), $('#files-lai').length]).toEqual([
      { status: 'received', resolution: null },
      1,
    ])
  })

  test.each([
    ['tu-choi', {}],
    ['tra-loi-mot-phan', { message: 'Tăng 5%.', part: 'Danh sách nhà thầu' }],
  ])('by %s tells its signer at once, and the trail names the appointment', async (path, more) => {
    const { agency, browser, request } = await aDesk()
    const speaker = await aMember(agency, 'spokesperson')
    const signer = await signerOf(agency, speaker)
    await db('outbox').delete()
    const body = { ground: GROUND, reason: 'Đang thanh tra', signer, ...more }
    await sendWithFiles(browser, at(request, `/${path}`), body).expect(303)
    const letter = await db<{ recipient: string }>('outbox').where({ recipient: speaker.email }).first()
    expect(letter).toMatchObject({
      subject: `[${request.publicCode}] Từ chối cung cấp thông tin ghi tên Ông/Bà là người ký`,
      ...{ agencyId: agency.id, aboutKind: 'account', aboutId: String(speaker.accountId) },
    })
    expect(await lettersTo(speaker)).toContain(at(request))
    expect(await lettersTo(speaker)).not.toContain('thanh tra')
    expect(await lastTrace(request)).toMatchObject({ details: { to: 'closed', appointment: signer } })
  })

  test('by the signer’s own hand writes them no letter, nor one whose account is disabled', async () => {
    const { agency, request } = await aDesk()
    const [speaker, gone] = [await aMember(agency, 'spokesperson'), await aMember(agency, 'spokesperson')]
    const body = { ground: GROUND, reason: 'Vì sao' }
    const browser = await visit(speaker)
    const own = { ...body, signer: await signerOf(agency, speaker) }
    await browser.post(at(request, '/tu-choi')).type('form').send(own).expect(303)
    expect(await lettersTo(speaker)).not.toContain('người ký')

    const signer = await signerOf(agency, gone)
    await accounts.disable(db, gone.accountId)
    const other = await aRequest(agency)
    await browser
      .post(at(other, '/tu-choi'))
      .type('form')
      .send({ ...body, signer })
      .expect(303)
    expect(await lettersTo(gone)).toBe('')
  })

  test('of a part is a letter of its own, which says that something was not provided', async () => {
    const { agency, browser, request } = await aDesk()
    await db('outbox').delete()
    const body = { message: 'Tăng 5%.', part: 'Nhà thầu', ground: GROUND, reason: 'Đang thanh tra' }
    const signer = await aSigner(agency)
    await sendWithFiles(browser, at(request, '/tra-loi-mot-phan'), { ...body, signer }).expect(303)
    const letter = await lettersTo(JOURNALIST)
    expect(letter).toContain(`[${request.publicCode}] Đã có trả lời một phần`)
    expect(letter).toContain('không được cung cấp')
    expect(letter).toContain(`Trân trọng,\n${agency.nameVi}\n`)
    expect(letter).toContain('xin không trả lời thư này')
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

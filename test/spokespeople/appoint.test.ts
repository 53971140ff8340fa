import { randomUUID } from 'node:crypto'
import * as register from '../../src/spokespeople/register-queries'
import * as spokespeople from '../../src/spokespeople/queries'
import { aMember, anAgency, aSpokesperson } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { browserOf, DESK, idIn, opened, PAPER, record, regular, type Typed } from './support'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

const clause = (number: number) => `(khoản ${number} Điều 3 Nghị định số 244/2026/NĐ-CP).`

describe('a regular spokesperson', () => {
  test('is recorded by the decision, its signer, its time and its file, and published with it', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const sent = await record(browser, regular(agency)).expect(303)
    const $ = await opened(browser, sent)
    expect($('main [role=status]').text()).toBe('Đã công bố người phát ngôn.')
    const facts = $('main dl').text().replace(/\s+/g, ' ')
    for (const fact of ['12/QĐ-UBND', '23/11/2026 08:00', 'Chủ tịch', 'quyet-dinh.pdf', 'Chỉ dùng nội bộ'])
      expect(facts).toContain(fact)
    expect(await spokespeople.ofAgency(db, agency.id)).toMatchObject([{ fullName: 'Hoàng Thị Sim' }])
  })

  test('L01 is published with name, position, telephone and official e-mail, or not at all', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    for (const fact of ['position', 'phone', 'officialEmail']) {
      const $ = page(await record(browser, regular(agency, { [fact]: '' })).expect(422))
      expect($(`#${fact}-loi`).text()).toBe(`Cần điền mục này để công bố ${clause(3)}`)
    }
    const $ = page(await record(browser, regular(agency, { fullName: '' })).expect(422))
    expect($('#fullName-loi').text()).toBe('Hãy điền mục này.')
    expect(await register.recordedOf(db, [agency.id])).toEqual([])
  })

  test('is one of the list or a new person, never both', async () => {
    const agency = await anAgency()
    const known = await aSpokesperson(agency)
    const { personId } = (await register.recordedById(db, known))!
    const both = regular(agency, { person: String(personId), fullName: 'Tên Mới Gõ' })
    const $ = page(await record(await browserOf(agency), both).expect(422))
    expect($('#fullName-loi').text()).toBe(
      'Hãy chọn người trong danh sách hoặc ghi họ tên người mới, không cả hai.',
    )
    expect((await register.recordedOf(db, [agency.id])).map(({ id }) => id)).toEqual([known])
  })

  test('may be recorded without its contact, and to begin later, and is then not published', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const bare = { publish: '', position: '', phone: '', officialEmail: '', validFrom: '2026-12-01T08:00' }
    const sent = await record(browser, regular(agency, bare)).expect(303)
    const $ = await opened(browser, sent)
    expect($('main [role=status]').text()).toContain('chưa được công bố')
    expect($('.state').text()).toBe('Chưa công bố')
    expect($('main dl').text()).toContain('Từ 01/12/2026 08:00')
    expect(
      page(await browser.get(DESK))('h3')
        .first()
        .text(),
    ).toBe('Chưa công bố')
    await setClock('2026-12-02T02:00:00Z')
    expect(await spokespeople.ofAgency(db, agency.id)).toEqual([])
  })

  test('L03 is reached at an official address, whose ends the sentence names', async () => {
    const agency = await anAgency()
    const $ = page(await record(await browserOf(agency), regular(agency, { officialEmail: 'a@gmail.com' })))
    expect($('#officialEmail-loi').text()).toBe(
      `Cần địa chỉ thư điện tử công vụ, có đuôi .gov.vn ${clause(3)}`,
    )
    expect($('#officialEmail').val()).toBe('a@gmail.com')
  })

  test.each<[string, Typed, string, string]>([
    [
      'an end before the beginning',
      { validFrom: '2026-12-01T08:00', validTo: '2026-12-01T07:59' },
      'validTo',
      `Thời điểm kết thúc phải sau thời điểm bắt đầu ${clause(3)}`,
    ],
    [
      'an end before now, when it begins now',
      { validTo: '2026-11-23T08:59' },
      'validTo',
      `Thời điểm kết thúc phải sau thời điểm bắt đầu ${clause(3)}`,
    ],
    [
      'a decision of the next minute',
      { decidedAt: '2026-11-23T09:01' },
      'decidedAt',
      `Thời điểm ký không thể sau lúc này ${clause(3)}`,
    ],
    [
      'a decision of before the decree, with an end before its beginning',
      { decidedAt: '2026-06-30T08:00', validFrom: '2026-12-01T08:00', validTo: '2026-11-30T08:00' },
      'validTo',
      'Thời điểm kết thúc phải sau thời điểm bắt đầu (khoản 4 Điều 3 Nghị định số 09/2017/NĐ-CP).',
    ],
    [
      'no decision number',
      { decisionNo: '' },
      'decisionNo',
      `Hãy điền mục này theo văn bản đã ký ${clause(3)}`,
    ],
    ['no signer', { signer: '' }, 'signer', `Hãy điền mục này theo văn bản đã ký ${clause(3)}`],
    [
      'no time of the decision',
      { decidedAt: '' },
      'decidedAt',
      `Hãy điền mục này theo văn bản đã ký ${clause(3)}`,
    ],
  ])('%s gets a sentence, and nothing is stored', async (_what, values, field, why) => {
    const agency = await anAgency()
    const sent = await record(await browserOf(agency), regular(agency, values))
    expect([sent.status, page(sent)(`#${field}-loi`).text()]).toEqual([422, why])
    expect(page(sent)('#fullName').val()).toBe('Hoàng Thị Sim')
    expect(page(sent)('#files-lai').text()).toContain('chọn lại')
    expect(await register.recordedOf(db, [agency.id])).toEqual([])
  })

  test('without the decision itself, or with two files, is refused', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const none = page(await record(browser, regular(agency), []).expect(422))
    expect(none('#files-loi').text()).toBe(`Cần đính kèm quyết định giao nhiệm vụ phát ngôn ${clause(3)}`)
    const two = page(await record(browser, regular(agency), [PAPER, PAPER]).expect(422))
    expect(two('#files-loi').text()).toBe('Hãy gửi văn bản trong một tệp.')
    const disguised = page(await record(browser, regular(agency), [['a.pdf', Buffer.from('xin chào')]]))
    expect(disguised('.problem-summary').text()).toContain('a.pdf')
  })
})

test('L05 there are three kinds: another is refused by the form and by the database', async () => {
  const agency = await anAgency()
  const sent = await record(await browserOf(agency), regular(agency, { basis: 'friend' }))
  expect([sent.status, page(sent)('#basis-loi').text()]).toEqual([422, 'Hãy chọn một mục trong danh sách.'])
  const id = await aSpokesperson(agency)
  const { personId } = (await register.recordedById(db, id))!
  const insert = db('appointments').insert({
    ...{ personId, agencyId: agency.id, basis: 'friend', valid: '[2026-01-01,)' },
  })
  await expect(insert).rejects.toThrow('appointments_basis_check')
})

test('what has ended already is recorded, but not published', async () => {
  const agency = await anAgency()
  const browser = await browserOf(agency)
  const past = { validFrom: '2026-11-01T08:00', validTo: '2026-11-20T08:00', decidedAt: '2026-11-01T08:00' }
  const $ = page(await record(browser, regular(agency, past)).expect(422))
  expect($('#validTo-loi').text()).toBe('Quyền phát ngôn này đã kết thúc.')
  await record(browser, regular(agency, { ...past, publish: '' })).expect(303)
})

describe('a head', () => {
  const head = (agency: Parameters<typeof regular>[0], values: Typed = {}) =>
    regular(agency, { basis: 'head', publish: '', decisionNo: '', decidedAt: '', signer: '', ...values })

  test('is published with being recorded, by no decision if there is none', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const $ = await opened(browser, await record(browser, head(agency), []).expect(303))
    expect($('.state').text()).toBe('Đang có hiệu lực')
    expect($('main dl').text()).not.toContain('Thời hạn công bố')
    const bare = page(await record(browser, head(agency, { phone: '' }), []).expect(422))
    expect(bare('#phone-loi').text()).toContain('để công bố')
  })

  test('is one at a time, and may follow the one before', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const id = idIn(await record(browser, head(agency), []).expect(303))
    const second = await record(browser, head(agency), [])
    expect([second.status, page(second)('#validTo-loi').text()]).toEqual([
      422,
      expect.stringContaining('đã có người đứng đầu khác'),
    ])
    await browser.post(`${DESK}/${id}/ket-thuc`).type('form').send({ reason: 'Nghỉ hưu' }).expect(303)
    await record(browser, head(agency), []).expect(303)
  })
})

describe('sent twice', () => {
  test('at once, it records one, and every answer leads to it', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const $ = page(await browser.get(`${DESK}/moi?tu-cach=regular`))
    const typed = regular(agency, { key: $('input[name=key]').val() as string })
    const answers = await Promise.all([1, 2, 3].map(() => record(browser, typed)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(idIn)).size).toBe(1)
    expect(await register.recordedOf(db, [agency.id])).toHaveLength(1)
    expect(await db('fileRefs').where({ ownerId: idIn(answers[0]!) })).toHaveLength(1)
  })

  test('with other words, or another file, it is refused and comes back in a form of its own', async () => {
    const agency = await anAgency()
    const browser = await browserOf(agency)
    const typed = regular(agency, { key: randomUUID() })
    await record(browser, typed).expect(303)
    const other = await record(browser, { ...typed, fullName: 'Người Khác' })
    const $ = page(other)
    expect([other.status, $('#fullName').val()]).toEqual([409, 'Người Khác'])
    expect($('.problem-summary a[href="#bieu_mau"]').text()).toContain('nội dung khác')
    const file = Buffer.concat([PAPER[1], Buffer.from('\n')])
    expect((await record(browser, typed, [['quyet-dinh.pdf', file]])).status).toBe(409)
    await record(browser, { ...typed, key: $('[name=key]').val() as string, fullName: 'Người Khác' }).expect(
      303,
    )
    expect(await register.recordedOf(db, [agency.id])).toHaveLength(2)
  })
})

test('only an administrator of the agency records', async () => {
  const agency = await anAgency()
  const author = await visit(await aMember(agency, 'author', 'head', 'spokesperson'))
  expect((await author.get(DESK)).status).toBe(403)
  expect((await record(author, regular(agency))).status).toBe(403)
  const stranger = await browserOf(await anAgency())
  expect((await record(stranger, regular(agency))).status).toBe(404)
})

test('a known person can be appointed again, a stranger’s person cannot', async () => {
  const agency = await anAgency()
  const member = await aMember(agency, 'administrator', 'spokesperson')
  const [person] = await spokespeople.peopleOf(db, [agency.id])
  const browser = await visit(member)
  const choose = (id: number) => record(browser, regular(agency, { fullName: '', person: String(id) }))
  await choose(person!.id).expect(303)
  expect((await register.recordedOf(db, [agency.id]))[0]!.fullName).toBe(member.name)
  const other = await anAgency()
  await aSpokesperson(other)
  const [theirs] = await spokespeople.peopleOf(db, [other.id])
  expect((await choose(theirs!.id)).status).toBe(404)
})

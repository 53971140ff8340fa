import { anAgency } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { filledIn, JOURNALIST } from './support'

beforeAll(() => setClock('2026-11-23T16:00:00Z')) // 23:00 in Hà Nội

const post = async (body: Record<string, string> | string) =>
  (await visit()).post('/gui-yeu-cau').type('form').send(body)
const countOf = async (subject: string) => (await db('requests').where({ subject })).length

test.each([
  ['agency', 'khong-co', 'Hãy chọn một mục trong danh sách.'],
  ['kind', 'khong-co', 'Hãy chọn một mục trong danh sách.'],
  ['name', ' \u200b\u202e ', 'Hãy điền mục này.'],
  ['outlet', '', 'Hãy điền mục này.'],
  ['pressCard', '', 'Hãy ghi số thẻ nhà báo hoặc giấy giới thiệu.'],
  ['email', 'oanh@', 'Địa chỉ thư điện tử chưa đúng dạng'],
  ['email', 'oanh@bao.vn\r\nBcc: a@b.vn', 'Địa chỉ thư điện tử chưa đúng dạng'],
  ['phone', '12', 'Số điện thoại'],
  ['subject', 'a'.repeat(201), 'tối đa 200 ký tự, đang có 201'],
  ['question1', '', 'Hãy điền mục này.'],
  ['question2', 'ă'.repeat(10_001), 'tối đa 10000 ký tự, đang có 10001'],
  ['ownDeadline', '2026-11-23T23:00', 'Thời điểm này đã qua'],
  ['ownDeadline', 'mai', 'Thời điểm chưa đúng dạng'],
  ['trap', 'http://x.example', 'Một ô ẩn đã bị điền'],
  ['key', 'khong-phai', 'Biểu mẫu gửi đến không đầy đủ'],
])('%s = %j is refused and everything typed is kept', async (field, value, message) => {
  const agency = await anAgency()
  const response = await post(filledIn(agency, { subject: 'Sẽ sửa', [field]: value }))
  const $ = page(response)

  expect(response.status).toBe(422)
  expect($('title').text()).toMatch(/^Lỗi: /)
  expect($(`.problem-summary a[href="#${field}"]`).text()).toContain(message)
  expect($('#phone').val()).toBe(field === 'phone' ? value : JOURNALIST.phone)
  if (field !== 'agency') expect($('#agency option[selected]').val()).toBe(agency.slug)
  expect($('#trap').val()).toBe('')
  expect($('#key').val()).toMatch(/^[0-9a-f-]{36}$/)
  expect(await countOf('Sẽ sửa')).toBe(0)
})

test('10,000 letters of four bytes pass', async () => {
  const question = '\u{1F30A}'.repeat(5000)
  const form = filledIn(await anAgency(), { subject: 'Dài', question1: question })
  expect((await post(form)).status).toBe(303)
})

test('L24 an interview needs its purpose, which is kept before the questions', async () => {
  const agency = await anAgency()
  const without = await post(filledIn(agency, { kind: 'interview' }))
  expect(without.status).toBe(422)
  expect(page(without)('#purpose-loi').text()).toBe('Hãy ghi mục đích phỏng vấn.')

  const form = filledIn(agency, { kind: 'interview', purpose: 'Chương trình 60 phút', subject: 'Phỏng vấn' })
  expect((await post(form)).status).toBe(303)
  const { id } = (await db('requests').where({ subject: 'Phỏng vấn' }).first()) as { id: string }
  const questions = await db('requestQuestions').where({ requestId: id }).orderBy('seq').pluck('seq')
  expect(questions).toEqual([0, 1])
})

test.each(['press_agency_head', 'forwarded_opinion', 'forwarded_complaint'])(
  '%s needs the letter of the press agency, and no card',
  async (kind) => {
    const agency = await anAgency()
    const without = await post(filledIn(agency, { kind, pressCard: '' }))
    expect(page(without)('#documentNo-loi').text()).toContain('số, ngày văn bản')
    expect(page(without)('#pressCard-loi').length).toBe(0)
    const documentNo = '125/CV-TS, ngày 20/11/2026'
    expect((await post(filledIn(agency, { kind, pressCard: '', documentNo }))).status).toBe(303)
  },
)

test('a letter of introduction is as good as a card', async () => {
  const form = filledIn(await anAgency(), { pressCard: '', introduction: 'Số 15/GGT, Báo Thử Nghiệm' })
  expect((await post(form)).status).toBe(303)
})

test('each question is kept by itself, empty boxes are none', async () => {
  const agency = await anAgency()
  const form = filledIn(agency, { question1: '', question2: 'Hai?', question7: 'Bảy?', subject: 'Từng câu' })
  expect((await post(form)).status).toBe(303)
  const { id } = (await db('requests').where({ subject: 'Từng câu' }).first()) as { id: string }
  const rows = await db('requestQuestions').where({ requestId: id }).orderBy('seq').select('seq', 'text')
  expect(rows).toEqual([
    { seq: 1, text: 'Hai?' },
    { seq: 2, text: 'Bảy?' },
  ])
})

test('repeated and nested parameters are refused or ignored, never an error of ours', async () => {
  const agency = await anAgency()
  const good = new URLSearchParams(filledIn(agency)).toString()
  const repeated = await post(`${good}&email=khac%40bao.vn&email=ba%40bao.vn`)
  expect(repeated.status).toBe(422)
  expect(page(repeated)('#email-loi').text()).toBe(
    'Mục này chỉ được gửi một lần. Hãy mở lại biểu mẫu rồi gửi lại.',
  )
  expect((await post(good.replace('question1=', 'question1%5Ba%5D='))).status).toBe(422)
  expect((await post(`${good}&__proto__%5Bx%5D=1&status=closed`)).status).toBe(303)
  expect((await post('')).status).toBe(422)
  expect((await (await visit()).get('/gui-yeu-cau?co-quan=a&co-quan[]=b')).status).toBe(200)
})

test('text is kept composed, without what cannot be seen, and shown as text', async () => {
  const browser = await visit()
  const form = filledIn(await anAgency(), {
    subject: '\u202eTiếng Việt\u200b <b>đậm</b>'.normalize('NFD'),
    question1: '<script>alert(1)</script>\r\n{{t}} & "hai"',
  })
  await browser.post('/gui-yeu-cau').type('form').send(form).expect(303)
  const receipt = await browser.get('/gui-yeu-cau/da-nhan')

  expect(page(receipt)('.facts').text()).toContain('Tiếng Việt <b>đậm</b>'.normalize('NFC'))
  expect(page(receipt)('main script').length).toBe(0)
  expect(page(receipt)('.plain').text()).toBe('<script>alert(1)</script>\n{{t}} & "hai"')
})

import { create } from '../../src/statements/actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import * as texts from '../../src/statements/text-queries'
import {
  aCast,
  aDraftForm,
  aMember,
  anAgency,
  aSpokesperson,
  aSubmitted,
  type Cast,
} from '../support/factories'
import { asRead } from '../support/desk'
import { db, deps, page, setClock, visit } from '../support/portal'

let cast: Cast
let speaker: string

beforeAll(async () => {
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
})
afterEach(() => setClock(null))

const typed = (values: Record<string, string> = {}) => ({
  agency: String(cast.agency.id),
  kind: 'press_release',
  form: 'posting',
  occasion: 'voluntary',
  speaker,
  titleVi: 'Khai trương bệnh viện',
  bodyVi: '**Hôm nay** khai trương.',
  version: '0',
  ...values,
})

const send = async (path: string, body: Record<string, string>, by = cast.author) =>
  (await visit(by)).post(path).type('form').send(body)

const idIn = (location: string) => location.split('/').at(-1)!

test('from draft to public by two people, through the pages', async () => {
  const created = await send('/noi-bo/thong-cao', typed())
  expect(created.status).toBe(303)
  const work = created.headers['location'] as string

  const draft = page(await (await visit(cast.author)).get(work))
  expect(draft('.richtext strong').text()).toBe('Hôm nay')
  expect((await send(`${work}/trinh`, { version: '0' })).status).toBe(303)

  const shown = page(await (await visit(cast.spokesperson)).get(work))
  const asked = page(await (await visit(cast.spokesperson)).get(shown('a[href*="luc=ngay"]').attr('href')!))
  const version = asked('form[action$="/duyet"] input[name=version]').val() as string
  const reading = await asRead(idIn(work))
  expect((await send(`${work}/duyet`, { version, when: 'now', ...reading }, cast.spokesperson)).status).toBe(
    303,
  )

  const approved = page(await (await visit(cast.spokesperson)).get(work))
  const address = approved('a[href^="/thong-cao/"]').attr('href')!
  const read = page(await (await visit()).get(address))
  expect(read('h1').text()).toBe('Khai trương bệnh viện')
})

test('the author sees no button to approve and is refused by hand', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const shown = page(await (await visit(cast.author)).get(`/noi-bo/thong-cao/${id}`))
  expect(shown('a[href*="/duyet"]').length).toBe(0)
  expect(shown('.next').text()).toBe('Bản này chờ người phát ngôn hoặc người đứng đầu duyệt.')

  const refused = await send(`/noi-bo/thong-cao/${id}/duyet`, { version: '1', when: 'now' })
  expect(refused.status).toBe(409)
  expect(page(refused)('.notice').text()).toContain('Chỉ người phát ngôn hoặc người đứng đầu')
  expect((await editions.latest(db, id))?.state).toBe('submitted')
})

describe('a wrong form', () => {
  test.each([
    ['an empty title', { titleVi: ' ' }, 'titleVi', 'Hãy điền mục này.'],
    [
      'a title of 10,000 characters',
      { titleVi: 'a'.repeat(10_000) },
      'titleVi',
      'Quá dài: tối đa 300 ký tự, đang có 10000. Hãy rút ngắn.',
    ],
    ['an unknown kind', { kind: 'xxx' }, 'kind', 'Hãy chọn một mục trong danh sách.'],
    ['a speaker that is no id', { speaker: '1; drop table' }, 'speaker', 'Hãy chọn một mục trong danh sách.'],
    [
      'English without a text',
      { titleEn: 'Opening' },
      'bodyEn',
      'Bản tiếng Anh còn thiếu nội dung: hãy điền, hoặc xóa cả tiêu đề và tóm tắt tiếng Anh.',
    ],
    [
      'a text that is too long',
      { bodyVi: 'a'.repeat(100_001) },
      'bodyVi',
      'Quá dài: tối đa 100000 ký tự, đang có 100001. Hãy rút ngắn.',
    ],
  ])('%s is named, the typed text is kept and nothing is stored', async (_what, values, field, why) => {
    const before = await db('documents').count()
    const response = await send('/noi-bo/thong-cao', typed(values))
    const $ = page(response)
    expect(response.status).toBe(422)
    expect($(`#${field}-loi`).text()).toBe(why)
    expect($('title').text()).toMatch(/^Lỗi: /)
    expect($('.problem-summary a').attr('href')).toBe(`#${field}`)
    expect($('#titleVi').val()).toBe(
      (values as { titleVi?: string }).titleVi?.trim() ?? 'Khai trương bệnh viện',
    )
    expect(await db('documents').count()).toEqual(before)
  })

  test('repeated and nested fields', async () => {
    const body = new URLSearchParams(typed())
    body.append('titleVi', 'Lần hai')
    body.append('state[x]', 'approved')
    body.append('__proto__', 'x')
    const response = await (
      await visit(cast.author)
    )
      .post('/noi-bo/thong-cao')
      .type('form')
      .send(body.toString())
    expect(response.status).toBe(422)
    expect(page(response)('#titleVi-loi').text()).toBe(
      'Mục này chỉ được gửi một lần. Hãy mở lại biểu mẫu rồi gửi lại.',
    )
  })

  test('extra fields set nothing', async () => {
    const response = await send(
      '/noi-bo/thong-cao',
      typed({ state: 'approved', approvedBy: '1', slug: 'x', number: '99' }),
    )
    const id = idIn(response.headers['location'] as string)
    expect(await documents.byId(db, id)).toMatchObject({ slug: null, number: null })
    expect((await editions.latest(db, id))?.state).toBe('draft')
  })
})

test('hidden characters are dropped and letters stored in one form', async () => {
  const response = await send(
    '/noi-bo/thong-cao',
    typed({ titleVi: 'Th\u202eông\u200b ca\u0301o', bodyVi: 'Nội dung\ufeff'.normalize('NFD') }),
  )
  const id = idIn(response.headers['location'] as string)
  const [text] = await texts.ofEdition(db, (await editions.latest(db, id))!.id)
  expect([text!.title, text!.bodyMd]).toEqual(['Thông cáo', 'Nội dung'])
})

test('two who edit at once: the second sees both texts and loses nothing', async () => {
  const id = await create(deps(), cast.author, aDraftForm(cast.agency))
  const other = await aMember(cast.agency, 'author')
  expect((await send(`/noi-bo/thong-cao/${id}/sua`, typed({ bodyVi: 'Của người thứ nhất.' }))).status).toBe(
    303,
  )

  const second = await send(`/noi-bo/thong-cao/${id}/sua`, typed({ bodyVi: 'Của người thứ hai.' }), other)
  const $ = page(second)
  expect(second.status).toBe(409)
  expect($('#bodyVi').val()).toBe('Của người thứ hai.')
  expect($('.compared > div').first().find('.bodyMd').text()).toBe('Của người thứ nhất.')
  expect($('.problem-summary a').attr('href')).toBe(`#${$('section.notice').attr('id')}`)
  expect($('section.notice .meta').text()).toContain(cast.author.name)
  // sent once more, now knowingly
  const again = await send(
    `/noi-bo/thong-cao/${id}/sua`,
    typed({ bodyVi: 'Chung.', version: $('input[name=version]').val() as string }),
    other,
  )
  expect(again.status).toBe(303)
})

test('a later hour has to be named, and what was typed comes back', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const response = await send(
    `/noi-bo/thong-cao/${id}/duyet`,
    { version: '1', when: 'later', publishAt: '', ...(await asRead(id)) },
    cast.spokesperson,
  )
  expect(response.status).toBe(422)
  expect(page(response)('#publishAt-loi').text()).toBe('Hãy điền mục này.')
})

test('a speaker of another agency is refused at the field, and nothing is stored', async () => {
  const both = await aMember(cast.agency, 'author')
  const other = await anAgency()
  const theirs = await aSpokesperson(other)
  const before = await db('documents').count()
  const response = await send('/noi-bo/thong-cao', typed({ speaker: theirs }), both)
  expect(response.status).toBe(422)
  expect(page(response)('#speaker-loi').text()).toContain('phát ngôn cho cơ quan khác')
  expect(await db('documents').count()).toEqual(before)
})

test('whoever writes for several agencies says for which', async () => {
  const writer = await aMember(cast.agency, 'author')
  const second = await anAgency()
  const role = { accountId: writer.accountId, agencyId: second.id, role: 'author' }
  await db('memberships').insert(role)
  const form = page(await (await visit(writer)).get('/noi-bo/thong-cao/moi'))
  expect(form('#agency option:first-child').text()).toBe('Chọn cơ quan')
  expect(form('#agency option[selected]').length).toBe(0)
  expect(form('#agency').attr('required')).toBe('required')

  const wrong = await send('/noi-bo/thong-cao', typed({ agency: '' }), writer)
  expect(wrong.status).toBe(422)
  expect(page(wrong)('#agency-loi').text()).toBe('Hãy chọn cơ quan ban hành thông cáo này.')
  expect(page(wrong)('#titleVi').val()).toBe('Khai trương bệnh viện')
  expect((await send('/noi-bo/thong-cao', typed(), writer)).status).toBe(303)
})

test('a reason that is too short is named, and what was typed is kept', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const response = await send(
    `/noi-bo/thong-cao/${id}/duyet-khan`,
    { version: '1', reason: 'gấp', ...(await asRead(id)) },
    cast.spokesperson,
  )
  const $ = page(response)
  expect(response.status).toBe(422)
  expect($('title').text()).toMatch(/^Lỗi: /)
  expect($('.problem-summary a').attr('href')).toBe('#reason')
  expect($('.problem-summary a').text()).toContain('Lý do')
  expect($('#reason').val()).toBe('gấp')
})

test('a new form sent ten times at once makes one draft, and every answer leads to it', async () => {
  const form = page(await (await visit(cast.author)).get('/noi-bo/thong-cao/moi'))
  const body = typed({ key: form('input[name=key]').val() as string })
  const answers = await Promise.all(Array.from({ length: 10 }, () => send('/noi-bo/thong-cao', body)))
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers['location']}`)).size).toBe(1)
  expect(answers[0]!.status).toBe(303)
})

test('another agency’s statement is as unknown as none', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const stranger = await aMember(await anAgency(), 'author', 'spokesperson', 'head', 'administrator')
  const browser = await visit(stranger)
  for (const path of [id, `${id}/sua`, '00000000-0000-4000-8000-000000000000', 'khong-phai-id'])
    expect((await browser.get(`/noi-bo/thong-cao/${path}`)).status).toBe(404)
  expect((await browser.get('/noi-bo/thong-cao')).text).not.toContain(id)
  expect(
    (await browser.post(`/noi-bo/thong-cao/${id}/duyet`).type('form').send({ version: '1', when: 'now' }))
      .status,
  ).toBe(404)
})

test('an administrator without another role does not read drafts', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const administrator = await aMember(cast.agency, 'administrator')
  expect((await (await visit(administrator)).get(`/noi-bo/thong-cao/${id}`)).status).toBe(404)
})

test('a GET changes nothing', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const browser = await visit(cast.spokesperson)
  for (const act of ['trinh', 'ban-moi'])
    expect((await browser.get(`/noi-bo/thong-cao/${id}/${act}`)).status).toBe(404)
  for (const asked of ['duyet?luc=ngay', 'duyet?luc=hen', 'duyet-khan', 'tra-lai'])
    expect((await browser.get(`/noi-bo/thong-cao/${id}/${asked}`)).status).toBe(200)
  for (const act of ['thu-hoi', 'huy-lich', 'ky-xac-nhan'])
    expect((await browser.get(`/noi-bo/thong-cao/${id}/${act}`)).status).toBe(409)
  expect((await editions.latest(db, id))?.state).toBe('submitted')
})

test('a submission is taken back by who submitted or wrote it, after being asked once', async () => {
  const { id } = await aSubmitted(cast, { speaker })
  const offered = async (by: Cast['author']) => {
    const browser = await visit(by)
    const work = page(await browser.get(`/noi-bo/thong-cao/${id}`))
    const asked = await browser.get(`/noi-bo/thong-cao/${id}/rut-trinh`)
    return [work('a[href*="/rut-trinh"]').length, asked.status]
  }
  expect(await offered(cast.author)).toEqual([1, 200])
  expect(await offered(cast.spokesperson)).toEqual([0, 409])
  const send = async (by: Cast['author']) => {
    const sent = { version: String((await editions.latest(db, id))!.lockVersion) }
    return (await visit(by)).post(`/noi-bo/thong-cao/${id}/rut-trinh`).type('form').send(sent)
  }
  expect((await send(cast.spokesperson)).status).toBe(409)
  expect((await editions.latest(db, id))?.state).toBe('submitted')
  expect((await send(cast.author)).status).toBe(303)
  expect((await editions.latest(db, id))?.state).toBe('draft')
})

test('where nobody may speak the form says so, and the draft is told to name one', async () => {
  const silent = await aCast()
  const form = page(await (await visit(silent.author)).get('/noi-bo/thong-cao/moi'))
  expect(form('form .notice').text()).toContain('chưa có người phát ngôn')
  const id = await create(deps(), silent.author, aDraftForm(silent.agency))
  const work = page(await (await visit(silent.author)).get(`/noi-bo/thong-cao/${id}`))
  expect(work('.next').text()).toContain('hãy sửa và chọn người phát ngôn')
  expect([work('form[action$="/trinh"]').length, work('a[href$="/sua"]').length]).toEqual([0, 1])
})

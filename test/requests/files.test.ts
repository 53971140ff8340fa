import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Response } from 'superagent'
import type { Agency } from '../../src/agencies/queries'
import { sha256 } from '../../src/keys'
import { aMember, anAgency } from '../support/factories'
import { db, deps, page, visit } from '../support/portal'
import { until } from '../support/until'
import * as samples from '../files/samples'
import { at, byFormKey, filledIn, follower, h1, moved } from './support'

/** A PDF that nobody else in the tests sends. */
const aDocument = (title = 'Công văn') => samples.pdf([`<</Title (${encodeURIComponent(title)})>>`])
const aPicture = () => samples.png()

type Browser = Awaited<ReturnType<typeof visit>>
type Sent = [name: string, bytes: Buffer][]

/** The public form as a browser sends it: fields, then files. */
function post(browser: Browser, form: Record<string, string>, files: Sent, to = '/gui-yeu-cau') {
  const sending = browser.post(to)
  for (const [name, value] of Object.entries(form)) void sending.field(name, value)
  for (const [name, bytes] of files) void sending.attach('files', bytes, { filename: name })
  return sending
}

const incoming = () => readdirSync(deps().files.incoming)

async function receivedWith(agency: Agency, files: Sent) {
  const browser = await visit()
  const form = filledIn(agency)
  await post(browser, form, files).expect(303)
  const receipt = page(await browser.get('/gui-yeu-cau/da-nhan'))
  const request = (await byFormKey(form.key))!
  return { ...request, secret: receipt('#ma-bi-mat').text(), receipt, form, browser }
}

interface Ref {
  publicId: string
  sha256: Buffer
  name: string
}
const refsOf = (ownerId: string): Promise<Ref[]> => db('fileRefs').where({ ownerId }).orderBy('position')

test('files arrive whole, under their own Vietnamese names, and stand on the receipt', async () => {
  const [pdf, picture] = [aDocument(), await aPicture()]
  const { id, receipt } = await receivedWith(await anAgency(), [
    ['Công văn đề nghị – số 12.pdf'.normalize('NFD'), pdf],
    ['ảnh hiện trường.png', picture],
  ])
  const refs = await refsOf(id)
  expect(refs.map(({ name }) => name)).toEqual(['Công văn đề nghị – số 12.pdf', 'ảnh hiện trường.png'])
  expect(refs.map(({ sha256: hash }) => hash)).toEqual([sha256(pdf), sha256(picture)])
  expect(receipt('.files').text()).toContain('Công văn đề nghị – số 12.pdf')
  expect(receipt('.files').text()).toContain(sha256(picture).toString('hex'))
  await until(() => incoming().length === 0)
})

test('the same two files in either order, many times at once, hold nobody up', async () => {
  const [agency, browser] = [await anAgency(), await visit()]
  const two: Sent = [
    ['một.pdf', aDocument('one of two')],
    ['hai.pdf', aDocument('two of two')],
  ]
  const sent = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      post(browser, filledIn(agency), index % 2 ? two : [...two].reverse()),
    ),
  )
  expect(sent.map(({ status }) => status)).toEqual(Array(12).fill(303))
})

test('whoever has the code and secret downloads them, as a file and nothing else', async () => {
  const pdf = aDocument()
  const request = await receivedWith(await anAgency(), [['tài liệu.pdf', pdf]])
  const browser = await follower(request)
  const href = page(await browser.get('/theo-doi/yeu-cau'))('.files a').attr('href')!
  const file = await browser.get(href).buffer(true).parse(bytes)

  expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(file.headers['content-disposition']).toMatch(
    /^attachment; .*filename\*=UTF-8''t%C3%A0i%20li%E1%BB%87u\.pdf$/,
  )
  expect(file.headers['x-content-type-options']).toBe('nosniff')
  expect(file.headers['content-security-policy']).toBe("sandbox; default-src 'none'")
  expect(file.headers['cache-control']).toBe('no-store')
  expect(file.body).toEqual(pdf)
})

test('nobody else learns that a file is there', async () => {
  const agency = await anAgency()
  const request = await receivedWith(agency, [['a.pdf', aDocument()]])
  const { publicId } = (await refsOf(request.id))[0]!
  const unknown = publicId.replace(/^.{8}/, '00000000')
  const strangers = [
    await visit(),
    await follower(await receivedWith(agency, [])),
    await visit(await aMember(await anAgency(), 'officer', 'head')),
    await visit(await aMember(agency, 'author', 'administrator')),
  ]
  for (const stranger of strangers)
    for (const under of ['/theo-doi/tep', '/noi-bo/tep']) {
      const [refused, none] = [
        await stranger.get(`${under}/${publicId}`),
        await stranger.get(`${under}/${unknown}`),
      ]
      expect([404, 303]).toContain(refused.status)
      expect(refused.text.replaceAll(publicId, unknown).replace(/[0-9a-f-]{36}/g, '')).toBe(
        none.text.replace(/[0-9a-f-]{36}/g, ''),
      )
    }
})

test('staff are warned before a file that was not scanned comes to their machine', async () => {
  const agency = await anAgency()
  const request = await receivedWith(agency, [['đơn.pdf', aDocument()]])
  const officer = await visit(await aMember(agency, 'officer'))
  const link = page(await officer.get(at(request)))('.files a')
  expect(link.closest('li').text()).toContain('chưa quét vi-rút')

  const warning = await officer.get(link.attr('href')!)
  expect(h1(warning)).toBe('đơn.pdf')
  expect(page(warning)('.notice.grave').text()).toContain('chưa được quét vi-rút')
  const direct = await officer.get(`${link.attr('href')!}/tai-ve`)
  expect([direct.status, direct.headers['location']]).toEqual([303, link.attr('href')])
  const download = await officer.get(page(warning)('main a.button').attr('href')!).buffer(true).parse(bytes)
  expect(download.body).toEqual(aDocument())
})

test.each(['unscanned', 'infected', 'unscannable', 'clean'])(
  'with a scanner a file that is %s is handed out only when it is clean',
  async (scanState) => {
    const agency = await anAgency()
    const request = await receivedWith(agency, [['quét.pdf', aDocument(scanState)]])
    const { publicId, sha256: hash } = (await refsOf(request.id))[0]!
    await db('files').where({ sha256: hash }).update({ scanState })
    const officer = await visit(await aMember(agency, 'officer'), { scanning: true })
    const asked = await officer.get(`/noi-bo/tep/${publicId}/tai-ve?da-xem=1`)
    expect(asked.status).toBe(scanState === 'clean' ? 200 : 409)
  },
)

test('what is infected is handed out to nobody, with or without a scanner', async () => {
  const agency = await anAgency()
  const request = await receivedWith(agency, [['độc.pdf', aDocument('infected too')]])
  const { publicId, sha256: hash } = (await refsOf(request.id))[0]!
  await db('files').where({ sha256: hash }).update({ scanState: 'infected' })
  const refused = await (await follower(request)).get(`/theo-doi/tep/${publicId}`)
  expect([refused.status, h1(refused)]).toEqual([409, 'Tệp này có mã độc nên không tải được.'])
})

test('bytes that are gone are a sentence, not an error of ours', async () => {
  const request = await receivedWith(await anAgency(), [['mất.pdf', aDocument('gone')]])
  const { publicId, sha256: hash } = (await refsOf(request.id))[0]!
  await deps().files.remove(hash)
  const asked = await (await follower(request)).get(`/theo-doi/tep/${publicId}`)
  expect([asked.status, h1(asked)]).toEqual([409, 'Tệp này không còn trong kho lưu trữ.'])
})

test('messages carry files both ways', async () => {
  const agency = await anAgency()
  const request = await receivedWith(agency, [])
  await moved(request, agency, 'ask')
  const browser = await follower(request)
  await post(
    browser,
    { message: 'Gửi kèm ảnh' },
    [['ảnh.png', await aPicture()]],
    '/theo-doi/yeu-cau/tra-loi',
  ).expect(303)
  expect(page(await browser.get('/theo-doi/yeu-cau'))('.timeline .files').text()).toContain('ảnh.png')
  const officer = await visit(await aMember(agency, 'officer'))
  expect(page(await officer.get(at(request)))('.timeline .files').text()).toContain('ảnh.png')
})

test('the files of the answer stand with the answer', async () => {
  const agency = await anAgency()
  const request = await receivedWith(agency, [])
  const officer = await visit(await aMember(agency, 'officer'))
  const answer = { key: randomUUID(), message: 'Xem bảng kèm theo' }
  await post(officer, answer, [['bảng.pdf', aDocument('table')]], at(request, '/tra-loi')).expect(303)
  const shown = page(await (await follower(request)).get('/theo-doi/yeu-cau'))
  expect(shown('section.card').first().text()).toContain('Xem bảng kèm theo')
  expect(shown('section.card').first().find('.files a').text()).toBe('bảng.pdf')
})

test('a file that is refused at the desk is told by its own name', async () => {
  const agency = await anAgency()
  const request = await receivedWith(agency, [])
  const officer = await visit(await aMember(agency, 'officer'))
  const refused = await post(
    officer,
    { message: 'x' },
    [['xấu.svg', Buffer.from('<svg/>')]],
    at(request, '/tra-loi'),
  )
  expect(page(refused)('.problem-summary').text()).toMatch(/Tệp đính kèm: /)
  expect(refused.text).not.toContain('undefined')
  expect(page(refused)('a.language').length).toBe(0)
})

describe('a form whose files cannot be taken keeps its words and leaves nothing behind', () => {
  const big = Buffer.alloc(10 * 1024 * 1024 + 1)
  const many = Array.from({ length: 6 }, (_, index): [string, Buffer] => [`${index}.pdf`, aDocument()])
  test.each<[string, Sent, number, string]>([
    ['more than 10 MB', [['lớn.pdf', big]], 413, 'Tệp “lớn.pdf” lớn hơn 10 MB'],
    ['six files', many, 422, 'tối đa 5 tệp'],
    ['nothing in it', [['rỗng.pdf', Buffer.alloc(0)]], 422, 'không có nội dung'],
    ['HTML in disguise', [['a.pdf', Buffer.from('<html><script>alert(1)</script>')]], 422, 'a.pdf'],
    [
      'a good one before a bad one',
      [
        ['tốt.pdf', aDocument()],
        ['xấu.svg', Buffer.from('<svg/>')],
      ],
      422,
      'xấu.svg',
    ],
  ])('%s', async (_, files, status, sentence) => {
    const agency = await anAgency()
    const form = filledIn(agency, { subject: 'Giữ lại chữ', pressCard: '', introduction: 'Số 5/GGT' })
    const refused = await post(await visit(), form, files)
    const $ = page(refused)
    expect(refused.status).toBe(status)
    expect($('.problem-summary a[href="#files"]').text()).toContain(sentence)
    expect([$('#subject').val(), $('#introduction').val(), $('#key').val()]).toEqual([
      'Giữ lại chữ',
      'Số 5/GGT',
      form.key,
    ])
    expect($('#files-lai').text()).toContain('chọn lại tệp')
    expect(await byFormKey(form.key)).toBeUndefined()
    await until(() => incoming().length === 0)
  })
})

test('a wrong word says that the files must be chosen again, and they are gone', async () => {
  const form = filledIn(await anAgency(), { email: 'sai' })
  const refused = await post(await visit(), form, [['a.pdf', aDocument('once more')]])
  expect(refused.status).toBe(422)
  expect(page(refused)('#files-lai').length).toBe(1)
  await until(() => incoming().length === 0)
  expect(await deps().files.has(sha256(aDocument('once more')))).toBe(false)
})

test('100,000 letters are too many for a field, and are kept', async () => {
  const long = 'ạ'.repeat(100_000)
  const refused = await post(await visit(), filledIn(await anAgency(), { question1: long }), [])
  expect([refused.status, page(refused)('#question1').val()]).toEqual([422, long])
  expect(page(refused)('#question1-loi').text()).toContain('đang có 100000')
})

test('more boxes for questions keep what was typed and send nothing', async () => {
  const form = filledIn(await anAgency(), { question2: 'Câu hai', question3: 'Câu ba', more: '1' })
  const again = await post(await visit(), form, [])
  expect(again.status).toBe(200)
  expect(
    page(again)('textarea[name^=question]')
      .map((_, box) => page(again)(box).val())
      .get(),
  ).toEqual([...[form.question1, 'Câu hai', 'Câu ba', '', '', '']])
  expect(await byFormKey(form.key)).toBeUndefined()
})

/** supertest would read a PDF as text. */
function bytes(response: Response, done: (error: Error | null, body: Buffer) => void) {
  const chunks: Buffer[] = []
  const stream = response as unknown as Readable
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
}

describe('a store that fails', () => {
  afterEach(() => jest.restoreAllMocks())

  test('to take a file keeps the words, and nothing was received', async () => {
    jest.spyOn(deps().files, 'put').mockRejectedValue(new Error('ENOSPC'))
    const form = filledIn(await anAgency(), { subject: 'Kho hỏng' })
    const refused = await post(await visit(), form, [['a.pdf', aDocument('not taken')]])
    expect([refused.status, page(refused)('#subject').val()]).toEqual([503, 'Kho hỏng'])
    expect(page(refused)('.problem-summary a[href="#files"]').text()).toContain('Chưa lưu được tệp')
    expect(await byFormKey(form.key)).toBeUndefined()
  })

  test('and loses it before it is named says so too', async () => {
    jest.spyOn(deps().files, 'has').mockResolvedValue(false)
    const form = filledIn(await anAgency())
    expect((await post(await visit(), form, [['a.pdf', aDocument('lost')]])).status).toBe(503)
    expect(await byFormKey(form.key)).toBeUndefined()
  })

  test('a message that cannot be kept is handed back', async () => {
    const agency = await anAgency()
    const request = await receivedWith(agency, [])
    const browser = await follower(request)
    jest.spyOn(deps().files, 'put').mockRejectedValue(new Error('away'))
    const sent = { key: randomUUID(), saying: 'write', message: 'Có kèm tệp' }
    const refused = await post(browser, sent, [['a.pdf', aDocument('x')]], '/theo-doi/yeu-cau/tra-loi')
    expect([refused.status, page(refused)('#message').val()]).toEqual([409, 'Có kèm tệp'])
    expect(page(refused)('input[name=key]').val()).not.toBe(sent.key)
  })
})

test('what a form beyond the limit brought does not stay in the store', async () => {
  await db('rateLimits').delete()
  const { limits } = deps().settings
  const browser = await visit(undefined, { limits: { ...limits, newRequest: { hits: 0, seconds: 60 } } })
  const document = aDocument('beyond the limit')
  const refused = await post(browser, filledIn(await anAgency()), [['a.pdf', document]])
  expect([refused.status, await deps().files.has(sha256(document))]).toEqual([429, false])
  await db('rateLimits').delete()
})

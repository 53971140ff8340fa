import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createApp } from '../../src/app'
import type { Settings } from '../../src/deps'
import { importAgencies } from '../../src/importing/agencies'
import { problemsOf } from '../../src/importing/markup'
import { addressee } from '../../src/importing/questions'
import { fileSamples } from '../../src/importing/sample-requests'
import type { PressRequest } from '../../src/requests/queries'
import { anAgency } from '../support/factories'
import { db, deps, setClock, visit } from '../support/portal'
import { aFile, listener } from './support'

const question = (id: string, values: object = {}) => ({
  ...{ id, lang: 'vi', outlet: null, addressed_to: 'Bộ Thử nghiệm (họp báo)', topic: 'thử nghiệm' },
  ...{ question: `Câu hỏi “${id}” <thử> & 'thử'?`, verbatim: true },
  ...{ article_title: 'Một bài báo', source_url: null },
  ...values,
})

const fileOf = (...questions: unknown[]) => aFile(questions.map((one) => JSON.stringify(one)).join('\n'))

let server: Server | undefined

/** A portal that listens. */
async function listen(changes: Partial<Settings> = {}): Promise<string> {
  const app = createApp(deps(changes), { trustProxy: [], sampleData: false, health: { draining: false } })
  server = createServer(app)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function send(file: string, address: string, wait?: () => Promise<void>) {
  const { say, said } = listener()
  return { ok: await fileSamples(file, address, say, wait), said: said().split('\n') }
}

let before: string[]
const all = () => db<PressRequest>('requests').whereNotIn('id', before).orderBy('subject')
const SUM = (filed: number, failed: number) => `Đã gửi / filed: ${filed} · không gửi được / failed: ${failed}`

beforeAll(async () => {
  await anAgency({ nameVi: 'Bộ Thử nghiệm', nameEn: 'Ministry of Trials' })
  await anAgency({ nameVi: 'Ủy ban nhân dân thành phố Thử', nameEn: null })
})

beforeEach(async () => {
  before = await db('requests').pluck<string[]>('id')
})

afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  await db('rateLimits').delete()
})

test('each question becomes a request with a receipt that opens it', async () => {
  const at = await listen()
  const { ok, said } = await send(fileOf(question('a'), question('b', { lang: 'en' })), at)

  expect([ok, said.length, said.at(-1)]).toEqual([true, 3, SUM(2, 0)])
  const [id, code, secret, agency] = said[1]!.split('  ')
  expect([id, agency]).toEqual(['b', 'Ministry of Trials'])
  const browser = await visit()
  await browser.post('/theo-doi').type('form').send({ code, secret }).expect(303)
  expect((await browser.get('/theo-doi/yeu-cau')).text).toContain('Câu hỏi “b” &lt;thử&gt; &amp;')
})

test('what is filed says what it is, in its own language, and names no real person', async () => {
  await send(fileOf(question('b', { lang: 'en', outlet: 'Tuổi Trẻ', verbatim: false })), await listen())

  const [request] = await all()
  expect(request).toMatchObject({ locale: 'en', outlet: 'Tuổi Trẻ', kind: 'information' })
  const questions = db('requestQuestions').where({ requestId: request!.id })
  expect(await questions.orderBy('seq').pluck('text')).toEqual([
    'A sample question, retold (b): Một bài báo',
    `Câu hỏi “b” <thử> & 'thử'?`,
  ])
  expect(await db('outbox').distinct().pluck('recipient')).toEqual(['nha-bao-mau@bao-mau.example'])
})

test('filed twice it is there once, with the same receipts', async () => {
  const [at, file] = [await listen(), fileOf(question('a'), question('b'))]
  const first = await send(file, at)
  expect(await send(file, at)).toEqual(first)
  expect(await all()).toHaveLength(2)
})

test('at another portal it is another request', async () => {
  const file = fileOf(question('a'))
  const at = await listen()
  await send(file, at)
  await send(file, at.replace('127.0.0.1', 'localhost'))
  expect(await all()).toHaveLength(2)
})

test('whom nobody knows here is named in the subject, and the first agency is asked', async () => {
  const { said } = await send(fileOf(question('a', { addressed_to: 'Bệnh viện Lạ' })), await listen())
  expect((await all())[0]!.subject).toBe('Gửi Bệnh viện Lạ: thử nghiệm')
  expect(said[0]).toMatch(/ {2}Bộ Thử nghiệm$/)
})

const OPTIONS = ['Bộ Văn hóa', 'Bộ Văn hóa và Thể thao', 'Ủy ban nhân dân thành phố Hà Nội', 'Sở Y tế'].map(
  (name, index) => ({ name, value: String(index) }),
)

test.each([
  ['Bộ Văn hóa', 'Bộ Văn hóa'],
  ['Bộ Văn hoá và Thể thao', 'Bộ Văn hóa và Thể thao'],
  ['Bộ Văn hóa (họp báo Chính phủ)', 'Bộ Văn hóa'],
  ['UBND TP. Hà Nội', 'Ủy ban nhân dân thành phố Hà Nội'],
  ['UBND thành phố Hà Nội', 'Ủy ban nhân dân thành phố Hà Nội'],
  ['Sở Y tếch', undefined],
])('%s is %s', (to, expected) => {
  expect(addressee(to, OPTIONS)?.name).toBe(expected)
})

test('a form that is refused says why, and the others are filed', async () => {
  const at = await listen()
  await db.raw('alter table requests add constraint no_x check (outlet <> $$x$$)')
  const { ok, said } = await send(fileOf(question('a', { outlet: 'x' }), question('b')), at)
  await db.raw('alter table requests drop constraint no_x')

  expect(ok).toBe(false)
  expect(said[0]).toMatch(/^a: HTTP 500; \S/)
  expect(said.at(-1)).toBe(SUM(1, 1))
})

test('the problems of a form are read in its own words', async () => {
  const browser = await visit()
  const { text } = await browser.post('/gui-yeu-cau').type('form').send({ trap: 'x' }).expect(422)
  const problems = problemsOf(text)
  expect(problems).toContainEqual(expect.stringMatching(/^Cơ quan[^:]*: Hãy chọn một mục trong danh sách\.$/))
  expect(problems.join()).not.toMatch(/[<>&]/)
})

describe('a portal that takes so many and no more', () => {
  const limits = (seconds: number) => ({
    limits: { ...deps().settings.limits, newRequest: { hits: 2, seconds } },
  })
  const three = () => fileOf(question('a'), question('b'), question('c'))

  afterEach(() => setClock(null))

  test('is asked again when it says so', async () => {
    await setClock('2026-11-02T03:00:00Z')
    let waited = 0
    const { ok, said } = await send(three(), await listen(limits(50)), async () => {
      waited++
      await setClock('2026-11-02T03:00:51Z')
    })
    expect([ok, waited, said.at(-1)]).toEqual([true, 1, SUM(3, 0)])
  })

  test('is left alone when that is long, with what was filed', async () => {
    const wait = () => Promise.reject(new Error('waited'))
    const { ok, said } = await send(three(), await listen(limits(3600)), wait)
    expect([ok, said.at(-1)]).toEqual([false, SUM(2, 1)])
    expect(said.at(-2)).toContain('The portal takes no more for 60 minutes')
  })
})

test('a portal that does not answer is one sentence', async () => {
  const at = await listen()
  server!.close()
  server!.closeAllConnections()
  const { ok, said } = await send(fileOf(question('a')), at)
  expect([ok, said.at(-1)]).toEqual([false, SUM(0, 1)])
  expect(said[0]).toContain('the portal does not answer (ECONNREFUSED)')
})

test('a portal without an agency has no form to send', async () => {
  const at = await listen()
  await db.raw('update agencies set confirmed = false')
  const { ok, said } = await send(fileOf(question('a')), at)
  await db.raw('update agencies set confirmed = true')
  expect([ok, said[0]]).toEqual([false, expect.stringContaining('the form is not open')])
})

test.each([
  ['a wrong line', () => fileOf(question('a'), question('b', { lang: 'fr' })), 'line 2: lang:'],
  ['no file', () => path.join(__dirname, 'none'), 'ENOENT'],
])('%s: nothing is sent', async (_what, file, why) => {
  const { ok, said } = await send(file(), await listen())
  expect([ok, said[0]]).toEqual([false, expect.stringContaining(why)])
  expect(await all()).toEqual([])
})

test('an address that is none is told', async () => {
  expect((await send(fileOf(question('a')), 'portal')).said[0]).toContain('portal: không phải địa chỉ web')
})

const DATA = path.join(__dirname, '../../../shared/data')
const whenThere = existsSync(path.join(DATA, 'questions.jsonl')) ? test : test.skip

whenThere(
  'the 24 real ones are filed, twice the same, each to whom it was put if that agency is here',
  async () => {
    await importAgencies(deps(), path.join(DATA, 'agencies.json'), () => undefined)
    const [at, file] = [await listen(), path.join(DATA, 'questions.jsonl')]
    const first = await send(file, at)

    expect(first.said.at(-1)).toBe(SUM(24, 0))
    expect(
      first.said.filter((line) => / {2}(Bộ Ngoại giao|Ministry of Foreign Affairs)$/.test(line)),
    ).toHaveLength(13)
    expect((await all()).filter(({ subject }) => subject.startsWith('Gửi '))).toHaveLength(5)
    expect(await send(file, at)).toEqual(first)
    expect(await all()).toHaveLength(24)
  },
)

import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sha256 } from '../../src/keys'
import { pdf, stream } from '../files/samples'
import {
  browserAt,
  page,
  typed,
  withFiles,
  type Answer,
  type Body,
  type Browser,
  type Phase,
} from './browser'

export const AGENCY = 'Ủy ban nhân dân tỉnh Lam Giang'
export const OUTLET = 'Báo Không Mất'

/** A form that somebody sends until there is an answer. */
export interface Sent {
  what: 'request' | 'message' | 'answer'
  key: string
  text: string
  /** SHA-256 of each, in their order. */
  files: string[]
  /** Where it is on its way, if it is. */
  phase: Phase | null
  /** When it was last sent for nothing. */
  lostAt: Date | null
  /** Kept: somebody was told so. Refused: they were told that it came too late. */
  end: 'kept' | 'refused' | null
}

/** A request with the receipt that its journalist saw. */
export interface Received {
  form: Sent
  email: string
  code: string
  secret: string
  messages: Sent[]
}

export interface Crowd {
  origin: string
  random: () => number
  forms: Set<Sent>
  received: Received[]
  /** By the id of the request in the desk's addresses. */
  answers: Map<string, Sent>
  /** What nobody should have been told. */
  odd: string[]
  /** Answers of 500 and more, and none at all. */
  failures: Map<string, number>
  /** Set to have everybody finish what is under way; at once when it is given up. */
  over: 'finish' | 'give up' | null
}

export const crowdAt = (origin: string, random: () => number): Crowd => ({
  ...{ origin, random, forms: new Set(), received: [], answers: new Map(), odd: [], failures: new Map() },
  over: null,
})

const some = (crowd: Crowd, least: number, most: number) =>
  least + Math.floor(crowd.random() * (most - least + 1))
const oneOf = <T>(crowd: Crowd, all: readonly T[]): T | undefined => all[some(crowd, 0, all.length - 1)]

/** Tries until there is an answer, however often what answers is killed. */
async function insist(crowd: Crowd, ask: () => Promise<Answer>, lost: () => void = () => undefined) {
  for (;;) {
    if (crowd.over === 'give up') throw new Error('given up')
    const answer = await ask().catch(String)
    if (typeof answer !== 'string' && answer.status < 500) return answer
    const why = typeof answer === 'string' ? answer : String(answer.status)
    crowd.failures.set(why, (crowd.failures.get(why) ?? 0) + 1)
    lost()
    await pause(30)
  }
}

async function submit(crowd: Crowd, browser: Browser, form: Sent, path: string, body: Body): Promise<Answer> {
  crowd.forms.add(form)
  const answer = await insist(
    crowd,
    () => {
      form.phase = 'sending'
      return browser.post(path, body, (phase) => (form.phase = phase))
    },
    () => {
      form.phase = null
      form.lostAt = new Date()
    },
  )
  form.phase = null
  return answer
}

/** Everybody sends it now and then: the same bytes are kept once. */
const LEAFLET = aPdf(200_000)

function aPdf(length: number): Buffer {
  // as hexadecimal nothing in it can look like PDF
  return pdf([stream('', randomBytes(length / 2).toString('hex'))])
}

function somePdfs(crowd: Crowd) {
  const files = Array.from({ length: some(crowd, 1, 3) }, () => aPdf(2 * some(crowd, 25_000, 150_000)))
  return crowd.random() < 0.25 ? [...files.slice(1), LEAFLET] : files
}

function newForm(what: Sent['what'], key: string, files: Buffer[]): Sent {
  const hashes = files.map((bytes) => sha256(bytes).toString('hex'))
  const text = `${what} ${randomUUID()}`
  return { what, key, text, files: hashes, phase: null, lostAt: null, end: null }
}

const named = (files: Buffer[]) => files.map((bytes, index) => ({ name: `tep-${index + 1}.pdf`, bytes }))

function odd(crowd: Crowd, form: Sent, { status, body }: Answer) {
  const [, heading = ''] = /<h1>([^<]*)/.exec(body.toString()) ?? []
  crowd.odd.push(`${form.what}: ${status} ${heading}`)
}

/** Asks, follows and writes, over and over. */
export async function journalist(crowd: Crowd) {
  const mine: Received[] = []
  while (!crowd.over) {
    const received = await ask(crowd)
    if (received) mine.push(received)
    const again = oneOf(crowd, mine)
    for (const each of [received, again]) if (each && !crowd.over) await write(crowd, each)
  }
}

async function ask(crowd: Crowd): Promise<Received | undefined> {
  const browser = browserAt(crowd.origin)
  const shown = page(await insist(crowd, () => browser.get('/gui-yeu-cau')))
  const files = somePdfs(crowd)
  const form = newForm('request', shown('#key').val() as string, files)
  const email = `nha-bao-${randomUUID()}@khong-mat.example`
  const agency = shown('#agency option').filter((_, option) => shown(option).text() === AGENCY)
  const fields = {
    ...{ key: form.key, agency: agency.val() as string, kind: 'information', subject: form.text },
    ...{ question1: form.text, outlet: OUTLET, name: 'Nhà báo mẫu', pressCard: 'MẪU-1' },
    ...{ email, phone: '0200 000 0000', trap: '' },
  }
  const answer = await submit(crowd, browser, form, '/gui-yeu-cau', withFiles(fields, named(files)))
  if (answer.status !== 303) return void odd(crowd, form, answer)
  const receipt = page(await insist(crowd, () => browser.get(answer.location)))
  form.end = 'kept'
  const [code, secret] = [receipt('#ma').text(), receipt('#ma-bi-mat').text()]
  const received = { form, email, code, secret, messages: [] }
  crowd.received.push(received)
  return received
}

/** The page of a request, as whoever has its code and secret sees it. */
export async function follow(crowd: Crowd, browser: Browser, { code, secret }: Received): Promise<Answer> {
  const answer = await insist(crowd, () => browser.post('/theo-doi', typed({ code, secret })))
  if (answer.status !== 303) throw new Error(`${code} cannot be opened: ${answer.status}`)
  return insist(crowd, () => browser.get(answer.location))
}

async function write(crowd: Crowd, received: Received) {
  const browser = browserAt(crowd.origin)
  const shown = page(await follow(crowd, browser, received))
  const key = shown('form[action$="/tra-loi"] input[name=key]').val() as string | undefined
  // closed meanwhile
  if (!key) return
  const files = somePdfs(crowd)
  const form = newForm('message', key, files)
  received.messages.push(form)
  const body = withFiles({ key, message: form.text }, named(files))
  const answer = await submit(crowd, browser, form, '/theo-doi/yeu-cau/tra-loi', body)
  if (answer.status !== 303 && answer.status !== 409) return odd(crowd, form, answer)
  form.end = answer.status === 303 ? 'kept' : 'refused'
}

interface Credentials {
  email: string
  password: string
}

/** Takes requests and answers them, over and over. */
export async function officer(crowd: Crowd, { email, password }: Credentials) {
  const browser = browserAt(crowd.origin)
  const sent = typed({ email, password, tiep: '/noi-bo' })
  const answer = await insist(crowd, () => browser.post('/noi-bo/dang-nhap', sent))
  if (answer.status !== 303) crowd.odd.push(`sign-in: ${answer.status}`)
  while (!crowd.over) if (!(await handle(crowd, browser))) await pause(20)
}

/** False when there is nothing to do. */
async function handle(crowd: Crowd, browser: Browser): Promise<boolean> {
  const list = page(await insist(crowd, () => browser.get('/noi-bo/yeu-cau')))
  const links = list('main table a').filter((_, link) => list(link).text().startsWith('request '))
  const path = oneOf(
    crowd,
    links.toArray().map((link) => list(link).attr('href')!),
  )
  if (!path) return false
  await insist(crowd, () => browser.post(`${path}/nhan-viec`, typed({})))
  await answerAt(crowd, browser, path)
  return true
}

async function answerAt(crowd: Crowd, browser: Browser, path: string) {
  const opened = await insist(crowd, () => browser.get(`${path}?viec=tra-loi`))
  const key = page(opened)('#viec input[name=key]').val() as string | undefined
  const files = somePdfs(crowd)
  const form = newForm('answer', key ?? '', files)
  if (!key) return odd(crowd, form, opened)
  const body = withFiles({ key, message: form.text }, named(files))
  const answer = await submit(crowd, browser, form, `${path}/tra-loi`, body)
  if (answer.status !== 303) return odd(crowd, form, answer)
  form.end = 'kept'
  crowd.answers.set(path.split('/').at(-1)!, form)
}

import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sha256 } from '../../src/keys'
import { pdf, stream } from '../files/samples'
import type { Answer, Body, Browser, Phase, Upload } from './browser'

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
export const oneOf = <T>(crowd: Crowd, all: readonly T[]): T | undefined =>
  all[some(crowd, 0, all.length - 1)]

/** Tries until there is an answer, however often what answers is killed. */
export async function insist(crowd: Crowd, ask: () => Promise<Answer>, lost: () => void = () => undefined) {
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

export async function submit(
  crowd: Crowd,
  browser: Browser,
  form: Sent,
  path: string,
  body: Body,
): Promise<Answer> {
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

function aPdf(length: number): Buffer {
  // as hexadecimal nothing in it can look like PDF
  return pdf([stream('', randomBytes(length / 2).toString('hex'))])
}

/** Everybody sends it now and then: the same bytes are kept once. */
const LEAFLET = aPdf(200_000)

export function somePdfs(crowd: Crowd): Upload[] {
  const files = Array.from({ length: some(crowd, 1, 3) }, () => aPdf(2 * some(crowd, 25_000, 150_000)))
  const all = crowd.random() < 0.25 ? [...files.slice(1), LEAFLET] : files
  return all.map((bytes, index) => ({ name: `tep-${index + 1}.pdf`, bytes }))
}

export function newForm(what: Sent['what'], key: string, files: Upload[]): Sent {
  const hashes = files.map(({ bytes }) => sha256(bytes).toString('hex'))
  const text = `${what} ${randomUUID()}`
  return { what, key, text, files: hashes, phase: null, lostAt: null, end: null }
}

export function odd(crowd: Crowd, form: Sent, { status, body }: Answer) {
  const [, heading = ''] = /<h1>([^<]*)/.exec(body.toString()) ?? []
  crowd.odd.push(`${form.what}: ${status} ${heading}`)
}

export const underWay = ({ forms }: Crowd): Sent[] => [...forms].filter(({ phase }) => phase !== null)

export const kept = (forms: Iterable<Sent>): Sent[] => [...forms].filter(({ end }) => end === 'kept')

export const messagesOf = ({ received }: Crowd): Sent[] => received.flatMap(({ messages }) => messages)

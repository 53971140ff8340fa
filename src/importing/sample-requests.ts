import { setTimeout as pause } from 'node:timers/promises'
import { BrokenFile, unlessBroken, type Say } from './file'
import { hiddenOf, optionsOf, problemsOf, receiptOf, type Option, type Receipt } from './markup'
import { addressee, fieldsOf, keyOf, readQuestions, type Question } from './questions'

/** Where the form is shown on one page, and where it is sent. */
const FORM = '/gui-yeu-cau/mot-trang'
const SEND = '/gui-yeu-cau'
const PATIENCE_MS = 30_000
/** In seconds. Nobody looks at a terminal for an hour. */
const LONGEST_WAIT = 60
const MOST_WAITS = 5

/** The questions that follow would fare no better. */
class Stopped extends Error {}

type Wait = (ms: number) => Promise<unknown>

/** A running portal, and what its Vietnamese form offers: by these names the questions know their agencies. */
interface Portal {
  origin: string
  agencies: Option[]
  wait: Wait
}

/**
 * `phat-ngon sample-requests`: files questions through the public form of a running portal, as a browser would.
 * Done again it shows the same receipts. False when any was not filed. @param wait until a refused form may come again
 */
export const fileSamples = (file: string, address: string, say: Say, wait: Wait = pause): Promise<boolean> =>
  unlessBroken(say, async () => {
    const origin = originOf(address)
    const questions = await readQuestions(file)
    const filed = await fileAll(questions, origin, say, wait)
    const failed = questions.length - filed
    say(`Đã gửi / filed: ${filed} · không gửi được / failed: ${failed}`)
    return failed === 0
  })

function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url && ['http:', 'https:'].includes(url.protocol)) return url.origin
  throw new BrokenFile(`${address}: không phải địa chỉ web / not a web address`)
}

/** @returns how many have a receipt */
async function fileAll(questions: Question[], origin: string, say: Say, wait: Wait) {
  let filed = 0
  try {
    const portal = { origin, wait, agencies: optionsOf(await pageOf(origin, FORM), 'agency') }
    for (const question of questions) if (await fileOne(portal, question, say)) filed++
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    say(error.message)
  }
  return filed
}

async function fileOne(portal: Portal, question: Question, say: Say): Promise<boolean> {
  const result = await send(portal, question)
  if (Array.isArray(result)) say(`${question.id}: ${result.join('; ')}`)
  else say(`${question.id}  ${result.code}  ${result.secret}  ${result.agency}`)
  return !Array.isArray(result)
}

/** @returns the receipt, or what the page says is wrong */
async function send(portal: Portal, question: Question): Promise<Receipt | string[]> {
  const base = question.lang === 'en' ? '/en' : ''
  const form = await pageOf(portal.origin, base + FORM)
  const agencies = optionsOf(form, 'agency')
  if (!hiddenOf(form, 'key') || agencies.length === 0)
    return ['biểu mẫu không mở / the form is not open', ...problemsOf(form)]
  const known = addressee(question.addressed_to, portal.agencies)
  const agency = agencies.find(({ value }) => value === known?.value)
  const fields = {
    ...fieldsOf(question, agency ?? agencies[0]!, agency !== undefined),
    // instead of the form's own, which is new each time: so the portal knows a question that came before
    key: keyOf(question, portal.origin),
  }
  const answer = await post(portal, base + SEND, fields)
  return answer.status === 303
    ? receiptAt(portal.origin, answer)
    : [`HTTP ${answer.status}`, ...problemsOf(await answer.text())]
}

async function receiptAt(origin: string, { headers }: Response): Promise<Receipt | string[]> {
  const cookie = headers.getSetCookie().map((each) => each.split(';', 1)[0])
  const html = await pageOf(origin, headers.get('Location')!, { Cookie: cookie.join('; ') })
  return receiptOf(html) ?? ['không thấy biên nhận / no receipt', ...problemsOf(html)]
}

const pageOf = async (origin: string, path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await ask(origin, path, { headers })).text()

/** What is refused because there were too many comes again when the portal says so, if that is soon. */
async function post({ origin, wait }: Portal, path: string, fields: Record<string, string>) {
  for (let waits = 0; ; waits++) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' }
    const answer = await ask(origin, path, { method: 'POST', headers, body })
    if (answer.status !== 429) return answer
    const seconds = Number(answer.headers.get('Retry-After') ?? LONGEST_WAIT)
    if (seconds > LONGEST_WAIT || waits === MOST_WAITS) throw new Stopped(tooMany(seconds))
    await wait(seconds * 1000)
  }
}

const tooMany = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60)
  return (
    `Cổng chỉ nhận tiếp sau ${minutes} phút (RATE_LIMIT_NEW_REQUEST); hãy chạy lại lệnh này sau. / ` +
    `The portal takes no more for ${minutes} minutes (RATE_LIMIT_NEW_REQUEST); run this again then.`
  )
}

async function ask(origin: string, path: string, init: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  try {
    return await fetch(new URL(path, origin), { ...init, redirect: 'manual', signal })
  } catch (error) {
    const { cause, message } = error as Error
    const why = (cause as NodeJS.ErrnoException | undefined)?.code ?? message
    throw new Stopped(`${origin}: cổng không trả lời / the portal does not answer (${why})`)
  }
}

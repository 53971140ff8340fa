import { createTransport, type Transporter } from 'nodemailer'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { htmlOf } from './html'
import * as outbox from './outbox'

/** Times in milliseconds: a worker waits seconds for a mail server, not the library's minutes. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** @param url smtp:// or smtps://, with user and password in it where the server asks for them */
export const smtp = (url: string, patience: typeof PATIENCE = PATIENCE): Transporter =>
  createTransport({ url, ...patience })

/** Told in the transaction that gives a letter up what it was about; server.ts hands it in. */
export type OnUndeliverable = (trx: Db, about: outbox.About) => Promise<unknown>

/**
 * Sends one letter and forgets it. A refusal for good (5yz, RFC 5321 section 4.2.1) or of the last try is kept
 * with the row; anything else is thrown, so that the job is tried again later with the same Message-ID.
 */
export async function deliver(
  { db, settings }: Deps,
  transport: Transporter,
  id: string,
  onUndeliverable: OnUndeliverable,
): Promise<void> {
  const failure = await db.transaction(async (trx) => {
    const letter = await outbox.lock(trx, id)
    if (!letter || letter.failedAt) return null
    const refusal = await send(transport, settings, letter)
    if (!refusal) await outbox.purge(trx, id)
    return refusal && (await noted(trx, letter, refusal, onUndeliverable))
  })
  if (failure) throw new Error(`mail not delivered: ${failure.text}`)
}

/** Null when the server took it, or why it did not. */
async function send(
  transport: Transporter,
  { mailFrom, publicUrl }: Deps['settings'],
  letter: outbox.Waiting,
) {
  const { recipient, subject, bodyText: text, locale, messageId } = letter
  try {
    await transport.sendMail({
      ...{ from: mailFrom, to: recipient, subject, messageId },
      ...{ text, html: htmlOf({ subject, text, locale }, publicUrl) },
      headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
    })
    return null
  } catch (error) {
    return refusalIn(error)
  }
}

/** While the row is still held, so that no second worker notes it too. Null when the letter is given up. */
async function noted(trx: Db, letter: outbox.Waiting, refusal: Refusal, onUndeliverable: OnUndeliverable) {
  const givenUp = await outbox.noteFailure(trx, letter.id, refusal.text, refusal.final)
  if (!givenUp) return refusal
  const about = outbox.aboutOf(letter)
  if (about) await onUndeliverable(trx, about)
  return null
}

interface Refusal {
  final: boolean
  text: string
}

/** What is refused before the reader's name was heard is about the portal and can be mended. */
const ABOUT_THE_LETTER = ['RCPT TO', 'DATA']

/** Codes only: a server's own words may quote the address. */
function refusalIn(error: unknown): Refusal {
  const {
    code,
    responseCode,
    command = '',
  } = error as { code?: string; responseCode?: number; command?: string }
  const final = responseCode !== undefined && responseCode >= 500 && ABOUT_THE_LETTER.includes(command)
  return { final, text: [code, responseCode].filter(Boolean).join(' ') || 'unknown' }
}

import { createTransport, type Transporter } from 'nodemailer'
import type { Deps } from '../deps'
import * as outbox from './outbox'

/** Times in milliseconds: a worker waits seconds for a mail server, not the library's minutes. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** @param url smtp:// or smtps://, with user and password in it where the server asks for them */
export const smtp = (url: string): Transporter => createTransport({ url, ...PATIENCE })

/**
 * Sends one letter and forgets it. A refusal for good (5yz, RFC 5321 section 4.2.1) or of the last try is kept
 * with the row; anything else is thrown, so that the job is tried again later with the same Message-ID.
 */
export async function deliver({ db, settings }: Deps, transport: Transporter, id: string): Promise<void> {
  const failure = await db.transaction(async (trx) => {
    const letter = await outbox.lock(trx, id)
    if (!letter || letter.failedAt) return undefined
    try {
      await transport.sendMail({
        from: settings.mailFrom,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.bodyText,
        messageId: letter.messageId,
        headers: { 'Content-Language': letter.locale, 'Auto-Submitted': 'auto-generated' },
      })
      await outbox.purge(trx, id)
      return undefined
    } catch (error) {
      return reason(error)
    }
  })
  if (!failure) return
  const givenUp = await outbox.noteFailure(db, id, failure.text, failure.final)
  if (!givenUp) throw new Error(`mail not delivered: ${failure.text}`)
}

/** Codes only: a server's own words may quote the address. */
function reason(error: unknown) {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  return { final, text: [code, responseCode].filter(Boolean).join(' ') || 'unknown' }
}

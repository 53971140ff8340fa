import type { Db } from '../../src/database/connect'
import { kept, messagesOf, type Crowd, type Sent } from './crowd'
import type { Toll } from './storm'

/** What a run met and what it proved something about. */
export async function figuresOf(db: Db, crowd: Crowd, toll: Toll): Promise<object> {
  const sentAgain = [...crowd.forms].filter(({ lostAt }) => lostAt !== null)
  return {
    ...toll,
    ...{ receipts: crowd.received.length, messages: kept(messagesOf(crowd)).length },
    ...{ answers: crowd.answers.size, tooLate: messagesOf(crowd).length - kept(messagesOf(crowd)).length },
    ...{ sentAgain: sentAgain.length, writtenButUnanswered: await writtenUnanswered(db, sentAgain) },
    ...{ failures: Object.fromEntries(crowd.failures) },
  }
}

/** What a form that was lost had already done: without its key, sending it again would have done it twice. */
async function writtenUnanswered(db: Db, sentAgain: Sent[]): Promise<number> {
  const { rows } = await db.raw<{ rows: { key: string; at: Date }[] }>(
    `select idempotency_key as key, received_at as at from requests union all select key, used_at from form_keys`,
  )
  const writtenAt = new Map(rows.map(({ key, at }) => [key, at]))
  return sentAgain.filter(({ key, lostAt }) => writtenAt.has(key) && writtenAt.get(key)! <= lostAt!).length
}

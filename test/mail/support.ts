import { deliver, smtp, type OnUndeliverable } from '../../src/mail/deliver'
import * as outbox from '../../src/mail/outbox'
import { db, deps } from '../support/portal'

export const letter = {
  recipient: 'lan@bao.example',
  locale: 'vi',
  subject: 'Đã nhận đề nghị',
  text: 'Kính gửi Ông/Bà,\n\nĐọc tại http://portal.test/theo-doi.\n',
} as const

export async function aLetter(about?: outbox.About): Promise<string> {
  await db.transaction((trx) => outbox.post(trx, deps(), { ...letter, ...(about && { about }) }))
  return (await outbox.newest(db, 1))[0]!.id
}

const nobody: OnUndeliverable = () => Promise.resolve()

export const sent = (url: string, id: string, onUndeliverable = nobody) =>
  deliver(deps(), smtp(url), id, onUndeliverable)

/** Milliseconds: enough for a server that answers on a busy machine, little to wait for one that never does. */
const IMPATIENCE = { connectionTimeout: 2_000, greetingTimeout: 2_000, socketTimeout: 2_000 }

export const sentInHaste = (url: string, id: string) => deliver(deps(), smtp(url, IMPATIENCE), id, nobody)

export const rowOf = (id: string): Promise<outbox.Waiting | undefined> =>
  db<outbox.Waiting>('outbox').where({ id }).first()

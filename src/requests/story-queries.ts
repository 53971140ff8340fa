import type { Cause } from '../clocks/recompute-actions'
import type { Db } from '../database/connect'
import type { Move, Resolution, Status } from './rules'
import type { DeskWork } from './desk-rules'
import type { Mark } from './mark-rules'

/** `clock_moved`: the day until when it is answered was counted anew. */
export type EventName = Move | DeskWork | Mark | 'submit' | 'clock_moved'

/** A thing that happened, with the words that came with it, if any. */
export interface RequestEvent {
  id: number
  at: Date
  move: EventName
  toStatus: Status
  messageId: string | null
  accountId: number | null
  /** Ids, and the instants of a time that was moved, with why; older ones do not say it. */
  details: { to?: number; before?: string; after?: string; cause?: Cause }
  direction: 'in' | 'out' | null
  body: string | null
  erasedAt: Date | null
}

export interface Question {
  seq: number
  text: string
}

export interface Refusal {
  instrument: string
  article: string
  clause: string
  textPart: string | null
  /** Null where no law asked for it. */
  reason: string | null
  signedByAppointmentId: string
}

/** The purpose of an interview is numbered 0, its questions from 1 on. */
export const insertQuestions = (db: Db, requestId: string, purpose: string | null, questions: string[]) =>
  db('requestQuestions').insert(
    [...(purpose === null ? [] : [{ seq: 0, text: purpose }]), ...questions.map(numbered)].map((row) => ({
      requestId,
      ...row,
    })),
  )

const numbered = (text: string, index: number): Question => ({ seq: index + 1, text })

export const questionsOf = (db: Db, requestId: string): Promise<Question[]> =>
  db('requestQuestions').where({ requestId }).orderBy('seq').select('seq', 'text')

interface NewMessage {
  requestId: string
  direction: 'in' | 'out'
  body: string
  bodySha256: Buffer
  accountId: number | null
}

export async function insertMessage(db: Db, values: NewMessage): Promise<string> {
  const [row] = await db('messages').insert(values).returning<{ id: string }[]>('id')
  return row!.id
}

export const requestOfMessage = async (db: Db, id: string): Promise<string | undefined> =>
  (await db<{ id: string; requestId: string }>('messages').where({ id }).first('requestId'))?.requestId

interface NewEvent {
  requestId: string
  move: EventName
  fromStatus: Status | null
  toStatus: Status
  resolution: Resolution | null
  accountId: number | null
  messageId: string | null
  details?: RequestEvent['details']
}

export const insertEvent = (db: Db, { details = {}, ...values }: NewEvent) =>
  db('requestEvents').insert({ ...values, details: JSON.stringify(details) })

export const eventsOf = (db: Db, requestId: string): Promise<RequestEvent[]> =>
  db('requestEvents as e')
    .leftJoin('messages as m', 'm.id', 'e.messageId')
    .where('e.requestId', requestId)
    .orderBy('e.id')
    .select('e.id', 'e.at', 'e.move', 'e.toStatus', 'e.messageId', 'e.accountId', 'e.details')
    .select('m.direction', 'm.body', 'm.erasedAt')

export const insertRefusal = (db: Db, values: Refusal & { requestId: string }) =>
  db('refusalGrounds').insert(values)

export const refusalsOf = (db: Db, requestId: string): Promise<Refusal[]> =>
  db('refusalGrounds').where({ requestId }).orderBy('decidedAt')

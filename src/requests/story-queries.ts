import type { Db } from '../database/connect'
import type { Move, Resolution, Status } from './rules'

/** A thing that happened, with the words that came with it, if any. */
export interface RequestEvent {
  id: number
  at: Date
  move: Move | 'submit'
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
  reason: string
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

interface NewEvent {
  requestId: string
  move: Move | 'submit'
  fromStatus: Status | null
  toStatus: Status
  resolution: Resolution | null
  accountId: number | null
  messageId: string | null
}

export const insertEvent = (db: Db, values: NewEvent) => db('requestEvents').insert(values)

export const eventsOf = (db: Db, requestId: string): Promise<RequestEvent[]> =>
  db('requestEvents as e')
    .leftJoin('messages as m', 'm.id', 'e.messageId')
    .where('e.requestId', requestId)
    .orderBy('e.id')
    .select('e.id', 'e.at', 'e.move', 'm.direction', 'm.body', 'm.erasedAt')

export const insertRefusal = (db: Db, values: Refusal & { requestId: string }) =>
  db('refusalGrounds').insert(values)

export const refusalsOf = (db: Db, requestId: string): Promise<Refusal[]> =>
  db('refusalGrounds').where({ requestId }).orderBy('decidedAt')

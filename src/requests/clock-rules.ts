import { BOOK, rangeOf, ruleAt, type Book } from '../law/book'
import { startOf } from '../law/days'
import type { Kind } from './rules'

/** An ordinary request has no statutory time (Decree 244/2026/NĐ-CP article 7.5): this is a target of the house. */
export const HOUSE = 'PRESS_REQUEST'

/** The conclusion on a complaint that the press passed on is told within its own time (Decree 237/2026/NĐ-CP article 18.2). */
export const CONCLUSION = 'COMPLAINT_CONCLUSION'

/** The reply to a resident bureau goes to the Foreign Ministry too (Decree 262/2026/NĐ-CP article 16.2). */
export const BUREAU = 'FOREIGN_BUREAU'

const CODES: Partial<Record<Kind, string>> = {
  press_agency_head: 'PRESS_AGENCY_ANSWER',
  forwarded_opinion: 'FORWARDED_OPINION',
  foreign_bureau: BUREAU,
}

interface Received {
  kind: Kind
  receivedAt: Date
}

/**
 * The rule by which a request of this kind is answered, by the law of the instant at which it was received.
 * @param level of the agency: what binds only others leaves it the target of the house. Null for any
 */
export function codeFor({ kind, receivedAt }: Received, level: string | null, book: Book = BOOK): string {
  const bound = (code: string) => ruleAt(code, receivedAt, level, book) !== undefined
  const code = kind === 'forwarded_complaint' ? complaintCode(bound) : CODES[kind]
  return code && bound(code) ? code : HOUSE
}

/** Until complaints had a rule of their own they were measured like opinions (Press Law 103/2016/QH13 article 39.2). */
const complaintCode = (bound: (code: string) => boolean) => (bound(CONCLUSION) ? HOUSE : 'FORWARDED_OPINION')

/** Since when it does. */
export const copySince = (): Date => startOf(rangeOf(BOOK.rules.find(({ code }) => code === BUREAU)!).from)

/** Whether the reply has to go to the Foreign Ministry too. */
export const needsCopy = ({ kind, receivedAt }: Received): boolean =>
  kind === 'foreign_bureau' && ruleAt(BUREAU, receivedAt) !== undefined

/** Whether it is known that it went there. */
export const lacksCopy = (
  request: Parameters<typeof needsCopy>[0] & { mofaCopiedOn: string | null },
): boolean => needsCopy(request) && request.mofaCopiedOn === null

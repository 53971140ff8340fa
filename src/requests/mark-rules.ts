import { BOOK, holdsOn, instrumentOf, ruleAt } from '../law/book'
import { dayOf } from '../law/days'
import { CONCLUSION, needsCopy } from './clock-rules'
import type { PressRequest } from './queries'
import type { Why } from './rules'

/** What the desk notes down that happened elsewhere: a decision on a complaint, a copy to the Foreign Ministry. */
export const MARKS = ['conclude', 'copy'] as const
export type Mark = (typeof MARKS)[number]

type Marked = Pick<PressRequest, 'kind' | 'status' | 'receivedAt' | 'concludedAt'>

/** Why it cannot be noted, or null. A copy is sent after the end too, and its number may be mended. */
export function whyNotMark(request: Marked, mark: Mark, now: Date): Why | null {
  if (mark === 'copy') return needsCopy(request) ? null : 'requests.cannot.now'
  if (request.kind !== 'forwarded_complaint' || !ruleAt(CONCLUSION, now)) return 'requests.cannot.now'
  if (request.concludedAt) return 'requests.cannot.concluded'
  return request.status === 'closed' ? 'requests.cannot.closed' : null
}

/** Who was interviewed may ask to see it before it is published. */
export const REVIEW = { instrument: '126/2025/QH15', article: '33', clause: '2' }

export const mayAskReview = ({ kind }: Pick<PressRequest, 'kind'>, now: Date): boolean =>
  kind === 'interview' && holdsOn(instrumentOf(REVIEW.instrument, BOOK)!, dayOf(now))

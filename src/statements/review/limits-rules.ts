import type { Actor } from '../../actor'
import type { MessageKey } from '../../i18n'
import * as rules from '../rules'

interface Known {
  judged: rules.Judged
  /** What the public reads or read. */
  standing: unknown
}

/** What everybody reads is kept from nobody of the agency. */
export const everPublic = ({ standing }: Pick<Known, 'standing'>) => standing !== undefined

/** Whoever may write it says who works on it, until it is public. */
export function whyNotLimit(known: Known, by: Actor): MessageKey | null {
  if (!rules.mayWrite(by, known.judged.agencyId)) return 'statements.why.not_writer'
  return everPublic(known) ? 'review.why.limits_over' : null
}

/** Those who decide no more: they wrote it, or answered on it for another agency. */
export const handsIn = ({ writers, answerers }: rules.Judged): number[] => [...writers, ...answerers]

/** Somebody of those named has to be able to decide on it. */
export const whyNobodyApproves = (
  isLimited: boolean,
  approvers: number[],
  hands: readonly number[],
): MessageKey | null =>
  !isLimited || approvers.some((id) => !hands.includes(id)) ? null : 'review.why.nobody_approves'

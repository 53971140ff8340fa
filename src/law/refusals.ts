import { BOOK, groundsAt, instrumentOf, reasonDutyAt } from './book'
import type { Ground } from './grounds'

/** A ground with the name of its instrument, which is what rows keep. */
const named = (ground: Ground): Ground => ({
  ...ground,
  instrument: instrumentOf(ground.instrument)!.nameVi,
})

/** The grounds in force at the instant of the decision: what may be refused is judged by the law of that day. */
export const refusalGroundsAt = (instant: Date): readonly Ground[] => groundsAt(instant).map(named)

/** Whether a refusal decided at that instant has to state its reason (Decree 244/2026/NĐ-CP article 4.3). */
export const mustStateReason = (instant: Date): boolean => reasonDutyAt(instant) !== undefined

/** The words of a ground that was used once, whichever regime it was of. */
export const groundOf = (instrument: string, clause: string): Ground | undefined =>
  BOOK.grounds.map(named).find((ground) => ground.instrument === instrument && ground.clause === clause)

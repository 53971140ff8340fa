import type { Who } from '../actor'
import * as audit from '../audit/queries'
import type { Subject } from '../clocks/queries'
import type { NewEnd } from '../clocks/recompute-actions'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import * as spokespeople from './queries'

/** As everyone does who works on it. */
export const holdAppointment = (trx: Db, { id }: Subject) => spokespeople.lockAppointment(trx, id)

/** Part of a transaction. Nobody outside waits for it: that it was counted anew stands in the trail. */
export const clockMoved = (_deps: Deps, trx: Db, who: Who, { clock, before, after, cause }: NewEnd) =>
  audit.record(trx, who, {
    action: 'appointment.clock_moved',
    subjectKind: 'appointment',
    subjectId: clock.subjectId,
    agencyId: clock.agencyId,
    details: { rule: clock.ruleCode, before: before.toISOString(), after: after.toISOString(), cause },
  })

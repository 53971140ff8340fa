import type { Who } from '../actor'
import * as agencies from '../agencies/queries'
import * as clocks from '../clocks/actions'
import type { Db } from '../database/connect'
import type { PressRequest } from './queries'
import { subjectOf } from './times'

/** Part of a transaction. Null where nothing was in force. @param triggerAt which law holds is that of this instant */
export async function startClock(
  trx: Db,
  { accountId: triggerBy }: Who,
  request: PressRequest,
  code: string,
  triggerAt: Date,
) {
  const { id, level } = (await agencies.byIds(trx, [request.agencyId]))[0]!
  return clocks.start(trx, {
    subject: subjectOf(request),
    agency: { id, level },
    ...{ code, triggerAt, triggerBy },
  })
}

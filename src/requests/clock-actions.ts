import type { Who } from '../actor'
import * as agencies from '../agencies/queries'
import * as clocks from '../clocks/actions'
import type { Db } from '../database/connect'
import { codeFor, CONCLUSION } from './clock-rules'
import type { PressRequest } from './queries'
import { subjectOf } from './times'

/** Part of a transaction: the clock by which it is answered. Which law holds is that of the instant of receipt. */
export async function startFromReceipt(trx: Db, who: Who, request: PressRequest) {
  const agency = await agencyOf(trx, request)
  const code = codeFor(request, agency.level)
  return clocks.start(trx, { ...of(who, request), agency, code, triggerAt: request.receivedAt })
}

/** Part of a transaction. Null where nothing was in force at that instant. */
export const startFromConclusion = async (trx: Db, who: Who, request: PressRequest, triggerAt: Date) =>
  clocks.start(trx, {
    ...of(who, request),
    ...{ agency: await agencyOf(trx, request), code: CONCLUSION, triggerAt },
  })

const of = ({ accountId: triggerBy }: Who, request: PressRequest) => ({
  subject: subjectOf(request),
  triggerBy,
})

const agencyOf = async (trx: Db, { agencyId }: PressRequest) => (await agencies.byIds(trx, [agencyId]))[0]!

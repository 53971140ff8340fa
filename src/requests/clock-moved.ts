import type { Who } from '../actor'
import * as audit from '../audit/queries'
import type { Subject } from '../clocks/queries'
import type { NewEnd } from '../clocks/recompute-actions'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { translate, type Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { lastMinuteBefore, ruleText } from './due-page'
import * as requests from './queries'
import { traceOf } from './steps'
import * as stories from './story-queries'
import { tellDesk, tellJournalist } from './tell'

/** As everyone does who works on it. */
export const holdRequest = (trx: Db, { id }: Subject) => requests.lock(trx, id)

/** Part of a transaction: until when a request is answered was counted anew. Both sides learn of it, and why. */
export async function clockMoved(
  deps: Deps,
  trx: Db,
  who: Who,
  { clock, rule, before, after, cause }: NewEnd,
) {
  const request = (await requests.byId(trx, clock.subjectId))!
  const { id: requestId, status } = request
  const details = { before: before.toISOString(), after: after.toISOString(), cause }
  await stories.insertEvent(trx, {
    ...{ requestId, move: 'clock_moved', accountId: null, messageId: null, resolution: null },
    ...{ fromStatus: status, toStatus: status, details },
  })
  await audit.record(trx, who, traceOf(request, 'clock_moved', { rule: clock.ruleCode, ...details }))

  const more = (locale: Locale) => ({
    because: translate(locale, `requests.moved.because.${cause}`),
    before: formatTime(lastMinuteBefore(before)),
    after: formatTime(lastMinuteBefore(after)),
    rule: ruleText(rule, locale),
  })
  await tellJournalist(deps, trx, request, 'moved', more)
  await tellDesk(deps, trx, request, 'moved_here', undefined, more)
}

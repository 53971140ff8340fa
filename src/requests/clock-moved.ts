import type { Who } from '../actor'
import * as audit from '../audit/queries'
import { appliedRule } from '../clocks/applied'
import type { Clock, Subject } from '../clocks/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { lastMinuteBefore, ruleText } from './due-page'
import * as requests from './queries'
import { traceOf } from './steps'
import * as stories from './story-queries'
import { tellDesk, tellJournalist } from './tell'

/** As everyone does who works on it. */
export const holdRequest = (trx: Db, { id }: Subject) => requests.lock(trx, id)

/** Part of a transaction: the calendar changed, and with it until when a request is answered. Both sides learn of it. */
export async function clockMoved(deps: Deps, trx: Db, who: Who, clock: Clock, before: Date, after: Date) {
  const request = (await requests.byId(trx, clock.subjectId))!
  const { id: requestId, status } = request
  const times = { before: before.toISOString(), after: after.toISOString() }
  await stories.insertEvent(trx, {
    ...{ requestId, move: 'clock_moved', accountId: null, messageId: null, resolution: null },
    ...{ fromStatus: status, toStatus: status, details: times },
  })
  await audit.record(trx, who, traceOf(request, 'clock_moved', { rule: clock.ruleCode, ...times }))

  const rule = await appliedRule(trx, clock)
  const more = (locale: Locale) => ({
    before: formatTime(lastMinuteBefore(before)),
    after: formatTime(lastMinuteBefore(after)),
    rule: ruleText(rule, locale),
  })
  await tellJournalist(deps, trx, request, 'moved', more)
  await tellDesk(deps, trx, request, 'moved_here', undefined, more)
}

import type { Actor } from '../actor'
import * as audit from '../audit/queries'
import * as clocks from '../clocks/actions'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import type { Day } from '../law/days'
import { once } from '../web/once'
import { startFromConclusion } from './clock-actions'
import { HOUSE } from './clock-rules'
import { hold } from './desk-held'
import type { ConclusionForm, CopyForm } from './mark-form'
import { whyNotMark, type Mark } from './mark-rules'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { traceOf } from './steps'
import * as stories from './story-queries'
import { subjectOf } from './times'

/** A complaint was decided: from then on the time runs in which the press agency is told. */
export const conclude = (deps: Deps, by: Actor, id: string, { key, ...form }: ConclusionForm) =>
  deps.db.transaction((trx) =>
    once(trx, key, () => concludeWithin(deps, trx, by, id, form), [id, form.conclusionNo, form.concludedAt]),
  )

async function concludeWithin(
  deps: Deps,
  trx: Db,
  by: Actor,
  id: string,
  { concludedAt, conclusionNo }: Omit<ConclusionForm, 'key'>,
) {
  const request = await holdToMark(deps, trx, by, id, 'conclude')
  await requests.setConclusion(trx, id, concludedAt, conclusionNo)
  await runFromConclusion(trx, by, request, concludedAt)
  await tell(trx, by, request, 'conclude', { number: conclusionNo, at: concludedAt })
  return id
}

/** The target of the house was for the time until then. A law of before that had no such time goes on. */
async function runFromConclusion(trx: Db, by: Actor, request: PressRequest, concludedAt: Date) {
  const started = await startFromConclusion(trx, by, request, concludedAt)
  if (!started) return
  const subject = subjectOf(request)
  await clocks.meet(trx, subject, HOUSE, concludedAt)
  if (request.status === 'awaiting_journalist') await clocks.pause(trx, subject, 'ask', by.accountId)
}

/** Also after the end, and again to mend the number. */
export const recordCopy = (deps: Deps, by: Actor, id: string, { key, copyNo, copiedOn }: CopyForm) =>
  deps.db.transaction((trx) =>
    once(
      trx,
      key,
      async () => {
        const request = await holdToMark(deps, trx, by, id, 'copy')
        await copyWithin(trx, by, request, copyNo, copiedOn)
        return id
      },
      [id, copyNo, copiedOn],
    ),
  )

/** Part of a transaction, with the answer or after it. */
export async function copyWithin(trx: Db, by: Actor, request: PressRequest, number: string, on: Day) {
  await requests.setCopy(trx, request.id, on, number)
  await tell(trx, by, request, 'copy', { number, on })
}

async function holdToMark(deps: Deps, trx: Db, by: Actor, id: string, mark: Mark): Promise<PressRequest> {
  const request = await hold(trx, by, id)
  const why = whyNotMark(request, mark, await deps.now(trx))
  if (why) throw new Conflict(why)
  return request
}

async function tell(trx: Db, by: Actor, request: PressRequest, move: Mark, details: object) {
  const { status, id: requestId } = request
  await stories.insertEvent(trx, {
    ...{ requestId, move, accountId: by.accountId, messageId: null, resolution: null },
    ...{ fromStatus: status, toStatus: status },
  })
  await audit.record(trx, by, traceOf(request, move, details))
}

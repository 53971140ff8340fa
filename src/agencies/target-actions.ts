import type { Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import { overlaps } from '../database/violations'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { dayOf, plusDays, type Day } from '../law/days'
import { once } from '../web/once'
import * as houseRules from './house-queries'
import { dayAfter } from './regulation-form'
import type { Regulation } from './regulation-queries'
import type { TargetForm } from './target-form'
import { hasBegun, whyNotEnd } from './target-rules'

interface Setting {
  agencyId: number
  form: TargetForm
  /** In which it stands. */
  regulation: Regulation
}

/** For what begins from its day on. @throws Conflict when another target of this name holds then */
export const setTarget = ({ db }: Deps, by: Actor, setting: Setting): Promise<string> =>
  db
    .transaction((trx) => {
      const { key, ...said } = setting.form
      const content = { agencyId: setting.agencyId, ...said }
      return once(trx, key, () => setWithin(trx, by, setting), content)
    })
    .catch((error: unknown) => {
      throw overlaps(error, 'house_rules_one_at_a_time')
        ? new Conflict('agencies.target.problem.overlap')
        : error
    })

async function setWithin(trx: Db, by: Actor, { agencyId, form, regulation }: Setting) {
  const { code, amount, unit, from, until } = form
  const id = await houseRules.insertTarget(trx, {
    ...{ agencyId, code, amount, unit, createdBy: by.accountId },
    ...{ documentNo: regulation.number, regulationId: regulation.id },
    ...{ effectiveFrom: from, effectiveUntil: dayAfter(until) ?? regulation.effectiveUntil },
  })
  await record(trx, by, 'house_rule.set', agencyId, id)
  return String(id)
}

/** With a day; one that never held is taken back. What began before goes on by it. */
export const endTarget = ({ db, now }: Deps, by: Actor, agencyId: number, id: number, last: Day | null) =>
  db.transaction(async (trx) => {
    const target = await houseRules.lockTarget(trx, agencyId, id)
    if (!target) throw new NotFound()
    const today = dayOf(await now(trx))
    if (hasBegun(target, today)) {
      const why = whyNotEnd(target, last ?? today, today)
      if (why) throw new Conflict(why)
      await houseRules.endTarget(trx, id, plusDays(last ?? today, 1))
    } else await houseRules.removeTarget(trx, id)
    await record(trx, by, 'house_rule.ended', agencyId, id)
  })

const record = (trx: Db, by: Actor, action: string, agencyId: number, id: number) =>
  audit.record(trx, by, { action, subjectKind: 'house_rule', subjectId: id, agencyId })

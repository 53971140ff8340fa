import type { Db } from '../database/connect'
import type { Day } from '../law/days'
import type { Unit } from '../law/rules'

/** A target that an agency set itself: no law says it. */
export interface HouseRule {
  id: number
  agencyId: number
  code: string
  amount: number
  unit: Unit
  effectiveFrom: Day | null
  /** First day on which it no longer holds. */
  effectiveUntil: Day | null
  documentNo: string | null
  regulationId: string | null
}

const COLUMNS = ['id', 'agencyId', 'code', 'amount', 'unit', 'documentNo', 'regulationId']
const RANGE = 'lower(effective) as effective_from, upper(effective) as effective_until'

const own = (db: Db) => db('houseRules').select<HouseRule[]>(...COLUMNS, db.raw(RANGE))

/** The agency's own target of this name on a day, if it set one. */
export const houseRuleAt = (
  db: Db,
  agencyId: number,
  code: string,
  day: Day,
): Promise<HouseRule | undefined> =>
  own(db).where({ agencyId, code }).whereRaw('effective @> ?::date', [day]).first()

export const houseRulesOf = (db: Db, ids: number[]): Promise<HouseRule[]> => own(db).whereIn('id', ids)

interface PublicRule {
  agencyId: number
  code: string
}

/** What agencies of this portal set themselves and keep that day. */
export const publicOn = (db: Db, day: Day): Promise<PublicRule[]> =>
  db('pub.houseRules')
    .whereRaw('daterange(effective_from, effective_until) @> ?::date', [day])
    .orderBy(['agencyId', 'code'])
    .select<PublicRule[]>('agencyId', 'code')

export interface PublicTarget extends PublicRule {
  id: number
  amount: number
  unit: Unit
  effectiveFrom: Day
  effectiveUntil: Day | null
  documentNo: string | null
  regulationId: string | null
}

/** What an agency keeps on this day and later ones. */
export const publicOf = (db: Db, agencyId: number, day: Day): Promise<PublicTarget[]> =>
  db<PublicTarget>('pub.houseRules')
    .where({ agencyId })
    .where((range) => void range.whereNull('effectiveUntil').orWhere('effectiveUntil', '>', day))
    .orderBy(['code', 'effectiveFrom'])

/** One of theirs, held until the transaction ends. */
export const lockTarget = (trx: Db, agencyId: number, id: number): Promise<HouseRule | undefined> =>
  own(trx).where({ id, agencyId }).forUpdate().first()

export const ownTarget = (db: Db, agencyId: number, id: number): Promise<HouseRule | undefined> =>
  own(db).where({ id, agencyId }).first()

type NewTarget = Pick<HouseRule, 'agencyId' | 'code' | 'amount' | 'unit' | 'documentNo' | 'regulationId'> & {
  effectiveFrom: Day
  effectiveUntil: Day | null
  createdBy: number
}

/** @throws what violations.ts knows when another of this name holds on one of its days */
export async function insertTarget(
  trx: Db,
  { effectiveFrom, effectiveUntil, ...values }: NewTarget,
): Promise<number> {
  const [row] = await trx('houseRules')
    .insert({ ...values, effective: trx.raw('daterange(?, ?)', [effectiveFrom, effectiveUntil]) })
    .returning<{ id: number }[]>('id')
  return row!.id
}

export const endTarget = (trx: Db, id: number, until: Day) =>
  trx('houseRules')
    .where({ id })
    .update({ effective: trx.raw('daterange(lower(effective), ?)', [until]) })

/** Of one that never held: no clock runs by it. */
export const removeTarget = (trx: Db, id: number) => trx('houseRules').where({ id }).delete()

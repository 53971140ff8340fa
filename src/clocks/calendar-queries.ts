import type { Db } from '../database/connect'
import { sha256 } from '../keys'
import { calendarFrom, type Calendar, type SpecialDay } from '../law/calendar'
import type { Day } from '../law/days'

export interface DecidedYear {
  year: number
  source: string
}

/** What staff said of the calendar, and a mark that is another one when they say anything else. */
export interface Corrected {
  days: SpecialDay[]
  years: DecidedYear[]
  mark: string
}

export async function corrected(db: Db): Promise<Corrected> {
  const [days, years] = [
    await db('pub.calendarDays')
      .select<SpecialDay[]>('day', 'kind', 'name', 'sourceDoc as source')
      .orderBy('day'),
    await db('pub.calendarYears').select<DecidedYear[]>('year', 'sourceDoc as source').orderBy('year'),
  ]
  return {
    days,
    years,
    mark: sha256(JSON.stringify([days, years]))
      .toString('hex')
      .slice(0, 16),
  }
}

export const calendarOf = ({ days, years }: Pick<Corrected, 'days' | 'years'>): Calendar =>
  calendarFrom(
    days,
    years.map(({ year }) => year),
  )

/** Whoever changes the calendar, or moves clocks by it, is alone until the transaction ends. */
export const lockCalendar = (trx: Db) => trx.raw(`select pg_advisory_xact_lock(hashtext('calendar'))`)

export const putDay = (trx: Db, { source, ...rest }: SpecialDay, by: number) =>
  trx('calendarDays')
    .insert({ ...rest, sourceDoc: source, changedBy: by, changedAt: trx.raw('portal_now()') })
    .onConflict('day')
    .merge()

export const dropDay = (trx: Db, day: Day) => trx('calendarDays').where({ day }).delete()

export const confirmYear = (trx: Db, { year, source }: DecidedYear, by: number) =>
  trx('calendarYears').insert({ year, sourceDoc: source, confirmedBy: by })

export const dropYear = (trx: Db, year: number) => trx('calendarYears').where({ year }).delete()

export const RECOMPUTE = 'recompute_clocks'

/**
 * Once more after whoever changed the calendar: a clock that started meanwhile knew the old one.
 * @param seconds from now
 */
export const recomputeSoon = (db: Db, seconds = 0) =>
  db.raw(
    'select graphile_worker.add_job(?, job_key := ?, max_attempts := 3, run_at := now() + make_interval(secs => ?))',
    [RECOMPUTE, RECOMPUTE, seconds],
  )

import { agenciesAs, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import { Forbidden } from '../errors'

/** The agency at the top for which somebody keeps the calendar; null for everyone else. */
export async function keepsCalendarFor(db: Db, by: Actor): Promise<number | null> {
  const mine = await agencies.byIds(db, agenciesAs(by, 'administrator'))
  return mine.find(({ parentId }) => parentId === null)?.id ?? null
}

/** @throws Forbidden to those who may only read it */
export async function keeperOf(db: Db, by: Actor): Promise<number> {
  const agencyId = await keepsCalendarFor(db, by)
  if (agencyId === null) throw new Forbidden('clocks.calendar.who')
  return agencyId
}

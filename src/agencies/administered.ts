import { agenciesAs, type Actor } from '../actor'
import type { Db } from '../database/connect'
import { NotFound } from '../errors'
import * as agencies from './queries'

/** Another agency's settings are as unknown as no agency's. */
export async function administered(db: Db, by: Actor, slug: string): Promise<agencies.Agency> {
  const agency = await agencies.bySlug(db, slug)
  if (!agency || !agenciesAs(by, 'administrator').includes(agency.id)) throw new NotFound()
  return agency
}

import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { publicPapersOf } from '../files/paper-queries'
import type { HeldFile } from '../files/queries'
import type { Calendar } from '../law/calendar'
import type { Due } from '../law/clocks'
import { dayOf, type Day } from '../law/days'
import * as houseRules from './house-queries'
import type { PublicTarget } from './house-queries'
import type { Agency } from './queries'
import * as regulations from './regulation-queries'
import type { Regulation } from './regulation-queries'

/** How time is counted stands a floor above; app.ts hands it in. */
export interface Counting {
  calendar: (db: Db) => Promise<Calendar>
  /** For partials/due-steps.hbs. */
  steps: (due: Due) => object
}

export interface House {
  regulations: Regulation[]
  /** By the ids of the regulations. */
  documents: Map<string, HeldFile>
  targets: PublicTarget[]
  today: Day
  /** Whether files are scanned before they are handed out. */
  scanning: boolean
}

/** The regulations that an agency published, and what it promises by them today and later. */
export async function houseOf({ db, settings }: Deps, { id }: Agency, now: Date): Promise<House> {
  const today = dayOf(now)
  const [own, targets] = await Promise.all([regulations.publicOf(db, id), houseRules.publicOf(db, id, today)])
  const held = await publicPapersOf(
    db,
    'regulation',
    own.map((regulation) => regulation.id),
  )
  return {
    regulations: own,
    documents: new Map(held.map((file) => [file.ownerId, file])),
    targets,
    today,
    scanning: settings.scanning,
  }
}

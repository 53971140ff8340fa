import { randomUUID } from 'node:crypto'
import type { Agency } from '../../src/agencies/queries'
import { start } from '../../src/clocks/actions'
import * as clocks from '../../src/clocks/queries'
import type { Clock, Subject } from '../../src/clocks/queries'
import { db } from '../support/portal'

export const aSubject = (kind: Subject['kind'] = 'request'): Subject => ({ kind, id: randomUUID() })

/** An instant in Việt Nam. */
export const at = (local: string) => new Date(`${local}+07:00`)

interface Started {
  subject?: Subject
  code?: string
}

/** A clock that runs, for something that nobody has to look up. */
export const aClock = (
  agency: Agency,
  triggerAt: string,
  { subject = aSubject(), code = 'PRESS_REQUEST' }: Started = {},
): Promise<Clock | null> =>
  db.transaction((trx) => start(trx, { subject, agency, code, triggerAt: at(triggerAt), triggerBy: null }))

/** As it is now. */
export const again = async ({ subjectKind, subjectId, ruleCode }: Clock): Promise<Clock> => {
  const all = await clocks.ofSubject(db, { kind: subjectKind, id: subjectId })
  return all.find((clock) => clock.ruleCode === ruleCode)!
}

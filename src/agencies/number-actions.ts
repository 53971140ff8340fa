import type { Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Deps } from '../deps'
import { insertPattern, patternOf } from './number-queries'
import * as agencies from './queries'

/** From the next number on; the one that holds already is no change. */
export const setPattern = ({ db }: Deps, by: Actor, agencyId: number, pattern: string) =>
  db.transaction(async (trx) => {
    await agencies.lock(trx, agencyId)
    const before = await patternOf(trx, agencyId)
    if (before === pattern) return
    await insertPattern(trx, { agencyId, pattern, setBy: by.accountId })
    await audit.record(trx, by, {
      ...{ action: 'agency.numbered', subjectKind: 'agency', subjectId: agencyId, agencyId },
      details: { before, pattern },
    })
  })

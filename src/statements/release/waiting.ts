import type { Panel } from '../../web/waiting'
import { agenciesOf } from '../rules'
import { lateBlock } from './release-page'
import * as releases from './release-queries'

/** For the desk of one who works on statements: their hour has come and nobody is at work. */
export const waiting: Panel = async ({ db }, by) => {
  const agencyIds = agenciesOf(by)
  return agencyIds.length === 0 ? [] : lateBlock(await releases.late(db, agencyIds))
}

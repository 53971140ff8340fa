import { agenciesAs } from '../../actor'
import type { Panel } from '../../web/waiting'
import { agenciesOf } from '../rules'
import type { Part } from '../work-parts'
import { unattendedBlock, unattendedPart } from './unattended-page'
import { isUnattended, unattendedFor } from './unattended-queries'

/** Roles end and accounts are closed: then nobody may be left who decides on what was kept to a few. */
export const unattended: Part = async ({ db }, shown) =>
  (await isUnattended(db, shown.document.id)) ? unattendedPart(shown) : null

/** For the desk of those who are named, and of the head who is not. */
export const unattendedWaiting: Panel = async ({ db }, by) => {
  const works = agenciesOf(by)
  if (works.length === 0) return []
  const viewer = { accountId: by.accountId, works, heads: agenciesAs(by, 'head') }
  return unattendedBlock(await unattendedFor(db, viewer))
}

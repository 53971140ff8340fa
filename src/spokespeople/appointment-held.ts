import { hasRole, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import * as audit from '../audit/queries'
import * as clocks from '../clocks/queries'
import { clockSteps } from '../clocks/steps-page'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import * as files from '../files/queries'
import { isUuid } from '../web/form'
import type { Held } from './appointment-page'
import type { Timed } from './clock-page'
import { publishClocks } from './publish-clocks'
import * as register from './register-queries'
import { READERS } from './register-rules'

/** An appointment with all that its page shows; of another agency it is as unknown as none. */
export async function heldFor({ db, now }: Deps, by: Actor, id: string): Promise<Held> {
  const appointment = isUuid(id) ? await register.recordedById(db, id) : undefined
  if (!appointment || !hasRole(by, appointment.agencyId, ...READERS)) throw new NotFound()
  const { agencyId, grantorId } = appointment
  const [[agency], grantor, papers, timed, events] = await Promise.all([
    agencies.byIds(db, [agencyId]),
    grantorId ? register.recordedById(db, grantorId) : undefined,
    files.ofOwners(db, 'appointment', [id]),
    publishClocks(db, [id]).then((all) => all.get(id)),
    audit.ofSubject(db, 'appointment', id),
  ])
  const may = hasRole(by, agencyId, 'administrator')
  const shown = { appointment, agency: agency!, grantor, files: papers, timed, events, may }
  return { ...shown, steps: timed ? await stepsOf(db, timed) : null, now: await now() }
}

const stepsOf = async (db: Db, { clock, rule }: Timed) => clockSteps(clock, rule, await clocks.calendar(db))

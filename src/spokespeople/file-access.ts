import { hasRole } from '../actor'
import type { MayRead } from '../files/routes'
import * as register from './register-queries'
import { READERS } from './register-rules'

/** The paper of an appointment, in whatever state: those who answer for who speaks. The public has its own way in. */
export const mayReadAppointmentFile: MayRead = async (db, appointmentId, { actor }) => {
  const appointment = actor && (await register.recordedById(db, appointmentId))
  return appointment !== undefined && hasRole(actor!, appointment.agencyId, ...READERS)
}

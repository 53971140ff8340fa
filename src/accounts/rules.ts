import { DESK_ROLES, type Role } from '../actor'
import type { MessageKey } from '../i18n'
import type { SessionEnd } from '../web/session-end'

/** Length is the only rule: it is what makes a password hard to guess (NIST SP 800-63B section 3.1.1.2). */
export const PASSWORD = { min: 15, max: 200 }

/** An invitation is good for so many days. */
export const INVITATION_DAYS = 7

const FREE_TRIES = 5
const LONGEST_WAIT = 900

/** Seconds to wait after so many failures in a row: none for slips of the pen, then doubling, never for ever. */
export const waitAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 15 * 2 ** (failures - FREE_TRIES))

interface Lasting {
  seenAt: Date
  expiresAt: Date
  now: Date
}

/** A session ends when it was left idle, and after its hours whatever is done. */
export function endOf({ seenAt, expiresAt, now }: Lasting, idleMinutes: number): SessionEnd {
  const idle = new Date(seenAt.getTime() + idleMinutes * 60_000)
  const final = expiresAt <= idle
  return { until: final ? expiresAt : idle, now, final }
}

/** Why this membership cannot be ended, or null when it can: an agency keeps at least one administrator. */
export function whyNotEnd(
  { role, ended = false }: { role: string; ended?: boolean },
  administrators: number,
): MessageKey | null {
  if (ended) return 'accounts.members.ended_already'
  return role === 'administrator' && administrators <= 1 ? 'accounts.last_administrator' : null
}

/** Only the requests of the press go to an office; every other role is for the whole agency. */
export const hasOffice = (role: Role): boolean => (DESK_ROLES as readonly Role[]).includes(role)

import type { Role } from '../actor'
import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'

export interface Lapsing extends Pick<Agency, 'nameVi' | 'nameEn'> {
  fullName: string
  role: Role
  expiresAt: Date
}

/** What was offered at these agencies and lapses unanswered within so many days. */
export const lapsing = (db: Db, agencyIds: number[], days: number): Promise<Lapsing[]> =>
  db('invitations as i')
    .join('agencies as a', 'a.id', 'i.agencyId')
    .whereIn('i.agencyId', agencyIds)
    .where('i.purpose', 'join')
    .whereNull('i.closedAt')
    .whereRaw('i.expires_at > portal_now() and i.expires_at <= portal_now() + make_interval(days => ?)', [
      days,
    ])
    .orderBy(['i.expiresAt', 'i.id'])
    .select<Lapsing[]>('i.fullName', 'i.role', 'i.expiresAt', 'a.nameVi', 'a.nameEn')

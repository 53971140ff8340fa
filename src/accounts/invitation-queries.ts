import type { Role } from '../actor'
import type { Db } from '../database/connect'

/** A role at an agency, a new password, or the portal's first agency with its administrator. */
export type Offer =
  | { purpose: 'join'; email: string; fullName: string; agencyId: number; role: Role }
  | { purpose: 'reset'; email: string }
  | { purpose: 'first' }

export type Invitation = Offer & { id: string; expiresAt: Date }
export type InvitationTo<P extends Offer['purpose']> = Extract<Invitation, { purpose: P }>

type NewInvitation = Offer & { tokenHash: Buffer; invitedBy: number | null; days: number }

export async function insert(db: Db, { days, ...values }: NewInvitation): Promise<string> {
  const expiresAt = db.raw('portal_now() + make_interval(days => ?)', [days])
  const [row] = await db('invitations')
    .insert({ ...values, expiresAt })
    .returning<{ id: string }[]>('id')
  return row!.id
}

const open = (db: Db) =>
  db('invitations').whereNull('closedAt').whereRaw('expires_at > portal_now()').orderBy('expiresAt')

export const byToken = (db: Db, tokenHash: Buffer): Promise<Invitation | undefined> =>
  open(db).where({ tokenHash }).first()

/** Held, so that one link is taken once. */
export const lock = (db: Db, tokenHash: Buffer): Promise<Invitation | undefined> =>
  open(db).where({ tokenHash }).forUpdate().first()

/** Held, so that it is not taken while it is cancelled. */
export const lockJoin = (db: Db, id: string): Promise<InvitationTo<'join'> | undefined> =>
  open(db).where({ id, purpose: 'join' }).forUpdate().first()

/** Open or not any more. */
export const joinById = (
  db: Db,
  id: string,
): Promise<(InvitationTo<'join'> & { open: boolean }) | undefined> =>
  db('invitations')
    .where({ id, purpose: 'join' })
    .first('*', db.raw('closed_at is null and expires_at > portal_now() as open'))

/** The one that offers this address just that already. Ask only after lockAddress. */
export const openTo = (
  db: Db,
  { email, agencyId, role }: Pick<InvitationTo<'join'>, 'email' | 'agencyId' | 'role'>,
): Promise<InvitationTo<'join'> | undefined> =>
  open(db).where({ purpose: 'join', agencyId, role }).whereRaw('lower(email) = lower(?)', [email]).first()

/** What still waits for somebody's answer. */
export const openOf = (db: Db, agencyIds: number[]): Promise<InvitationTo<'join'>[]> =>
  open(db).whereIn('agencyId', agencyIds)

export const close = (db: Db, id: string) =>
  db('invitations')
    .where({ id })
    .update({ closedAt: db.raw('portal_now()') })

/** This one and every other that offers the address the same: one role at one agency, or a new password. */
export const closeAlike = (db: Db, offer: InvitationTo<'join' | 'reset'>) =>
  db('invitations')
    .whereNull('closedAt')
    .whereRaw('lower(email) = lower(?)', [offer.email])
    .where(offer.purpose === 'join' ? { agencyId: offer.agencyId, role: offer.role } : { purpose: 'reset' })
    .update({ closedAt: db.raw('portal_now()') })

/** A newer link for the first administrator makes the older ones worthless. */
export const dropFirst = (db: Db) => db('invitations').where({ purpose: 'first' }).delete()

/** Names and addresses are kept no longer than an invitation and a month. */
export const purge = (db: Db) =>
  db('invitations').whereRaw(`expires_at < portal_now() - interval '30 days'`).delete()

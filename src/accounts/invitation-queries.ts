import type { Role } from '../actor'
import type { Db } from '../database/connect'

export interface Invitation {
  id: string
  email: string | null
  fullName: string | null
  agencyId: number | null
  role: Role | null
  expiresAt: Date
}

interface NewInvitation extends Omit<Invitation, 'id' | 'expiresAt'> {
  tokenHash: Buffer
  invitedBy: number | null
  days: number
}

export async function insert(db: Db, { days, ...values }: NewInvitation): Promise<string> {
  const expiresAt = db.raw('portal_now() + make_interval(days => ?)', [days])
  const [row] = await db('invitations')
    .insert({ ...values, expiresAt })
    .returning<{ id: string }[]>('id')
  return row!.id
}

const open = (db: Db, tokenHash: Buffer) =>
  db<Invitation & { tokenHash: Buffer; acceptedAt: Date | null }>('invitations')
    .where({ tokenHash })
    .whereNull('acceptedAt')
    .whereRaw('expires_at > portal_now()')

export const byToken = (db: Db, tokenHash: Buffer) => open(db, tokenHash).first()

/** Held, so that one link makes one account. */
export const lock = (db: Db, tokenHash: Buffer) => open(db, tokenHash).forUpdate().first()

export const accept = (db: Db, id: string) =>
  db('invitations')
    .where({ id })
    .update({ acceptedAt: db.raw('portal_now()') })

/** A newer link for the first administrator makes the older ones worthless. */
export const dropFirst = (db: Db) => db('invitations').whereNull('agencyId').delete()

import type { Db } from '../../database/connect'

/** An agency that was asked to agree, and what it said. */
export interface Clearance {
  id: string
  editionId: string
  agencyId: number
  nameVi: string
  nameEn: string | null
  askedBy: number | null
  asker: string | null
  askedAt: Date
  note: string | null
  sentAt: Date | null
  at: Date | null
  refusedAt: Date | null
  /** Whoever answered. */
  who: string | null
  reason: string | null
  wishes: string | null
  current: boolean
}

export type Named = Pick<Clearance, 'nameVi' | 'nameEn'>

/** Joined to who asked, who answered and for which agency. */
export const clearances = (db: Db) =>
  db('clearances as c')
    .join('agencies as g', 'g.id', 'c.agencyId')
    .leftJoin('accounts as a', 'a.id', 'c.askedBy')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .leftJoin('accounts as b', (on) => void on.on('b.id', db.raw('coalesce(c.cleared_by, c.refused_by)')))
    .leftJoin('people as q', 'q.id', 'b.personId')
    .select('c.id', 'c.editionId', 'c.agencyId', 'g.nameVi', 'g.nameEn', 'c.askedBy', 'p.fullName as asker')
    .select(
      'c.askedAt',
      'c.note',
      'c.sentAt',
      'c.at',
      'c.refusedAt',
      'q.fullName as who',
      'c.reason',
      'c.wishes',
    )
    .select(db.raw('coalesce(c.sha256 = edition_sha256(c.edition_id), false) as current'))

export const ofEdition = (db: Db, editionId: string): Promise<Clearance[]> =>
  clearances(db).where('c.editionId', editionId).orderBy(['c.askedAt', 'c.agencyId'])

export const byId = (db: Db, editionId: string, id: string): Promise<Clearance | undefined> =>
  clearances(db).where({ 'c.editionId': editionId, 'c.id': id }).first()

/** Those that have not agreed to the edition as it stands. */
export const awaited = (db: Db, editionId: string): Promise<Named[]> =>
  db('clearances as c')
    .join('agencies as g', 'g.id', 'c.agencyId')
    .where('c.editionId', editionId)
    .whereRaw('(c.at is null or c.sha256 is distinct from edition_sha256(c.edition_id))')
    .orderBy(['c.askedAt', 'c.agencyId'])
    .select('g.nameVi', 'g.nameEn')

/** Everyone who answered on it for an agency that was asked, on an earlier text of it too. */
export async function answerersOf(db: Db, editionId: string): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>('select edition_answerers(?) as id', [editionId])
  return rows.map(({ id }) => id)
}

type NewClearance = Pick<Clearance, 'editionId' | 'agencyId' | 'askedBy' | 'note'>

/** Its id; undefined when it was asked already. */
export async function insert(trx: Db, values: NewClearance): Promise<string | undefined> {
  const [row] = await trx('clearances')
    .insert(values)
    .onConflict(['editionId', 'agencyId'])
    .ignore()
    .returning<{ id: string }[]>('id')
  return row?.id
}

/** Its desk has it from now on. */
export const send = (trx: Db, editionId: string) =>
  trx('clearances')
    .where({ editionId })
    .whereNull('sentAt')
    .update({ sentAt: trx.raw('portal_now()') })

export const remove = (trx: Db, id: string) => trx('clearances').where({ id }).delete()

const UNSAID = { clearedBy: null, at: null, refusedBy: null, refusedAt: null, reason: null, wishes: null }

/** Of what was submitted, which nobody can change while its statement is held. */
const answer = (trx: Db, id: string, values: object) =>
  trx('clearances')
    .where({ id })
    .update({
      ...UNSAID,
      ...values,
      sha256: trx.raw('(select submitted_sha256 from editions e where e.id = clearances.edition_id)'),
    })

export const agree = (trx: Db, id: string, clearedBy: number) =>
  answer(trx, id, { clearedBy, at: trx.raw('portal_now()') })

export const refuse = (trx: Db, id: string, refusedBy: number, reason: string, wishes: string | null) =>
  answer(trx, id, { refusedBy, refusedAt: trx.raw('portal_now()'), reason, wishes })

/** What was said together is corrected together: a new edition asks the same agencies. */
export const copy = async (trx: Db, from: string, to: string, askedBy: number): Promise<number[]> => {
  const { rows } = await trx.raw<{ rows: { agencyId: number }[] }>(
    `insert into clearances (edition_id, agency_id, asked_by, note)
     select ?, agency_id, ?, note from clearances where edition_id = ? returning agency_id`,
    [to, askedBy, from],
  )
  return rows.map(({ agencyId }) => agencyId)
}

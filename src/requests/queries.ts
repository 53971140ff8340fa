import type { Db } from '../database/connect'
import type { Locale } from '../i18n'
import type { Day } from '../law/days'
import type { SealedContact } from './contact'
import type { Channel, Kind, Resolution, Status } from './rules'

export interface PressRequest {
  id: string
  publicCode: string
  secretHash: Buffer
  agencyId: number
  officeId: number
  kind: Kind
  channel: Channel
  locale: Locale
  outlet: string
  documentNo: string | null
  subject: string
  ownDeadline: Date | null
  caseId: string | null
  assignedTo: number | null
  status: Status
  resolution: Resolution | null
  idempotencyKey: string
  receivedAt: Date
  /** Whoever wrote it down at the desk; null for a form of the portal. */
  recordedBy: number | null
  /** Of a complaint that the press passed on: when it was decided, and the number of the decision. */
  concludedAt: Date | null
  conclusionNo: string | null
  /** Of the copy that the Foreign Ministry has of the reply to a bureau. */
  mofaCopiedOn: Day | null
  mofaCopyNo: string | null
  /** The agency asks to see the interview before it is published. */
  reviewAsked: boolean
}

type Later = 'caseId' | 'assignedTo' | 'status' | 'resolution' | 'receivedAt'
type Marks = 'concludedAt' | 'conclusionNo' | 'mofaCopiedOn' | 'mofaCopyNo' | 'reviewAsked'
type NewRequest = Omit<PressRequest, 'id' | Later | Marks> & { receivedAt?: Date }

/** An agency that can be asked, with the office that reads it. */
export interface Askable {
  id: number
  slug: string
  nameVi: string
  nameEn: string | null
  officeId: number
  phone: string | null
}

export const askable = (db: Db): Promise<Askable[]> =>
  db('pub.agencies as a')
    .join('pub.offices as o', 'o.agencyId', 'a.id')
    .whereRaw('a.valid @> vietnam_day(portal_now())')
    .orderByRaw('a.name_vi collate "vi-x-icu", a.id')
    .select('a.id', 'a.slug', 'a.nameVi', 'a.nameEn', 'o.id as officeId', 'o.phone')

const requests = (db: Db) => db<PressRequest>('requests')

export const byId = (db: Db, id: string) => requests(db).where({ id }).first()

export const byCode = (db: Db, publicCode: string) => requests(db).where({ publicCode }).first()

export const byKey = (db: Db, idempotencyKey: string) => requests(db).where({ idempotencyKey }).first()

/** Held until the transaction ends, so that a request has one answer. */
export const lock = (db: Db, id: string) => requests(db).where({ id }).forUpdate().first()

/** Nothing when the form was received before, or when the code is taken. */
export const insert = async (db: Db, values: NewRequest): Promise<PressRequest | undefined> => {
  const [request] = await requests(db).insert(values).onConflict().ignore().returning('*')
  return request
}

export const setStatus = (db: Db, id: string, status: Status, resolution: Resolution | null) =>
  requests(db).where({ id }).update({ status, resolution })

export const setConclusion = (db: Db, id: string, concludedAt: Date, conclusionNo: string) =>
  requests(db).where({ id }).update({ concludedAt, conclusionNo })

export const setCopy = (db: Db, id: string, mofaCopiedOn: Day, mofaCopyNo: string) =>
  requests(db).where({ id }).update({ mofaCopiedOn, mofaCopyNo })

export const askReview = (db: Db, id: string) => requests(db).where({ id }).update({ reviewAsked: true })

export const setSecret = (db: Db, id: string, secretHash: Buffer) =>
  requests(db).where({ id }).update({ secretHash })

interface NewContact extends SealedContact {
  requestId: string
  emailHmac: Buffer | null
  keyId: string
}

export const insertContact = (db: Db, values: NewContact) => db('requestContacts').insert(values)

export const contactOf = (db: Db, requestId: string): Promise<SealedContact | undefined> =>
  db('requestContacts').where({ requestId }).first('name', 'email', 'phone', 'pressCard', 'introduction')

/** From the end of the request on its contact has so long. */
export const setEraseAfter = (db: Db, requestId: string, months: number) =>
  db('requestContacts')
    .where({ requestId })
    .update({ eraseAfter: db.raw('portal_now() + make_interval(months => ?)', [months]) })

export async function idsToErase(db: Db): Promise<string[]> {
  const rows = await db<{ requestId: string; erasedAt: Date | null }>('requestContacts')
    .whereRaw('erase_after <= portal_now()')
    .where({ erasedAt: null })
    .select('requestId')
  return rows.map(({ requestId }) => requestId)
}

/** The journalist is forgotten; that somebody asked, what and when, stays. Nothing when it was done before. */
export const eraseContact = (db: Db, requestId: string): Promise<number> =>
  db('requestContacts')
    .where({ requestId, erasedAt: null })
    .update({
      ...{ name: null, email: null, phone: null, pressCard: null, introduction: null, emailHmac: null },
      erasedAt: db.raw('portal_now()'),
    })

import type { Db } from '../database/connect'
import type { Locale } from '../i18n'
import type { SealedContact } from './contact'
import type { Kind, Resolution, Status } from './rules'

export interface PressRequest {
  id: string
  publicCode: string
  secretHash: Buffer
  agencyId: number
  officeId: number
  kind: Kind
  locale: Locale
  outlet: string
  subject: string
  ownDeadline: Date | null
  caseId: string | null
  status: Status
  resolution: Resolution | null
  idempotencyKey: string
  receivedAt: Date
}

type NewRequest = Omit<PressRequest, 'id' | 'caseId' | 'status' | 'resolution' | 'receivedAt'>

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

interface NewContact extends SealedContact {
  requestId: string
  emailHmac: Buffer
  keyId: string
}

export const insertContact = (db: Db, values: NewContact) => db('requestContacts').insert(values)

export const contactOf = (db: Db, requestId: string): Promise<SealedContact | undefined> =>
  db('requestContacts').where({ requestId }).first('name', 'email', 'phone', 'pressCard')

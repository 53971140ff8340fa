import type { Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { attach } from '../files/actions'
import type { NewFile } from '../files/examine'
import type { Locale } from '../i18n'
import { startFromReceipt } from './clock-actions'
import * as contacts from './contact'
import type { Contact } from './contact'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { keptKey, newCode, secretFor, secretHash } from './receipt'
import type { Channel, Kind } from './rules'
import { traceOf } from './steps'
import { tellDesk, tellJournalist } from './tell'
import * as stories from './story-queries'

/** A request as it arrives, by whatever way. */
export interface Arriving {
  /** Of the form: the same one sent again is the same request. */
  key: string
  agency: requests.Askable
  locale: Locale
  kind: Kind
  documentNo: string | null
  outlet: string
  subject: string
  purpose: string | null
  questions: string[]
  ownDeadline: Date | null
  contact: Contact
  files: readonly NewFile[]
  channel: Channel
  /** The clock's now when it is not given. */
  receivedAt?: Date
  recordedBy: number | null
}

/**
 * Part of a transaction: the request with all that belongs to it, once for each key.
 * @param first what is asked before a new one is kept; if it throws, nothing was received
 */
export async function receive(
  deps: Deps,
  trx: Db,
  who: Who,
  arriving: Arriving,
  first: () => Promise<unknown>,
): Promise<PressRequest> {
  const request = await insertNew(deps, trx, arriving)
  if (!request) return (await requests.byKey(trx, keptKey(deps.keys, arriving.key)))!
  await first()

  await stories.insertQuestions(trx, request.id, arriving.purpose, arriving.questions)
  await insertContact(deps, trx, request, arriving.contact)
  await attach(deps, trx, { kind: 'request', id: request.id }, arriving.files)
  await startFromReceipt(trx, who, request)
  await stories.insertEvent(trx, {
    ...{ requestId: request.id, move: 'submit', messageId: null },
    ...{ fromStatus: null, toStatus: request.status, resolution: null, accountId: who.accountId },
  })
  await audit.record(trx, who, traceOf(request, 'submit', {}))
  await tellDesk(deps, trx, request, 'new')
  await tellJournalist(deps, trx, request, 'received')
  return request
}

/** Nothing when this form came before; a code that somebody has is drawn again. */
async function insertNew(deps: Deps, trx: Db, arriving: Arriving): Promise<PressRequest | undefined> {
  const { key, agency, kind, channel, locale, outlet, documentNo, subject } = arriving
  const { ownDeadline, recordedBy, receivedAt } = arriving
  const idempotencyKey = keptKey(deps.keys, key)
  const request = await requests.insert(trx, {
    publicCode: newCode(),
    secretHash: secretHash(secretFor(deps.keys, idempotencyKey)),
    idempotencyKey,
    ...{ agencyId: agency.id, officeId: agency.officeId, kind, channel, locale, outlet, documentNo, subject },
    ...{ ownDeadline, recordedBy, ...(receivedAt && { receivedAt }) },
  })
  if (request || (await requests.byKey(trx, idempotencyKey))) return request
  return insertNew(deps, trx, arriving)
}

const insertContact = ({ keys }: Deps, trx: Db, { id }: PressRequest, contact: Contact) =>
  requests.insertContact(trx, {
    requestId: id,
    ...contacts.seal(keys, id, contact),
    emailHmac: contact.email === null ? null : contacts.searchable(keys, contact.email),
    keyId: keys.id,
  })

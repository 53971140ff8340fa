import type { Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import * as contacts from './contact'
import type { NewForm } from './form'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { newCode, secretFor, secretHash } from './receipt'
import { tellDesk, tellJournalist, traceOf } from './steps'
import * as stories from './story-queries'

type CountVisit = (within: Deps) => Promise<void>

/**
 * A journalist asks. However often one form arrives, and however many at once, it is one request and one visit.
 * @param countVisit asked in the same transaction, for a new request only: if it throws, nothing was received
 */
export const submit = (
  deps: Deps,
  who: Who,
  agency: requests.Askable,
  form: NewForm,
  locale: Locale,
  countVisit: CountVisit = async () => {},
): Promise<PressRequest> =>
  deps.db.transaction(async (trx) => {
    const request = await insertNew(deps, trx, agency, form, locale)
    if (!request) return (await requests.byKey(trx, form.key))!
    await countVisit({ ...deps, db: trx })

    await stories.insertQuestions(trx, request.id, form.purpose, [form.question])
    await insertContact(deps, trx, request, form)
    await stories.insertEvent(trx, {
      ...{ requestId: request.id, move: 'submit', messageId: null },
      ...{ fromStatus: null, toStatus: request.status, resolution: null, accountId: null },
    })
    await audit.record(trx, who, traceOf(request, 'submit', {}))
    await tellDesk(deps, trx, request, 'new')
    await tellJournalist(deps, trx, request, 'received')
    return request
  })

/** Nothing when this form came before; a code that somebody has is drawn again. */
async function insertNew(
  deps: Deps,
  trx: Db,
  agency: requests.Askable,
  form: NewForm,
  locale: Locale,
): Promise<PressRequest | undefined> {
  const { key: idempotencyKey, kind, outlet, subject, ownDeadline } = form
  const request = await requests.insert(trx, {
    ...{
      publicCode: newCode(),
      secretHash: secretHash(secretFor(deps.keys, idempotencyKey)),
      idempotencyKey,
    },
    ...{ agencyId: agency.id, officeId: agency.officeId, kind, outlet, subject, ownDeadline, locale },
  })
  if (request || (await requests.byKey(trx, idempotencyKey))) return request
  return insertNew(deps, trx, agency, form, locale)
}

const insertContact = ({ keys }: Deps, trx: Db, { id }: PressRequest, form: NewForm) =>
  requests.insertContact(trx, {
    requestId: id,
    ...contacts.seal(keys, id, form),
    emailHmac: contacts.searchable(keys, form.email),
    keyId: keys.id,
  })

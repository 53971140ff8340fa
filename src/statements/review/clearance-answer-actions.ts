import * as memberships from '../../accounts/membership-queries'
import type { Actor } from '../../actor'
import { nameOf } from '../../agencies/page'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { Conflict } from '../../errors'
import { formatTime } from '../../i18n/dates'
import * as outbox from '../../mail/outbox'
import * as documents from '../document-queries'
import { linkTo } from '../letters'
import { STATEMENT_ROLES } from '../rules'
import { tellApprovers } from '../tell-approvers'
import type { AgreeForm, RefuseForm } from './clearance-form'
import { holdAsked } from './clearance-held'
import { letter, type Occasion } from './clearance-letters'
import * as clearances from './clearance-queries'
import { standingOf, whyNotAnswer } from './clearance-rules'
import { traceAnswer, traceClearance, type ClearanceEvent } from './clearance-trace'

type Held = Awaited<ReturnType<typeof holdAsked>>

/** The agency agrees to this text and no other. */
export const agree = (deps: Deps, by: Actor, id: string, form: AgreeForm) =>
  deps.db.transaction(async (trx) => {
    const held = await holdToAnswer(trx, by, id, form.text)
    const { clearance } = held
    if (standingOf(clearance) === 'agreed')
      throw new Conflict('review.clearance.why.agreed_already', {
        name: clearance.who ?? '',
        time: formatTime(clearance.at!),
      })
    await clearances.agree(trx, id, by.accountId)
    await traced(trx, by, held, 'clearance_agreed')
    await tellAsker(deps, trx, held, 'agreed')
    await tellApprovers(deps, trx, { document: held.document, edition: { id: clearance.editionId } })
  })

/** It does not, and says why and what it would rather read. */
export const refuse = (deps: Deps, by: Actor, id: string, { text, reason, wishes }: RefuseForm) =>
  deps.db.transaction(async (trx) => {
    const held = await holdToAnswer(trx, by, id, text)
    await clearances.refuse(trx, id, by.accountId, reason, wishes)
    const said = [reason, wishes].filter(Boolean).join('\n')
    await traced(trx, by, held, 'clearance_refused', said)
    await tellAsker(deps, trx, held, 'refused', said)
  })

/** @throws Conflict when it is not theirs to say, or when another text stands there than the one that was read */
async function holdToAnswer(trx: Db, by: Actor, id: string, read: string): Promise<Held> {
  const held = await holdAsked(trx, by, id)
  const { clearance, writers } = held
  const why = whyNotAnswer({ ...clearance, writers }, by)
  if (why) throw new Conflict(why)
  if (clearance.submittedSha256?.toString('hex') !== read)
    throw new Conflict('review.clearance.why.other_text')
  return held
}

async function traced(
  trx: Db,
  by: Actor,
  { document, clearance }: Held,
  event: ClearanceEvent,
  reason?: string,
) {
  const { editionId, ordinal, state, agencyId } = clearance
  const edition = { id: editionId, ordinal, state }
  await traceClearance(trx, by, { document, edition }, agencyId, event, reason)
  await traceAnswer(trx, by, clearance, event)
}

/** Whoever asked, while they still work on it. */
async function tellAsker(deps: Deps, trx: Db, held: Held, occasion: Occasion, reason = '') {
  const { document, clearance } = held
  if (clearance.askedBy === null || !(await documents.mayRead(trx, document.id, clearance.askedBy))) return
  const askers = await memberships.emailOf(trx, document.agencyId, STATEMENT_ROLES, clearance.askedBy)
  await tell(deps, trx, held, askers, occasion, reason)
}

async function tell(
  deps: Deps,
  trx: Db,
  { document, clearance }: Held,
  to: readonly memberships.Addressee[],
  occasion: Occasion,
  reason = '',
) {
  const about = { title: clearance.title, link: linkTo(deps, document.id), reason }
  for (const { email, locale } of to)
    await outbox.post(
      trx,
      deps,
      letter(occasion, { email, ...about, agency: nameOf(clearance, locale) }, locale),
    )
}

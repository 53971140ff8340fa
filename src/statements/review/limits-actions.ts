import * as memberships from '../../accounts/membership-queries'
import type { Actor } from '../../actor'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { approversOf } from '../addressees'
import * as documents from '../document-queries'
import * as editions from '../edition-queries'
import { holdLatest, stopIf, type Held } from '../held'
import { APPROVERS, STATEMENT_ROLES } from '../rules'
import { trace } from '../trace'
import type { LimitsForm } from './limits-form'
import * as limits from './limits-queries'
import { handsIn, whyNobodyApproves, whyNotLimit } from './limits-rules'

/** Who limits it stays in; sent again with the same people it leaves no trace. */
export const limit = ({ db }: Deps, by: Actor, id: string, form: LimitsForm) =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(whyNotLimit({ ...held, standing: await editions.standing(trx, id, held.at) }, by), held)
    const before = (await limits.readersOf(trx, id)).map(({ accountId }) => accountId)
    const named = form.limited ? await namedIn(trx, held, by, form.chosen) : []
    if (held.document.limited === form.limited && isSame(before, named)) return
    // what waits for somebody, or for its hour, stays in the hands of one who may decide
    if (form.limited && !isWrittenStill(held)) await stopIfNoneOf(trx, held, named)

    await documents.update(trx, id, { limited: form.limited })
    await limits.setReaders(trx, id, named, by.accountId)
    await trace(trx, by, held, eventOf(held.document.limited, form.limited), held.edition.state)
  })

/** Only those who work on statements of the agency, and always who names them. */
async function namedIn(trx: Db, { document }: Held, by: Actor, chosen: number[]): Promise<number[]> {
  const members = await memberships.emailsOf(trx, document.agencyId, STATEMENT_ROLES)
  const named = members.map(({ accountId }) => accountId).filter((accountId) => chosen.includes(accountId))
  return [...new Set([by.accountId, ...named])]
}

const isSame = (before: number[], after: number[]) =>
  before.length === after.length && after.every((id) => before.includes(id))

function eventOf(before: boolean, after: boolean) {
  if (before && after) return 'readers_changed'
  return after ? 'limited' : 'opened'
}

const isWrittenStill = ({ edition: { state } }: Held) => state === 'draft' || state === 'rejected'

async function stopIfNoneOf(trx: Db, { document, ...held }: Held, named: number[]): Promise<void> {
  const members = await memberships.emailsOf(trx, document.agencyId, APPROVERS)
  const approvers = members.map(({ accountId }) => accountId).filter((id) => named.includes(id))
  stopIf(whyNobodyApproves(true, approvers, handsIn(held.judged)), { document, ...held })
}

/** @throws Conflict when nobody among those who are named may approve it */
export async function stopIfNobodyApproves(trx: Db, held: Held): Promise<void> {
  const isLimited = await documents.isLimited(trx, held.document.id)
  const approvers = (await approversOf(trx, held.document)).map(({ accountId }) => accountId)
  stopIf(whyNobodyApproves(isLimited, approvers, handsIn(held.judged)), held)
}

import { hasRole, type Actor } from '../../actor'
import type { Deps } from '../../deps'
import { takeOut } from '../decision-actions'
import * as editions from '../edition-queries'
import { holdStanding, stopIf } from '../held'
import { endWaiting } from '../release/countersign-actions'
import { trace } from '../trace'
import type { RemovalForm } from './removal-form'
import * as removals from './removal-queries'
import { whyNotRemove } from './removal-rules'

/** No word of it stays public: its address says that it was there, and why it is not. It does not come back. */
export const remove = (deps: Deps, by: Actor, id: string, form: RemovalForm) =>
  deps.db.transaction(async (trx) => {
    const held = await holdStanding(trx, by, id)
    stopIf(whyNotRemove(held.judged, by, await deps.now(trx)), held, form.version)
    const { document, edition } = held
    const next = await editions.scheduled(trx, id)
    if (next) await takeOut(deps, trx, by, { ...held, edition: next }, form.basis)
    await removals.insert(trx, {
      ...{ documentId: id, editionId: edition.id, legalBasis: form.basis },
      ...{ decidedBy: by.accountId, decidedName: by.name },
      decidedRole: hasRole(by, document.agencyId, 'head') ? 'head' : 'spokesperson',
    })
    await editions.update(trx, edition.id, { state: 'removed' })
    await trace(trx, by, held, 'removed', 'removed', form.basis)
    await endWaiting(trx, by, document, edition.id)
  })

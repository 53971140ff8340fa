import { hasRole, type Actor } from '../../actor'
import type { Deps } from '../../deps'
import { endNext } from '../take-out-actions'
import * as editions from '../edition-queries'
import { holdStanding, inTime, stopIf } from '../held'
import { endWaiting } from '../release/countersign-actions'
import { trace } from '../trace'
import type { RemovalForm } from './removal-form'
import * as removals from './removal-queries'
import { whyNotRemove } from './removal-rules'

/** No word of it stays public: its address says that it was there, and why it is not. It does not come back. */
export const remove = (deps: Deps, by: Actor, id: string, form: RemovalForm) =>
  inTime(
    deps.db.transaction(async (trx) => {
      const held = await holdStanding(trx, by, id)
      stopIf(whyNotRemove(held.judged, by, held.at), held, form.version)
      const { document, edition } = held
      await removals.insert(trx, {
        ...{ documentId: id, editionId: edition.id },
        ...{ legalBasis: form.basis, legalBasisEn: form.basisEn ?? null },
        ...{ decidedBy: by.accountId, decidedName: by.name },
        decidedRole: hasRole(by, document.agencyId, 'head') ? 'head' : 'spokesperson',
      })
      // after the removal: what is written of it now names it by its number
      await endNext(deps, trx, by, held, form.basis)
      await editions.update(trx, edition.id, { state: 'removed' })
      await trace(trx, by, held, 'removed', 'removed', { vi: form.basis, en: form.basisEn ?? null })
      await endWaiting(trx, by, document, edition.id)
    }),
  )

import { nameOf } from '../../agencies/page'
import type { Locale } from '../../i18n'
import type { EditionEvent } from '../edition-queries'

const LABELS: Record<string, string> = {
  clearance_agreed: 'review.clearance.standing.agreed',
  clearance_dropped: 'review.clearance.decide.dropped',
}

/** For whoever approves: which agencies agreed to this edition, and which are not asked any more, with the reason. */
export function agreementsIn(events: readonly EditionEvent[], ordinal: number, locale: Locale) {
  const last = new Map<number, EditionEvent>()
  for (const event of events)
    if (event.ordinal === ordinal && event.agencyId !== null) last.set(event.agencyId, event)
  return [...last.values()].flatMap(({ event, agencyVi, agencyEn, reason }) => {
    const label = LABELS[event]
    return label && agencyVi
      ? [{ label, name: nameOf({ nameVi: agencyVi, nameEn: agencyEn }, locale), reason }]
      : []
  })
}

import { nameOf } from '../../agencies/page'
import type { Locale } from '../../i18n'
import type { EditionEvent } from '../edition-queries'

const LABELS: Record<string, string> = {
  clearance_agreed: 'review.clearance.standing.agreed',
  clearance_dropped: 'review.clearance.decide.dropped',
}

/** For whoever approves: which agencies agreed to this edition, and which are not asked any more, with the reason. */
export function agreementsIn(events: readonly EditionEvent[], ordinal: number, locale: Locale) {
  const own = events.filter((event) => event.ordinal === ordinal && event.agencyVi !== null)
  const last = new Map(own.map((event) => [event.agencyVi!, event]))
  return [...last].flatMap(([nameVi, { event, agencyEn: nameEn, reason }]) => {
    const label = LABELS[event]
    return label ? [{ label, name: nameOf({ nameVi, nameEn }, locale), reason }] : []
  })
}

import { kindOf } from '../files/page'
import { whyNotHandOut } from '../files/rules'
import { translate, type Locale } from '../i18n'
import { cited } from '../law/citation'
import type { House } from './house'
import type { Agency } from './queries'
import { regulationLine } from './regulation-page'
import type { RegulationDuty } from './regulation-rules'
import { targetLine } from './target-page'

/** Of views/agencies/show.hbs and settings.hbs: regulations and targets of one agency. */
export const housePage = (agency: Agency, house: House, locale: Locale) => ({
  regulations: house.regulations.map((regulation) =>
    regulationLine(agency, regulation, documentLine(house, regulation.id, locale)),
  ),
  targets: house.targets.map((target) => targetLine(agency, target, house.today, locale)),
})

/** What one needs to know before downloading, or why it cannot be had. */
function documentLine({ documents, scanning }: House, regulationId: string, locale: Locale) {
  const file = documents.get(regulationId)
  if (!file) return { kind: null, why: 'agencies.regulation.no_file' as const }
  return { kind: kindOf(file, locale), why: whyNotHandOut(file, scanning) }
}

const MINUTE = 60_000

/** Of views/agencies/settings.hbs. @param steps for partials/due-steps.hbs */
export function dutyPage(duty: RegulationDuty, steps: object, locale: Locale) {
  const citation = cited(duty.rule, locale)
  return {
    state: `agencies.regulation.duty.${duty.standing}`,
    isGood: duty.standing === 'done',
    isGrave: duty.standing === 'missing',
    source: citation && translate(locale, citation.key, citation.values),
    last: new Date(+duty.due.at - MINUTE),
    steps,
  }
}

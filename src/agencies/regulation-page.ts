import { ACCEPT } from '../files/media-types'
import type { Locale, MessageKey } from '../i18n'
import { formatDay } from '../i18n/dates'
import { plusDays, type Day } from '../law/days'
import type { Problems, Raw } from '../web/form'
import type { Agency } from './queries'
import type { Regulation } from './regulation-queries'
import { within } from './within-page'

interface Asked {
  key: string
  raw: Raw
  problems: Problems
  /** Whether a file came with it, which is lost now. */
  again: boolean
}

/** views/agencies/regulation.hbs. @param key of this form: sent twice, it publishes one */
export const regulationPage = (agency: Agency, locale: Locale, { key, raw, problems, again }: Asked) => ({
  ...within(agency, locale),
  title: 'agencies.regulation.publish',
  fieldWords: ['agencies.regulation', 'agencies'],
  accept: ACCEPT,
  ...{ key, raw, problems, again },
})

interface Range {
  effectiveFrom: Day | null
  effectiveUntil: Day | null
}

/** The last day is told, not the first one after it. */
export const rangeLine = ({ effectiveFrom, effectiveUntil }: Range) => {
  const from = effectiveFrom ? formatDay(effectiveFrom) : ''
  return effectiveUntil
    ? { key: 'agencies.range.closed', values: { from, until: formatDay(plusDays(effectiveUntil, -1)) } }
    : { key: 'agencies.range.open', values: { from } }
}

interface Document {
  kind: string | null
  /** Why it cannot be had, or null. */
  why: MessageKey | null
}

/** partials/regulation.hbs */
export const regulationLine = ({ slug }: Agency, regulation: Regulation, { kind, why }: Document) => ({
  number: regulation.number,
  name: regulation.title,
  issuedOn: formatDay(regulation.issuedOn),
  signer: regulation.signer,
  range: rangeLine(regulation),
  href: why ? null : `/co-quan/${slug}/quy-che/${regulation.id}`,
  ...{ kind, why },
})

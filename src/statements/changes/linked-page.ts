import { formatDay } from '../../i18n/dates'
import type { Locale } from '../../i18n'
import { cited } from '../../law/citation'
import { OWN_ERRORS } from '../../law/data/document-articles'
import { numberOf } from '../numbers'
import { relationOf } from './link-rules'
import type { EndedLink, Linked } from './public-queries'

export interface Links {
  from: Linked[]
  to: Linked[]
  /** What corrected it and was taken back. */
  ended: EndedLink[]
}

/** views/partials/statement-linked.hbs: what it corrects, answers or follows, and what does so to it. */
export function linkedPage({ from, to }: Pick<Links, 'from' | 'to'>, locale: Locale) {
  if (from.length + to.length === 0) return null
  const corrects = [...from, ...to].some(({ kind }) => relationOf(kind) === 'corrects')
  return {
    rows: [...from.map((one) => row(one, 'from')), ...to.map((one) => row(one, 'to'))],
    article: corrects ? cited(OWN_ERRORS, locale) : null,
  }
}

const row = (linked: Linked, way: 'from' | 'to') => ({
  label: `changes.linked.${way}.${relationOf(linked.kind)}`,
  href: `/thong-cao/${linked.slug}`,
  title: linked.title,
  language: linked.locale ?? 'vi',
  number: numberOf(linked),
  issuedOn: linked.issuedOn && { iso: linked.issuedOn, shown: formatDay(linked.issuedOn) },
})

/** Said at the top: what corrects it stands elsewhere. */
export const correctedBy = ({ to }: Links) => correctionsIn(to).map((one) => row(one, 'to'))

export const correctionsIn = (to: Linked[]) => to.filter(({ kind }) => relationOf(kind) === 'corrects')

/** Whoever read that it was corrected learns that the correction does not stand any more. */
export const endedOf = ({ ended }: Links) =>
  ended.map((one) => ({ ...row(one, 'to'), said: `changes.linked.ended.${one.state}` as const }))

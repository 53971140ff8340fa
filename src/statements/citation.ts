import type { Locale, MessageKey } from '../i18n'
import { translate } from '../i18n'
import { formatDay } from '../i18n/dates'
import { dayOf, type Day } from '../law/days'
import type { Correction } from './changes/public-queries'
import { numberOf } from './numbers'
import type { ChangeKind } from './rules'

export interface Cited {
  title: string
  speakerName: string | null
  speakerPosition: string | null
  issuer: string
  number: string | null
  issuedOn: Day | null
  lastChangeKind: ChangeKind
  lastChangeAt: Date
  withdrawnAt: Date | null
  /** Other documents that correct it. */
  corrections: readonly Correction[]
  address: string
}

/** One line to copy: the law asks the press for the speaker's full name and the agency's (Decree 244/2026 article 9.1). */
export const citation = (cited: Cited, locale: Locale): string =>
  [`${said(cited, locale)}${standing(cited, locale)}${corrected(cited, locale)}`, cited.address].join(', ')

const said = (cited: Cited, locale: Locale) =>
  [
    cited.speakerName ? `${cited.speakerName} (${cited.speakerPosition})` : null,
    cited.issuer,
    `“${cited.title}”`,
    cited.number ? translate(locale, 'statements.number', { number: cited.number }) : null,
    cited.issuedOn ? formatDay(cited.issuedOn) : null,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** Whoever reads the quotation later has to know which edition it is of, and whether it was withdrawn. */
function standing({ withdrawnAt, lastChangeKind, lastChangeAt }: Cited, locale: Locale) {
  const on = (key: MessageKey, at: Date) => ` ${translate(locale, key, { day: formatDay(dayOf(at)) })}`
  if (withdrawnAt) return on('statements.citation.withdrawn', withdrawnAt)
  if (lastChangeKind === 'correction' || lastChangeKind === 'update')
    return on(`statements.citation.${lastChangeKind}`, lastChangeAt)
  return ''
}

/** What stands elsewhere belongs to what is quoted. */
const corrected = ({ corrections }: Cited, locale: Locale) =>
  corrections
    .map((one) => ` ${translate(locale, 'statements.citation.erratum', { name: nameOf(one) })}`)
    .join('')

const nameOf = (correction: Correction) =>
  [numberOf(correction), correction.issuedOn && formatDay(correction.issuedOn)].filter(Boolean).join(', ')

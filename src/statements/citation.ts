import type { Locale } from '../i18n'
import { translate } from '../i18n'
import { formatDay } from '../i18n/dates'
import type { Day } from '../law/days'

export interface Cited {
  title: string
  speakerName: string | null
  speakerPosition: string | null
  issuerName: string
  number: string | null
  issuedOn: Day | null
  address: string
}

/** One line to copy: the law asks the press for the speaker's full name and the agency's (Decree 244/2026 article 9.1). */
export const citation = (cited: Cited, locale: Locale): string =>
  [
    cited.speakerName ? `${cited.speakerName} (${cited.speakerPosition})` : null,
    cited.issuerName,
    `“${cited.title}”`,
    cited.number ? translate(locale, 'statements.number', { number: cited.number }) : null,
    cited.issuedOn ? formatDay(cited.issuedOn) : null,
    cited.address,
  ]
    .filter((part) => part !== null)
    .join(', ')

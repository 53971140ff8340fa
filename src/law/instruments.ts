import type { Locale } from '../i18n'
import type { Certainty } from './certainty'
import { INSTRUMENTS } from './data/instruments'
import type { Day } from './days'

export interface Instrument {
  /** Its number, as '244/2026/NĐ-CP'. */
  code: string
  /** As it is cited; rows keep the Vietnamese, which is what the law is called. */
  nameVi: string
  nameEn: string
  /** What it is about. */
  titleVi: string
  titleEn: string
  from: Day
  /** First day on which it no longer holds. */
  until: Day | null
  /** Code of the one that follows it. */
  successor: string | null
  certainty: Certainty
}

/** A name that rows keep, as a page of this language cites it. */
export const nameOfInstrument = (name: string, locale: Locale): string =>
  (locale === 'en' && INSTRUMENTS.find(({ nameVi }) => nameVi === name)?.nameEn) || name

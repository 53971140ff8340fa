import type { Locale } from '../i18n'
import { holdsOn, instrumentOf } from './book'
import type { Certainty } from './certainty'
import { cited, type Citation, type Place } from './citation'
import { SPEAKING_ARTICLES } from './data/speaking-articles'
import { dayOf } from './days'

/** What a decree on speaking to the press settles in a clause of its own, without setting a time. */
export type Matter =
  | 'in_the_name'
  | 'kinds'
  | 'contact'
  | 'unable'
  | 'authorisation'
  | 'never_passed_on'
  | 'others'
  | 'regulation'

export interface SpeakingArticle extends Place {
  matter: Matter
  certainty: Certainty
}

/** Where the decree of that day says it; of a day before the first one, where the first one does. */
export function articleOf(matter: Matter, instant: Date, articles = SPEAKING_ARTICLES): SpeakingArticle {
  const said = articles.filter((article) => article.matter === matter)
  return said.find(({ instrument }) => holdsOn(instrumentOf(instrument)!, dayOf(instant))) ?? said[0]!
}

/** For a sentence that cites it. */
export const cite = (matter: Matter, instant: Date, locale: Locale): Citation['values'] =>
  cited(articleOf(matter, instant), locale)!.values

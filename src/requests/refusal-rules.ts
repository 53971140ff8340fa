import type { Locale } from '../i18n'
import { groundsAt, reasonDutyAt } from '../law/book'
import { sourceOf } from './due-page'

/** By which law a refusal of this instant is judged. */
export interface RefusalLaw {
  /** What the form sends of each ground. */
  codes: readonly string[]
  /** Where the grounds stand. */
  source: string
  /** What asks for the reason; null where nothing does. */
  reason: string | null
}

export function refusalLawAt(now: Date, locale: Locale): RefusalLaw {
  const [first, ...others] = groundsAt(now)
  const duty = reasonDutyAt(now)
  return {
    codes: [first, ...others].flatMap((ground) => ground?.code ?? []),
    // of all grounds: the clause without its points
    source: first ? sourceOf({ ...first, clause: first.clause.split('.')[0]! }, locale) : '',
    reason: duty ? sourceOf(duty, locale) : null,
  }
}

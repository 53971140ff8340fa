import type { Locale, MessageKey } from '../i18n'
import { plusDays, type Day } from '../law/days'
import {
  day,
  line,
  optional,
  readForm,
  uuid,
  type Form,
  type Problem,
  type Problems,
  type Values,
} from '../web/form'
import { citing } from './regulation-rules'

const fields = {
  key: optional(uuid),
  number: line({ max: 100 }),
  regulationTitle: line({ max: 300 }),
  issuedOn: day,
  signer: line({ max: 120 }),
  from: day,
  /** Its last day, where it has one. */
  until: optional(day),
}
export type RegulationForm = Values<typeof fields>

export function readRegulation(body: unknown, today: Day, locale: Locale): Form<typeof fields> {
  const form = readForm(body, fields)
  const problems = form.ok ? wrongDays(form.values, (key) => citing(key, today, locale), today) : {}
  return Object.keys(problems).length > 0 ? { ok: false, raw: form.raw, problems } : form
}

const wrongDays = (
  { issuedOn, from, until }: RegulationForm,
  say: (key: MessageKey) => Problem,
  today: Day,
): Problems => ({
  ...(issuedOn > today && { issuedOn: say('agencies.regulation.problem.issued') }),
  ...(until !== null && until < from && { until: say('agencies.problem.order') }),
})

/** People name the last day, ranges the first one after it. */
export const dayAfter = (last: Day | null): Day | null => last && plusDays(last, 1)

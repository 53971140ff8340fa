import type { MessageKey } from '../i18n'
import { instantInVietnam } from '../law/days'
import { readForm, type Reader } from '../web/form'

/** One of these, or why not; nothing is told apart from what is unknown. */
const known =
  (options: readonly string[], key: MessageKey): Reader<string> =>
  (raw) =>
    options.includes(raw) ? { value: raw } : { problem: { key } }

const instant: Reader<Date> = (raw) => {
  const at = instantInVietnam(raw)
  if (at) return { value: at }
  return { problem: { key: raw === '' ? 'law.calculator.problem.blank' : 'law.calculator.problem.at' } }
}

const orNobody =
  (reader: Reader<string>): Reader<string | null> =>
  (raw) =>
    raw === '' ? { value: null } : reader(raw)

/** The address of a calculation. @param slugs of the agencies there are */
export const readCalculation = (query: unknown, codes: readonly string[], slugs: readonly string[]) =>
  readForm(query, {
    viec: known(codes, 'law.calculator.problem.rule'),
    luc: instant,
    'co-quan': orNobody(known(slugs, 'law.calculator.problem.agency')),
  })

/** A rule alone was chosen on the page of the law: the time is asked now, nothing is wrong yet. */
export const isAsked = (query: Record<string, unknown>): boolean => query['luc'] !== undefined

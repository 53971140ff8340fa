import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import { BOOK, formsAt, instrumentOf } from '../law/book'
import { instantInVietnam, startOf } from '../law/days'
import { nameOfInstrument, type Instrument } from '../law/instruments'
import { tidy, type Problem } from '../web/form'

/** The directory's address, as it was asked. */
export interface Query extends Record<string, string> {
  q: string
  'co-quan': string
  luc: string
}

const LONGEST = 200

export function readQuery(query: Record<string, unknown>): Query {
  const word = (name: string) => tidy((query[name] as string | undefined) ?? '').slice(0, LONGEST)
  return { q: word('q'), 'co-quan': word('co-quan'), luc: word('luc') }
}

/** The decree on speaking to the press that held at that instant. */
export const decreeAt = (at: Date): Instrument | undefined => instrumentOf(formsAt(at)[0]?.instrument ?? null)

/** Before it nothing is known of who might speak. */
const FIRST = BOOK.forms
  .map(({ instrument }) => instrumentOf(instrument)!)
  .reduce((first, next) => (next.from < first.from ? next : first))

/** The minute that was asked for, null for this one, or why nobody can tell. */
export function readMinute(
  luc: string,
  now: Date,
  locale: Locale,
): { at: Date | null } | { problem: Problem } {
  if (luc === '') return { at: null }
  const at = instantInVietnam(luc)
  if (!at) return { problem: { key: 'spokespeople.luc.unreadable', values: { typed: luc } } }
  if (at > now) return { problem: { key: 'spokespeople.luc.future' } }
  if (at >= startOf(FIRST.from)) return { at }
  const values = { decree: nameOfInstrument(FIRST.nameVi, locale), day: formatDay(FIRST.from) }
  return { problem: { key: 'spokespeople.luc.early', values } }
}

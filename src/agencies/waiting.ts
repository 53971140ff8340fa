import { agenciesAs } from '../actor'
import { blockOf, type Panel } from '../web/waiting'
import type { Deps } from '../deps'
import { translate, type Locale } from '../i18n'
import { cited } from '../law/citation'
import { nameOf } from './page'
import { without } from './regulation-queries'
import { regulationRuleAt } from './regulation-rules'
import { unreachable } from './waiting-queries'

const SETTINGS = '/noi-bo/co-quan'

/** Decree 244/2026/NĐ-CP article 12 asks each agency for one. */
async function unregulated({ db, now }: Deps, mine: number[], locale: Locale) {
  const rule = regulationRuleAt(await now())
  const citation = rule && cited(rule, locale)
  if (!citation) return []
  const text = translate(locale, citation.key, citation.values)
  const lines = (await without(db, mine)).map((agency) => ({
    href: `${SETTINGS}/${agency.slug}/quy-che/moi`,
    title: nameOf(agency, locale),
    facts: [{ word: 'agencies.waiting.regulation', text } as const],
  }))
  return blockOf({ urgency: 'mine', title: 'agencies.waiting.no_regulation', all: SETTINGS }, lines)
}

/** For the desk of one who administers: journalists cannot reach these offices. */
export const waiting: Panel = async (deps, by, locale) => {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) return []
  const lines = (await unreachable(deps.db, mine)).map((agency) => ({
    href: `${SETTINGS}/${agency.slug}`,
    title: nameOf(agency, locale),
    facts: [
      ...(agency.phone === null ? [{ word: 'agencies.waiting.no_phone' } as const] : []),
      ...(agency.email === null ? [{ word: 'agencies.waiting.no_email' } as const] : []),
    ],
  }))
  return [
    ...blockOf({ urgency: 'now', title: 'agencies.waiting.unreachable', all: SETTINGS }, lines),
    ...(await unregulated(deps, mine, locale)),
  ]
}

import { agenciesAs } from '../actor'
import { blockOf, type Panel } from '../web/waiting'
import type { Deps } from '../deps'
import { translate, type Locale } from '../i18n'
import { articleOf } from '../law/articles'
import { cited } from '../law/citation'
import type { Day } from '../law/days'
import { nameOf } from './page'
import { without } from './regulation-queries'
import { isYounger, regulationRuleAt } from './regulation-rules'
import { unreachable } from './waiting-queries'

const SETTINGS = '/noi-bo/co-quan'

/** Decree 244/2026/NĐ-CP asks each agency for one: article 12 those that there were, article 8.3 those founded since. */
async function unregulated({ db, now }: Deps, mine: number[], locale: Locale) {
  const at = await now()
  const rule = regulationRuleAt(at)
  if (!rule) return []
  const source = (since: Day | null) => {
    const { key, values } = cited(isYounger(since, rule) ? articleOf('regulation', at) : rule, locale)!
    return translate(locale, key, values)
  }
  const lines = (await without(db, mine)).map((agency) => ({
    href: `${SETTINGS}/${agency.slug}/quy-che/moi`,
    title: nameOf(agency, locale),
    facts: [{ word: 'agencies.waiting.regulation', text: source(agency.since) } as const],
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

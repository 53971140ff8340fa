import { agenciesAs } from '../actor'
import { blockOf, type Panel } from '../web/waiting'
import { nameOf } from './page'
import { unreachable } from './waiting-queries'

const SETTINGS = '/noi-bo/co-quan'

/** For the desk of one who administers: journalists cannot reach these offices. */
export const waiting: Panel = async ({ db }, by, locale) => {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) return []
  const lines = (await unreachable(db, mine)).map((agency) => ({
    href: `${SETTINGS}/${agency.slug}`,
    title: nameOf(agency, locale),
    facts: [
      ...(agency.phone === null ? [{ word: 'agencies.waiting.no_phone' } as const] : []),
      ...(agency.email === null ? [{ word: 'agencies.waiting.no_email' } as const] : []),
    ],
  }))
  return blockOf({ urgency: 'now', title: 'agencies.waiting.unreachable', all: SETTINGS }, lines)
}

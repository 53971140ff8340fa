import { agenciesAs } from '../actor'
import { nameOf } from '../agencies/page'
import { blockOf, type Panel } from '../web/waiting'
import { lapsing } from './waiting-queries'

const MEMBERS = '/noi-bo/thanh-vien'
const SOON_DAYS = 2

/** For the desk of one who administers: who has not answered yet and soon cannot. */
export const waiting: Panel = async ({ db }, by, locale) => {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) return []
  const lines = (await lapsing(db, mine, SOON_DAYS)).map((offer) => ({
    href: MEMBERS,
    title: offer.fullName,
    facts: [
      { word: 'accounts.waiting.until', at: offer.expiresAt } as const,
      { word: `accounts.role.${offer.role}` } as const,
      { text: nameOf(offer, locale) },
    ],
  }))
  return blockOf({ urgency: 'soon', title: 'accounts.waiting.lapsing', all: MEMBERS }, lines)
}

import { agenciesAs } from '../actor'
import { nameOf } from '../agencies/page'
import type { Locale } from '../i18n'
import { blockOf, type Line, type Panel } from '../web/waiting'
import { unpublishedLines } from './unpublished'
import { ending, voiceless, type Ending } from './waiting-queries'

const DESK = '/noi-bo/nguoi-phat-ngon'
const SOON_DAYS = 14

/** For the desk of one who administers: who speaks next, and where nobody does. */
export const waiting: Panel = async (deps, by, locale) => {
  const { db } = deps
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) return []
  const [silent, ends, unpublished] = await Promise.all([
    voiceless(db, mine),
    ending(db, mine, SOON_DAYS),
    unpublishedLines(deps, mine, locale),
  ])
  const silentLines = silent.map((agency) => ({ href: DESK, title: nameOf(agency, locale), facts: [] }))
  return [
    ...blockOf({ urgency: 'now', title: 'spokespeople.waiting.unpublished', all: DESK }, unpublished),
    ...blockOf({ urgency: 'now', title: 'spokespeople.waiting.voiceless', all: DESK }, silentLines),
    ...blockOf(
      { urgency: 'soon', title: 'spokespeople.waiting.ending', all: DESK },
      ends.map((term) => endingLine(term, locale)),
    ),
  ]
}

const endingLine = (term: Ending, locale: Locale): Line => ({
  href: DESK,
  title: term.fullName,
  facts: [
    { word: 'spokespeople.waiting.until', at: term.validTo },
    { text: term.position },
    { text: nameOf(term, locale) },
  ],
})

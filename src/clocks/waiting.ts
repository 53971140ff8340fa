import { formatDay } from '../i18n/dates'
import { blockOf, type Panel } from '../web/waiting'
import { DESK } from './calendar-page'
import { endsSoon, nextYear } from './calendar-rules'
import { keepsCalendarFor } from './editors'
import * as clocks from './queries'

/** For the desk of one who keeps the calendar: without its next year nobody can say when a time ends. */
export const waiting: Panel = async ({ db, now }, by) => {
  if ((await keepsCalendarFor(db, by)) === null) return []
  const calendar = await clocks.calendar(db)
  if (!endsSoon(calendar, await now())) return []
  const year = nextYear(calendar)
  return blockOf({ urgency: 'soon', title: 'clocks.waiting.calendar', all: DESK }, [
    {
      href: `${DESK}?nam=${year}`,
      word: 'clocks.waiting.next',
      facts: [{ word: 'clocks.waiting.until', text: formatDay(calendar.knownTo) }],
    },
  ])
}

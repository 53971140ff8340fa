import type { EditionEvent } from './edition-queries'
import type { Shown } from './work-page'

/** What was done last is looked for; how it came to that, by some. */
const RECENT = 12

/** They name a file by its words. */
const OF_FILES = ['image_added', 'image_removed', 'file_added', 'file_changed', 'file_removed']

/** Of views/statements/work.hbs */
export const timelineOf = ({ events: all, kept }: Pick<Shown, 'events' | 'kept'>) => {
  const shown = all.map((each) => (kept && OF_FILES.includes(each.event) ? { ...each, reason: null } : each))
  const events = shown.map(eventLine)
  const earlier = all.length > RECENT + 1 ? events.length - RECENT : 0
  return { earlier: events.slice(0, earlier), events: events.slice(earlier) }
}

const eventLine = (event: EditionEvent, index: number, all: EditionEvent[]) => ({
  ...event,
  short: event.content?.slice(0, 8),
  event: `statements.event.${event.event}`,
  newest: index > 0 && index === all.length - 1,
})

import { formatTime } from '../../i18n/dates'
import { blockOf, type Block, type Fact, type Line } from '../../web/waiting'
import type { Shown } from '../work-page'
import { whyNotLimit } from './limits-rules'
import type { Unattended } from './unattended-queries'

const LIST = '/noi-bo/thong-cao'

/** On the page of the statement: what that means, and where another may be named. */
export const unattendedPart = (shown: Shown) => ({
  said: shown.scheduled
    ? {
        key: 'review.unattended.scheduled',
        values: { time: formatTime(shown.scheduled.edition.publishAt!) },
      }
    : { key: 'review.unattended.submitted' },
  href: whyNotLimit(shown, shown.by) === null ? `${LIST}/${shown.document.id}/nguoi-doc` : null,
})

/** Of views/statements/welcome.hbs */
export const unattendedBlock = (rows: Unattended[]): Block[] =>
  blockOf({ urgency: 'now', title: 'review.unattended.title', all: LIST }, rows.map(lineOf))

/** The head who is not named learns that there is one, from whom to hear more, and no word of it. */
const lineOf = ({ documentId, title, publishAt, seen, names }: Unattended): Line => ({
  ...(seen
    ? { href: `${LIST}/${documentId}/nguoi-doc`, title }
    : { href: LIST, word: 'review.unattended.hidden' }),
  facts: [
    ...(publishAt ? [{ word: 'review.unattended.at', at: publishAt, late: true } satisfies Fact] : []),
    ...(seen ? [] : [names ? { word: 'review.unattended.ask' as const, text: names } : NO_WRITER]),
  ],
})

const NO_WRITER: Fact = { word: 'review.unattended.nobody' }

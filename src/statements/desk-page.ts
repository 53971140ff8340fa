import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale, MessageKey } from '../i18n'
import { formatTime } from '../i18n/dates'
import type { Pager } from '../web/pager'
import { TABS, tabOf, type DeskQuery, type Tab } from './desk-filters'
import type { DeskRow } from './desk-queries'
import { nameOfRemoved } from './names'
import { numberOf } from './numbers'
import * as rules from './rules'

export const LIST = '/noi-bo/thong-cao'

const LABELS: Record<Tab, MessageKey> = { mo: 'statements.desk.open', xong: 'statements.desk.done' }

interface Rows {
  rows: DeskRow[]
  counts: Record<Tab, number>
  agencies: Agency[]
  query: DeskQuery
  pager: Pager
  mayWrite: boolean
  keepsTemplates: boolean
  now: Date
}

/** views/statements/desk.hbs */
export const deskPage = (
  { rows, counts, agencies, query, pager, mayWrite, keepsTemplates, now }: Rows,
  locale: Locale,
) => ({
  title: 'statements.desk.title',
  mayWrite,
  keepsTemplates,
  tabs: (Object.keys(TABS) as Tab[]).map((tab) => ({
    label: LABELS[tab],
    count: counts[tab],
    href: linkTo({ ...query, xem: tab === 'xong' ? tab : '' }),
    current: tab === tabOf(query),
  })),
  query,
  none: noneOf(query),
  unfiltered: query.q === '' ? null : linkTo({ ...query, q: '' }),
  rows: rows.map((row) => ({
    ...row,
    title: row.kept ? nameOfRemoved(row, locale) : row.title,
    href: `${LIST}/${row.documentId}`,
    kind: `statements.kind.${row.kind}`,
    // a name without words has it already
    number: row.kept ? null : numberOf(row),
    state: `statements.state.${rules.stateAt(row, now)}`,
    stateName: rules.stateAt(row, now),
    scheduledFor: rules.isScheduled(row, now) ? row.publishAt : null,
    late: lateLines(row),
    awaitsCountersignature: row.urgent && row.state === 'approved' && row.countersignedBy === null,
    // named only where there are several
    agency:
      agencies.length > 1 &&
      nameOf(
        agencies.find(({ id }) => id === row.agencyId)!,
        locale,
      ),
  })),
  pager,
})

/** What was to happen and did not; of what is removed nobody has to be told any more. */
const lateLines = ({ untoldSince, unsignedSince, state }: DeskRow) => [
  ...(untoldSince && state !== 'removed' ? [lateLine('release.untold', untoldSince)] : []),
  ...(unsignedSince ? [lateLine('release.public.late', unsignedSince)] : []),
]

const lateLine = (key: MessageKey, since: Date) => ({ key, values: { time: formatTime(since) } })

/** Nothing found is another sentence than nothing there. */
function noneOf(query: DeskQuery): MessageKey {
  if (query.q !== '') return 'statements.desk.none_match'
  return tabOf(query) === 'xong' ? 'statements.desk.none_done' : 'statements.desk.none'
}

function linkTo(query: DeskQuery) {
  const kept = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  return kept.size > 0 ? `${LIST}?${kept.toString()}` : LIST
}

import { nameOf } from '../agencies/page'
import type { Agency, OwnOffice } from '../agencies/queries'
import type { Member } from '../accounts/membership-queries'
import type { AppliedRule } from '../clocks/rules'
import type { Locale } from '../i18n'
import type { Pager } from '../web/pager'
import { isFiltered, kept, QUEUES, slugOf, UNASSIGNED, type Query, type Queue } from './desk-filters'
import { addressOf } from './desk-page'
import { isLaw, lastMinuteBefore, ruleWords } from './due-page'
import type { Listed } from './desk-queries'
import { deskStateOf } from './story-page'
import { CHANNELS, KINDS } from './rules'
import { runningTime } from './time-left'

export const LIST = '/noi-bo/yeu-cau'

export interface DeskList {
  rows: Listed[]
  counts: Record<Queue, number>
  agencies: Agency[]
  offices: OwnOffice[]
  people: Member[]
  /** By which the clocks of the rows run, by the ids of the clocks. */
  rules: Map<string, AppliedRule>
  now: Date
}

/** views/requests/desk-list.hbs */
export function deskListPage(list: DeskList, query: Query, pager: Pager, locale: Locale) {
  return {
    title: 'requests.desk.title',
    queues: QUEUES.map((queue) => ({
      label: `requests.desk.queue.${queue.replaceAll('-', '_')}`,
      count: list.counts[queue],
      href: linkTo(kept(query, queue)),
      current: queue === query.hang,
    })),
    queue: query.hang === 'bo-phan' ? '' : query.hang,
    q: query.q,
    filtered: isFiltered(query),
    none: `requests.desk.none.${query.hang.replaceAll('-', '_')}`,
    unfiltered: linkTo({ hang: kept(query)['hang']! }),
    ...choices(list, query, locale),
    rows: list.rows.map((row) => rowLine(row, list, locale)),
    pager,
  }
}

function linkTo(filters: Record<string, string>) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${LIST}?${query.toString()}` : LIST
}

const choices = ({ offices, agencies, people }: DeskList, query: Query, locale: Locale) => ({
  offices:
    offices.length > 1 &&
    offices.map((office) => ({
      value: office.id,
      name: [office.name, ...(agencies.length > 1 ? [agencyName(agencies, office, locale)] : [])].join(' – '),
      selected: String(office.id) === query['bo-phan'],
    })),
  kinds: KINDS.map((kind) => ({
    value: slugOf(kind),
    label: `requests.kind.${kind}`,
    selected: slugOf(kind) === query.loai,
  })),
  channels: CHANNELS.map((channel) => ({
    value: channel,
    label: `requests.channel.${channel}`,
    selected: channel === query.kenh,
  })),
  unassigned: { value: UNASSIGNED, selected: query.nguoi === UNASSIGNED },
  people: people.map(({ accountId, fullName }) => ({
    value: accountId,
    name: fullName,
    selected: String(accountId) === query.nguoi,
  })),
})

const agencyName = (agencies: Agency[], { agencyId }: { agencyId: number }, locale: Locale) =>
  nameOf(
    agencies.find(({ id }) => id === agencyId)!,
    locale,
  )

/** Named only where there is more than one. */
const rowLine = (row: Listed, { agencies, offices, rules, now }: DeskList, locale: Locale) => ({
  ...row,
  href: addressOf(row),
  agency: agencies.length > 1 ? agencyName(agencies, row, locale) : null,
  office: offices.filter(({ agencyId }) => agencyId === row.agencyId).length > 1 ? row.officeName : null,
  channel: row.channel === 'portal' ? null : `requests.channel.${row.channel}`,
  filesWord: row.files === 1 ? 'requests.desk.file_count.one' : 'requests.desk.file_count.many',
  ...timesOf(row, rules.get(row.clockId ?? ''), now, locale),
  state: deskStateOf(row),
})

function timesOf(row: Listed, rule: AppliedRule | undefined, now: Date, locale: Locale) {
  const { status, dueAt, ownDeadline } = row
  return {
    due: rule &&
      dueAt && {
        at: lastMinuteBefore(dueAt),
        rule: ruleWords(rule, locale, 'short'),
        left: runningTime(status, isLaw(rule), dueAt, now),
      },
    ownLeft: runningTime(status, false, ownDeadline, now),
  }
}

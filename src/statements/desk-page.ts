import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import type { Pager } from '../web/pager'
import type { DeskRow } from './desk-queries'
import { numberOf } from './numbers'
import * as rules from './rules'

interface Rows {
  rows: DeskRow[]
  agencies: Agency[]
  filter: 'mo' | 'xong'
  pager: Pager
  mayWrite: boolean
  now: Date
}

/** views/statements/desk.hbs */
export const deskPage = ({ rows, agencies, filter, pager, mayWrite, now }: Rows, locale: Locale) => ({
  title: 'statements.desk.title',
  mayWrite,
  open: filter === 'mo',
  rows: rows.map((row) => ({
    ...row,
    href: `/noi-bo/thong-cao/${row.documentId}`,
    kind: `statements.kind.${row.kind}`,
    number: numberOf(row),
    state: `statements.state.${rules.stateAt(row, now)}`,
    stateName: rules.stateAt(row, now),
    scheduledFor: rules.isScheduled(row, now) ? row.publishAt : null,
    awaitsCountersignature: row.urgent && row.state === 'approved' && row.countersignedBy === null,
    agency: nameOf(
      agencies.find(({ id }) => id === row.agencyId)!,
      locale,
    ),
  })),
  pager,
})

interface Waiting {
  rows: DeskRow[]
  requests: object[]
  /** For views/partials/tasks.hbs */
  tasks: object[]
}

/** views/statements/welcome.hbs: what waits for this person. */
export const welcomePage = ({ rows, requests, tasks }: Waiting, by: Actor) => ({
  title: 'statements.home.staff_title',
  tasks,
  statements: by.memberships.some(({ role }) => rules.STATEMENT_ROLES.includes(role)),
  waiting: rows.map(({ documentId, title }) => ({ href: `/noi-bo/thong-cao/${documentId}`, title })),
  desk: by.memberships.some(({ role }) => role !== 'author' && rules.STATEMENT_ROLES.includes(role)),
  requests,
})

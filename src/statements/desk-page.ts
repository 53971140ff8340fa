import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale, MessageKey } from '../i18n'
import type { Appointment } from '../spokespeople/queries'
import type { Problems, Raw } from '../web/form'
import type { Pager } from '../web/pager'
import type { DeskRow } from './desk-queries'
import type { Document } from './document-queries'
import type { Edition, EditionEvent } from './edition-queries'
import type { Revision } from './text-queries'
import { printed } from './numbers'
import * as rules from './rules'

const numberOf = ({ number, symbol }: Pick<Document, 'number' | 'symbol'>) =>
  number !== null && symbol !== null ? printed(number, symbol) : null

/** 'scheduled' and 'public' are not stored: they follow from the hour. */
const stateOf = (edition: Pick<Edition, 'state' | 'publishAt'>, now: Date) =>
  rules.isPublic(edition, now) ? 'public' : rules.isScheduled(edition, now) ? 'scheduled' : edition.state

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
    state: `statements.state.${stateOf(row, now)}`,
    stateName: stateOf(row, now),
    scheduledFor: rules.isScheduled(row, now) ? row.publishAt : null,
    awaitsCountersignature: row.urgent && row.state === 'approved' && row.countersignedBy === null,
    agency: nameOf(
      agencies.find(({ id }) => id === row.agencyId)!,
      locale,
    ),
  })),
  pager,
})

/** views/statements/welcome.hbs: what waits for this person. */
export const welcomePage = (rows: DeskRow[], requests: object[], by: Actor) => ({
  title: 'statements.home.staff_title',
  statements: by.memberships.some(({ role }) => rules.STATEMENT_ROLES.includes(role)),
  waiting: rows.map(({ documentId, title }) => ({ href: `/noi-bo/thong-cao/${documentId}`, title })),
  desk: by.memberships.some(({ role }) => role !== 'author' && rules.STATEMENT_ROLES.includes(role)),
  requests,
})

interface Form {
  /** Where the form goes. */
  action: string
  agencies: Agency[]
  appointments: Appointment[]
  revising: boolean
  rejectedBecause?: string | null
}

const EMPTY: Raw = {
  kind: 'press_release',
  form: 'posting',
  occasion: 'voluntary',
  changeKind: 'correction',
  version: '0',
}

/** views/statements/edit.hbs */
export const editPage = (
  { action, agencies, appointments, revising, rejectedBecause }: Form,
  locale: Locale,
  raw: Raw = EMPTY,
  problems: Problems = {},
  theirs: Revision[] | null = null,
) => ({
  fieldWords: ['statements.edit'],
  title: revising ? 'statements.edit.revise_title' : 'statements.edit.title',
  action,
  revising,
  rejectedBecause,
  theirs,
  agencies: agencies.map((agency) => ({
    value: agency.id,
    name: nameOf(agency, locale),
    selected: String(agency.id) === raw['agency'],
  })),
  oneAgency: agencies.length === 1 ? agencies[0]!.id : null,
  english: ['titleEn', 'summaryEn', 'bodyEn'].some((field) => raw[field] || problems[field]),
  kinds: choices(rules.KINDS, 'statements.kind', raw['kind']),
  forms: choices(rules.FORMS, 'statements.form', raw['form']),
  occasions: choices(rules.OCCASIONS, 'statements.occasion', raw['occasion']),
  changeKinds: choices(rules.CHANGE_KINDS, 'statements.change', raw['changeKind']),
  speakers: appointments.map((each) => ({
    value: each.id,
    name: speakerName(each, agencies, locale),
    selected: each.id === raw['speaker'],
  })),
  raw,
  problems,
})

/** Where one writes for several agencies, each speaker with theirs. */
function speakerName({ fullName, position, agencyId }: Appointment, agencies: Agency[], locale: Locale) {
  const agency = agencies.length > 1 && agencies.find(({ id }) => id === agencyId)
  return [fullName, position, ...(agency ? [nameOf(agency, locale)] : [])].join(', ')
}

const choices = (values: readonly string[], words: string, chosen: string | undefined) =>
  values.map((value) => ({ value, label: `${words}.${value}`, selected: value === chosen }))

/** The stored text, as the form sends it. */
export function rawOf(document: Document, edition: Edition, texts: Revision[]): Raw {
  const [vi, en] = (['vi', 'en'] as const).map((locale) => texts.find((text) => text.locale === locale))
  return {
    agency: String(document.agencyId),
    kind: document.kind,
    form: document.form,
    occasion: document.occasion,
    speaker: edition.speakerAppointmentId ?? '',
    changeKind: edition.changeKind,
    changeNote: edition.changeNote ?? '',
    version: String(edition.lockVersion),
    titleVi: vi?.title ?? '',
    summaryVi: vi?.summary ?? '',
    bodyVi: vi?.bodyMd ?? '',
    titleEn: en?.title ?? '',
    summaryEn: en?.summary ?? '',
    bodyEn: en?.bodyMd ?? '',
  }
}

interface Shown {
  document: Document
  agency: Agency
  edition: Edition
  judged: rules.Judged
  /** What was approved last, when that is not the edition on the desk. */
  approved: { edition: Edition; judged: rules.Judged } | undefined
  texts: Revision[]
  events: EditionEvent[]
  speaker: Appointment | undefined
  by: Actor
  now: Date
}

/** views/statements/work.hbs */
export function workPage(
  shown: Shown,
  locale: Locale,
  { raw = {}, problems = {}, why }: { raw?: Raw; problems?: Problems; why?: MessageKey | undefined } = {},
) {
  const { document, edition, texts, by, now } = shown
  return {
    heading: texts[0]!.title,
    fieldWords: ['statements.work'],
    headingLang: texts[0]!.locale,
    why,
    action: `/noi-bo/thong-cao/${document.id}`,
    version: edition.lockVersion,
    approvedVersion: shown.approved?.edition.lockVersion ?? edition.lockVersion,
    number: numberOf(document),
    agency: nameOf(shown.agency, locale),
    kind: `statements.kind.${document.kind}`,
    form: `statements.form.${document.form}`,
    occasion: `statements.occasion.${document.occasion}`,
    state: `statements.state.${stateOf(edition, now)}`,
    stateName: stateOf(edition, now),
    publishAt: edition.publishAt,
    publicHref:
      document.slug && shown.approved && rules.isPublic(shown.approved.edition, now)
        ? `/thong-cao/${document.slug}`
        : null,
    speaker: shown.speaker && `${shown.speaker.fullName}, ${shown.speaker.position}`,
    texts: texts.map((text) => ({ ...text, language: text.locale, html: text.bodyHtml })),
    changeKind: edition.ordinal > 1 ? `statements.change.${edition.changeKind}` : null,
    changeNote: edition.changeNote,
    events: shown.events.map((event) => ({ ...event, event: `statements.event.${event.event}` })),
    may: whatMay(shown, by, now),
    later: raw['when'] === 'later',
    raw: { reason: '', publishAt: '', ...raw },
    problems,
  }
}

/** Each button by the rule that its action asks; for the approval also the reason why not. */
function whatMay({ judged, approved }: Shown, by: Actor, now: Date) {
  const standing = approved?.judged
  return {
    edit: !rules.whyNotEdit(judged, by),
    submit: !rules.whyNotSubmit(judged, by),
    takeBack: !rules.whyNotTakeBack(judged, by),
    approve: !rules.whyNotApprove(judged, by),
    whyNotApprove:
      judged.state === 'submitted' && rules.mayApprove(by, judged.agencyId)
        ? rules.whyNotApprove(judged, by)
        : null,
    reject: !rules.whyNotReject(judged, by),
    urgent: !rules.whyNotUrgent(judged, by),
    revise: !rules.whyNotRevise(judged, by, now),
    countersign: standing ? !rules.whyNotCountersign(standing, by) : false,
    recall: standing ? !rules.whyNotRecall(standing, by, now) : false,
    withdraw: standing ? !rules.whyNotWithdraw(standing, by, now) : false,
  }
}

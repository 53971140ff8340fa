import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Figure } from '../files/figures'
import type { Locale, MessageKey } from '../i18n'
import { formatTime } from '../i18n/dates'
import type { Authority, Silent, Why } from '../spokespeople/authority'
import type { Appointment } from '../spokespeople/queries'
import type { Problems, Raw } from '../web/form'
import { whyIn } from './authority-page'
import type { Document } from './document-queries'
import type { Edition, EditionEvent } from './edition-queries'
import { nextOf, type Lacks } from './next-rules'
import { numberOf } from './numbers'
import { whatMay } from './offered-page'
import * as rules from './rules'
import type { Revision } from './text-queries'
import { timelineOf } from './timeline-page'
import { typedBeside } from './typed-page'

export interface Judged {
  edition: Edition
  judged: rules.Judged
}

export interface Shown {
  document: Document
  agency: Agency
  edition: Edition
  /** Whether its words were taken off for good, and are not for this reader. */
  kept: boolean
  judged: rules.Judged
  /** What the public reads. */
  standing: Judged | undefined
  /** What waits for its hour. */
  scheduled: Judged | undefined
  texts: Revision[]
  figures: Figure[]
  events: EditionEvent[]
  speaker: Appointment | undefined
  /** Whether they may speak on it: at its hour where that is set, otherwise now. */
  authority: Authority | Silent
  /** Until when a second person is to sign. */
  signBefore: Date | null
  lacks: Lacks
  by: Actor
  now: Date
}

/** What was sent in vain: what was typed, what is wrong with it or why it may not be. */
export interface Failed {
  raw: Raw
  problems: Problems
  why?: Why
  /** Who decided otherwise, and when. */
  meanwhile?: Why | null
}

export interface Told {
  failed?: Failed
  /** What was done a moment ago. */
  notice?: MessageKey | undefined
}

/** views/statements/work.hbs */
export const workPage = (shown: Shown, locale: Locale, { failed, notice }: Told = {}) => ({
  ...factsOf(shown, locale),
  ...standingOf(shown),
  next: nextStep(shown, locale),
  reason: reasonOf(shown),
  may: whatMay(shown),
  texts: shown.texts.map((text) => ({ ...text, language: text.locale, html: text.bodyHtml })),
  figures: shown.figures,
  kept: shown.kept,
  ...timelineOf(shown),
  notice: notice && isSo(notice, shown) && noticeLine(notice, shown),
  why: failed?.why && withAgencies(whyIn(failed.why, locale), shown, locale),
  silent: silentIn(shown, locale),
  meanwhile: failed?.meanwhile,
  typed: failed?.why ? failed.raw['reason'] : null,
  typedBeside: failed?.why ? typedBeside(failed.raw) : [],
})

/** Names those that have not agreed, as they are called in this language. */
const withAgencies = ({ key, values }: Why, shown: Shown, locale: Locale): Why => ({
  key,
  values: { ...values, agencies: awaitedIn(shown, locale) },
})

const awaitedIn = ({ judged }: Shown, locale: Locale) =>
  judged.awaits.map((agency) => nameOf(agency, locale)).join(', ')

/** Said early, so that nobody waits for an approval that cannot come. */
function silentIn({ authority, edition, now }: Shown, locale: Locale): Why | null {
  const decided = !['draft', 'submitted', 'rejected'].includes(rules.stateAt(edition, now))
  if (authority.may || decided || edition.speakerAppointmentId === null) return null
  return whyIn(authority.why, locale)
}

/** What the public sees of it now; an old address must not tell of something else. */
const PUBLIC_AFTER: Partial<Record<MessageKey, readonly string[]>> = {
  'statements.done.approved': ['public', 'scheduled'],
  'statements.done.urgent': ['public'],
  'statements.done.withdrawn': ['withdrawn'],
  'changes.removal.done': ['removed'],
}

const isSo = (notice: MessageKey, { edition, now }: Shown) =>
  PUBLIC_AFTER[notice]?.includes(rules.stateAt(edition, now)) ?? true

/** An approval says when the public reads it. */
const noticeLine = (key: MessageKey, { edition, now }: Shown) =>
  key === 'statements.done.approved' && rules.isScheduled(edition, now)
    ? { key: 'statements.done.scheduled', values: { time: formatTime(edition.publishAt!) } }
    : { key }

function factsOf(shown: Shown, locale: Locale) {
  const { document, edition, agency, texts, speaker, now } = shown
  const stateName = rules.stateAt(edition, now)
  return {
    heading: texts[0]!.title,
    headingLang: texts[0]!.locale,
    action: `/noi-bo/thong-cao/${document.id}`,
    version: edition.lockVersion,
    number: numberOf(document),
    agency: nameOf(agency, locale),
    kind: `statements.kind.${document.kind}`,
    ...mannerOf(document),
    state: `statements.state.${stateName}`,
    stateName,
    urgent: rules.awaitsSecond(edition),
    limited: document.limited && shown.standing === undefined,
    ...momentsOf(shown),
    preview: `statements.work.preview.${PREVIEWS[stateName] ?? 'before'}`,
    speaker: speaker && nameOfSpeaker(speaker),
    changeKind: edition.ordinal > 1 ? `statements.change.${edition.changeKind}` : null,
    changeNote: shown.kept ? null : edition.changeNote,
    changeNoteEn: shown.kept ? null : edition.changeNoteEn,
  }
}

/** One who is not published yet may have no position. */
export const nameOfSpeaker = ({ fullName, position }: Pick<Appointment, 'fullName' | 'position'>) =>
  [fullName, position].filter(Boolean).join(', ')

const PREVIEWS: Record<string, string> = { public: 'public', withdrawn: 'withdrawn', removed: 'removed' }

/** An archive says neither how its texts went out nor, at times, who spoke. */
const mannerOf = ({ sourceKey, form, occasion }: Document) => ({
  form: sourceKey === null ? `statements.form.${form}` : null,
  occasion: sourceKey === null ? `statements.occasion.${occasion}` : null,
  nobody: sourceKey === null ? 'statements.work.speaker.none' : 'statements.work.speaker.unknown',
})

/** Since when it is in its state; of a withdrawn one, also when it went out. */
function momentsOf({ edition, events }: Shown) {
  if (!['withdrawn', 'removed'].includes(edition.state))
    return { since: edition.publishAt, publishedAt: null }
  return { since: endOf({ edition, events })?.at ?? null, publishedAt: edition.publishAt }
}

const endOf = ({ edition, events }: Pick<Shown, 'edition' | 'events'>) =>
  events.findLast(({ event }) => event === edition.state)

/** What is public of it, beside what is worked on. */
function standingOf({ document, edition, standing, scheduled, now }: Shown) {
  const isPublic = document.slug !== null && standing && rules.isPublic(standing.edition, now)
  const wasPublic = document.slug !== null && ['withdrawn', 'removed'].includes(standing?.edition.state ?? '')
  return {
    standingVersion: standing?.edition.lockVersion,
    scheduledVersion: scheduled?.edition.lockVersion,
    publicHref: isPublic || wasPublic ? `/thong-cao/${document.slug}` : null,
    overPublic: Boolean(isPublic) && standing!.edition.id !== edition.id,
  }
}

function nextStep(shown: Shown, locale: Locale) {
  const { judged, edition, lacks, signBefore, by, now } = shown
  const key = nextOf(judged, { ...lacks, speaker: edition.speakerAppointmentId === null }, by, now)
  const at = key === 'statements.next.countersign' ? signBefore : momentsOf(shown).since
  return {
    key: key === 'statements.next.countersign' && !signBefore ? `${key}.undated` : key,
    values: {
      time: at ? formatTime(at) : '',
      agencies: awaitedIn(shown, locale),
    },
  }
}

const REASONS: Partial<Record<rules.State, MessageKey>> = {
  rejected: 'statements.work.given_back',
  withdrawn: 'statements.work.given_back',
  removed: 'statements.work.basis',
}

/** Why it is where it is. */
function reasonOf({ edition, events }: Shown) {
  if (rules.awaitsSecond(edition)) {
    const reason = events.findLast(({ event }) => event === 'approved_urgently')?.reason
    return reason ? { key: 'statements.work.urgent.because', values: { reason } } : null
  }
  const key = REASONS[edition.state]
  const reason = edition.state === 'rejected' ? lastReason(events) : endOf({ edition, events })?.reason
  return key && reason ? { key, values: { reason } } : null
}

/** Why it was sent back, or why its hour was taken away. */
export const lastReason = (events: EditionEvent[]): string | null =>
  events.findLast(({ event }) => event === 'rejected' || event === 'recalled')?.reason ?? null

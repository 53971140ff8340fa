import { nameOf } from '../agencies/page'
import type { Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { instantInVietnam, yearOf } from '../law/days'
import { fromKept } from '../spokespeople/authority-kept'
import { stampOf, whyIn } from './authority-page'
import { endsToo } from './changes/ending-page'
import { numberFacts, paperNumber } from './decide-number-page'
import { isPutOut, maySomeTime, type Decision } from './decide-rules'
import type { Edition } from './edition-queries'
import type { Awaited } from './release/countersign-queries'
import { agreementsIn } from './review/clearance-story'
import * as rules from './rules'
import type { Revision } from './text-queries'
import { nameOfSpeaker, type Failed, type Judged, type Shown } from './work-page'
import { hintsOf, isNoDate, wordsOf } from './writing/hint-page'

const WORDS: Record<Decision, string> = {
  duyet: 'approve_now',
  'duyet-khan': 'urgent',
  'tra-lai': 'reject',
  'huy-lich': 'recall',
  'thu-hoi': 'withdraw',
  'ky-xac-nhan': 'countersign',
}
const WITHOUT_REASON: readonly Decision[] = ['duyet', 'ky-xac-nhan']

interface Deciding {
  shown: Shown
  decision: Decision
  about: Judged
  texts: Revision[]
  /** Its hash, in hexadecimal. */
  content: string
  /** Comments that are not settled. */
  openComments: number
  /** Of the hour at which it would go out; null while nobody has typed that. */
  year: number | null
  /** What the counter of that year would give next, or else of this one. */
  nextNumber: number
  /** By which it is printed. */
  pattern: string
  /** When the edition went out that its English text is of, where the Vietnamese is newer. */
  englishOf: Date | null
  /** Against what readers read now. */
  changed: object | null
  /** Until when a second person has to sign. */
  signBy: Awaited | undefined
  later: boolean
}

/** views/statements/decide.hbs */
export function decidePage(deciding: Deciding, locale: Locale, failed?: Failed) {
  const { shown, decision, about, texts, later } = deciding
  const words = decision === 'duyet' && later ? 'approve_later' : WORDS[decision]
  const { raw = {}, problems = {} } = failed ?? {}
  const hour = problems['publishAt'] ? null : instantInVietnam(raw['publishAt'] ?? '')
  return {
    title: `statements.decide.${words}`,
    back: { href: `/noi-bo/thong-cao/${shown.document.id}`, label: 'statements.decide.back' },
    action: `/noi-bo/thong-cao/${shown.document.id}/${decision}`,
    effect: `statements.decide.${words}.effect`,
    send: `statements.decide.${words}.${later && !hour ? 'check' : 'send'}`,
    ends: decision === 'thu-hoi' && endsToo(shown),
    version: about.edition.lockVersion,
    content: deciding.content,
    read: texts.map(({ id }) => id).join(' '),
    openComments: deciding.openComments > 0 && {
      href: `/noi-bo/thong-cao/${shown.document.id}#nhan-xet`,
      key: decision === 'tra-lai' ? 'review.open.with' : 'review.open',
      values: { count: deciding.openComments },
    },
    ...factsOf(deciding, locale),
    ...authorityOf(deciding, locale),
    when: decision === 'duyet' && (later ? 'later' : 'now'),
    publishAt: later && { value: raw['publishAt'] ?? '', problem: problems['publishAt'], hour },
    reason: !WITHOUT_REASON.includes(decision) && {
      label: `statements.work.${words}.reason`,
      value: raw['reason'] ?? '',
      problem: problems['reason'],
    },
    reasonEn: decision === 'thu-hoi' && {
      value: raw['reasonEn'] ?? '',
      problem: problems['reasonEn'],
      open: texts.length > 1 || Boolean(raw['reasonEn']),
    },
    englishOf: deciding.englishOf,
    changed: deciding.changed,
    hints: isPutOut(decision) ? hintsLeft(deciding) : null,
    paperNumber: paperNumber(numberedOf(deciding), raw, problems),
    // something that can be lost
    typed: !WITHOUT_REASON.includes(decision) || later,
    grave: decision === 'thu-hoi' || decision === 'duyet-khan',
    // nobody decides on what is out of sight
    readFirst: isPutOut(decision) || decision === 'ky-xac-nhan',
    texts: texts.map((text) => ({ ...text, language: text.locale, html: text.bodyHtml })),
    problems,
    fieldWords: [`statements.work.${words}`, 'statements.work'],
  }
}

/** Nothing that hinders: what nobody has looked at again, dates that are no dates by name. */
function hintsLeft({ shown, texts }: Deciding) {
  const { hints, count } = hintsOf(texts.map(wordsOf))
  const see = `/noi-bo/thong-cao/${shown.document.id}#goi-y`
  return count > 0 ? { count, dates: hints.filter(isNoDate), see } : null
}

const numberedOf = ({ shown, about, ...deciding }: Deciding) => ({
  ...deciding,
  ...{ document: shown.document, agency: shown.agency, edition: about.edition },
  thisYear: yearOf(shown.now),
})

function factsOf(deciding: Deciding, locale: Locale) {
  const { shown, decision, about, texts } = deciding
  const { agency, speaker, now } = shown
  const { edition } = about
  return {
    name: texts[0]!.title,
    nameLang: texts[0]!.locale,
    ...numberFacts(numberedOf(deciding)),
    agency: nameOf(agency, locale),
    speaker: speakerOf(edition) ?? (speaker ? nameOfSpeaker(speaker) : null),
    change: edition.ordinal > 1 && {
      kind: `statements.change.${edition.changeKind}`,
      ...{ note: edition.changeNote, noteEn: edition.changeNoteEn },
    },
    agreements: isPutOut(decision) ? agreementsIn(shown.events, edition.ordinal, locale) : [],
    signing: decision === 'ky-xac-nhan' && signingOf(deciding, edition),
    scheduledFor: rules.isScheduled(edition, now) ? edition.publishAt : null,
  }
}

/** Who put it out alone and why, and who would be the second. */
const signingOf = ({ shown: { events, by }, signBy }: Deciding, { urgentReason }: Edition) => ({
  by: signBy && {
    key: `release.sign.${signBy.late ? 'late' : 'due'}`,
    values: { time: formatTime(signBy.dueAt) },
  },
  reason: urgentReason,
  first: events.findLast(({ event }) => event === 'approved_urgently')?.name,
  second: by.name,
})

/** What will be kept with it, or why it cannot go out: then nothing is offered. */
function authorityOf({ shown: { authority }, decision, about, later }: Deciding, locale: Locale) {
  if (!isPutOut(decision))
    return { authority: keptOf(decision, about.edition, locale), silent: null, mayDecide: true }
  const mayDecide = later ? maySomeTime(authority) : authority.may
  return {
    ...(!mayDecide && { title: 'statements.decide.cannot', effect: null }),
    authority: authority.may ? stampOf(authority, locale, !later) : null,
    silent: authority.may ? null : whyIn(authority.why, locale),
    mayDecide,
  }
}

/** Whoever signs as the second sees by what right it was said. */
const keptOf = (decision: Decision, { authority }: Edition, locale: Locale) =>
  decision === 'ky-xac-nhan' && authority ? stampOf(fromKept(authority), locale) : null

/** Who is named is fixed with the approval. */
const speakerOf = ({ speakerName, speakerPosition }: Edition) =>
  speakerName && [speakerName, speakerPosition].join(', ')

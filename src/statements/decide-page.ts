import { nameOf } from '../agencies/page'
import type { Locale } from '../i18n'
import type { Decision } from './decide-rules'
import type { Edition } from './edition-queries'
import { numberOf, printed, symbolFor } from './numbers'
import * as rules from './rules'
import type { Revision } from './text-queries'
import type { Failed, Judged, Shown } from './work-page'

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
  /** What the counter would give next. */
  nextNumber: number
  later: boolean
}

/** views/statements/decide.hbs */
export function decidePage(deciding: Deciding, locale: Locale, failed?: Failed) {
  const { shown, decision, about, texts, later } = deciding
  const words = decision === 'duyet' && later ? 'approve_later' : WORDS[decision]
  const { raw = {}, problems = {} } = failed ?? {}
  return {
    title: `statements.decide.${words}`,
    back: { href: `/noi-bo/thong-cao/${shown.document.id}`, label: 'statements.decide.back' },
    action: `/noi-bo/thong-cao/${shown.document.id}/${decision}`,
    effect: `statements.decide.${words}.effect`,
    send: `statements.decide.${words}.send`,
    version: about.edition.lockVersion,
    ...factsOf(deciding, locale),
    when: decision === 'duyet' && (later ? 'later' : 'now'),
    publishAt: later && { value: raw['publishAt'] ?? '', problem: problems['publishAt'] },
    reason: !WITHOUT_REASON.includes(decision) && {
      label: `statements.work.${words}.reason`,
      value: raw['reason'] ?? '',
      problem: problems['reason'],
    },
    // something that can be lost
    typed: !WITHOUT_REASON.includes(decision) || later,
    grave: decision === 'thu-hoi' || decision === 'duyet-khan',
    texts: texts.map((text) => ({ ...text, language: text.locale, html: text.bodyHtml })),
    problems,
    fieldWords: [`statements.work.${words}`, 'statements.work'],
  }
}

function factsOf({ shown, decision, about, texts, nextNumber }: Deciding, locale: Locale) {
  const { document, agency, speaker, now } = shown
  const { edition } = about
  return {
    name: texts[0]!.title,
    nameLang: texts[0]!.locale,
    number: numberOf(document),
    expected: isPutOut(decision) ? printed(nextNumber, symbolFor(agency.symbol)) : null,
    agency: nameOf(agency, locale),
    speaker: speakerOf(edition) ?? (speaker ? `${speaker.fullName}, ${speaker.position}` : null),
    change: edition.ordinal > 1 && {
      kind: `statements.change.${edition.changeKind}`,
      note: edition.changeNote,
    },
    signing: decision === 'ky-xac-nhan' && signingOf(shown, edition),
    scheduledFor: rules.isScheduled(edition, now) ? edition.publishAt : null,
  }
}

/** Who put it out alone and why, and who would be the second. */
const signingOf = ({ events, by }: Shown, { urgentReason }: Edition) => ({
  reason: urgentReason,
  first: events.findLast(({ event }) => event === 'approved_urgently')?.name,
  second: by.name,
})

const isPutOut = (decision: Decision) => decision === 'duyet' || decision === 'duyet-khan'

/** Who is named is fixed with the approval. */
const speakerOf = ({ speakerName, speakerPosition }: Edition) =>
  speakerName && [speakerName, speakerPosition].join(', ')

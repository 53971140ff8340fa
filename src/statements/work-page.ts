import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Figure } from '../files/figures'
import type { Locale, MessageKey } from '../i18n'
import type { Appointment } from '../spokespeople/queries'
import type { Problems, Raw } from '../web/form'
import type { Document } from './document-queries'
import type { Edition, EditionEvent } from './edition-queries'
import { numberOf } from './numbers'
import * as rules from './rules'
import type { Revision } from './text-queries'

interface Judged {
  edition: Edition
  judged: rules.Judged
}

interface Shown {
  document: Document
  agency: Agency
  edition: Edition
  judged: rules.Judged
  /** What the public reads. */
  standing: Judged | undefined
  /** What waits for its hour. */
  scheduled: Judged | undefined
  texts: Revision[]
  figures: Figure[]
  events: EditionEvent[]
  speaker: Appointment | undefined
  by: Actor
  now: Date
}

/** What was sent in vain: by which act, what was typed, what is wrong with it or why it may not be. */
export interface Failed {
  act: string
  raw: Raw
  problems: Problems
  why?: MessageKey
}

/** views/statements/work.hbs */
export const workPage = (shown: Shown, locale: Locale, failed?: Failed) => ({
  ...factsOf(shown, locale),
  may: whatMay(shown),
  approval: approvalForm(shown, failed),
  reasonForms: reasonForms(shown, failed),
  texts: shown.texts.map((text) => ({ ...text, language: text.locale, html: text.bodyHtml })),
  figures: shown.figures,
  events: shown.events.map((event) => ({ ...event, event: `statements.event.${event.event}` })),
  why: failed?.why,
  problems: failed ? named(failed) : {},
  fieldWords: ['statements.work'],
})

function factsOf({ document, edition, agency, texts, standing, speaker, now }: Shown, locale: Locale) {
  const isPublic = document.slug !== null && standing && rules.isPublic(standing.edition, now)
  return {
    heading: texts[0]!.title,
    headingLang: texts[0]!.locale,
    action: `/noi-bo/thong-cao/${document.id}`,
    version: edition.lockVersion,
    standingVersion: standing?.edition.lockVersion,
    number: numberOf(document),
    agency: nameOf(agency, locale),
    kind: `statements.kind.${document.kind}`,
    form: `statements.form.${document.form}`,
    occasion: `statements.occasion.${document.occasion}`,
    state: `statements.state.${rules.stateAt(edition, now)}`,
    stateName: rules.stateAt(edition, now),
    publishAt: edition.publishAt,
    publicHref: isPublic ? `/thong-cao/${document.slug}` : null,
    speaker: speaker && `${speaker.fullName}, ${speaker.position}`,
    changeKind: edition.ordinal > 1 ? `statements.change.${edition.changeKind}` : null,
    changeNote: edition.changeNote,
  }
}

/** Each button by the rule that its action asks; for the approval also the reason why not. */
function whatMay({ judged, standing, by, now }: Shown) {
  const approver = judged.state === 'submitted' && rules.mayApprove(by, judged.agencyId)
  return {
    edit: !rules.whyNotEdit(judged, by),
    submit: !rules.whyNotSubmit(judged, by),
    takeBack: !rules.whyNotTakeBack(judged, by),
    revise: !rules.whyNotRevise(judged, by, now),
    countersign: standing ? !rules.whyNotCountersign(standing.judged, by) : false,
    whyNotApprove: approver ? rules.whyNotApprove(judged, by) : null,
  }
}

function approvalForm({ judged, by }: Shown, failed?: Failed) {
  if (rules.whyNotApprove(judged, by)) return null
  const raw = failed?.act === 'duyet' ? failed.raw : {}
  const problems = failed?.act === 'duyet' ? failed.problems : {}
  return { later: raw['when'] === 'later', publishAt: raw['publishAt'] ?? '', problem: problems['publishAt'] }
}

/** Decisions that need a reason: each its own form, so that an error stands where it was made. */
function reasonForms(shown: Shown, failed?: Failed) {
  const { judged, edition, standing, scheduled, by, now } = shown
  const forms: [act: string, words: string, why: MessageKey | null | undefined, on: Edition | undefined][] = [
    ['tra-lai', 'reject', rules.whyNotReject(judged, by), edition],
    ['duyet-khan', 'urgent', rules.whyNotUrgent(judged, by), edition],
    ['huy-lich', 'recall', scheduled && rules.whyNotRecall(scheduled.judged, by, now), scheduled?.edition],
    ['thu-hoi', 'withdraw', standing && rules.whyNotWithdraw(standing.judged, by, now), standing?.edition],
  ]
  return forms
    .filter(([, , why, on]) => on && why === null)
    .map(([act, words, , on]) =>
      reasonForm(act, words, on!.lockVersion, failed?.act === act ? failed : undefined),
    )
}

const reasonForm = (act: string, words: string, version: number, failed: Failed | undefined) => ({
  act,
  version,
  title: `statements.work.${words}`,
  help: `statements.work.${words}.help`,
  label: `statements.work.${words}.reason`,
  name: `reason-${act}`,
  raw: failed?.raw['reason'] ?? '',
  problem: failed?.problems['reason'],
  opened: failed !== undefined,
  grave: act !== 'tra-lai',
})

/** The summary's links lead to the form in which it went wrong. */
const named = ({ act, problems }: Failed): Problems =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      field === 'reason' ? `reason-${act}` : field,
      problem,
    ]),
  )

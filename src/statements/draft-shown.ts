import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import * as attachments from '../files/attachment-queries'
import type { Locale } from '../i18n'
import { maySpeak } from '../spokespeople/authority'
import { caseById, openOf, type Case } from '../spokespeople/case-queries'
import * as spokespeople from '../spokespeople/queries'
import { attachedTo } from './attachments/edit-attached-page'
import type { Document } from './document-queries'
import type { Form } from './edit-page'
import * as editions from './edition-queries'
import { remarksBeside } from './review/beside-page'
import * as comments from './review/comment-queries'
import { writableBy } from './rules'
import * as texts from './text-queries'
import { lastReason } from './work-page'

/** The form of a new draft, for whoever may write one. */
export async function newForm(deps: Deps, by: Actor): Promise<Form> {
  const { db } = deps
  const mine = writableBy(by)
  if (mine.length === 0) throw new NotFound()
  const [own, appointments, cases] = await Promise.all([
    agencies.byIds(db, mine),
    speakersFor(deps, mine),
    openOf(db, mine),
  ])
  const form = {
    agencies: own,
    appointments,
    cases,
    revising: false,
    documentId: null,
    now: await deps.now(),
  }
  const places = { at: '/noi-bo/thong-cao/moi', action: '/noi-bo/thong-cao' }
  return { ...form, ...places, key: randomUUID(), copy: randomUUID() }
}

/** The form of an edition that is there, with its files. */
export async function editForm(
  deps: Deps,
  document: Document,
  edition: editions.Edition,
  locale: Locale,
): Promise<Form> {
  const { db } = deps
  const [own, appointments, cases, about, events, files, words, said, englishOf, now] = await Promise.all([
    agencies.byIds(db, [document.agencyId]),
    speakersFor(deps, [document.agencyId]),
    openOf(db, [document.agencyId]),
    document.caseId === null ? null : caseById(db, document.caseId),
    editions.eventsOf(db, document.id),
    attachments.ofEdition(db, edition.id),
    texts.ofEdition(db, edition.id),
    comments.ofEdition(db, edition.id),
    texts.englishOf(db, edition.id),
    deps.now(),
  ])
  const at = `/noi-bo/thong-cao/${document.id}/sua`
  return {
    ...{ at, action: at, documentId: document.id, copy: randomUUID() },
    agencies: own,
    appointments,
    cases: withOwn(cases, about),
    about: about ?? null,
    revising: edition.ordinal > 1,
    attached: attachedTo(document.id, files, locale),
    ...{ englishOf, now },
    remarks: remarksBeside(document.id, words, said),
    rejectedBecause: edition.state === 'rejected' ? lastReason(events) : null,
  }
}

/** Whoever may speak now, on everything or on a case of theirs. */
async function speakersFor(deps: Deps, agencyIds: number[]) {
  const [at, current] = [await deps.now(), await spokespeople.currentOf(deps.db, agencyIds)]
  return current.filter(
    (right) =>
      maySpeak([right], { chosen: right.id, agencyId: right.agencyId, caseId: right.caseId, at }).may,
  )
}

/** The case that it is about already, also when that was closed meanwhile. */
const withOwn = (cases: Case[], about: Case | null | undefined) =>
  about && !cases.some(({ id }) => id === about.id) ? [about, ...cases] : cases

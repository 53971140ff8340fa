import type { Actor } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as images from '../files/image-queries'
import type { Locale } from '../i18n'
import { sha256 } from '../keys'
import { caseById } from '../spokespeople/case-queries'
import * as spokespeople from '../spokespeople/queries'
import { once } from '../web/once'
import { stopIfUntold } from './changes/checks'
import * as links from './changes/link-queries'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import * as texts from './text-queries'
import { rawOf, type DraftForm } from './form'
import { holdLatest, stopIf } from './held'
import { stopIfAgencyEnded } from './living'
import { stopIfNobodyApproves } from './review/limits-actions'
import { toHtml } from '../texts/richtext'
import { copyClearances } from './review/clearance-actions'
import { sendClearances } from './review/clearance-send'
import * as rules from './rules'
import { tellApprovers } from './tell-approvers'
import { trace } from './trace'
import { stopIfUnfilled } from './writing/blanks'
import { stopIfAstray } from './writing/ways'

/** A first draft: a document, its first edition and its words. The same form sent twice is one draft. */
export const create = ({ db, now }: Deps, by: Actor, draft: DraftForm): Promise<string> =>
  db.transaction(async (trx) => {
    if (!rules.mayWrite(by, draft.agency)) throw new NotFound()
    await stopIfAgencyEnded(trx, draft.agency, await now(trx))
    return once(trx, draft.key, () => begin(trx, by, draft), { ...draft, key: null })
  })

async function begin(trx: Db, by: Actor, draft: DraftForm): Promise<string> {
  const { agency: agencyId, kind, form, occasion } = draft
  const createdBy = by.accountId
  const caseId = await caseOf(trx, agencyId, draft.case)
  const document = await documents.insert(trx, { agencyId, kind, form, occasion, caseId, createdBy })
  const edition = await editions.insert(trx, {
    documentId: document.id,
    ordinal: 1,
    changeKind: 'first',
    createdBy,
    speakerAppointmentId: await speaker(trx, agencyId, draft.speaker),
  })
  await writeTexts(trx, by, edition, draft)
  await trace(trx, by, { document, edition }, 'created', 'draft')
  return document.id
}

/**
 * Saving without a change leaves no trace and makes nobody a writer.
 * @throws Conflict when someone else saved since this text was opened
 */
export const save = ({ db }: Deps, by: Actor, id: string, draft: DraftForm) =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotEdit(held.judged, by), held, draft.version)
    const { document, edition } = held
    const before = await texts.ofEdition(trx, edition.id)
    if (edition.state === 'draft' && isSame(draft, rawOf(document, edition, before))) return

    await editions.update(trx, edition.id, {
      state: 'draft',
      speakerAppointmentId: await speaker(trx, document.agencyId, draft.speaker),
      ...(edition.ordinal > 1 && { changeKind: draft.changeKind!, ...notesOf(draft) }),
    })
    // what a public page says of these belongs to the statement, not to an edition: it stays
    if (edition.ordinal === 1) {
      const { kind, form, occasion } = draft
      const caseId = await caseOf(trx, document.agencyId, draft.case)
      await documents.update(trx, id, { kind, form, occasion, caseId })
    }
    await writeTexts(trx, by, edition, draft)
    await trace(trx, by, held, 'saved', 'draft')
  })

const notesOf = ({ changeNote, changeNoteEn }: DraftForm) => ({ changeNote, changeNoteEn })

/** Compared as the form has them: nothing is '' there. Version and key are no part of the text. */
const isSame = (draft: DraftForm, stored: Record<string, string>) =>
  Object.entries(draft).every(
    ([field, value]) =>
      ['version', 'agency', 'key'].includes(field) ||
      isUnsaid(field, stored) ||
      (value ?? '') === stored[field],
  )

/** A first edition has nothing to say of a change, a later one nothing of what the statement is. */
const ONLY_LATER: readonly string[] = ['changeKind', 'changeNote', 'changeNoteEn', 'englishHolds']
const ONLY_FIRST: readonly string[] = ['kind', 'form', 'occasion', 'case']
const isUnsaid = (field: string, stored: Record<string, string>) =>
  stored['changeKind'] === 'first' ? ONLY_LATER.includes(field) : ONLY_FIRST.includes(field)

/** An appointment of another agency is as unknown as none. */
async function speaker(trx: Db, agencyId: number, id: string | null): Promise<string | null> {
  if (id === null) return null
  const appointment = await spokespeople.appointment(trx, id)
  if (appointment?.agencyId !== agencyId) throw new NotFound()
  return id
}

/** A case of another agency is as unknown as none. */
async function caseOf(trx: Db, agencyId: number, id: string | null): Promise<string | null> {
  if (id === null) return null
  const found = await caseById(trx, id)
  if (found?.agencyId !== agencyId) throw new NotFound()
  return id
}

async function writeTexts(
  trx: Db,
  by: Actor,
  edition: Pick<editions.Edition, 'id' | 'documentId' | 'ordinal'>,
  form: DraftForm,
) {
  const before = await texts.ofEdition(trx, edition.id)
  const { titleVi, summaryVi, bodyVi, titleEn, summaryEn, bodyEn } = form
  await writeText(trx, by, edition, before, 'vi', {
    title: titleVi,
    summary: summaryVi ?? '',
    bodyMd: bodyVi,
  })
  if (titleEn !== null && bodyEn !== null)
    await writeText(trx, by, edition, before, 'en', {
      title: titleEn,
      summary: summaryEn ?? '',
      bodyMd: bodyEn,
    })
  else await texts.drop(trx, edition.id, 'en')
  await texts.sayHolds(trx, edition.id, edition.ordinal > 1 && form.englishHolds === 'yes')
}

type Words = Pick<texts.Revision, 'title' | 'summary' | 'bodyMd'>

/** Saving without a change leaves no revision, and so makes nobody a writer. */
async function writeText(
  trx: Db,
  by: Actor,
  { id, documentId }: Pick<editions.Edition, 'id' | 'documentId'>,
  before: texts.Revision[],
  locale: Locale,
  words: Words,
) {
  const old = before.find((text) => text.locale === locale)
  const same =
    old && old.title === words.title && old.summary === words.summary && old.bodyMd === words.bodyMd
  if (same) return
  await texts.write(trx, {
    ...words,
    documentId,
    editionId: id,
    locale,
    bodyHtml: toHtml(words.bodyMd),
    bodySha256: sha256(words.bodyMd),
    createdBy: by.accountId,
  })
}

/** The text goes to whoever may approve it, and each of them hears of it. */
export const submit = (deps: Deps, by: Actor, id: string, version: number) =>
  deps.db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotSubmit(held.judged, by), held, version)
    if (!held.edition.speakerAppointmentId) throw new Conflict('statements.why.no_speaker')
    await stopIfAgencyEnded(trx, held.document.agencyId, held.at)
    const written = await texts.ofEdition(trx, held.edition.id)
    stopIfUnfilled(written)
    await stopIfAstray(deps, trx, written, id)
    await stopIfUntold(trx, held)
    await stopIfNobodyApproves(trx, held)
    await editions.update(trx, held.edition.id, { state: 'submitted', submittedBy: by.accountId })
    await trace(trx, by, held, 'submitted', 'submitted')
    await sendClearances(deps, trx, held)
    await tellApprovers(deps, trx, held)
  })

/** Back to a draft, while nobody has decided. */
export const takeBack = ({ db }: Deps, by: Actor, id: string, version: number) =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotTakeBack(held.judged, by), held, version)
    await editions.update(trx, held.edition.id, { state: 'draft', submittedBy: null })
    await trace(trx, by, held, 'taken_back', 'draft')
  })

/** A new edition over a public page, which stays as it is until the new one's hour. */
export const revise = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotRevise(held.judged, by, held.at), held)
    await stopIfAgencyEnded(trx, held.document.agencyId, held.at)
    const { document, edition: old } = held
    const edition = await editions.insert(trx, {
      documentId: id,
      ordinal: old.ordinal + 1,
      changeKind: 'correction',
      createdBy: by.accountId,
      speakerAppointmentId: old.speakerAppointmentId,
    })
    await texts.copy(trx, old.id, edition.id)
    await images.copy(trx, old.id, edition.id)
    await links.copy(trx, old.id, edition.id)
    await trace(trx, by, { document, edition }, 'created', 'draft')
    await copyClearances(trx, by, old.id, { document, edition })
  })

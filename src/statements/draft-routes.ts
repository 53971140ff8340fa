import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import * as attachments from '../files/attachment-queries'
import type { Locale } from '../i18n'
import * as spokespeople from '../spokespeople/queries'
import { maySpeak } from '../spokespeople/authority'
import { caseById, openOf, type Case } from '../spokespeople/case-queries'
import { visitor } from '../web/access'
import { refuse as wrongIn, type Problems } from '../web/form'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { create, save } from './actions'
import { attachedTo } from './attachments/edit-attached-page'
import { whyIn } from './authority-page'
import { minorProblem } from './changes/checks'
import type { Document } from './document-queries'
import type { Form } from './edit-page'
import * as editions from './edition-queries'
import { rawOf, readDraft } from './form'
import { judge } from './held'
import { remarksBeside } from './review/beside-page'
import * as comments from './review/comment-queries'
import { whyNotEdit, writableBy } from './rules'
import { speaks } from './speaking'
import * as texts from './text-queries'
import { work, workToChange } from './work'
import { lastReason } from './work-page'
import { refuse } from './work-routes'
import { answer, asksNoSaving, unreadIn } from './writing/answers'
import { closeCopy } from './writing/copy-actions'
import { placeIn, typedIn } from './writing/copy-form'
import { baseOf } from './writing/copy-rules'
import { again, open } from './writing/form-shown'
import { madeFrom } from './writing/made'
import { startOf } from './writing/template-start'
import { problemsOf } from './writing/ways'

/** Mounted at /noi-bo: the form in which a statement is written. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/moi', async (req, res) => {
    const begins = await startOf(deps.db, visitor(res), req.query)
    await open(deps, req, res, await newForm(deps, visitor(res)), { begins })
  })

  router.post('/thong-cao', uploads(deps), async (req, res) => {
    const by = visitor(res)
    const shown = keptAs(await newForm(deps, by), req.body)
    if (asksNoSaving(req)) return answer(deps, req, res, shown)
    const form = await readFor(deps, shown, req.body, res.locals.locale)
    if (!form.ok) return again(deps, res.status(422), shown, { ...form, raw: typedIn(req.body) })
    try {
      const id = await create(deps, by, form.values)
      await closeCopy(deps, by, { id: shown.copy, documentId: null })
      res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}`)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      await besideMade(deps, req, res, shown, form.values.key!)
    }
  })

  router.get('/thong-cao/:id/sua', async (req, res) => {
    const by = visitor(res)
    const { document, edition, texts } = await work(deps, by, req.params.id)
    const why = whyNotEdit(await judge(deps.db, document, edition), by)
    if (why) return refuse(deps, res, document.id, { raw: {}, problems: {}, why: { key: why, values: {} } })
    const stored = { raw: rawOf(document, edition, texts), texts }
    await open(deps, req, res, await editForm(deps, document, edition, res.locals.locale), { stored })
  })

  router.post('/thong-cao/:id/sua', uploads(deps), async (req, res) => {
    const by = visitor(res)
    const { document, edition, texts } = await workToChange(deps, by, (req.params as { id: string }).id)
    const stored = { raw: rawOf(document, edition, texts), texts }
    const shown = keptAs(await editForm(deps, document, edition, res.locals.locale), req.body)
    if (asksNoSaving(req)) return answer(deps, req, res, shown, stored)
    const form = await readFor(deps, shown, req.body, res.locals.locale)
    if (!form.ok) return again(deps, res.status(422), shown, { ...form, raw: typedIn(req.body), stored })
    try {
      await save(deps, by, document.id, form.values)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return besideTheirs(deps, req, res, shown, error)
    }
    await closeCopy(deps, by, { id: shown.copy, documentId: document.id })
    res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${document.id}`)
  })

  return router
}

/** Both texts on one page: nothing that was typed is lost, nothing that was saved is overwritten. */
async function besideTheirs(deps: Deps, req: Request, res: Response, shown: Form, { key, values }: Conflict) {
  const { document, edition, texts } = await workToChange(deps, visitor(res), shown.documentId!)
  const stored = { raw: rawOf(document, edition, texts), texts }
  const raw = { ...typedIn(req.body), version: stored.raw['version']!, base: baseOf(texts) }
  const problems: Problems = { saved: { key, values } }
  const shut = key !== 'statements.why.changed_meanwhile'
  await again(deps, res.status(409), shown, { raw, problems, stored, theirs: texts, shut })
}

/** Sent once and typed on, as after a step back: what is new is a text of its own, beside the draft that was made. */
async function besideMade(deps: Deps, req: Request, res: Response, shown: Form, key: string) {
  const form = { ...shown, copy: randomUUID(), restored: false }
  const raw = { ...typedIn(req.body), key: form.key! }
  const problems: Problems = { made: { key: 'writing.made' } }
  const made = await madeFrom(deps, visitor(res), key)
  await again(deps, res.status(409), form, { raw, problems, made })
}

/** What is typed goes on under the id that its form has. */
const keptAs = (form: Form, body: unknown): Form => ({ ...form, ...placeIn(body, form.copy) })

/** The form, with a case of the agency that it names and a speaker who may speak on it. */
async function readFor(deps: Deps, shown: Form, body: unknown, locale: Locale) {
  const { db, now } = deps
  const form = await withTexts(deps, readDraft(body, shown.revising), body)
  if (!form.ok) return form
  const { agency, speaker } = form.values
  const caseId = shown.revising ? (shown.about?.id ?? null) : form.values.case
  if (!shown.revising && !isOffered(shown.cases, caseId, agency))
    return wrongIn(form.raw, 'case', 'statements.edit.other_case')
  const larger = shown.revising ? await minorProblem(db, shown.documentId!, form.values) : null
  if (larger) return wrongIn(form.raw, 'changeKind', larger.key, larger.values)
  if (speaker === null) return form
  if (!(await isTheirs(db, shown, speaker, agency)))
    return wrongIn(form.raw, 'speaker', 'statements.edit.other_speaker')
  const about = { agencyId: agency, caseId }
  const answer = await speaks(db, about, { speakerAppointmentId: speaker }, await now())
  if (answer.may) return form
  const { key, values } = whyIn(answer.why, locale)
  return wrongIn(form.raw, 'speaker', key, values)
}

/** With what may not stand in its texts, and a Word file that was chosen and not read. */
async function withTexts(deps: Deps, form: ReturnType<typeof readDraft>, body: unknown) {
  const found = { ...(await problemsOf(deps, form.raw)), ...unreadIn(body) }
  const problems: Problems = { ...found, ...(form.ok ? {} : form.problems) }
  return Object.keys(problems).length > 0 ? { ok: false as const, raw: form.raw, problems } : form
}

const isOffered = (cases: Case[], caseId: string | null, agency: number) =>
  caseId === null || cases.some(({ id, agencyId }) => id === caseId && agencyId === agency)

/** Of strangers the form says nothing, not even a name. */
const isTheirs = async (db: Db, { agencies: own }: Form, speaker: string, agency: number) =>
  own.some(({ id }) => id === agency) && (await spokespeople.appointment(db, speaker))?.agencyId === agency

/** Whoever may speak now, on everything or on a case of theirs. */
async function speakersFor(deps: Deps, agencyIds: number[]) {
  const [at, current] = [await deps.now(), await spokespeople.currentOf(deps.db, agencyIds)]
  return current.filter(
    (right) =>
      maySpeak([right], { chosen: right.id, agencyId: right.agencyId, caseId: right.caseId, at }).may,
  )
}

async function newForm(deps: Deps, by: Actor): Promise<Form> {
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
async function editForm(
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

/** The case that it is about already, also when that was closed meanwhile. */
const withOwn = (cases: Case[], about: Case | null | undefined) =>
  about && !cases.some(({ id }) => id === about.id) ? [about, ...cases] : cases

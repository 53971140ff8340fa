import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { figuresOf } from '../files/figures'
import * as images from '../files/image-queries'
import type { Locale } from '../i18n'
import * as spokespeople from '../spokespeople/queries'
import { maySpeak } from '../spokespeople/authority'
import { caseById, openOf, type Case } from '../spokespeople/case-queries'
import { visitor } from '../web/access'
import { refuse, type Problems } from '../web/form'
import { newRouter } from '../web/router'
import { create, save } from './actions'
import { whyIn } from './authority-page'
import type { Document } from './document-queries'
import { editPage, type Form } from './edit-page'
import * as editions from './edition-queries'
import { rawOf, readDraft } from './form'
import { writableBy } from './rules'
import { speaks } from './speaking'
import { work } from './work'
import { lastReason } from './work-page'

/** Mounted at /noi-bo: the form in which a statement is written. */
export function forStaff(deps: Deps) {
  const router = newRouter()

  router.get('/thong-cao/moi', async (_req, res) => {
    res.render('statements/edit', editPage(await newForm(deps, visitor(res)), res.locals.locale))
  })

  router.post('/thong-cao', async (req, res) => {
    const shown = await newForm(deps, visitor(res))
    const form = await readFor(deps, shown, req.body, res.locals.locale)
    if (!form.ok) {
      const page = editPage(shown, res.locals.locale, form.raw, form.problems)
      return res.status(422).render('statements/edit', page)
    }
    const id = await create(deps, visitor(res), form.values)
    res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}`)
  })

  router.get('/thong-cao/:id/sua', async (req, res) => {
    const { document, edition, texts } = await work(deps, visitor(res), req.params.id)
    const form = await editForm(deps, document, edition)
    res.render('statements/edit', editPage(form, res.locals.locale, rawOf(document, edition, texts)))
  })

  router.post('/thong-cao/:id/sua', async (req, res) => {
    const { document, edition } = await work(deps, visitor(res), req.params.id)
    const shown = await editForm(deps, document, edition)
    const form = await readFor(deps, shown, req.body, res.locals.locale)
    if (!form.ok)
      return res
        .status(422)
        .render('statements/edit', editPage(shown, res.locals.locale, form.raw, form.problems))
    try {
      await save(deps, visitor(res), document.id, form.values)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      // both texts on one page: nothing that was typed is lost, nothing that was saved is overwritten
      const theirs = await work(deps, visitor(res), document.id)
      const raw = { ...form.raw, version: String(theirs.edition.lockVersion) }
      const problems: Problems = { saved: { key: error.key } }
      return res
        .status(409)
        .render('statements/edit', editPage(shown, res.locals.locale, raw, problems, theirs.texts))
    }
    res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${document.id}`)
  })

  return router
}

/** The form, with a case of the agency that it names and a speaker who may speak on it. */
async function readFor({ db, now }: Deps, shown: Form, body: unknown, locale: Locale) {
  const form = readDraft(body, shown.revising)
  if (!form.ok) return form
  const { agency, speaker } = form.values
  const caseId = shown.revising ? (shown.about?.id ?? null) : form.values.case
  if (!shown.revising && !isOffered(shown.cases, caseId, agency))
    return refuse(form.raw, 'case', 'statements.edit.other_case')
  if (speaker === null) return form
  if (!(await isTheirs(db, shown, speaker, agency)))
    return refuse(form.raw, 'speaker', 'statements.edit.other_speaker')
  const about = { agencyId: agency, caseId }
  const answer = await speaks(db, about, { speakerAppointmentId: speaker }, await now())
  if (answer.may) return form
  const { key, values } = whyIn(answer.why, locale)
  return refuse(form.raw, 'speaker', key, values)
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
  const form = { agencies: own, appointments, cases, revising: false }
  return { ...form, action: '/noi-bo/thong-cao', key: randomUUID() }
}

/** The form of an edition that is there, with its images. */
export async function editForm(
  deps: Deps,
  document: Document,
  edition: editions.Edition,
  filesLost: boolean = false,
): Promise<Form> {
  const { db } = deps
  const [own, appointments, cases, about, events, pictured] = await Promise.all([
    agencies.byIds(db, [document.agencyId]),
    speakersFor(deps, [document.agencyId]),
    openOf(db, [document.agencyId]),
    document.caseId === null ? null : caseById(db, document.caseId),
    editions.eventsOf(db, document.id),
    images.ofEdition(db, edition.id),
  ])
  return {
    action: `/noi-bo/thong-cao/${document.id}/sua`,
    agencies: own,
    appointments,
    cases: withOwn(cases, about),
    about: about ?? null,
    revising: edition.ordinal > 1,
    images: {
      figures: figuresOf(pictured, '/noi-bo/tep', deps.settings.scanning),
      action: `/noi-bo/thong-cao/${document.id}/anh`,
      lost: filesLost,
    },
    rejectedBecause: edition.state === 'rejected' ? lastReason(events) : null,
  }
}

/** The case that it is about already, also when that was closed meanwhile. */
const withOwn = (cases: Case[], about: Case | null | undefined) =>
  about && !cases.some(({ id }) => id === about.id) ? [about, ...cases] : cases

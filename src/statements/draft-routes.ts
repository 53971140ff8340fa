import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { figuresOf } from '../files/figures'
import * as images from '../files/image-queries'
import * as spokespeople from '../spokespeople/queries'
import type { Appointment } from '../spokespeople/queries'
import { maySpeak } from '../spokespeople/rules'
import { visitor } from '../web/access'
import { refuse, type Problems } from '../web/form'
import { newRouter } from '../web/router'
import { create, save } from './actions'
import type { Document } from './document-queries'
import { editPage } from './edit-page'
import * as editions from './edition-queries'
import { rawOf, readDraft } from './form'
import { writableBy } from './rules'
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
    const form = readFor(shown, req.body)
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
    const form = readFor(shown, req.body)
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

/** The form, with a speaker who speaks for the agency that it names. */
function readFor(
  { revising, appointments }: { revising: boolean; appointments: Appointment[] },
  body: unknown,
) {
  const form = readDraft(body, revising)
  if (!form.ok || form.values.speaker === null) return form
  const { speaker, agency } = form.values
  const fits = appointments.some(({ id, agencyId }) => id === speaker && agencyId === agency)
  return fits ? form : refuse(form.raw, 'speaker', 'statements.edit.other_speaker')
}

/** Whoever may speak on this now; one authorised for another case may not. */
async function speakersFor(deps: Deps, agencyIds: number[], caseId: string | null) {
  const now = await deps.now()
  const current = await spokespeople.currentOf(deps.db, agencyIds)
  return current.filter((term) => maySpeak(term, term.agencyId, caseId, now))
}

async function newForm(deps: Deps, by: Actor) {
  const { db } = deps
  const mine = writableBy(by)
  if (mine.length === 0) throw new NotFound()
  const [own, appointments] = await Promise.all([agencies.byIds(db, mine), speakersFor(deps, mine, null)])
  return { action: '/noi-bo/thong-cao', agencies: own, appointments, revising: false, key: randomUUID() }
}

/** The form of an edition that is there, with its images. */
export async function editForm(
  deps: Deps,
  document: Document,
  edition: editions.Edition,
  filesLost: boolean = false,
) {
  const { db } = deps
  const [own, appointments, events, pictured] = await Promise.all([
    agencies.byIds(db, [document.agencyId]),
    speakersFor(deps, [document.agencyId], document.caseId),
    editions.eventsOf(db, document.id),
    images.ofEdition(db, edition.id),
  ])
  return {
    action: `/noi-bo/thong-cao/${document.id}/sua`,
    agencies: own,
    appointments,
    revising: edition.ordinal > 1,
    images: {
      figures: figuresOf(pictured, '/noi-bo/tep', deps.settings.scanning),
      action: `/noi-bo/thong-cao/${document.id}/anh`,
      lost: filesLost,
    },
    rejectedBecause: edition.state === 'rejected' ? lastReason(events) : null,
  }
}

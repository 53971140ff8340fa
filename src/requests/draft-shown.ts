import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { cameWith } from '../files/routes'
import { sha256 } from '../keys'
import * as statements from '../statements/queries'
import type { Problems, Raw } from '../web/form'
import { problemsOf, readDraft, typedAnywhere } from './draft-form'
import { holderOf, type Held } from './draft-holder'
import { draftGonePage, draftSentPage, startPage, stepPage } from './draft-page'
import * as drafts from './draft-queries'
import { reviewPage } from './draft-review-page'
import { STEPS, type Step } from './draft-rules'
import { newPage } from './new-page'
import * as requests from './queries'

/** @param carried what the draft is to begin with */
export async function showStart(deps: Deps, req: Request, res: Response, carried: Raw, problems?: Problems) {
  const token = await holderOf(deps, req)
  const [agencies, mine, about] = await Promise.all([
    requests.askable(deps.db),
    token ? drafts.unsentOf(deps.db, sha256(token)) : [],
    carried['ve'] ? statements.bySlug(deps.db, res.locals.locale, carried['ve']) : undefined,
  ])
  const starting = { agencies, drafts: mine, about, carried, query: res.locals.search, key: randomUUID() }
  res.render('requests/start', startPage({ ...starting, ...(problems && { problems }) }, res.locals.locale))
}

/** All of it at once, to be shortened there. */
export async function showOnePage({ db, settings }: Deps, res: Response, raw: Raw, problems: Problems) {
  const { contactMonths } = settings
  const asking = { agencies: await requests.askable(db), key: randomUUID(), contactMonths }
  res.render('requests/new', newPage(asking, res.locals.locale, { raw, problems }))
}

/** Everything that is wrong with a draft at this moment: an agency or an hour may be gone since it was typed. */
export async function missingIn({ now }: Deps, raw: Raw, agencies: readonly requests.Askable[]) {
  const slugs = agencies.map(({ slug }) => slug)
  return problemsOf(readDraft(raw, { key: randomUUID(), trap: '' }, slugs, await now()))
}

type Turn = Parameters<typeof stepPage>[3]

export async function showStep({ db }: Deps, res: Response, step: Step, { draft, raw }: Held, turn: Turn) {
  const shown = { id: draft.id, raw, agencies: await requests.askable(db) }
  res.render(`requests/draft-${STEPS[step].page}`, stepPage(step, shown, res.locals.locale, turn))
}

export async function showReview(deps: Deps, res: Response, { draft, raw }: Held, problems?: Problems) {
  const agencies = await requests.askable(deps.db)
  const missing = await missingIn(deps, raw, agencies)
  const reviewed = { id: draft.id, raw, agencies, missing, contactMonths: deps.settings.contactMonths }
  const refused = { files: cameWith(res), ...(problems && { problems }) }
  res.render('requests/draft-review', reviewPage(reviewed, res.locals.locale, refused))
}

/** What was typed is handed back, and a new draft begins with it. */
export async function showGone(deps: Deps, req: Request, res: Response) {
  const hasCookie = (await holderOf(deps, req)) !== undefined
  res
    .status(404)
    .render('requests/draft-gone', draftGonePage(randomUUID(), typedAnywhere(req.body), hasCookie))
}

export const showSent = (req: Request, res: Response, { draft }: Held) =>
  res.render('requests/draft-sent', draftSentPage(draft.id, typedAnywhere(req.body), cameWith(res)))

import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { NotKept } from '../files/actions'
import type { NewFile } from '../files/examine'
import { cameWith, problemsIn, taken } from '../files/routes'
import { dayOf, type Day } from '../law/days'
import { visitor } from '../web/access'
import type { Problem, Problems, Raw } from '../web/form'
import { newRouter } from '../web/router'
import { uploads } from '../web/uploads'
import { administered } from './administered'
import type { Agency } from './queries'
import { publishRegulation } from './regulation-actions'
import { readRegulation } from './regulation-form'
import { regulationPage } from './regulation-page'
import { citing } from './regulation-rules'

/** Mounted at /noi-bo: the internal regulation of an agency, published with its document. */
export function regulationRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/co-quan/:slug/quy-che/moi', async (req, res) => {
    show(res, await administered(deps.db, visitor(res), req.params.slug))
  })

  router.post('/co-quan/:slug/quy-che', uploads(deps), async (req, res) => {
    const by = visitor(res)
    const agency = await administered(deps.db, by, req.params['slug'] as string)
    const today = dayOf(await deps.now())
    const form = readRegulation(req.body, today, res.locals.locale)
    const { file, problem, status } = await document(res, today)
    if (!form.ok || !file)
      return show(res.status(form.ok ? status : 422), agency, form.raw, problemsIn(form, problem))
    try {
      await publishRegulation(deps, by, { agencyId: agency.id, form: form.values, file })
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return show(res.status(error instanceof NotKept ? 503 : 409), agency, form.raw, told(error))
    }
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=quy-che`)
  })

  return router
}

interface Document {
  file: NewFile | null
  problem: Problem | null
  status: number
}

/** A regulation is one document. */
async function document(res: Response, today: Day): Promise<Document> {
  const { files, problem, status } = await taken(res)
  if (problem) return { file: null, problem, status }
  const [file, another] = files
  if (file && !another) return { file, problem: null, status: 200 }
  const wrong = citing('agencies.regulation.problem.document', today, res.locals.locale)
  return { file: null, problem: wrong, status: 422 }
}

/** At the field that mends it. */
function told(error: Conflict): Problems {
  if (error instanceof NotKept) return { files: { key: error.key } }
  return { [error.key === 'problem.other_words' ? 'bieu_mau' : 'number']: { key: error.key } }
}

const show = (res: Response, agency: Agency, raw: Raw = {}, problems: Problems = {}) =>
  res.render(
    'agencies/regulation',
    regulationPage(agency, res.locals.locale, { key: randomUUID(), raw, problems, again: cameWith(res) }),
  )

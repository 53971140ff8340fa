import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound, type Conflict } from '../errors'
import { dayOf, type Day } from '../law/days'
import { visitor } from '../web/access'
import { ask, refusalOf } from '../web/confirm'
import { refuse, type Problems, type Raw, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { administered } from './administered'
import * as houseRules from './house-queries'
import type { HouseRule } from './house-queries'
import type { Agency } from './queries'
import * as regulations from './regulation-queries'
import { endTarget, setTarget } from './target-actions'
import { readEnd, readTarget } from './target-form'
import { endTargetPage, takeBackQuestion, targetPage } from './target-page'
import { hasBegun } from './target-rules'

/** Mounted at /noi-bo: what an agency promises beyond the law, by its own regulation. */
export function targetRoutes(deps: Deps) {
  const { db, now } = deps
  const router = newRouter()

  const show = async (res: Response, agency: Agency, raw: Raw = {}, problems: Problems = {}) => {
    const own = await regulations.publicOf(db, agency.id)
    const asked = { key: randomUUID(), raw, problems }
    res.render('agencies/target', targetPage(agency, own, res.locals.locale, asked))
  }

  router.get('/co-quan/:slug/chi-tieu/moi', async (req, res) => {
    await show(res, await administered(db, visitor(res), req.params.slug))
  })

  router.post('/co-quan/:slug/chi-tieu', async (req, res) => {
    const by = visitor(res)
    const agency = await administered(db, by, req.params.slug)
    const own = await regulations.publicOf(db, agency.id)
    const around = { regulations: own, today: dayOf(await now()), locale: res.locals.locale }
    const form = readTarget(req.body, around)
    if (!form.ok) return show(res.status(422), agency, form.raw, form.problems)
    const regulation = own.find(({ id }) => id === form.values.regulation)!
    const refused = await refusalOf(
      setTarget(deps, by, { agencyId: agency.id, form: form.values, regulation }),
    )
    if (refused) return show(res.status(409), agency, form.raw, told(refused))
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=chi-tieu`)
  })

  router.get('/co-quan/:slug/chi-tieu/:id/ngung', async (req, res) => {
    const { agency, target, today } = await endingOf(deps, res, req.params)
    if (!hasBegun(target, today)) return ask(res, takeBackQuestion(agency, target, res.locals.locale))
    showEnd(res, { agency, target, today })
  })

  router.post('/co-quan/:slug/chi-tieu/:id/ngung', async (req, res) => {
    const ending = await endingOf(deps, res, req.params)
    const { agency, target, today } = ending
    const begun = hasBegun(target, today)
    const form = begun ? readEnd(req.body) : null
    if (form && !form.ok) return showEnd(res.status(422), ending, form)
    const last = form && form.values.last
    const refused = await refusalOf(endTarget(deps, visitor(res), agency.id, target.id, last))
    if (refused) return showEnd(res.status(422), ending, refuse(form?.raw ?? {}, 'last', refused.key))
    const done = begun ? 'ngung-chi-tieu' : 'huy-chi-tieu'
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=${done}`)
  })

  return router
}

const told = ({ key }: Conflict): Problems => ({
  [key === 'problem.other_words' ? 'bieu_mau' : 'from']: { key },
})

interface Ending {
  agency: Agency
  target: HouseRule
  today: Day
}

async function endingOf({ db, now }: Deps, res: Response, { slug, id }: { slug: string; id: string }) {
  const agency = await administered(db, visitor(res), slug)
  return { agency, target: await targetOf(db, agency, id), today: dayOf(await now()) }
}

const showEnd = (res: Response, { agency, target, today }: Ending, wrong?: Wrong) =>
  res.render(
    'agencies/end-target',
    endTargetPage(agency, target, today, res.locals.locale, wrong?.raw, wrong?.problems),
  )

async function targetOf(db: Db, agency: Agency, id: string) {
  const target = /^\d{1,9}$/.test(id) ? await houseRules.ownTarget(db, agency.id, Number(id)) : undefined
  if (!target) throw new NotFound()
  return target
}

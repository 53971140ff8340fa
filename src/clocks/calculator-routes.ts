import type { Response } from 'express'
import * as agencies from '../agencies/queries'
import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { BOOK, ruleAt } from '../law/book'
import { dueAt } from '../law/clocks'
import type { Problems, Raw } from '../web/form'
import { newRouter } from '../web/router'
import { chosen } from './applied'
import type { Answer } from './calculator-answer-page'
import { isAsked, readCalculation } from './calculator-form'
import { calculable, calculatorPage } from './calculator-page'
import { whyNotCalculate } from './calculator-rules'
import * as clocks from './queries'
import { applied as appliedOf } from './rules'

/** By its address alone, so that a result can be passed on. */
export function calculatorRoutes({ db, now }: Deps) {
  const router = newRouter()

  router.get('/phap-luat/tinh-han', async (req, res) => {
    const { locale } = res.locals
    const all = await agencies.list(db)
    const slugs = all.map(({ slug }) => slug)
    const form = readCalculation(req.query, calculable(BOOK), slugs)
    if (!isAsked(req.query)) return show(res, all, form.raw, {})
    if (!form.ok) return show(res, all, form.raw, form.problems)
    const { viec: code, luc: at, 'co-quan': slug } = form.values
    const agency = all.find((one) => one.slug === slug)
    const problems = whyNotCalculate({ code, at, level: agency?.level ?? null, now: await now() }, locale)
    const isFine = Object.keys(problems).length === 0
    show(res, all, form.raw, problems, isFine ? await answered(db, code, at, agency) : null)
  })

  return router
}

function show(res: Response, all: Agency[], raw: Raw, problems: Problems, answer: Answer | null = null) {
  res.status(Object.keys(problems).length > 0 ? 422 : 200)
  res.render('law/calculator', calculatorPage({ raw, problems, agencies: all, answer }, res.locals.locale))
}

async function answered(db: Db, code: string, at: Date, agency: Agency | undefined): Promise<Answer> {
  const version = ruleAt(code, at, agency?.level)!
  const applied = agency ? (await chosen(db, agency, code, at))!.rule : appliedOf(version)
  return { at, version, applied, due: dueAt(applied, at, await clocks.calendar(db)), agency }
}

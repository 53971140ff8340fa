import type { Response } from 'express'
import type { Deps } from '../deps'
import { pageNumber, pagerFor } from '../web/pager'
import { newRouter } from '../web/router'
import { answerTo, byAgency, speakersOf } from './directory'
import { readMinute, readQuery, type Query } from './directory-filters'
import { directoryPage, HERE, wrongMinutePage } from './directory-page'
import * as directory from './directory-queries'

const PER_PAGE = 40

export function directoryRoutes({ db, now: clock }: Deps) {
  const router = newRouter()

  router.get('/nguoi-phat-ngon', async (req, res) => {
    const { locale } = res.locals
    const [query, now] = [readQuery(req.query), await clock()]
    const minute = readMinute(query.luc, now, locale)
    if ('problem' in minute) {
      const agencies = await directory.agenciesOn(db, null)
      return res
        .status(422)
        .render('spokespeople/list', wrongMinutePage(query, agencies, minute.problem, locale))
    }
    await show(res, query, { at: minute.at, now, page: pageNumber(req.query) })
  })

  async function show(
    res: Response,
    query: Query,
    { at, now, page }: { at: Date | null; now: Date; page: number },
  ) {
    const answer = await answerTo(db, query, at)
    const listed = answer.listed.slice((page - 1) * PER_PAGE, page * PER_PAGE)
    const [speakers, ended] = await Promise.all([
      speakersOf(db, query, at, listed),
      // the past of one agency is read by its own list, today
      answer.chosen && !at && query.q === ''
        ? directory.endedOf(
            db,
            listed.map(({ id }) => id),
          )
        : [],
    ])
    const pager = pagerFor(HERE, query, page, PER_PAGE, answer.listed.length)
    const shown = { query, answer, listed, speakers, ended: byAgency(ended), pager, at, now }
    res.render('spokespeople/list', directoryPage(shown, res.locals.locale))
  }

  return router
}

import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { visitor } from '../web/access'
import { refuse, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { addOffice, changeOffice } from './actions'
import { administered } from './administered'
import { readNewOffice, readOffice } from './form'
import * as agencies from './queries'
import { newOfficePage, officePage } from './settings-page'

export function officeRoutes(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  const show = async (res: Response, agency: agencies.Agency, wrong?: Wrong) => {
    const office = await agencies.officeOf(db, agency.id)
    res.status(wrong ? 422 : 200)
    res.render('agencies/office', officePage(agency, office, res.locals.locale, wrong?.raw, wrong?.problems))
  }

  router.get('/co-quan/:slug/bo-phan', async (req, res) => {
    await show(res, await administered(db, visitor(res), req.params.slug))
  })

  router.post('/co-quan/:slug/bo-phan', async (req, res) => {
    const agency = await administered(db, visitor(res), req.params.slug)
    const form = readOffice(req.body)
    if (!form.ok) return show(res, agency, form)
    await changeOffice(deps, visitor(res), agency.id, form.values)
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=dau-moi`)
  })

  router.get('/co-quan/:slug/bo-phan/moi', async (req, res) => {
    showNew(res, await administered(db, visitor(res), req.params.slug))
  })

  router.post('/co-quan/:slug/bo-phan/moi', async (req, res) => {
    const agency = await administered(db, visitor(res), req.params.slug)
    const form = readNewOffice(req.body)
    if (!form.ok) return showNew(res.status(422), agency, form)
    try {
      await addOffice(deps, visitor(res), agency.id, form.values)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      const field = error.key === 'problem.other_words' ? 'bieu_mau' : 'newOfficeName'
      return showNew(res.status(409), agency, refuse(form.raw, field, error.key))
    }
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=bo-phan`)
  })

  return router
}

const showNew = (res: Response, agency: agencies.Agency, wrong?: Wrong) =>
  res.render('agencies/new-office', newOfficePage(agency, res.locals.locale, randomUUID(), wrong))

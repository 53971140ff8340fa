import type { Response } from 'express'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { visitor } from '../web/access'
import { confirmPage } from '../web/confirm-page'
import { isUuid, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { addChannel, endChannel } from './actions'
import { administered } from './administered'
import { readChannel } from './form'
import * as agencies from './queries'
import { channelPage, endQuestion } from './settings-page'

export function channelRoutes(deps: Deps) {
  const { db } = deps
  const router = newRouter()

  router.get('/co-quan/:slug/kenh/moi', async (req, res) => {
    show(res, await administered(db, visitor(res), req.params.slug))
  })

  router.post('/co-quan/:slug/kenh', async (req, res) => {
    const agency = await administered(db, visitor(res), req.params.slug)
    const form = readChannel(req.body)
    if (!form.ok) return show(res.status(422), agency, form)
    await addChannel(deps, visitor(res), agency.id, form.values)
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=kenh`)
  })

  router.get('/co-quan/:slug/kenh/:id/ket-thuc', async (req, res) => {
    const agency = await administered(db, visitor(res), req.params.slug)
    res.render('confirm', confirmPage(endQuestion(agency, await channelOf(db, agency, req.params.id))))
  })

  router.post('/co-quan/:slug/kenh/:id/ket-thuc', async (req, res) => {
    const { id, slug } = req.params
    await administered(db, visitor(res), slug)
    if (!isUuid(id)) throw new NotFound()
    await endChannel(deps, visitor(res), id)
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${slug}?xong=ngung-kenh`)
  })

  return router
}

const show = (res: Response, agency: agencies.Agency, wrong?: Wrong) =>
  res.render('agencies/channel', channelPage(agency, res.locals.locale, wrong?.raw, wrong?.problems))

async function channelOf(db: Db, agency: agencies.Agency, id: string) {
  const channel = (await agencies.channelsOf(db, agency.id)).find((each) => each.id === id)
  if (!channel) throw new NotFound()
  return channel
}

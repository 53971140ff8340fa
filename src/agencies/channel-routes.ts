import type { Response } from 'express'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { visitor } from '../web/access'
import { ask, refusalOf } from '../web/confirm'
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
    ask(res, endQuestion(agency, await channelOf(db, agency, req.params.id)))
  })

  router.post('/co-quan/:slug/kenh/:id/ket-thuc', async (req, res) => {
    const agency = await administered(db, visitor(res), req.params.slug)
    const channel = await channelOf(db, agency, req.params.id)
    const refused = await refusalOf(endChannel(deps, visitor(res), agency.id, channel.id))
    if (refused) return ask(res, { ...endQuestion(agency, channel), why: refused.key })
    res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${agency.slug}?xong=ngung-kenh`)
  })

  return router
}

const show = (res: Response, agency: agencies.Agency, wrong?: Wrong) =>
  res.render('agencies/channel', channelPage(agency, res.locals.locale, wrong?.raw, wrong?.problems))

async function channelOf(db: Db, agency: agencies.Agency, id: string) {
  const channel = isUuid(id) ? await agencies.ownChannel(db, agency.id, id) : undefined
  if (!channel) throw new NotFound()
  return channel
}

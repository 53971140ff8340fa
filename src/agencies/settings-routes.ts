import { agenciesAs } from '../actor'
import type { Deps } from '../deps'
import { Forbidden } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { administered } from './administered'
import * as agencies from './queries'
import { choosePage, settingsPage } from './settings-page'

const DONE: Record<string, MessageKey> = {
  kenh: 'agencies.channel.added',
  'ngung-kenh': 'agencies.channel.ended',
  'dau-moi': 'agencies.settings.saved',
  'bo-phan': 'agencies.settings.offices.added',
}

export function settingsRoutes({ db }: Deps) {
  const router = newRouter()

  router.get('/co-quan', async (_req, res) => {
    const ids = agenciesAs(visitor(res), 'administrator')
    if (ids.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
    const mine = await agencies.byIds(db, ids)
    if (mine.length === 1) return res.redirect(303, `${res.locals.base}/noi-bo/co-quan/${mine[0]!.slug}`)
    res.render('agencies/choose', choosePage(mine, res.locals.locale))
  })

  router.get('/co-quan/:slug', async (req, res) => {
    const by = visitor(res)
    const agency = await administered(db, by, req.params.slug)
    const [channels, offices] = await Promise.all([
      agencies.channelsOf(db, agency.id),
      agencies.officesOf(db, [agency.id]),
    ])
    const several = agenciesAs(by, 'administrator').length > 1
    const settings = { agency, channels, offices, several, notice: noticeOf(req.query, DONE) }
    res.render('agencies/settings', settingsPage(settings, res.locals.locale))
  })

  return router
}

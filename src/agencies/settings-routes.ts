import { agenciesAs } from '../actor'
import type { Deps } from '../deps'
import { Forbidden } from '../errors'
import type { Locale, MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { administered } from './administered'
import { houseOf, type Counting } from './house'
import { dutyPage, housePage } from './house-page'
import { numberLine } from './number-page'
import { patternOf } from './number-queries'
import * as agencies from './queries'
import type { Agency } from './queries'
import { regulationDuty } from './regulation-rules'
import { choosePage, settingsPage } from './settings-page'

const DONE: Record<string, MessageKey> = {
  kenh: 'agencies.channel.added',
  'ngung-kenh': 'agencies.channel.ended',
  'dau-moi': 'agencies.settings.saved',
  'bo-phan': 'agencies.settings.offices.added',
  'quy-che': 'agencies.regulation.published',
  'chi-tieu': 'agencies.target.was_set',
  'ngung-chi-tieu': 'agencies.target.ended',
  'huy-chi-tieu': 'agencies.target.taken_back',
  'so-ky-hieu': 'agencies.number.was_set',
}

export function settingsRoutes(deps: Deps, counting: Counting) {
  const { db, now } = deps
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
    const { locale } = res.locals
    const [channels, offices, pattern, house] = await Promise.all([
      agencies.channelsOf(db, agency.id),
      agencies.officesOf(db, [agency.id]),
      patternOf(db, agency.id),
      settledIn(deps, agency, await now(), counting, locale),
    ])
    const several = agenciesAs(by, 'administrator').length > 1
    const number = numberLine(agency, pattern)
    const settings = {
      agency,
      channels,
      offices,
      number,
      several,
      notice: noticeOf(req.query, DONE),
      ...house,
    }
    res.render('agencies/settings', settingsPage(settings, locale))
  })

  return router
}

/** What the agency settled for itself, and whether the decree that asks for it is kept. */
async function settledIn(
  deps: Deps,
  agency: Agency,
  now: Date,
  { calendar, steps }: Counting,
  locale: Locale,
) {
  const house = await houseOf(deps, agency, now)
  const since = await agencies.foundedOn(deps.db, agency.id)
  const about = { level: agency.level, since, now, calendar: await calendar(deps.db) }
  const duty = regulationDuty(house.regulations, about)
  return {
    house: housePage(agency, house, locale),
    duty: duty && dutyPage(duty, steps(duty.due), locale),
  }
}

import type { Request, Response } from 'express'
import type { Deps } from '../deps'
import { translate } from '../i18n'
import { newRouter } from '../web/router'
import { answerTo, speakersOf } from './directory'
import { asCsv, asJson, asVcf, type Exported } from './directory-export'
import { readMinute, readQuery } from './directory-filters'

/** All of the list at once, for machines: the same question gets the same answer as on the page. */
export function exportRoutes({ db, now: clock, settings }: Deps) {
  const router = newRouter()

  router.get('/nguoi-phat-ngon.json', async (req, res) => {
    const exported = await asked(req, res)
    if (exported) res.json(asJson(exported))
  })

  router.get('/nguoi-phat-ngon.csv', async (req, res) => {
    const exported = await asked(req, res)
    if (exported) named(res, 'csv').type('text/csv').send(asCsv(exported, res.locals.locale))
  })

  router.get('/nguoi-phat-ngon.vcf', async (req, res) => {
    const exported = await asked(req, res)
    if (exported) named(res, 'vcf').type('text/vcard').send(asVcf(exported, res.locals.locale))
  })

  async function asked(req: Request, res: Response): Promise<Exported | undefined> {
    const { locale } = res.locals
    const [query, now] = [readQuery(req.query), await clock()]
    const minute = readMinute(query.luc, now, locale)
    if ('at' in minute) {
      const answer = await answerTo(db, query, minute.at)
      const speakers = await speakersOf(db, query, minute.at, answer.listed)
      return { answer, speakers, at: minute.at, now, publicUrl: settings.publicUrl }
    }
    const { key, values } = minute.problem
    res.status(422).json({ error: translate(locale, key, values) })
    return undefined
  }

  return router
}

const named = (res: Response, format: string) =>
  res.set('Content-Disposition', `attachment; filename="nguoi-phat-ngon.${format}"`)

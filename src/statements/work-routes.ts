import type { Response } from 'express'
import type { Deps } from '../deps'
import { workPage, type Shown, type Told } from './work-page'
import { partsOf } from './work-parts'

/** The page of one statement at the desk, with all its parts. */
export async function showWork(deps: Deps, res: Response, shown: Shown, told: Told) {
  const { locale } = res.locals
  const parts = await partsOf(deps, shown, locale)
  res.render('statements/work', { ...workPage(shown, locale, told), parts })
}

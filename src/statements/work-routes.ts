import type { Response } from 'express'
import type { Deps } from '../deps'
import { visitor } from '../web/access'
import { meanwhileOf } from './review/meanwhile-page'
import { workShown } from './work'
import { workPage, type Failed, type Shown, type Told } from './work-page'
import { partsOf } from './work-parts'

/** The page of one statement at the desk, with all its parts. */
export async function showWork(deps: Deps, res: Response, shown: Shown, told: Told) {
  const { locale } = res.locals
  const parts = await partsOf(deps, shown, locale)
  res.render('statements/work', { ...workPage(shown, locale, told), parts })
}

/** It cannot be done, or not any more: the statement as it stands now, with what was typed. */
export async function refuse(deps: Deps, res: Response, id: string, failed: Failed) {
  const shown = await workShown(deps, visitor(res), id)
  const meanwhile = meanwhileOf(failed.why, shown.events)
  await showWork(deps, res.status(409), shown, { failed: { ...failed, meanwhile } })
}

import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { visitor } from '../web/access'
import type { Raw } from '../web/form'
import { deskOf, type Desk } from './desk-held'
import { deskShowPage } from './desk-page'
import type { Opened } from './desk-work-page'

export const show = (res: Response, desk: Desk, opened: Opened = {}) =>
  res.render('requests/desk-show', deskShowPage(desk, visitor(res), res.locals.locale, opened, randomUUID))

/** Somebody was faster: the page says so, and hands back what was typed. */
export async function unlessTooLate(
  deps: Deps,
  res: Response,
  id: string,
  raw: Raw,
  work: () => Promise<unknown>,
) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const now = await deskOf(deps, visitor(res), id)
    show(res.status(409), now, { raw, why: { key: error.key, values: error.values } })
  }
}

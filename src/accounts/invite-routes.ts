import type { Response } from 'express'
import { agenciesAs } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, Forbidden } from '../errors'
import { visitor } from '../web/access'
import { refuse, type Raw, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { readInvite, type InviteForm } from './form'
import { invite } from './invitation-actions'
import { invitePage } from './member-page'

export function inviteRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/thanh-vien/moi', (_req, res) => show(deps, res))

  router.post('/thanh-vien', async (req, res) => {
    administered(res)
    const form = readInvite(req.body)
    if (!form.ok) return show(deps, res, form)
    const done = await invited(deps, res, form.values, form.raw)
    if (typeof done !== 'string') return show(deps, res, done)
    res.redirect(303, `${res.locals.base}/noi-bo/thanh-vien?xong=${done === 'invited' ? 'moi' : 'them'}`)
  })

  return router
}

function administered(res: Response): number[] {
  const mine = agenciesAs(visitor(res), 'administrator')
  if (mine.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
  return mine
}

async function show({ db }: Deps, res: Response, wrong?: Wrong) {
  const mine = await agencies.byIds(db, administered(res))
  res.status(wrong ? 422 : 200)
  res.render('accounts/invite', invitePage(mine, res.locals.locale, wrong?.raw, wrong?.problems))
}

/** A role that the person has already is told at its field. */
async function invited(deps: Deps, res: Response, form: InviteForm, raw: Raw) {
  try {
    return await invite(deps, visitor(res), form, res.locals.locale)
  } catch (error) {
    if (error instanceof Conflict) return refuse(raw, 'role', error.key)
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import { agenciesAs } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, Forbidden } from '../errors'
import type { MessageKey } from '../i18n'
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
    const done = await invited(deps, res, form.values)
    if (done instanceof Conflict) return show(deps, res, refusing(form.raw, done))
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
  res.status(wrong ? (wrong.problems['bieu_mau'] ? 409 : 422) : 200)
  const { locale } = res.locals
  res.render('accounts/invite', invitePage(mine, locale, randomUUID(), wrong?.raw, wrong?.problems))
}

const invited = (deps: Deps, res: Response, form: InviteForm) =>
  invite(deps, visitor(res), form, res.locals.locale).catch((error: unknown) => {
    if (error instanceof Conflict) return error
    throw error
  })

/** Told at the field that mends it; other words under a used key come back in a form of their own. */
const FIELDS: Partial<Record<MessageKey, string>> = {
  'problem.other_words': 'bieu_mau',
  'accounts.invited_already': 'email',
}

const refusing = (raw: Raw, { key, values }: Conflict): Wrong =>
  refuse(raw, FIELDS[key] ?? 'role', key, values)

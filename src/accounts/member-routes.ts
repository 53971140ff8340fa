import type { Response } from 'express'
import { agenciesAs, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, Forbidden, NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { isUuid, refuse, type Raw, type Wrong } from '../web/form'
import { newRouter } from '../web/router'
import { readInvite, readOffice, type InviteForm } from './form'
import { cancelInvitation, invite } from './invitation-actions'
import * as invitations from './invitation-queries'
import { endMembership, setOffice } from './member-actions'
import * as memberships from './membership-queries'
import { membersPage, type Members } from './page'

const HERE = '/noi-bo/thanh-vien'
const NOTICES: Record<string, MessageKey> = {
  moi: 'accounts.invited',
  them: 'accounts.added',
  'bo-phan': 'accounts.office.set',
}

export function memberRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/thanh-vien', async (req, res) => {
    const done = req.query['xong']
    const notice = typeof done === 'string' && Object.hasOwn(NOTICES, done) ? NOTICES[done] : undefined
    const shown = await members(deps, visitor(res))
    res.render('accounts/members', membersPage({ ...shown, notice }, res.locals.locale))
  })

  router.post('/thanh-vien', async (req, res) => {
    const shown = await members(deps, visitor(res))
    const form = readInvite(req.body)
    if (!form.ok) return again(res, shown, form)
    const done = await invited(deps, res, form.values, form.raw)
    if (typeof done !== 'string') return again(res, shown, done)
    res.redirect(303, `${res.locals.base}${HERE}?xong=${done === 'invited' ? 'moi' : 'them'}`)
  })

  const ending = (path: string, end: (deps: Deps, by: Actor, id: string) => Promise<unknown>) =>
    router.post(path, async (req, res) => {
      const { id } = req.params as { id: string }
      if (!isUuid(id)) throw new NotFound()
      await end(deps, visitor(res), id)
      res.redirect(303, `${res.locals.base}${HERE}`)
    })

  router.post('/thanh-vien/:id/bo-phan', async (req, res) => {
    const form = readOffice(req.body)
    if (!isUuid(req.params.id)) throw new NotFound()
    if (!form.ok) throw new Conflict('accounts.office.wrong')
    await setOffice(deps, visitor(res), req.params.id, form.values.office)
    res.redirect(303, `${res.locals.base}${HERE}?xong=bo-phan`)
  })

  ending('/thanh-vien/:id/ket-thuc', endMembership)
  ending('/thanh-vien/loi-moi/:id/huy', cancelInvitation)

  return router
}

const again = (res: Response, shown: Members, { raw, problems }: Wrong) =>
  res.status(422).render('accounts/members', membersPage(shown, res.locals.locale, raw, problems))

/** A role that the person has already is told at its field. */
async function invited(deps: Deps, res: Response, form: InviteForm, raw: Raw) {
  try {
    return await invite(deps, visitor(res), form, res.locals.locale)
  } catch (error) {
    if (error instanceof Conflict) return refuse(raw, 'role', error.key)
    throw error
  }
}

/** Only administrators see who works for their agencies. */
async function members({ db }: Deps, by: Actor): Promise<Members> {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) throw new Forbidden()
  const [administered, offices, rows, open] = await Promise.all([
    agencies.byIds(db, mine),
    agencies.officesOf(db, mine),
    memberships.ofAgencies(db, mine),
    invitations.openOf(db, mine),
  ])
  return { agencies: administered, offices, members: rows, invitations: open }
}

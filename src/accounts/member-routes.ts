import type { Response } from 'express'
import { agenciesAs, hasRole, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, Forbidden, NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { ask, refusalOf } from '../web/confirm'
import { isUuid } from '../web/form'
import { noticeOf } from '../web/notice'
import { newRouter } from '../web/router'
import { readOffice } from './form'
import { cancelInvitation } from './invitation-actions'
import * as invitations from './invitation-queries'
import { endMembership, setOffice } from './member-actions'
import { cancelQuestion, endQuestion, membersPage } from './member-page'
import * as memberships from './membership-queries'

const HERE = '/noi-bo/thanh-vien'
const DONE: Record<string, MessageKey> = {
  moi: 'accounts.invited',
  them: 'accounts.added',
  'bo-phan': 'accounts.office.set',
  'ket-thuc': 'accounts.members.ended',
  huy: 'accounts.members.cancelled',
}

export function memberRoutes(deps: Deps) {
  const router = newRouter()

  router.get('/thanh-vien', async (req, res) => {
    const by = visitor(res)
    const shown = await members(deps, by)
    const notice = noticeOf(req.query, DONE)
    res.render('accounts/members', membersPage({ ...shown, me: by.accountId, notice }, res.locals.locale))
  })

  router.post('/thanh-vien/:id/bo-phan', async (req, res) => {
    const form = readOffice(req.body)
    if (!form.ok) throw new Conflict('accounts.office.wrong')
    await setOffice(deps, visitor(res), idOf(req), form.values.office)
    res.redirect(303, `${res.locals.base}${HERE}?xong=bo-phan`)
  })

  router.get('/thanh-vien/:id/ket-thuc', async (req, res) => {
    ask(res, await ending(deps, res, idOf(req)))
  })

  router.post('/thanh-vien/:id/ket-thuc', async (req, res) => {
    const question = await ending(deps, res, idOf(req))
    const refused = await refusalOf(endMembership(deps, visitor(res), idOf(req)))
    if (refused) return ask(res, { ...question, why: refused.key })
    res.redirect(303, `${res.locals.base}${HERE}?xong=ket-thuc`)
  })

  router.get('/thanh-vien/loi-moi/:id/huy', async (req, res) => {
    ask(res, await cancelling(deps, visitor(res), idOf(req)))
  })

  router.post('/thanh-vien/loi-moi/:id/huy', async (req, res) => {
    const question = await cancelling(deps, visitor(res), idOf(req))
    const refused = await refusalOf(cancelInvitation(deps, visitor(res), idOf(req)))
    if (refused) return ask(res, { ...question, why: refused.key })
    res.redirect(303, `${res.locals.base}${HERE}?xong=huy`)
  })

  return router
}

function idOf({ params: { id } }: { params: { id: string } }): string {
  if (!isUuid(id)) throw new NotFound()
  return id
}

async function ending(deps: Deps, res: Response, id: string) {
  const by = visitor(res)
  const shown = await members(deps, by)
  const member = await memberships.byId(deps.db, id)
  if (!member || !hasRole(by, member.agencyId, 'administrator')) throw new NotFound()
  return endQuestion(member, { ...shown, me: by.accountId }, res.locals.locale)
}

async function cancelling({ db }: Deps, by: Actor, id: string) {
  administeredBy(by)
  const invitation = await invitations.joinById(db, id)
  if (!invitation || !hasRole(by, invitation.agencyId, 'administrator')) throw new NotFound()
  return cancelQuestion(invitation)
}

function administeredBy(by: Actor): number[] {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
  return mine
}

/** Only administrators see who works for their agencies. */
async function members({ db }: Deps, by: Actor) {
  const mine = administeredBy(by)
  const [administered, offices, rows, open] = await Promise.all([
    agencies.byIds(db, mine),
    agencies.officesOf(db, mine),
    memberships.ofAgencies(db, mine),
    invitations.openOf(db, mine),
  ])
  return { agencies: administered, offices, members: rows, invitations: open }
}

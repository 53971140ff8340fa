import { agenciesAs, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, Forbidden, NotFound } from '../errors'
import type { MessageKey } from '../i18n'
import { visitor } from '../web/access'
import { confirmPage } from '../web/confirm-page'
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
    const by = visitor(res)
    const shown = await members(deps, by)
    const member = shown.members.find(({ membershipId }) => membershipId === req.params.id)
    if (!member) throw new NotFound()
    res.render('confirm', confirmPage(endQuestion(member, shown, by.accountId, res.locals.locale)))
  })

  router.post('/thanh-vien/:id/ket-thuc', async (req, res) => {
    await endMembership(deps, visitor(res), idOf(req))
    res.redirect(303, `${res.locals.base}${HERE}?xong=ket-thuc`)
  })

  router.get('/thanh-vien/loi-moi/:id/huy', async (req, res) => {
    const { invitations: open } = await members(deps, visitor(res))
    const invitation = open.find(({ id }) => id === req.params.id)
    if (!invitation) throw new NotFound()
    res.render('confirm', confirmPage(cancelQuestion(invitation)))
  })

  router.post('/thanh-vien/loi-moi/:id/huy', async (req, res) => {
    await cancelInvitation(deps, visitor(res), idOf(req))
    res.redirect(303, `${res.locals.base}${HERE}?xong=huy`)
  })

  return router
}

function idOf({ params: { id } }: { params: { id: string } }): string {
  if (!isUuid(id)) throw new NotFound()
  return id
}

/** Only administrators see who works for their agencies. */
async function members({ db }: Deps, by: Actor) {
  const mine = agenciesAs(by, 'administrator')
  if (mine.length === 0) throw new Forbidden('error.forbidden', ['administrator'])
  const [administered, offices, rows, open] = await Promise.all([
    agencies.byIds(db, mine),
    agencies.officesOf(db, mine),
    memberships.ofAgencies(db, mine),
    invitations.openOf(db, mine),
  ])
  return { agencies: administered, offices, members: rows, invitations: open }
}

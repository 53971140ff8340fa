import type { ErrorRequestHandler } from 'express'
import type { Actor } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Forbidden } from '../errors'
import * as memberships from './membership-queries'

/** Before the page of an error: whoever lacks a role learns who can give it. */
export const whoHelps =
  ({ db }: Deps): ErrorRequestHandler =>
  async (error, _req, res, next) => {
    const { actor } = res.locals
    if (error instanceof Forbidden && actor) res.locals.helpers = await administrators(db, actor)
    next(error)
  }

/** Each once, however many of the agencies they administer. */
async function administrators(db: Db, { memberships: own }: Actor) {
  const agencyIds = [...new Set(own.map(({ agencyId }) => agencyId))]
  const members = await memberships.ofAgencies(db, agencyIds)
  const found = members.filter(({ role }) => role === 'administrator')
  return [...new Map(found.map((each) => [each.accountId, each])).values()]
}

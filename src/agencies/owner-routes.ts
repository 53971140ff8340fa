import type { RequestHandler } from 'express'
import type { Db } from '../database/connect'
import { isUnreachable } from '../database/unreachable'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import { channelLine, langOf, nameOf } from './page'
import * as agencies from './queries'

declare global {
  namespace Express {
    interface Locals {
      /** The one agency that all others here stand under; nobody where several are equals. */
      owner?: Awaited<ReturnType<typeof ownerOf>>
    }
  }
}

/**
 * What stands around every page: whose portal it is and how it is reached. While the database is away, what needs no
 * data goes on without it.
 */
export const withOwner =
  ({ db }: Deps): RequestHandler =>
  async (_req, res, next) => {
    const owner = await ownerOf(db, res.locals.locale).catch(nobodyWhileAway)
    if (owner) res.locals.owner = owner
    next()
  }

function nobodyWhileAway(error: unknown) {
  if (!isUnreachable(error)) throw error
  return undefined
}

async function ownerOf(db: Db, locale: Locale) {
  const [agency, another] = await agencies.tops(db)
  if (!agency || another) return undefined
  const [office, channels] = await Promise.all([
    agencies.officeOf(db, agency.id),
    agencies.channelsOf(db, agency.id),
  ])
  return {
    id: agency.id,
    name: nameOf(agency, locale),
    lang: langOf(agency, locale),
    office,
    channels: channels.map(channelLine),
  }
}

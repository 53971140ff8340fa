import { nameOf } from '../agencies/page'
import { blockOf, type Panel } from '../web/waiting'
import { ownRights } from './absence-queries'

/** For the desk of one who speaks regularly: by what, and where to say that they cannot for a while. */
export const ownWaiting: Panel = async ({ db }, by, locale) => {
  const rights = await ownRights(db, by.accountId)
  return blockOf(
    { urgency: 'mine', title: 'spokespeople.own', all: '/noi-bo' },
    rights.map((right) => ({
      href: `/noi-bo/nguoi-phat-ngon/${right.id}/vang-mat`,
      title: right.position,
      facts: [
        { text: nameOf(right, locale) },
        right.absentSince
          ? { word: 'spokespeople.own.absent', at: right.absentSince }
          : { word: 'spokespeople.own.since', at: right.validFrom },
      ],
    })),
  )
}

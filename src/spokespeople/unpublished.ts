import { nameOf } from '../agencies/page'
import * as agencies from '../agencies/queries'
import type { Agency } from '../agencies/queries'
import type { Deps } from '../deps'
import { translate, type Locale } from '../i18n'
import type { Line } from '../web/waiting'
import { publishClock, type Timed } from './clock-page'
import { HERE } from './desk-page'
import { publishClocks } from './publish-clocks'
import * as register from './register-queries'
import type { Recorded } from './register-queries'

/** Recorded and not yet published, the first to be late on top; those without a time come last. */
export async function unpublishedLines({ db, now }: Deps, mine: number[], locale: Locale): Promise<Line[]> {
  const [waiting, own, at] = await Promise.all([
    register.unpublishedOf(db, mine),
    agencies.byIds(db, mine),
    now(),
  ])
  const clocks = await publishClocks(
    db,
    waiting.map(({ id }) => id),
  )
  const dueOf = ({ id }: Recorded) => +(clocks.get(id)?.clock.dueAt ?? Infinity)
  return waiting
    .toSorted((one, other) => dueOf(one) - dueOf(other) || 0)
    .map((term) => lineOf(term, clocks.get(term.id), own, at, locale))
}

function lineOf(term: Recorded, timed: Timed | undefined, own: Agency[], now: Date, locale: Locale): Line {
  const clock = publishClock(term, timed, now, locale)
  const by = clock && translate(locale, clock.by.key, clock.by.values)
  return {
    href: `${HERE}/${term.id}`,
    title: term.fullName,
    facts: [
      ...(clock ? [{ text: `${clock.mark} (${by})` }] : []),
      {
        text: nameOf(
          own.find(({ id }) => id === term.agencyId)!,
          locale,
        ),
      },
    ],
  }
}

import { hasRole, type Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { figuresOf } from '../files/figures'
import * as images from '../files/image-queries'
import { isUuid } from '../web/form'
import * as spokespeople from '../spokespeople/queries'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import * as texts from './text-queries'
import { judge } from './held'
import { isScheduled, STATEMENT_ROLES } from './rules'
import { speaks } from './speaking'

/** An id that cannot be one is as unknown as one that nobody has. */
export function known(id: string | undefined): string {
  if (!id || !isUuid(id)) throw new NotFound()
  return id
}

/** The statement as its desk sees it; another agency's is as unknown as none. */
export async function work({ db }: Deps, by: Actor, wanted: string) {
  const document = await documents.byId(db, known(wanted))
  if (!document || !hasRole(by, document.agencyId, ...STATEMENT_ROLES)) throw new NotFound()
  const edition = (await editions.latest(db, document.id))!
  return { document, edition, texts: await texts.ofEdition(db, edition.id) }
}

/** All that the page of one statement at the desk shows. */
export async function workShown(deps: Deps, by: Actor, wanted: string) {
  const { db } = deps
  const { document, edition, texts } = await work(deps, by, wanted)
  const now = await deps.now()
  const judged = (one: editions.Edition | undefined) =>
    one && judge(db, document, one).then((facts) => ({ edition: one, judged: facts }))
  const [[agency], latest, standing, scheduled, events, speaker, authority, pictured] = await Promise.all([
    agencies.byIds(db, [document.agencyId]),
    judge(db, document, edition),
    editions.standing(db, document.id).then(judged),
    editions.scheduled(db, document.id).then(judged),
    editions.eventsOf(db, document.id),
    edition.speakerAppointmentId ? spokespeople.appointment(db, edition.speakerAppointmentId) : undefined,
    speaks(db, document, edition, isScheduled(edition, now) ? edition.publishAt! : now),
    images.ofEdition(db, edition.id),
  ])
  const figures = figuresOf(pictured, '/noi-bo/tep', deps.settings.scanning)
  const shown = {
    document,
    edition,
    texts,
    figures,
    standing,
    scheduled,
    events,
    speaker,
    authority,
    by,
    now,
  }
  return { ...shown, judged: latest, agency: agency! }
}

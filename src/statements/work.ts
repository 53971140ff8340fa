import type { Actor } from '../actor'
import * as agencies from '../agencies/queries'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { figuresOf } from '../files/figures'
import * as images from '../files/image-queries'
import { isUuid } from '../web/form'
import * as spokespeople from '../spokespeople/queries'
import { mayOpen } from './access'
import { isKeptFrom, withoutWords } from './changes/kept-texts'
import * as links from './changes/link-queries'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import * as texts from './text-queries'
import { judge } from './held'
import * as countersigning from './release/countersign-queries'
import { isScheduled } from './rules'
import { speaks } from './speaking'
import { unfilledIn } from './writing/template-rules'

/** An id that cannot be one is as unknown as one that nobody has. */
export function known(id: string | undefined): string {
  if (!id || !isUuid(id)) throw new NotFound()
  return id
}

/** The statement as its desk sees it; another agency's, and one kept to others, is as unknown as none. */
export async function work({ db }: Deps, by: Actor, wanted: string) {
  const document = await documents.byId(db, known(wanted))
  if (!document || !(await mayOpen(db, by, document))) throw new NotFound()
  const edition = (await editions.current(db, document.id))!
  const [written, kept] = [await texts.ofEdition(db, edition.id), await isKeptFrom(db, by, document)]
  return { document, edition, kept, texts: kept ? written.map(withoutWords(document)) : written }
}

/** The same for whoever goes on with it: nobody does with words that are kept from them. */
export async function workToChange(deps: Deps, by: Actor, wanted: string) {
  const found = await work(deps, by, wanted)
  if (found.kept) throw new Conflict('statements.why.withdrawn')
  return found
}

/** All that the page of one statement at the desk shows. */
export async function workShown(deps: Deps, by: Actor, wanted: string) {
  const { db } = deps
  const { document, edition, kept, texts } = await work(deps, by, wanted)
  const now = await deps.now()
  const judged = (one: editions.Edition | undefined) =>
    one && judge(db, document, one).then((facts) => ({ edition: one, judged: facts }))
  const [[agency], latest, standing, scheduled, events, speaker, authority, pictured, signing, targets] =
    await Promise.all([
      agencies.byIds(db, [document.agencyId]),
      judge(db, document, edition),
      editions.standing(db, document.id).then(judged),
      editions.scheduled(db, document.id).then(judged),
      editions.eventsOf(db, document.id),
      edition.speakerAppointmentId ? spokespeople.appointment(db, edition.speakerAppointmentId) : undefined,
      speaks(db, document, edition, isScheduled(edition, now) ? edition.publishAt! : now),
      kept ? [] : images.ofEdition(db, edition.id),
      countersigning.ofDocument(db, document.id),
      links.targetsOf(db, edition.id),
    ])
  const figures = figuresOf(pictured, '/noi-bo/tep', deps.settings.scanning)
  const shown = {
    document,
    edition,
    kept,
    texts,
    figures,
    standing,
    scheduled,
    events,
    speaker,
    authority,
    signBefore: signing.find(({ asked }) => asked)?.dueAt ?? null,
    lacks: {
      target: document.kind === 'erratum' && targets.length === 0,
      words: unfilledIn(texts) !== null,
    },
    by,
    now,
  }
  return { ...shown, judged: latest, agency: agency! }
}

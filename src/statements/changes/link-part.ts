import * as rules from '../rules'
import type { Part } from '../work-parts'
import { linksPart } from './link-page'
import * as links from './link-queries'

/** What this edition says that it corrects, answers or follows. */
export const linkPart: Part = async ({ db }, { document, edition, judged, by }) =>
  linksPart({
    document,
    version: edition.lockVersion,
    targets: await links.byIds(db, await links.targetsOf(db, edition.id)),
    mayEdit: rules.whyNotEdit(judged, by) === null,
  })

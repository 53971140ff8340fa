import type { Actor } from '../../actor'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import * as editions from '../edition-queries'
import { holdLatest, stopIf, type Held } from '../held'
import * as rules from '../rules'
import { trace } from '../trace'
import * as links from './link-queries'

/**
 * Whoever says what it corrects wrote the edition. Said twice it is said once.
 * @throws NotFound when no statement of that agency with this id can be read
 */
export const addLink = ({ db }: Deps, by: Actor, id: string, target: string, version: number) =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotEdit(held.judged, by), held, version)
    const { document, edition } = held
    if (!(await links.isPublished(trx, document, target))) throw new NotFound()
    if ((await links.targetsOf(trx, edition.id)).includes(target)) return
    await toDraft(trx, held)
    await links.insert(trx, edition.id, target)
    await trace(trx, by, held, 'link_added', 'draft')
  })

/** @throws NotFound when it does not speak of that one */
export const removeLink = ({ db }: Deps, by: Actor, id: string, target: string, version: number) =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotEdit(held.judged, by), held, version)
    await toDraft(trx, held)
    if (!(await links.remove(trx, held.edition.id, target))) throw new NotFound()
    await trace(trx, by, held, 'link_removed', 'draft')
  })

/** Like saving: a draft again, and another version of it. */
const toDraft = (trx: Db, { edition }: Held) => editions.update(trx, edition.id, { state: 'draft' })

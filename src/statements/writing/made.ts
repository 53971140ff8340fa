import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { NotFound } from '../../errors'
import { madeWith } from '../../web/once'
import type { Made } from '../edit-page'
import { work } from '../work'

/** The draft that a form made; null where this person does not see it any more. */
export async function madeFrom(deps: Deps, by: Actor, key: string): Promise<Made | null> {
  const id = await madeWith(deps.db, key)
  if (!id) return null
  try {
    const { texts } = await work(deps, by, id)
    return { href: `/noi-bo/thong-cao/${id}`, title: texts[0]!.title }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

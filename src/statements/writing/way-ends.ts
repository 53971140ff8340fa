import * as agencies from '../../agencies/queries'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import * as directory from '../../spokespeople/directory-queries'
import * as editions from '../edition-queries'
import * as texts from '../text-queries'
import { statementsAmong } from './way-queries'
import { waysIn, type Way } from './way-rules'

type End = 'page' | 'withdrawn' | 'nowhere'

type Page = Pick<Way, 'to' | 'slug'>

const keyOf = ({ to, slug }: Page) => `${to} ${slug}`

/** Where ways end, as a reader would see: what is not public yet leads nowhere. A text may have thousands of them. */
export async function endsOf(db: Db, ways: readonly Way[]): Promise<(way: Way) => End> {
  const ends = new Map<string, End>()
  const add = (to: Way['to'], slug: string, end: End = 'page') => ends.set(keyOf({ to, slug }), end)
  const slugs = (to: Way['to']) => [...new Set(ways.flatMap((way) => (way.to === to ? [way.slug] : [])))]

  for (const slug of await agencies.slugsAmong(db, slugs('agency'))) add('agency', slug)
  for (const slug of await directory.slugsAmong(db, slugs('person'))) add('person', slug)
  for (const { slug, state } of await statementsAmong(db, slugs('statement')))
    add('statement', slug, state === 'withdrawn' ? 'withdrawn' : 'page')
  return (way) => ends.get(keyOf(way)) ?? 'nowhere'
}

/** Whether readers have a way already, in what they read of this statement now. @param documentId null of a new one */
export async function stoodBefore(
  { db, settings }: Deps,
  documentId: string | null,
): Promise<(way: Way) => boolean> {
  const standing = documentId === null ? undefined : await editions.standing(db, documentId)
  const read = standing ? await texts.ofEdition(db, standing.id) : []
  const known = new Set(read.flatMap(({ bodyMd }) => waysIn(bodyMd, settings.publicUrl).map(keyOf)))
  return (way) => known.has(keyOf(way))
}

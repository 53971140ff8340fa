import { startAfresh } from '../support/portal'
import { walkEmpty } from './empty'
import { walkFull } from './full'
import { scenesOf, type Choice, type Scene, type Seen } from './scenes'

export interface Album {
  scenes: Scene[]
  /** Pages of the application that nobody came to. */
  unreached: string[]
  close: () => Promise<unknown>
}

/** Everything there is to see, in a portal that begins and in a busy one. */
export async function anAlbum(choice: Choice): Promise<Album> {
  const empty = await walkEmpty()
  await startAfresh()
  const full = await walkFull()
  const seen: Seen[] = [
    { walk: full, whole: 'full' },
    ...empty.map((walk) => ({ walk, whole: 'empty' as const })),
  ]
  return {
    scenes: scenesOf(seen, choice),
    unreached: unreachedOf(seen),
    close: () => Promise.all(seen.map(({ walk }) => walk.portal.close())),
  }
}

/** For every run of the suite: what differs a little was seen elsewhere. */
export const FEW: Choice = {
  most: (state, locale) => (locale === 'vi' ? 4 : Number(state !== 'empty')),
  least: 5,
}
export const MANY: Choice = { most: (_state, locale) => (locale === 'vi' ? 12 : 1), least: 1 }

function unreachedOf(seen: Seen[]): string[] {
  const routes = seen[0]!.walk.portal.routes.filter(({ method }) => method === 'GET')
  const names = routes.map(({ method, path }) => `${method} ${path}`)
  return names.filter((name) => !seen.some(({ walk: { reached } }) => reached.has(name)))
}

import type { Deps } from '../../deps'
import { fadedLine, type HintLine, type Words } from './hint-page'
import { endsOf, stoodBefore } from './way-ends'
import { waysIn } from './way-rules'

const HOW = { withdrawn: 'writing.link.withdrawn', nowhere: 'writing.link.faded', page: null } as const

/** Links of a text to what was withdrawn, and those that led somewhere when they went out: worth a look, and no more. */
export async function fadedIn(
  deps: Deps,
  written: readonly Pick<Words, 'locale' | 'body'>[],
  documentId: string | null,
): Promise<HintLine[]> {
  const stood = await stoodBefore(deps, documentId)
  const lines: HintLine[] = []
  for (const { locale, body } of written) {
    const ways = waysIn(body, deps.settings.publicUrl).filter(({ to }) => to !== 'staff')
    const endOf = await endsOf(deps.db, ways)
    for (const way of ways) {
      const key = HOW[endOf(way)]
      if (key && (key !== 'writing.link.faded' || stood(way))) lines.push(fadedLine(key, way, locale))
    }
  }
  return lines
}

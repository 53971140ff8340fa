import { Conflict } from '../../errors'
import { unfilledIn } from './template-rules'

/** @throws Conflict naming the first place of a template that nobody filled in */
export function stopIfUnfilled(texts: Parameters<typeof unfilledIn>[0]) {
  const left = unfilledIn(texts)
  if (left) throw new Conflict('writing.blanks.left', left)
}

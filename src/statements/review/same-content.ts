import type { Db } from '../../database/connect'
import { Conflict } from '../../errors'
import type { Edition } from '../edition-queries'
import * as contents from './content-queries'

/**
 * Nobody decides on what they have not read, nor on another text than the one that was submitted.
 * @param read the content that the page of the question showed; an action without a page names none
 * @throws Conflict when it is another one now
 */
export async function stopIfOther(
  trx: Db,
  { edition: { id, state, submittedSha256 } }: { edition: Edition },
  read: string | null = null,
): Promise<void> {
  const content = await contents.sha256Of(trx, id)
  const submitted = state === 'submitted' ? submittedSha256!.toString('hex') : content
  if (submitted !== content || (read ?? content) !== content) throw new Conflict('review.why.other_text')
}

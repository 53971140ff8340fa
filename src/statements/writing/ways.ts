import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { Conflict } from '../../errors'
import { problemIn } from '../../texts/markdown-rules'
import type { Problem, Problems, Raw } from '../../web/form'
import type { Revision } from '../text-queries'
import { endsOf, stoodBefore } from './way-ends'
import { waysIn } from './way-rules'

const BODIES = ['bodyVi', 'bodyEn'] as const

/** What may not stand in the texts of a form, by the name of its field. @param documentId null of a new statement */
export async function problemsOf(deps: Deps, raw: Raw, documentId: string | null): Promise<Problems> {
  const problems: Problems = {}
  for (const field of BODIES) {
    const problem = await problemOf(deps, raw[field] ?? '', documentId)
    if (problem) problems[field] = problem
  }
  return problems
}

/** @throws Conflict naming what may not stand in a text, or a link to a page that has gone and that no reader had yet */
export async function stopIfAstray(
  deps: Deps,
  trx: Db,
  texts: Pick<Revision, 'bodyMd'>[],
  documentId: string,
): Promise<void> {
  for (const { bodyMd } of texts) {
    const problem = await problemOf({ ...deps, db: trx }, bodyMd, documentId)
    if (problem) throw new Conflict(problem.key, problem.values)
  }
}

const problemOf = async (deps: Deps, text: string, documentId: string | null): Promise<Problem | null> =>
  problemIn(text) ?? deadEndIn(deps, text, documentId)

async function deadEndIn(deps: Deps, text: string, documentId: string | null): Promise<Problem | null> {
  const ways = waysIn(text, deps.settings.publicUrl)
  const [endOf, stood] = [await endsOf(deps.db, ways), await stoodBefore(deps, documentId)]
  for (const way of ways) {
    const values = { target: way.target, line: way.line }
    if (way.to === 'staff') return { key: 'writing.link.staff', values }
    if (endOf(way) === 'nowhere' && !stood(way)) return { key: 'writing.link.nowhere', values }
  }
  return null
}

import * as agencies from '../../agencies/queries'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { Conflict } from '../../errors'
import type { Locale } from '../../i18n'
import * as directory from '../../spokespeople/directory-queries'
import { problemIn } from '../../texts/markdown-rules'
import type { Problem, Problems, Raw } from '../../web/form'
import * as statements from '../queries'
import type { Revision } from '../text-queries'
import { waysIn, type Way } from './way-rules'

const BODIES = { bodyVi: 'vi', bodyEn: 'en' } as const

/** What may not stand in the texts of a form, by the name of its field. */
export async function problemsOf(deps: Deps, raw: Raw): Promise<Problems> {
  const problems: Problems = {}
  for (const [field, locale] of Object.entries(BODIES)) {
    const problem = await problemOf(deps, raw[field] ?? '', locale)
    if (problem) problems[field] = problem
  }
  return problems
}

/** @throws Conflict naming what may not stand in a text, or a link to a page that has gone since it was written */
export async function stopIfAstray(
  deps: Deps,
  trx: Db,
  texts: Pick<Revision, 'bodyMd' | 'locale'>[],
): Promise<void> {
  for (const { bodyMd, locale } of texts) {
    const problem = await problemOf({ ...deps, db: trx }, bodyMd, locale)
    if (problem) throw new Conflict(problem.key, problem.values)
  }
}

const problemOf = async (deps: Deps, text: string, locale: Locale): Promise<Problem | null> =>
  problemIn(text) ?? deadEndIn(deps, text, locale)

async function deadEndIn({ db, settings }: Deps, text: string, locale: Locale): Promise<Problem | null> {
  for (const way of waysIn(text, settings.publicUrl)) {
    const values = { target: way.target, line: way.line }
    if (way.to === 'staff') return { key: 'writing.link.staff', values }
    if (!(await leadsSomewhere(db, way, locale))) return { key: 'writing.link.nowhere', values }
  }
  return null
}

/** Asked as a reader would: what is not public yet leads nowhere. */
async function leadsSomewhere(db: Db, { to, slug }: Way, locale: Locale): Promise<boolean> {
  if (to === 'agency') return (await agencies.bySlug(db, slug)) !== undefined
  if (to === 'person') return (await directory.ofPerson(db, slug)).length > 0
  return Boolean((await statements.bySlug(db, locale, slug)) ?? (await statements.movedTo(db, slug)))
}

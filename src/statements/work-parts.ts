import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import type { Shown } from './work-page'

/** One part of the page of a statement at the desk, as its view has it; null where there is nothing to show. */
export type Part = (deps: Deps, shown: Shown, locale: Locale) => Promise<object | null>

/** By the names that views/statements/work.hbs has for them. */
const PARTS: Record<string, Part> = {}

export async function partsOf(deps: Deps, shown: Shown, locale: Locale) {
  const made = Object.entries(PARTS).map(
    async ([name, part]) => [name, await part(deps, shown, locale)] as const,
  )
  return Object.fromEntries(await Promise.all(made))
}

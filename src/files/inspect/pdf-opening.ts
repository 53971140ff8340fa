import { leadsOut } from './pdf-lexer'
import type { PdfObject } from './pdf-objects'

/** What happens at opening may stand in another object, before or after the one that says so. By numbers; null is any. */
export interface Opening {
  opened: Set<number | null>
  leadingOut: Set<number | null>
}
export const opening = (): Opening => ({ opened: new Set(), leadingOut: new Set() })

export function noteOpening(seen: Opening, { number, opened, dictionary }: PdfObject): void {
  for (const reference of opened) seen.opened.add(numberIn(reference))
  if (dictionary && leadsOut(dictionary)) seen.leadingOut.add(number())
}

export function opensOutside({ opened, leadingOut }: Opening): boolean {
  if (opened.has(null)) return leadingOut.size > 0
  return opened.size > 0 && [null, ...opened].some((number) => leadingOut.has(number))
}

function numberIn(reference: string): number | null {
  const number = /^\+?(\d+) R$/.exec(reference)?.[1]
  return number === undefined ? null : Number(number)
}

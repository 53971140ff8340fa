import type { Locale, MessageKey } from '../i18n'
import { abbreviationHints } from './hints/abbreviations'
import { dateHints } from './hints/dates'
import { numberHints } from './hints/numbers'
import { linesOf } from './hints/readable'
import { capitalHints, encodingHints, signHints } from './hints/signs'
import { toneHints } from './hints/tones'

/** Something worth a second look before it is public. Never a reason to refuse. */
export interface Hint {
  key: MessageKey
  values: Record<string, string | number>
  /** Where it was found, in the source as it is written, from 1. */
  lines: number[]
}

/** Every hint of a text, in the order of its lines. */
export function hintsFor(markdown: string, locale: Locale): Hint[] {
  const lines = linesOf(markdown.normalize('NFC'))
  const hints = [
    ...encodingHints(markdown),
    ...signHints(lines),
    ...capitalHints(lines),
    ...dateHints(lines, locale),
    ...(locale === 'vi' ? [...toneHints(lines), ...numberHints(lines), ...abbreviationHints(lines)] : []),
  ]
  return hints.toSorted((one, other) => one.lines[0]! - other.lines[0]!)
}

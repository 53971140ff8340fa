import type { Locale } from '../../i18n'
import { changedWords, graveChanges, type Grave } from '../../texts/grave'
import { plainOf } from '../../texts/plain'
import { toHtml } from '../../texts/richtext'
import type { Problem } from '../../web/form'

export interface Words {
  locale: Locale
  title: string
  summary: string
  bodyMd: string
}

/** What readers would be told, and by whom. */
export interface Version {
  texts: readonly Words[]
  speaker: string | null
}

/** A slip of the keyboard is a word or two; whoever changes more tells readers what. */
const MOST_WORDS = 20
const MOST_NAMED = 5

/** Why this is more than a small change, or null. */
export function whyNotMinor(before: Version, after: Version): Problem | null {
  const grave = [...before.texts.flatMap((old) => graveIn(old, after)), ...graveSpeaker(before, after)]
  if (grave.length > 0) return { key: 'changes.minor.grave', values: { changes: named(grave) } }
  if (before.texts.length !== after.texts.length) return { key: 'changes.minor.language' }
  const words = before.texts.reduce((sum, old) => sum + wordsIn(old, after), 0)
  return words > MOST_WORDS ? { key: 'changes.minor.words', values: { words, most: MOST_WORDS } } : null
}

const sameLanguage = ({ locale }: Words, { texts }: Version) => texts.find((text) => text.locale === locale)

function graveIn(old: Words, after: Version): Grave[] {
  const now = sameLanguage(old, after)
  return now ? graveChanges(readBy(old), readBy(now)) : []
}

function wordsIn(old: Words, after: Version): number {
  const now = sameLanguage(old, after)
  return now ? changedWords(readBy(old), readBy(now)) : 0
}

const graveSpeaker = (before: Version, after: Version): Grave[] =>
  before.speaker === null || after.speaker === null || before.speaker === after.speaker
    ? []
    : [{ kind: 'name', before: before.speaker, after: after.speaker }]

const readBy = ({ title, summary, bodyMd }: Words) =>
  [title, summary, plainOf(toHtml(bodyMd))].filter((part) => part !== '').join('\n')

/** In signs that need no language: 25 → 26; + không; − chưa. */
export const signed = ({ before, after }: Pick<Grave, 'before' | 'after'>): string => {
  if (before === null) return `+ ${after}`
  return after === null ? `− ${before}` : `${before} → ${after}`
}

const named = (grave: Grave[]): string => {
  const more = grave.length - MOST_NAMED
  const first = grave.slice(0, MOST_NAMED).map(signed)
  return [...first, ...(more > 0 ? [`… (+${more})`] : [])].join('; ')
}

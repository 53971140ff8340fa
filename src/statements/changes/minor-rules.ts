import type { Locale, Part } from '../../i18n'
import { changedWords, graveChanges, placesOf, type Grave } from '../../texts/grave'
import { linksIn } from '../../texts/links'
import { plainOf } from '../../texts/plain'
import { toHtml } from '../../texts/richtext'
import { replacedBy, splitWords } from '../../texts/slips'
import type { Problem } from '../../web/form'
import { fileChanges, linkChanges, type Beside } from './beside-rules'

export interface Words {
  locale: Locale
  title: string
  summary: string
  bodyMd: string
}

/** What readers would be told, by whom, and what stands beside it. */
export interface Version {
  texts: readonly Words[]
  speaker: string | null
  beside: Beside
}

/** A slip of the keyboard is a word or two; whoever changes more tells readers what. */
const MOST_WORDS = 20
const MOST_OF_SHORT = 3
const PART = 5
const MOST_NAMED = 5

/** Why this is more than a small change, or null. */
export function whyNotMinor(before: Version, after: Version): Problem | null {
  for (const why of [grave, language, files, statements, targets, replaced, size]) {
    const problem = why(before, after)
    if (problem) return problem
  }
  return null
}

type Why = (before: Version, after: Version) => Problem | null

const grave: Why = (before, after) => {
  const found = [...pairs(before, after).flatMap(graveIn), ...graveSpeaker(before, after)]
  return found.length > 0
    ? { key: 'changes.minor.grave', values: { changes: named(found.map(signed)) } }
    : null
}

const language: Why = (before, after) =>
  before.texts.length === after.texts.length ? null : { key: 'changes.minor.language' }

const files: Why = (before, after) => namedIn('changes.minor.files', fileChanges(before.beside, after.beside))

const statements: Why = (before, after) =>
  namedIn('changes.minor.links', linkChanges(before.beside, after.beside))

const namedIn = (key: 'changes.minor.files' | 'changes.minor.links', found: { name: string }[]) =>
  found.length > 0 ? { key, values: { changes: named(found.map(({ name }) => name)) } } : null

/** The words of a link may be mended; where it leads is what it says. */
const targets: Why = (before, after) => {
  const found = pairs(before, after).flatMap(({ was, is }) => otherTargets(targetsOf(was), targetsOf(is)))
  return found.length > 0 ? { key: 'changes.minor.targets', values: { changes: named(found) } } : null
}

const targetsOf = ({ bodyMd }: Words) => linksIn(bodyMd).map(({ target }) => target)

/** Place by place: two links that changed places lead somewhere else too. */
const otherTargets = (was: string[], is: string[]): Part[] =>
  Array.from({ length: Math.max(was.length, is.length) }, (_, at) => ({
    before: was[at] ?? null,
    after: is[at] ?? null,
  }))
    .filter(({ before, after }) => before !== after)
    .map(signed)

const replaced: Why = (before, after) => {
  const found = pairs(before, after).flatMap(({ was, is }) =>
    placesOf(readBy(was), readBy(is)).flatMap(replacedBy),
  )
  return found.length > 0
    ? { key: 'changes.minor.replaced', values: { changes: named(found.map(signed)) } }
    : null
}

/** So many in all, and in each language no more than a part of its text. */
const size: Why = (before, after) => {
  const sizes = pairs(before, after).map(({ was, is }) => ({
    words: changedWords(readBy(was), readBy(is)),
    most: mostOf(splitWords(readBy(was)).length),
  }))
  const all = { words: sizes.reduce((sum, { words }) => sum + words, 0), most: MOST_WORDS }
  const over = [...sizes, all].find(({ words, most }) => words > most)
  return over ? { key: 'changes.minor.words', values: over } : null
}

const mostOf = (words: number) => Math.min(MOST_WORDS, Math.max(MOST_OF_SHORT, Math.floor(words / PART)))

interface Pair {
  was: Words
  is: Words
}

/** The texts that are in both, language by language. */
const pairs = (before: Version, after: Version): Pair[] =>
  before.texts.flatMap((was) => {
    const is = after.texts.find(({ locale }) => locale === was.locale)
    return is ? [{ was, is }] : []
  })

const graveIn = ({ was, is }: Pair): Grave[] => graveChanges(readBy(was), readBy(is))

const graveSpeaker = (before: Version, after: Version): Grave[] =>
  before.speaker === null || after.speaker === null || before.speaker === after.speaker
    ? []
    : [{ kind: 'name', before: before.speaker, after: after.speaker }]

const readBy = ({ title, summary, bodyMd }: Words) =>
  [title, summary, plainOf(toHtml(bodyMd))].filter((part) => part !== '').join('\n')

/** As one says it: 25 thành 26; thêm “không”; bỏ “chưa”. */
export const signed = ({ before, after }: Pick<Grave, 'before' | 'after'>): Part => {
  if (before === null) return { key: 'changes.minor.came', values: { after: after! } }
  if (after === null) return { key: 'changes.minor.went', values: { before } }
  const isWords = /\p{L}/u.test(before + after)
  return { key: isWords ? 'changes.minor.became.words' : 'changes.minor.became', values: { before, after } }
}

const named = (all: (string | Part)[]): (string | Part)[] => {
  const more = all.length - MOST_NAMED
  return [
    ...all.slice(0, MOST_NAMED),
    ...(more > 0 ? [{ key: 'changes.minor.more', values: { more } } as const] : []),
  ]
}

import type { Locale, MessageKey, Part } from '../../i18n'
import { graveChanges } from '../../texts/grave'
import { plainOf } from '../../texts/plain'
import { besideChanges } from './beside-page'
import type { Beside } from './beside-rules'
import { changedLines, type Line } from './diff-page'
import { signed } from './minor-rules'

export interface Text {
  locale: Locale
  title: string
  summary: string
  bodyHtml: string
}

export interface Difference {
  language: Locale
  name: MessageKey
  /** Why there are no lines to compare. */
  said: MessageKey | null
  lines: Line[]
}

const MOST_NAMED = 30

interface Version {
  texts: Text[]
  beside: Beside
}

/** views/partials/statement-differences.hbs: what changed in each language, and of that what readers act upon. */
export const differences = (before: Version, after: Version, locale: Locale) => ({
  ...wordDifferences(before.texts, after.texts),
  beside: besideChanges(before.beside, after.beside, locale),
})

const wordDifferences = (before: Text[], after: Text[]) => ({
  grave: after
    .flatMap((text) =>
      graveIn(
        before.find(({ locale }) => locale === text.locale),
        text,
      ),
    )
    .slice(0, MOST_NAMED),
  texts: (['vi', 'en'] as const)
    .map((locale) => difference(locale, ofLocale(before, locale), ofLocale(after, locale)))
    .filter((found) => found !== null),
})

const ofLocale = (texts: Text[], wanted: Locale) => texts.find(({ locale }) => locale === wanted)

export function difference(
  language: Locale,
  before: Text | undefined,
  after: Text | undefined,
): Difference | null {
  const name = `changes.language.${language}` as const
  const without = (said: MessageKey) => ({ language, name, said, lines: [] })
  if (!before && !after) return null
  if (!before) return without('changes.diff.came')
  if (!after) return without('changes.diff.gone')
  const [was, is] = [readBy(before), readBy(after)]
  return was === is
    ? without(sameWords(before, after))
    : { language, name, said: null, lines: changedLines(was, is) }
}

const sameWords = (before: Text, after: Text): MessageKey =>
  before.bodyHtml === after.bodyHtml ? 'changes.diff.same' : 'changes.diff.look'

const readBy = ({ title, summary, bodyHtml }: Text) =>
  [title, summary, plainOf(bodyHtml)].filter((part) => part !== '').join('\n')

const graveIn = (before: Text | undefined, after: Text): Part[] =>
  before ? graveChanges(readBy(before), readBy(after)).map(signed) : []

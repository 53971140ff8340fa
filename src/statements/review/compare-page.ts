import type { Locale, MessageKey } from '../../i18n'
import { wordDiff, type Piece } from '../../texts/changes'
import { plainOf } from '../../texts/plain'
import { whyIn } from '../authority-page'
import { typedBeside } from '../typed-page'
import type { Failed, Shown } from '../work-page'
import type { ReadText } from './content-queries'
import { meanwhileOf } from './meanwhile-page'

type Words = Pick<ReadText, 'locale' | 'title' | 'summary' | 'bodyMd'>
type Printed = Pick<ReadText, 'locale' | 'title' | 'summary' | 'bodyHtml'>

/** One language of two texts, its parts beside each other. */
interface Pair {
  language: Words['locale']
  heading: MessageKey
  /** Whether every word is the same. */
  same: boolean
  before: Side
  after: Side
}
/** As views/partials/review-piece.hbs has it. */
interface Mark {
  text: string
  added: boolean
  removed: boolean
}
interface Side {
  there: boolean
  parts: { name: string; pieces: Mark[] }[]
}

/** views/statements/compare.hbs: what was read beside what stands there now, and nothing decided. */
export function comparePage(
  { document, events }: Shown,
  read: Printed[],
  now: Printed[],
  { raw, why }: Failed,
  locale: Locale,
) {
  const pairs = pairsOf(read.map(asRead), now.map(asRead))
  return {
    title: 'review.compare.title',
    back: { href: `/noi-bo/thong-cao/${document.id}`, label: 'statements.decide.back' },
    why: why && whyIn(why, locale),
    meanwhile: meanwhileOf(why, events),
    typed: raw['reason'] ?? '',
    typedBeside: typedBeside(raw),
    pairs,
    sameWords: pairs.every(({ same }) => same),
    names: { before: 'review.compare.read', after: 'review.compare.now' },
  }
}

/** Whoever decides reads no marks of the editor. */
const asRead = ({ bodyHtml, ...words }: Printed): Words => ({ ...words, bodyMd: plainOf(bodyHtml) })

const PARTS = ['title', 'summary', 'bodyMd'] as const

/** Of views/partials/compared.hbs: what was taken away stands on one side, what came on the other. */
export const pairsOf = (before: Words[], after: Words[]): Pair[] =>
  (['vi', 'en'] as const).flatMap((language) => {
    const [old, now] = [before, after].map((texts) => texts.find(({ locale }) => locale === language))
    return old || now ? [pairOf(language, old, now)] : []
  })

function pairOf(language: Words['locale'], old: Words | undefined, now: Words | undefined): Pair {
  const parts = PARTS.map((name) => ({ name, pieces: wordDiff(old?.[name] ?? '', now?.[name] ?? '') }))
  const side = (text: Words | undefined, left: Piece['kind']): Side => ({
    there: text !== undefined,
    parts: parts.flatMap(({ name, pieces }) => {
      const shown = pieces.filter(({ kind }) => kind !== left)
      return shown.length > 0 ? [{ name, pieces: shown.map(marked) }] : []
    }),
  })
  return {
    language,
    heading: `review.compare.${language}` as const,
    same: parts.every(({ pieces }) => pieces.every(({ kind }) => kind === 'same')),
    before: side(old, 'added'),
    after: side(now, 'removed'),
  }
}

const marked = ({ kind, text }: Piece): Mark => ({
  text,
  added: kind === 'added',
  removed: kind === 'removed',
})

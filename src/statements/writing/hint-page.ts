import type { MessageKey } from '../../i18n'
import { hintsFor, type Hint } from '../../texts/hints'
import type { Way } from './way-rules'

export interface Words {
  locale: 'vi' | 'en'
  title: string
  summary: string
  body: string
}

type Written = Omit<Words, 'body'> & { bodyMd: string }

interface Part {
  label: MessageKey
  /** A title has one line: nobody counts it. */
  counted: boolean
  text: string
}

const partsOf = ({ locale, title, summary, body }: Words): Part[] => [
  { label: `writing.hint.title.${locale}`, counted: false, text: title },
  { label: `writing.hint.summary.${locale}`, counted: false, text: summary },
  { label: `writing.hint.body.${locale}`, counted: true, text: body },
]

const MOST = 30

export type HintLine = ReturnType<typeof hintLine>

/**
 * views/partials/hints.hbs: what is worth a second look in the texts of a statement
 * @param faded links whose pages have gone
 */
export function hintsOf(texts: readonly Words[], faded: readonly HintLine[] = []) {
  const found = texts
    .flatMap((words) =>
      partsOf(words).flatMap(({ text, ...part }) =>
        hintsFor(text, words.locale).map((hint) => hintLine(hint, part)),
      ),
    )
    .toSorted((one, other) => Number(isNoDate(other)) - Number(isNoDate(one)))
  const all = [...faded, ...found]
  return {
    hints: all.slice(0, MOST),
    more: Math.max(0, all.length - MOST),
    count: all.length,
    misleads: all.some(isNoDate),
  }
}

/** What misleads readers most stands first. */
export const isNoDate = ({ hint }: { hint: { key: MessageKey } }) => hint.key === 'texts.hint.no_date'

export const wordsOf = ({ locale, title, summary, bodyMd }: Written): Words => ({
  ...{ locale, title, summary, body: bodyMd },
})

const hintLine = (
  { key, values, lines }: Pick<Hint, 'key' | 'values' | 'lines'>,
  about: Omit<Part, 'text'>,
) => ({
  label: about.label,
  line: about.counted ? listed(lines) : null,
  hint: { key, values },
})

/** Of a link in the body of a text. */
export const fadedLine = (key: MessageKey, { target, line }: Way, locale: Words['locale']): HintLine =>
  hintLine(
    { key, values: { target }, lines: [line] },
    { label: `writing.hint.body.${locale}`, counted: true },
  )

const MOST_LINES = 6

const listed = (lines: number[]) =>
  lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? '…' : '')

import type { MessageKey } from '../../i18n'
import { hintsFor, type Hint } from '../../texts/hints'

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

/** views/partials/hints.hbs: what is worth a second look in the texts of a statement */
export function hintsOf(texts: readonly Words[]) {
  const all = texts
    .flatMap((words) =>
      partsOf(words).flatMap(({ text, ...part }) =>
        hintsFor(text, words.locale).map((hint) => hintLine(hint, part)),
      ),
    )
    .toSorted((one, other) => Number(isNoDate(other)) - Number(isNoDate(one)))
  return { hints: all.slice(0, MOST), more: Math.max(0, all.length - MOST), count: all.length }
}

/** What misleads readers most stands first. */
export const isNoDate = ({ hint }: { hint: { key: MessageKey } }) => hint.key === 'texts.hint.no_date'

export const wordsOf = ({ locale, title, summary, bodyMd }: Written): Words => ({
  ...{ locale, title, summary, body: bodyMd },
})

const hintLine = ({ key, values, lines }: Hint, { label, counted }: Omit<Part, 'text'>) => ({
  label,
  line: counted ? listed(lines) : null,
  hint: { key, values },
})

const MOST_LINES = 6

const listed = (lines: number[]) =>
  lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? '…' : '')

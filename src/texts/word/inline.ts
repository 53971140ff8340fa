import { lettersOf, type Run } from './blocks'
import { escaped, withEscapedStarts, withPlainNotes } from './escaping'

/** The words of a paragraph as Markdown. */
export const inline = (runs: readonly Run[]): string =>
  withEscapedStarts(whole(runs).replaceAll('\n', '  \n'))

/** On one line, as a heading or a cell has to be. */
export const onOneLine = (runs: readonly Run[]): string =>
  whole(runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') })))

/** A "!" before a link would make a picture of it. */
const whole = (runs: readonly Run[]) => withPlainNotes(spans(runs, 0, '', '')).replaceAll('![', '\\![')

type Mark = 'strong' | 'em' | 's'
const MARKS: readonly Mark[] = ['strong', 'em', 's']

/** From the outer mark to the inner: stretches with it and stretches without. */
function spans(runs: readonly Run[], depth: number, before: string, after: string): string {
  const mark = MARKS[depth]
  const stretches = mark
    ? stretched(runs, (run) => String(run[mark]))
    : stretched(runs, ({ href }) => href ?? '')
  let last = before
  return stretches
    .map((stretch, index) => {
      const next = firstOf(stretches[index + 1]) ?? after
      const text = mark ? marked(stretch, mark, depth, last, next) : linked(stretch)
      last = text.at(-1) ?? last
      return text
    })
    .join('')
}

const firstOf = (runs: readonly Run[] | undefined) => runs && lettersOf(runs)[0]

function stretched(runs: readonly Run[], by: (run: Run) => string): Run[][] {
  const all: Run[][] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last && by(last[0]!) === by(run)) last.push(run)
    else all.push([run])
  }
  return all
}

function marked(runs: Run[], mark: Mark, depth: number, before: string, after: string): string {
  if (!runs[0]![mark]) return spans(runs, depth + 1, before, after)
  const inner = spans(runs, depth + 1, '*', '*')
  const sign = signOf(mark, before, after)
  return sign && holds(inner, before, after)
    ? `${sign}${inner}${sign}`
    : spans(runs, depth + 1, before, after)
}

const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter)
const isPunctuation = (letter: string) => /[\p{P}\p{S}]/u.test(letter)

/** "_" does not work within a word; "*" beside another "*" is read as one with it. */
function signOf(mark: Mark, before: string, after: string): string | null {
  if (mark !== 'em') return mark === 'strong' ? '**' : '~~'
  if (!isWord(before) && !isWord(after)) return '_'
  return before === '*' || after === '*' ? null : '*'
}

/** Whether Markdown would read the signs around it as such (CommonMark, "left-flanking" and "right-flanking"). */
const holds = (inner: string, before: string, after: string) =>
  inner !== '' && isFree(inner[0]!, before) && isFree(inner.at(-1)!, after)

const isFree = (letter: string, outside: string) =>
  !/\s/.test(letter) && !(isPunctuation(letter) && isWord(outside))

const linked = (runs: Run[]) => {
  const words = escaped(lettersOf(runs))
  const { href } = runs[0]!
  return href === null ? words : `[${words}](${destination(href)})`
}

const destination = (href: string) =>
  href.replace(/[\s<>()\\]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()]/g, (p) => (p === '(' ? '%28' : '%29')),
  )

import { plainRun as plain, type Run } from './blocks'

const look = ({ strong, em, s, href }: Run) => `${strong}${em}${s}${href}`
const isPlain = ({ strong, em, s, href }: Run) => !strong && !em && !s && href === null

/** Neighbours that look alike become one; empty ones go. */
export function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (run.text === '') continue
    if (last && look(last) === look(run)) last.text += run.text
    else all.push({ ...run })
  }
  return all
}

/** One space between words, none beside a line break or at an end: as a browser shows it. */
export function collapsed(runs: readonly Run[]): Run[] {
  let before = '\n'
  const spaced = runs.map((run) => {
    const text = run.text.replace(/[ \t\r\f]+/g, ' ').replaceAll('\n ', '\n')
    const kept = /\s/.test(before) ? text.replace(/^ /, '') : text
    before = kept.at(-1) ?? before
    return { ...run, text: kept }
  })
  return withoutEnd(spaced.filter(({ text }) => text !== ''))
}

function withoutEnd(runs: Run[]): Run[] {
  const all = runs.map((run, index) => ({ ...run, text: endOf(run.text, runs[index + 1]) }))
  if (all[0]) all[0].text = all[0].text.trimStart()
  const last = all.at(-1)
  if (last) last.text = last.text.trimEnd()
  return all.filter(({ text }) => text !== '')
}

const endOf = (text: string, next: Run | undefined) =>
  (next?.text.startsWith('\n') ? text.replace(/ $/, '') : text).replace(/ \n/g, '\n')

/** Two line breaks on end are a new paragraph. */
export function paragraphsOf(runs: readonly Run[]): Run[][] {
  const all: Run[][] = [[]]
  for (const run of joined(collapsed(joined(runs).map(spacePlain)).map(spacePlain))) {
    const [first, ...rest] = run.text.split(/\n\n+/)
    all.at(-1)!.push({ ...run, text: first! })
    for (const text of rest) all.push([{ ...run, text }])
  }
  return all.map((part) => joined(outside(collapsed(part)))).filter((part) => part.length > 0)
}

/** A space looks like any other, whatever its format. */
const spacePlain = (run: Run) => (run.text.trim() === '' ? plain(run.text) : run)

/** Spaces at the ends of what is emphasised or linked stand outside of it. */
const outside = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run) => {
    if (isPlain(run)) return [run]
    const [, before, text, after] = /^(\s*)([^]*?)(\s*)$/.exec(run.text)!
    return [plain(before!), { ...run, text: text! }, plain(after!)]
  })

export const withoutMarks = (runs: readonly Run[]): Run[] =>
  joined(runs.map((run) => ({ ...run, strong: false, em: false, s: false })))

export const withoutStrong = (runs: readonly Run[]): Run[] =>
  joined(runs.map((run) => ({ ...run, strong: false })))

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rowsOf, testFiles } from './named'
import { codeOf, ROWS, type Row } from './rows'

interface Result {
  /** That it shows: by its own name or by that of its group. */
  rows: string[]
  title: string
  file: string
  status: string
}

/** Runs the tests that show a row of the law, each by its number. */
function results(): Result[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'law-'))
  const output = path.join(folder, 'results.json')
  const files = [...testFiles().keys()].filter((file) => file !== 'test/law/rows.test.ts')
  spawnSync('npx', ['jest', ...files, '-t', '\\bL\\d\\d ', '--json', '--outputFile', output], {
    stdio: 'ignore',
  })
  const run = JSON.parse(readFileSync(output, 'utf8')) as {
    testResults: {
      name: string
      assertionResults: { ancestorTitles: string[]; title: string; status: string }[]
    }[]
  }
  rmSync(folder, { recursive: true })
  return run.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      rows: [...ancestorTitles, title].flatMap(rowsOf),
      ...{ title, status, file: path.relative('.', name) },
    })),
  )
}

/** A test that was skipped shows nothing. */
function stateOf({ waitsFor }: Row, shown: Result[]): string {
  if (shown.some(({ status }) => status === 'failed')) return 'FAIL'
  if (shown.some(({ status }) => status === 'passed')) return waitsFor ? 'part' : 'pass'
  return waitsFor ? 'not yet' : 'MISSING'
}

function lineOf(row: Row, all: Result[]): { state: string; text: string } {
  const shown = all.filter(({ rows }) => rows.includes(codeOf(row)))
  const state = stateOf(row, shown)
  const tests = shown
    .filter(({ status }) => status !== 'pending')
    .map(({ title, file }) => `${file}: ${title}`)
  const waits = row.waitsFor ? [`waits for ${row.waitsFor}`] : []
  const head = `${codeOf(row)}  ${state.padEnd(8)}${row.article.padEnd(21)}${row.duty}`
  return { state, text: [head, ...[...tests, ...waits].map((line) => `       ${line}`)].join('\n') }
}

const all = results()
const lines = ROWS.map((row) => lineOf(row, all))
const count = (...states: string[]) => lines.filter(({ state }) => states.includes(state)).length
process.stdout.write(`${lines.map(({ text }) => text).join('\n')}\n\n`)
process.stdout.write(
  `${ROWS.length} rows: ${count('pass')} pass, ${count('part')} in part, ${count('not yet')} not yet, ${count('FAIL', 'MISSING')} failed\n`,
)
process.exitCode = count('FAIL', 'MISSING') > 0 ? 1 : 0

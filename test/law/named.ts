import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A test's name begins with the rows that it shows: 'L07 …', 'L06 L08 …'. */
export const ROWS_OF_A_NAME = /^(?:L\d\d )+/

export const rowsOf = (name: string): string[] => ROWS_OF_A_NAME.exec(name)?.[0].trim().split(' ') ?? []

/** Files with tests that show a row, and those rows. */
export function testFiles(): Map<string, string[]> {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  )
  const found = files.map((file): [string, string[]] => {
    const text = readFileSync(path.join('test', file), 'utf8')
    // in a table of cases the row may stand alone
    const names = [...text.matchAll(/['"`]((?:L\d\d )+|L\d\d(?=['"`]))/g)].map(([, rows]) => rows!)
    return [`test/${file}`, [...new Set(names.flatMap((rows) => rows.trim().split(' ')))]]
  })
  return new Map(found.filter(([, rows]) => rows.length > 0))
}

import { testFiles } from './named'
import { codeOf, ROWS } from './rows'

const tested = new Set([...testFiles().values()].flat())

test.each(ROWS.map((row) => [codeOf(row), row] as const))(
  '%s has a test, or says what it waits for',
  (code, row) => {
    expect([code, tested.has(code) || row.waitsFor !== undefined]).toEqual([code, true])
  },
)

test('no test names a row that there is not', () => {
  const known = new Set(ROWS.map(codeOf))
  expect([...tested].filter((code) => !known.has(code))).toEqual([])
})

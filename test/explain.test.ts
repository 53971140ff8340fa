import { Conflict } from '../src/errors'
import { explain } from '../src/explain'

const failing = (code: string) => Object.assign(new Error('said the machine'), { code })

test.each([
  ['EADDRINUSE', 'PORT'],
  ['EACCES', 'DATA_DIR'],
  ['ECONNREFUSED', 'DATABASE_URL'],
  ['28P01', 'DATABASE_URL'],
  ['42501', 'unaccent'],
])('%s is told in both languages, names %s and shows no stack', (code, name) => {
  const text = explain(failing(code))
  expect(text.split('\n')[0]).toContain(name)
  expect(text.split('\n')[1]).toContain(name)
  expect(text).toContain('said the machine')
  expect(text).not.toContain('    at ')
})

test('what the portal refuses is said as on its pages', () => {
  expect(explain(new Conflict('accounts.has_role'))).toBe(
    'Tài khoản này đã có vai trò đó.\nThis account already has that role.',
  )
})

test('what nobody foresaw shows where it happened', () => {
  expect(explain(new Error('odd'))).toContain('explain.test.ts')
  expect(explain('odd')).toBe('odd')
})

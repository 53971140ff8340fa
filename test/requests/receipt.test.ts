import { keysFrom } from '../../src/keys'
import { codeFrom, newCode, opens, secretFor, secretHash } from '../../src/requests/receipt'

const keys = keysFrom('a key for this test only, of no value anywhere')
const KEY = '0b5d3c1e-0000-4000-8000-000000000001'

test('a code has eight letters that cannot be read for one another and does not count up', () => {
  const codes = Array.from({ length: 200 }, newCode)
  for (const code of codes) expect(code).toMatch(/^YC-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  expect(new Set(codes).size).toBe(200)
})

test('the same form has the same secret, another form or key another', () => {
  expect(secretFor(keys, KEY)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){6}[2-9A-HJ-NP-Z]{4}$/)
  expect(secretFor(keys, KEY)).toBe(secretFor(keys, KEY))
  expect(secretFor(keys, KEY.replace('1e', '2e'))).not.toBe(secretFor(keys, KEY))
  expect(secretFor(keysFrom('quite another key, of no value either'), KEY)).not.toBe(secretFor(keys, KEY))
})

test.each(['YC-7K3M-9QXT', 'yc-7k3m-9qxt', ' YC 7K3M 9QXT ', '7k3m9qxt', 'YC7K3M9QXT', 'YC–7K3M–9QXT'])(
  'a code typed as %p is found',
  (typed) => expect(codeFrom(typed)).toBe('YC-7K3M-9QXT'),
)

test('a code that begins with YC itself stays whole', () => {
  expect(codeFrom('YC-YCAB-CDEF')).toBe('YC-YCAB-CDEF')
  expect(codeFrom('YCABCDEF')).toBe('YC-YCAB-CDEF')
})

test('a secret opens however it is typed, and nothing else does', () => {
  const secret = secretFor(keys, KEY)
  const hash = secretHash(secret)
  for (const typed of [
    secret,
    secret.toLowerCase(),
    secret.replaceAll('-', ''),
    secret.replaceAll('-', '  '),
  ])
    expect(opens(typed, hash)).toBe(true)
  for (const typed of ['', secret.slice(0, -1), `${secret}2`]) expect(opens(typed, hash)).toBe(false)
  expect(opens(secret, undefined)).toBe(false)
})

import fc from 'fast-check'
import { hash, matches } from '../../src/accounts/passwords'
import { waitAfter, whyNotEnd } from '../../src/accounts/rules'

test.each([
  [0, 0],
  [4, 0],
  [5, 15],
  [6, 30],
  [10, 480],
  [11, 900],
  [1000, 900],
])('after %i failures in a row one waits %i seconds', (failures, seconds) => {
  expect(waitAfter(failures)).toBe(seconds)
})

test('waiting never grows shorter with more failures and never is for ever', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (failures) => {
      expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures))
      expect(waitAfter(failures)).toBeLessThanOrEqual(900)
    }),
  )
})

test('an agency keeps its last administrator', () => {
  expect(whyNotEnd({ role: 'administrator' }, 1)).toBe('accounts.last_administrator')
  expect(whyNotEnd({ role: 'administrator' }, 2)).toBeNull()
  expect(whyNotEnd({ role: 'head' }, 1)).toBeNull()
})

describe('a password', () => {
  test('is kept as argon2id with a salt of its own', async () => {
    const [one, two] = await Promise.all([hash('một câu dễ nhớ'), hash('một câu dễ nhớ')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
  })

  test('is the same from a keyboard that writes letters in two parts', async () => {
    const stored = await hash('một câu dễ nhớ'.normalize('NFC'))
    expect(await matches(stored, 'một câu dễ nhớ'.normalize('NFD'))).toBe(true)
    expect(await matches(stored, 'mot cau de nho')).toBe(false)
  })

  test('of nobody is never right', async () => {
    expect(await matches(undefined, '')).toBe(false)
  })
})

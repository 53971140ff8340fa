import { keysFrom } from '../../src/keys'
import { open, seal } from '../../src/requests/contact'
import { JOURNALIST } from './support'

const keys = keysFrom('a key for this test only, of no value anywhere')

test('what was sealed opens in its own place only', () => {
  const sealed = seal(keys, 'one', JOURNALIST)
  expect(open(keys, 'one', sealed)).toEqual(JOURNALIST)
  expect(open(keys, 'another', sealed)).toEqual({ name: null, email: null, phone: null, pressCard: null })
  expect(open(keys, 'one', { ...sealed, phone: sealed.name })).toEqual({ ...JOURNALIST, phone: null })
})

test('another key, an erased and a missing contact are nothing, not an error', () => {
  const sealed = seal(keys, 'one', JOURNALIST)
  const nothing = { name: null, email: null, phone: null, pressCard: null }
  expect(open(keysFrom('quite another key, of no value either'), 'one', sealed)).toEqual(nothing)
  expect(open(keys, 'one', nothing)).toEqual(nothing)
  expect(open(keys, 'one', undefined)).toEqual(nothing)
  expect(open(keys, 'one', { ...nothing, name: Buffer.from('short') })).toEqual(nothing)
})

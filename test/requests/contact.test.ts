import { keysFrom } from '../../src/keys'
import { open, seal } from '../../src/requests/contact'
import { JOURNALIST } from './support'

const CONTACT = { ...JOURNALIST, introduction: null }
const NOTHING = { name: null, email: null, phone: null, pressCard: null, introduction: null }

const keys = keysFrom('a key for this test only, of no value anywhere')

test('what was sealed opens in its own place only', () => {
  const sealed = seal(keys, 'one', CONTACT)
  expect(open(keys, 'one', sealed)).toEqual(CONTACT)
  expect(open(keys, 'another', sealed)).toEqual(NOTHING)
  expect(open(keys, 'one', { ...sealed, phone: sealed.name })).toEqual({ ...CONTACT, phone: null })
})

test('another key, an erased and a missing contact are nothing, not an error', () => {
  const sealed = seal(keys, 'one', CONTACT)
  expect(open(keysFrom('quite another key, of no value either'), 'one', sealed)).toEqual(NOTHING)
  expect(open(keys, 'one', NOTHING)).toEqual(NOTHING)
  expect(open(keys, 'one', undefined)).toEqual(NOTHING)
  expect(open(keys, 'one', { ...NOTHING, name: Buffer.from('short') })).toEqual(NOTHING)
})

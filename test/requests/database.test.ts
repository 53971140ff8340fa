import * as requests from '../../src/requests/queries'
import { KINDS, MOVES, RESOLUTIONS, STATUSES } from '../../src/requests/rules'
import { anAgency } from '../support/factories'
import { db } from '../support/portal'
import { aRequest } from './support'

test.each([
  ['requests_status_check', STATUSES],
  ['requests_resolution_check', RESOLUTIONS],
  ['requests_kind_check', KINDS],
])('%s knows the same as the rules', async (name, expected) => {
  const { rows } = await db.raw<{ rows: { sql: string }[] }>(
    'select pg_get_constraintdef(oid) as sql from pg_constraint where conname = ?',
    [name],
  )
  expect([...rows[0]!.sql.matchAll(/'(\w+)'/g)].map(([, value]) => value)).toEqual([...expected])
})

test('a closed request without a resolution is refused by the database', async () => {
  const { id } = await aRequest(await anAgency())
  await expect(requests.setStatus(db, id, 'closed', null)).rejects.toThrow('requests_closed_check')
  await expect(requests.setStatus(db, id, 'received', 'answered')).rejects.toThrow('requests_closed_check')
})

test('what happened is never changed', async () => {
  const { id: requestId } = await aRequest(await anAgency())
  const changed = db('requestEvents')
    .where({ requestId })
    .update({ move: Object.keys(MOVES)[0]! })
  await expect(changed).rejects.toThrow('never changed')
})

test('an agency whose time is over, or that is not confirmed, cannot be asked', async () => {
  const [ended, unconfirmed, current] = [
    await anAgency(),
    await anAgency({ confirmed: false }),
    await anAgency(),
  ]
  await db('agencies')
    .where({ id: ended.id })
    .update({ valid: db.raw(`daterange(null, vietnam_day(portal_now()))`) })
  const ids = (await requests.askable(db)).map(({ id }) => id)
  expect([ended, unconfirmed, current].map(({ id }) => ids.includes(id))).toEqual([false, false, true])
})

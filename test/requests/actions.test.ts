import { Conflict } from '../../src/errors'
import { move } from '../../src/requests/desk-actions'
import { withdraw } from '../../src/requests/follow-actions'
import * as requests from '../../src/requests/queries'
import * as receipt from '../../src/requests/receipt'
import * as spokespeople from '../../src/spokespeople/queries'
import { anAgency, aMember, somebody } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, deps, page, visit } from '../support/portal'
import { aRequest, aSigner, filledIn, JOURNALIST, nothing, refusal, statusOf } from './support'

jest.mock('../../src/requests/receipt', () => {
  const real = jest.requireActual<typeof receipt>('../../src/requests/receipt')
  return { ...real, newCode: jest.fn(real.newCode) }
})

test('twenty posts of one form at once are one request with one receipt', async () => {
  const agency = await anAgency()
  const form = filledIn(agency, { subject: 'Hai mươi lần' })
  const browsers = await Promise.all(Array.from({ length: 20 }, () => visit()))
  await db('outbox').delete()

  const sent = await Promise.all(browsers.map((each) => each.post('/gui-yeu-cau').type('form').send(form)))
  expect(sent.map(({ status }) => status)).toEqual(Array(20).fill(303))
  const receipts = await Promise.all(browsers.map((each) => each.get('/gui-yeu-cau/da-nhan')))
  const shown = receipts.map((receipt) => page(receipt)('#ma').text() + page(receipt)('#ma-bi-mat').text())

  expect(new Set(shown).size).toBe(1)
  const ids = (await db('requests').where({ subject: 'Hai mươi lần' }).pluck('id')) as string[]
  expect(ids).toHaveLength(1)
  expect(await db('requestEvents').whereIn('requestId', ids)).toHaveLength(1)
  expect(await db('outbox').pluck('recipient')).toEqual([JOURNALIST.email])
})

test('an answer waits for the withdrawal already being made, and then is none', async () => {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  const { id } = await aRequest(agency)
  const first = await db.transaction()
  await requests.lock(first, id)

  const answer = move(deps(), officer, id, 'answer', { ...nothing, message: 'Trả lời' })
  const refused = expect(answer).rejects.toThrow(Conflict)
  await lockWaiters(1)
  await requests.setStatus(first, id, 'closed', 'withdrawn')
  await first.commit()

  await refused
  expect(await statusOf({ id })).toEqual({ status: 'closed', resolution: 'withdrawn' })
  expect(await db('messages').where({ requestId: id })).toEqual([])
})

test('a withdrawal waits for the answer already being given', async () => {
  const { id } = await aRequest(await anAgency())
  const first = await db.transaction()
  await requests.lock(first, id)
  const refused = expect(withdraw(deps(), somebody, id)).rejects.toThrow(Conflict)
  await lockWaiters(1)
  await requests.setStatus(first, id, 'closed', 'answered')
  await first.commit()
  await refused
})

test('a refusal waits for the end of its signer’s appointment, and then is none', async () => {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  const { id } = await aRequest(agency)
  const signer = await aSigner(agency)
  const first = await db.transaction()
  await spokespeople.lockAppointment(first, signer)

  const refused = expect(move(deps(), officer, id, 'refuse', refusal(signer))).rejects.toMatchObject({
    key: 'requests.cannot.signer',
  })
  await lockWaiters(1)
  await spokespeople.revoke(first, signer)
  await first.commit()

  await refused
  expect(await statusOf({ id })).toEqual({ status: 'received', resolution: null })
})

test('a ground that is not in force is refused behind the form too', async () => {
  const agency = await anAgency()
  const { id } = await aRequest(agency)
  const form = { ...refusal(await aSigner(agency)), ground: '2016-38.2.d' }
  await expect(move(deps(), await aMember(agency, 'head'), id, 'refuse', form)).rejects.toMatchObject({
    key: 'requests.cannot.ground',
  })
})

test('a code that somebody has is drawn again', async () => {
  const agency = await anAgency()
  const taken = await aRequest(agency)
  jest.mocked(receipt.newCode).mockReturnValueOnce(taken.publicCode)
  const other = await aRequest(agency)
  expect(other.id).not.toBe(taken.id)
  expect(other.publicCode).not.toBe(taken.publicCode)
  expect(await db('requests').where({ agencyId: agency.id })).toHaveLength(2)
})

import { anAgency } from '../support/factories'
import { db } from '../support/portal'
import { aRudeServer, aServer, type MailServer, type Refusal, type Rudeness } from './servers'
import { aLetter, rowOf, sent, sentInHaste } from './support'

let server: MailServer
afterEach(() => server.close())

describe('a server that cannot just now', () => {
  test.each<Refusal>([
    ['CONNECT', 421],
    ['RCPT', 451],
    ['RCPT', 421],
    ['DATA', 451],
    ['DATA', 421],
  ])('and says so at %s with %i gets the letter later', async (at, code) => {
    server = await aServer([at, code])
    const id = await aLetter()
    await expect(sent(server.url, id)).rejects.toThrow(String(code))
    const waiting = await rowOf(id)
    expect(waiting).toMatchObject({ attempts: 1, failedAt: null })
    expect(waiting!.lastError).toContain(String(code))
    await sent(server.url, id)
    expect(server.received.map(({ messageId }) => messageId)).toEqual([waiting!.messageId])
    expect(new Set(server.seen)).toEqual(new Set([waiting!.messageId]))
    expect(await rowOf(id)).toBeUndefined()
  })

  test.each<Rudeness>([
    ['hangs', 'after connect'],
    ['drops', 'after connect'],
  ])('and %s %s gets the letter later', async (...rudeness) => {
    server = await aRudeServer(rudeness)
    const id = await aLetter()
    await expect(sentInHaste(server.url, id)).rejects.toThrow('mail not delivered')
    const waiting = await rowOf(id)
    expect(waiting).toMatchObject({ attempts: 1, failedAt: null })
    await sent(server.url, id)
    expect(server.seen).toEqual([waiting!.messageId])
    expect(await rowOf(id)).toBeUndefined()
  })

  test.each<Rudeness>([
    ['hangs', 'after DATA'],
    ['drops', 'after DATA'],
  ])('and %s %s may have taken it: it comes again and can be known as the same', async (...rudeness) => {
    server = await aRudeServer(rudeness)
    const id = await aLetter()
    await expect(sentInHaste(server.url, id)).rejects.toThrow('mail not delivered')
    const { messageId, ...waiting } = (await rowOf(id))!
    expect(waiting).toMatchObject({ attempts: 1, failedAt: null })
    await sent(server.url, id)
    expect(server.seen).toEqual([messageId, messageId])
    expect(await rowOf(id)).toBeUndefined()
  })

  test('is tried as often as needed, under one Message-ID', async () => {
    server = await aServer(['DATA', 451], ['RCPT', 450], ['DATA', 452])
    const id = await aLetter()
    for (const attempts of [1, 2, 3]) {
      await expect(sent(server.url, id)).rejects.toThrow('45')
      expect(await rowOf(id)).toMatchObject({ attempts })
    }
    const { messageId } = (await rowOf(id))!
    await sent(server.url, id)
    expect(server.seen).toEqual([messageId, messageId, messageId])
    expect(server.received.length).toBe(1)
  })
})

test.each<Refusal>([
  ['RCPT', 550],
  ['DATA', 550],
  ['DATA', 554],
])('what is refused for good at %s with %i is not tried again', async (at, code) => {
  server = await aServer([at, code])
  const id = await aLetter()
  await sent(server.url, id)
  const given = (await rowOf(id))!
  expect(given.failedAt).not.toBeNull()
  expect(given.lastError).toContain(String(code))
  await sent(server.url, id)
  expect(await rowOf(id)).toEqual(given)
  expect(server.received).toEqual([])
})

test.each<Refusal>([
  ['CONNECT', 554],
  ['MAIL', 530],
])('a server that refuses the portal itself, at %s with %i, says nothing about the letter', async (...no) => {
  server = await aServer(no)
  const id = await aLetter()
  await expect(sent(server.url, id)).rejects.toThrow(String(no[1]))
  expect(await rowOf(id)).toMatchObject({ attempts: 1, failedAt: null })
  await sent(server.url, id)
  expect(server.received.length).toBe(1)
})

describe('what a letter was about', () => {
  const about = async () => ({ agencyId: (await anAgency()).id, kind: 'request', id: 'mã-1' })

  test('is told once when it is refused for good, also to two workers at a time', async () => {
    server = await aServer(['RCPT', 550], ['RCPT', 550])
    const subject = await about()
    const id = await aLetter(subject)
    const told = jest.fn(() => Promise.resolve())
    await Promise.all([sent(server.url, id, told), sent(server.url, id, told)])
    await sent(server.url, id, told)
    expect(told.mock.calls).toEqual([[expect.anything(), subject]])
    expect(await rowOf(id)).toMatchObject({ attempts: 1 })
  })

  test('is told after the last try and not before', async () => {
    server = await aServer(['RCPT', 451], ['RCPT', 451])
    const id = await aLetter(await about())
    await db('outbox').where({ id }).update({ attempts: 18 })
    const told = jest.fn(() => Promise.resolve())
    await expect(sent(server.url, id, told)).rejects.toThrow('451')
    expect(told).not.toHaveBeenCalled()
    await sent(server.url, id, told)
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('is told with the row that is marked, or neither is done', async () => {
    server = await aServer(['RCPT', 550])
    const id = await aLetter(await about())
    const told = () => Promise.reject(new Error('could not note it'))
    await expect(sent(server.url, id, told)).rejects.toThrow('could not note it')
    expect(await rowOf(id)).toMatchObject({ attempts: 0, failedAt: null })
  })

  test('is told to nobody when it was about nothing', async () => {
    server = await aServer(['RCPT', 550])
    const told = jest.fn(() => Promise.resolve())
    await sent(server.url, await aLetter(), told)
    expect(told).not.toHaveBeenCalled()
  })
})

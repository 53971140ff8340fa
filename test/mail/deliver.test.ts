import { htmlOf } from '../../src/mail/html'
import * as outbox from '../../src/mail/outbox'
import { anAgency } from '../support/factories'
import { db, deps, PUBLIC_URL, setClock } from '../support/portal'
import { aServer, type MailServer } from './servers'
import { aLetter, letter, rowOf, sent } from './support'

let server: MailServer
afterEach(() => server.close())

test('a letter arrives as it was written and is then forgotten', async () => {
  server = await aServer()
  const id = await aLetter()
  await sent(server.url, id)
  expect(server.received[0]).toMatchObject({ subject: letter.subject, text: letter.text })
  expect(server.received[0]!.messageId).toMatch(/^<[0-9a-f-]{36}@portal\.test>$/)
  expect(await rowOf(id)).toBeUndefined()
})

test('a letter has the same words for programs that read HTML and for those that do not', async () => {
  server = await aServer()
  await sent(server.url, await aLetter())
  const { headers, text, html } = server.received[0]!
  expect(headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
  expect(text).toBe(letter.text)
  expect(html).toBe(htmlOf(letter, PUBLIC_URL))
  expect(html).toContain('<a href="http://portal.test/theo-doi">')
})

test('a job that runs again after the letter left sends nothing', async () => {
  server = await aServer()
  const id = await aLetter()
  await Promise.all([sent(server.url, id), sent(server.url, id)])
  expect(server.received.length).toBe(1)
})

test('after the last try a letter is given up, and its job with it', async () => {
  server = await aServer(['DATA', 451], ['DATA', 451])
  const id = await aLetter()
  await db('outbox').where({ id }).update({ attempts: 18 })
  await expect(sent(server.url, id)).rejects.toThrow('451')
  expect(await rowOf(id)).toMatchObject({ attempts: 19, failedAt: null })
  await sent(server.url, id)
  expect((await rowOf(id))!.failedAt).not.toBeNull()
  await sent(server.url, id)
  expect(server.received).toEqual([])
})

test('a letter given up is kept for so many days and no longer, one that waits is kept', async () => {
  server = await aServer()
  const [old, recent, waiting] = [await aLetter(), await aLetter(), await aLetter()]
  await setClock('2026-11-01T02:00:00Z')
  await outbox.noteFailure(db, old, '550', true)
  await outbox.noteFailure(db, waiting, '451', false)
  await setClock('2026-11-01T02:00:01Z')
  await outbox.noteFailure(db, recent, '550', true)
  await setClock('2026-11-15T02:00:01Z')

  expect(await outbox.dropFailed(db, 14)).toBe(1)
  const kept = await db('outbox').whereIn('id', [old, recent, waiting]).pluck('id')
  expect(new Set(kept)).toEqual(new Set([recent, waiting]))
  await setClock(null)
})

test('nobody at the door is a reason to come again', async () => {
  server = await aServer()
  const { url } = server
  await server.close()
  server = await aServer()
  await expect(sent(url, await aLetter())).rejects.toThrow(/ECONN|ESOCKET/)
})

test('what a letter is about is kept with it, by its ids', async () => {
  server = await aServer()
  const about = { agencyId: (await anAgency()).id, kind: 'request', id: 'YC-1' }
  const [told, untold] = [await rowOf(await aLetter(about)), await rowOf(await aLetter())]
  expect(outbox.aboutOf(told!)).toEqual(about)
  expect(outbox.aboutOf(untold!)).toBeNull()
})

test('a letter whose transaction fails was never written', async () => {
  server = await aServer()
  const jobs = async () =>
    (await db.raw<{ rows: { count: number }[] }>('select count(*)::int as count from graphile_worker.jobs'))
      .rows[0]!.count
  const before = [await jobs(), (await outbox.newest(db, 100)).length]
  await db
    .transaction(async (trx) => {
      await outbox.post(trx, deps(), letter)
      throw new Error('changed my mind')
    })
    .catch(() => undefined)
  expect([await jobs(), (await outbox.newest(db, 100)).length]).toEqual(before)
})

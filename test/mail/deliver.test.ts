import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { deliver, smtp } from '../../src/mail/deliver'
import * as outbox from '../../src/mail/outbox'
import { db, deps, setClock } from '../support/portal'

/** A mail server that answers each message with the next of these codes, then takes everything. */
function aServer(...refusals: number[]) {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        const code = refusals.shift()
        if (code) return done(Object.assign(new Error('no'), { responseCode: code }))
        received.push(mail)
        done()
      })
    },
  })
  return new Promise<{ url: string; received: ParsedMail[]; close: () => Promise<void> }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.server.address() as AddressInfo
      resolve({
        url: `smtp://127.0.0.1:${port}`,
        received,
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
  })
}

const letter = {
  recipient: 'lan@bao.example',
  locale: 'vi',
  subject: 'Đã nhận yêu cầu',
  text: 'Kính gửi Ông/Bà,\n',
} as const

async function aLetter(): Promise<string> {
  await db.transaction((trx) => outbox.post(trx, deps(), letter))
  return (await outbox.newest(db, 1))[0]!.id
}

let server: Awaited<ReturnType<typeof aServer>>
afterEach(() => server.close())

test('a letter arrives as it was written and is then forgotten', async () => {
  server = await aServer()
  const id = await aLetter()
  await deliver(deps(), smtp(server.url), id)
  expect(server.received[0]).toMatchObject({ subject: 'Đã nhận yêu cầu', text: 'Kính gửi Ông/Bà,\n' })
  expect(server.received[0]!.messageId).toMatch(/^<[0-9a-f-]{36}@portal\.test>$/)
  expect(await db('outbox').where({ id })).toEqual([])
})

test('a job that runs again after the letter left sends nothing', async () => {
  server = await aServer()
  const id = await aLetter()
  await Promise.all([deliver(deps(), smtp(server.url), id), deliver(deps(), smtp(server.url), id)])
  expect(server.received.length).toBe(1)
})

test('a server that says later gets the same letter later', async () => {
  server = await aServer(451)
  const id = await aLetter()
  const [{ messageId }] = (await db('outbox').where({ id })) as { messageId: string }[] as [
    { messageId: string },
  ]
  await expect(deliver(deps(), smtp(server.url), id)).rejects.toThrow('451')
  expect(await db('outbox').where({ id }).first()).toMatchObject({ attempts: 1, failedAt: null })
  await deliver(deps(), smtp(server.url), id)
  expect(server.received[0]!.messageId).toBe(messageId)
})

test('a refusal for good is kept for people to see and not tried again', async () => {
  server = await aServer(550)
  const id = await aLetter()
  await deliver(deps(), smtp(server.url), id)
  await deliver(deps(), smtp(server.url), id)
  const row = (await db('outbox').where({ id }).first()) as { failedAt: Date | null; lastError: string }
  expect(row.failedAt).not.toBeNull()
  expect(row.lastError).toContain('550')
  expect(server.received).toEqual([])
})

test('after the last try a letter is given up, and its job with it', async () => {
  server = await aServer(451, 451)
  const id = await aLetter()
  await db('outbox').where({ id }).update({ attempts: 18 })
  await expect(deliver(deps(), smtp(server.url), id)).rejects.toThrow('451')
  expect(await db('outbox').where({ id }).first()).toMatchObject({ attempts: 19, failedAt: null })
  await deliver(deps(), smtp(server.url), id)
  const row = (await db('outbox').where({ id }).first()) as { failedAt: Date | null }
  expect(row.failedAt).not.toBeNull()
  await deliver(deps(), smtp(server.url), id)
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
  await expect(deliver(deps(), smtp(url), await aLetter())).rejects.toThrow(/ECONN|ESOCKET/)
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

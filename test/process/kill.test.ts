import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { connect, type Db } from '../../src/database/connect'
import { runningServer } from '../../src/database/embedded/server'
import type { Deps } from '../../src/deps'
import { diskStore } from '../../src/files/disk-store'
import { sweep } from '../../src/files/sweep-actions'
import { keysFrom } from '../../src/keys'
import { keptKey } from '../../src/requests/receipt'
import { translate } from '../../src/i18n'
import { sha256 } from '../../src/keys'
import { crowdAt, kept, messagesOf, type Crowd } from './crowd'
import { figuresOf } from './figures'
import { mortal } from './mortal'
import { AGENCY, OUTLET, type Credentials } from './people'
import { clear, freePort, left, prepare, printedAccounts } from './running'
import { byText, shownTo, toldIn } from './shown'
import { storm, type Toll } from './storm'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 6)
const SEED = Number(process.env['KILL_SEED'] ?? 244)
const IS_LONG = ROUNDS > 6
/** No round begins later than so many milliseconds after the first. */
const LONGEST = IS_LONG ? 120_000 : 20_000
jest.setTimeout(IS_LONG ? 300_000 : 120_000)

/** Mulberry32: a failure can be tried again with its seed, though never to the millisecond. */
function seeded(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const MANY = '100000/1h'
const LIMITS = {
  ...{ RATE_LIMIT_NEW_REQUEST: MANY, RATE_LIMIT_UPLOAD: MANY },
  ...{ RATE_LIMIT_FOLLOW: MANY, RATE_LIMIT_SIGN_IN: MANY },
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'phat-ngon-kill-'))
let portal: ReturnType<typeof mortal>
let crowd: Crowd
let db: Db
let account: Credentials
let toll: Toll

/** For who runs it by hand. */
const tell = (figures: object) =>
  process.env['KILL_ROUNDS'] && process.stderr.write(`${JSON.stringify(figures, null, 1)}\n`)

beforeAll(async () => {
  prepare()
  portal = mortal(dataDir, { PORT: await freePort(), ...LIMITS })
  crowd = crowdAt(await portal.start(), seeded(SEED))
  account = printedAccounts(portal.said()).get('can-bo-bao-chi')!
  toll = await storm({ dataDir, portal, crowd, account, rounds: ROUNDS, longest: LONGEST })
  db = connect((await runningServer(dataDir))!())
  tell({ seed: SEED, ...(await figuresOf(db, crowd, toll)) })
})

afterAll(async () => {
  if (crowd) crowd.over = 'give up'
  await db?.destroy()
  await clear(dataDir)
})

interface Row {
  id: string
  idempotencyKey: string
  publicCode: string
}
const rows = () => db<Row>('requests').where('outlet', OUTLET)
/** As a form's key stands in its row. */
const inRow = (key: string) => keptKey(keysFrom(readFileSync(path.join(dataDir, 'app.key'), 'utf8')), key)

test('the portal and PostgreSQL were killed while people sent and waited', () => {
  expect(Math.min(toll.kills.portal, toll.kills.postgres)).toBeGreaterThan(0)
  expect(toll.underWay).not.toEqual({})
  expect([...crowd.forms].filter(({ lostAt }) => lostAt !== null)).not.toEqual([])
})

test('everybody had an answer in the end, and no odd one', () => {
  expect(crowd.odd).toEqual([])
  expect([...crowd.forms].filter(({ end }) => end === null)).toEqual([])
})

test.each(['fsync', 'synchronous_commit', 'full_page_writes'])('PostgreSQL has %s on', async (name) => {
  const { rows } = await db.raw<{ rows: Record<string, string>[] }>(`show ${name}`)
  expect(Object.values(rows[0]!)).toEqual(['on'])
})

test('each receipt is one request, and there is no other', async () => {
  const found = (await rows()).map(({ idempotencyKey, publicCode }) => `${idempotencyKey} ${publicCode}`)
  expect(found.sort()).toEqual(crowd.received.map(({ form, code }) => `${inRow(form.key)} ${code}`).sort())
})

test('each secret opens its request: its question, every message and answer once, every file as it was sent', async () => {
  const ids = new Map((await rows()).map(({ id, idempotencyKey }) => [idempotencyKey, id]))
  for (const received of crowd.received) {
    const answer = crowd.answers.get(ids.get(inRow(received.form.key))!)
    const said = [...kept(received.messages), ...(answer ? [answer] : [])].map(toldIn)
    expect(await shownTo(crowd, received)).toEqual({
      request: toldIn(received.form),
      said: said.sort(byText),
    })
  }
})

test('each answer closed its request once, and nothing else happened twice', async () => {
  const events = () =>
    db('requestEvents as e').join('requests as r', 'r.id', 'e.requestId').where('r.outlet', OUTLET)
  expect((await events().where('toStatus', 'closed').pluck<string[]>('r.id')).sort()).toEqual(
    [...crowd.answers.keys()].sort(),
  )
  expect(await events().where('move', 'submit').pluck('r.id')).toHaveLength(crowd.received.length)
  const twice = events().groupBy('r.id', 'e.move').havingRaw('count(*) > 1').whereNot('e.move', 'write')
  expect(await twice.select('r.id', 'e.move')).toEqual([])
})

test('each form that was kept made one thing, and one that came too late nothing', async () => {
  const forms = [...messagesOf(crowd), ...crowd.answers.values()]
  const made = await db('formKeys as k')
    .joinRaw('join messages as m on m.id::text = k.result')
    .select<{ key: string; body: string }[]>('k.key', 'm.body')
  const expected = kept(forms).map(({ key, text }) => ({ key, body: text }))
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1)
  expect(made.filter(({ key }) => forms.some((form) => form.key === key)).sort(byKey)).toEqual(
    expected.sort(byKey),
  )
  const bodies = await db('messages').pluck<string[]>('body')
  const texts = new Set(forms.map(({ text }) => text))
  expect(bodies.filter((body) => texts.has(body)).sort()).toEqual(expected.map(({ body }) => body).sort())
})

test('each letter was written once, and each has one job', async () => {
  const ids = new Map((await rows()).map(({ id, idempotencyKey }) => [idempotencyKey, id]))
  const expected = crowd.received.flatMap(({ form, code, email, messages }) => {
    const letter = (to: string, name: string) =>
      [to, translate('vi', `requests.letter.${name}.subject`, { code, agency: AGENCY })].join(' ')
    return [
      ...[letter(email, 'received'), letter(account.email, 'new')],
      ...kept(messages).map(() => letter(account.email, 'reply')),
      ...(crowd.answers.has(ids.get(inRow(form.key))!) ? [letter(email, 'answer')] : []),
    ]
  })
  const codes = crowd.received.map(({ code }) => code)
  const all = await db('outbox').select<{ id: string; recipient: string; subject: string }[]>('*')
  const ours = all.filter(({ subject }) => codes.some((code) => subject.includes(code)))
  expect(ours.map(({ recipient, subject }) => `${recipient} ${subject}`).sort()).toEqual(expected.sort())

  const jobs = await db('graphile_worker._private_jobs').select<{ key: string | null; payload: unknown }[]>(
    '*',
  )
  const texts = jobs.map(({ key, payload }) => `${key} ${JSON.stringify(payload)}`).join('\n')
  expect(ours.filter(({ id }) => texts.split('\n').filter((text) => text.includes(id)).length !== 1)).toEqual(
    [],
  )
})

test('swept an hour later, the store holds what the rows say, byte for byte, and nothing waits', async () => {
  const files = await diskStore(path.join(dataDir, 'files'))
  const now = () => Promise.resolve(new Date(Date.now() + 2 * 3_600_000))
  const waiting = readdirSync(files.incoming).length
  await db.raw(`update files set created_at = created_at - interval '2 hours'`)
  const log = pino({ level: 'silent' })
  const swept = await sweep({ db, files, now, log, settings: { scanning: false } } as unknown as Deps)
  tell(swept)

  expect([swept.incoming, swept.missing, swept.found]).toEqual([waiting, 0, 0])
  expect(readdirSync(files.incoming)).toEqual([])
  const stored: string[] = []
  for await (const { sha256: name } of files.list()) {
    const parts: Buffer[] = []
    for await (const part of await files.read(name)) parts.push(part as Buffer)
    expect(sha256(Buffer.concat(parts))).toEqual(name)
    stored.push(name.toString('hex'))
  }
  const known = await db('files').pluck<Buffer[]>('sha256')
  expect(stored.sort()).toEqual(known.map((each) => each.toString('hex')).sort())
  expect(await db('files').whereNotNull('missingAt')).toEqual([])
})

test('it closes in order, and nothing stays behind', async () => {
  await db.destroy()
  expect(await portal.stop()).toBe(0)
  expect(left(dataDir)).toEqual([])
})

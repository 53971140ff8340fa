import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import pino from 'pino'
import { connect, type Db } from '../../src/database/connect'
import { runningServer } from '../../src/database/embedded/server'
import type { Deps } from '../../src/deps'
import { diskStore } from '../../src/files/disk-store'
import { sweep } from '../../src/files/sweep-actions'
import { translate } from '../../src/i18n'
import { sha256 } from '../../src/keys'
import { browserAt, page } from './browser'
import {
  AGENCY,
  crowdAt,
  follow,
  journalist,
  officer,
  OUTLET,
  type Crowd,
  type Received,
  type Sent,
} from './crowd'
import { mortal } from './mortal'
import { clear, freePort, left, prepare, printedAccounts, until } from './running'

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
const JOURNALISTS = 3

const dataDir = mkdtempSync(path.join(tmpdir(), 'phat-ngon-kill-'))
const random = seeded(SEED)
let portal: ReturnType<typeof mortal>
let crowd: Crowd
let db: Db
let account: { email: string; password: string }

/** How many forms were where when something was killed. */
const kills = { portal: 0, postgres: 0 }
/** Milliseconds until it could serve again. */
const away: Record<keyof typeof kills, number[]> = { portal: [], postgres: [] }
const hit = new Map<string, number>()
const count = (what: string) => hit.set(what, (hit.get(what) ?? 0) + 1)

const underWay = () => [...crowd.forms].filter(({ phase }) => phase !== null)
const ended = () => [...crowd.forms].filter(({ end }) => end !== null).length

/** Somebody was told something since the last time, and somebody waits. */
async function busy() {
  const before = ended()
  await until(() => ended() > before + 2 && underWay().length > 0)
  await pause(random() * 300)
}

async function round(index: number) {
  await busy()
  const victim =
    index < 2 ? (['portal', 'postgres'] as const)[index]! : random() < 0.5 ? 'portal' : 'postgres'
  kills[victim]++
  for (const { what, phase } of underWay()) count(`${what} ${phase}`)
  await (victim === 'portal' ? portal.killPortal() : portal.killPostgres())
}

async function live() {
  const people = [...Array.from({ length: JOURNALISTS }, () => journalist(crowd)), officer(crowd, account)]
  const all = Promise.all(people)
  all.catch(() => undefined)
  try {
    const end = Date.now() + LONGEST
    for (let index = 0; index < ROUNDS && Date.now() < end; index++) await round(index)
    crowd.over = 'finish'
    await all
  } catch (error) {
    crowd.over = 'give up'
    throw error
  }
}

/** Everything that is asked of the database is asked of the one that was killed last. */
async function look() {
  const url = await runningServer(dataDir)
  db = connect(url!())
}

beforeAll(async () => {
  prepare()
  portal = mortal(dataDir, { PORT: await freePort(), ...LIMITS })
  crowd = crowdAt(await portal.start(), random)
  account = printedAccounts(portal.said()).get('can-bo-bao-chi')!
  await live()
  await look()
  await tell()
})

afterAll(async () => {
  if (crowd) crowd.over = 'give up'
  await db?.destroy()
  await clear(dataDir)
})

const kept = (forms: Iterable<Sent>) => [...forms].filter(({ end }) => end === 'kept')

/** For who runs it by hand. */
async function tell() {
  if (!process.env['KILL_ROUNDS']) return
  const sentAgain = [...crowd.forms].filter(({ lostAt }) => lostAt !== null)
  const figures = {
    ...{ seed: SEED, kills, away, underWay: Object.fromEntries(hit), receipts: crowd.received.length },
    ...{
      messages: kept(crowd.received.flatMap(({ messages }) => messages)).length,
      answers: crowd.answers.size,
    },
    ...{ sentAgain: sentAgain.length, writtenUnanswered: (await writtenUnanswered(sentAgain)).length },
    failures: Object.fromEntries(crowd.failures),
  }
  process.stderr.write(`${JSON.stringify(figures, null, 1)}\n`)
}

/** What a form that was lost had already done: without its key, sending it again would have done it twice. */
async function writtenUnanswered(sentAgain: Sent[]): Promise<Sent[]> {
  const { rows } = await db.raw<{ rows: { key: string; at: Date }[] }>(
    `select idempotency_key as key, received_at as at from requests union all select key, used_at from form_keys`,
  )
  const writtenAt = new Map(rows.map(({ key, at }) => [key, at]))
  return sentAgain.filter(({ key, lostAt }) => writtenAt.has(key) && writtenAt.get(key)! <= lostAt!)
}

interface Row {
  id: string
  idempotencyKey: string
  publicCode: string
}
const rows = () => db<Row>('requests').where('outlet', OUTLET)

test('the portal and PostgreSQL were killed while people sent and waited', () => {
  expect(Math.min(kills.portal, kills.postgres)).toBeGreaterThan(0)
  expect(hit.size).toBeGreaterThan(0)
  expect([...crowd.forms].filter(({ lostAt }) => lostAt !== null)).not.toEqual([])
})

test('everybody had an answer in the end, and no odd one', () => {
  expect(crowd.odd).toEqual([])
  expect([...crowd.forms].filter(({ end }) => end === null)).toEqual([])
  expect(Math.min(crowd.received.length, crowd.answers.size)).toBeGreaterThan(0)
})

test.each(['fsync', 'synchronous_commit', 'full_page_writes'])('PostgreSQL has %s on', async (name) => {
  const { rows } = await db.raw<{ rows: Record<string, string>[] }>(`show ${name}`)
  expect(Object.values(rows[0]!)).toEqual(['on'])
})

test('each receipt is one request, and there is no other', async () => {
  const found = (await rows()).map(({ idempotencyKey, publicCode }) => `${idempotencyKey} ${publicCode}`)
  expect(found.sort()).toEqual(crowd.received.map(({ form, code }) => `${form.key} ${code}`).sort())
})

interface Told {
  text: string
  files: string[]
}
const byText = (one: Told, other: Told) => (one.text < other.text ? -1 : 1)
const toldIn = ({ text, files }: Sent): Told => ({ text, files })

/** All that a request's page shows, its files downloaded. */
async function shownTo(received: Received) {
  const browser = browserAt(crowd.origin)
  const shown = page(await follow(crowd, browser, received))
  const hashes = async (links: string[]) => {
    const bytes: Buffer[] = []
    for (const link of links) bytes.push((await browser.get(link)).body)
    return bytes.map((each) => sha256(each).toString('hex'))
  }
  const linksIn = (within: ReturnType<typeof shown>) =>
    within
      .find('ul.files a')
      .toArray()
      .map((link) => shown(link).attr('href')!)

  const asked = shown('section').filter((_, section) => shown(section).find('h3').length > 0)
  const said: Told[] = []
  for (const line of shown('ol.timeline li').toArray()) {
    const text = shown(line).find('.plain').text()
    const files = await hashes(linksIn(shown(line)))
    if (text || files.length > 0) said.push({ text, files })
  }
  const request = { text: asked.find('.plain').text(), files: await hashes(linksIn(asked)) }
  return { request, said: said.sort(byText) }
}

test('each secret opens its request: its question, every message and answer once, every file as it was sent', async () => {
  const ids = new Map((await rows()).map(({ id, idempotencyKey }) => [idempotencyKey, id]))
  for (const received of crowd.received) {
    const answer = crowd.answers.get(ids.get(received.form.key)!)
    const said = [...kept(received.messages), ...(answer ? [answer] : [])].map(toldIn)
    expect(await shownTo(received)).toEqual({ request: toldIn(received.form), said: said.sort(byText) })
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
  const forms = [...crowd.received.flatMap(({ messages }) => messages), ...crowd.answers.values()]
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
      ...(crowd.answers.has(ids.get(form.key)!) ? [letter(email, 'answer')] : []),
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
  if (process.env['KILL_ROUNDS']) process.stderr.write(`${JSON.stringify({ waiting, ...swept })}\n`)

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

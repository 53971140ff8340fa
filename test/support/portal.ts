import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { load } from 'cheerio'
import pino from 'pino'
import request from 'supertest'
import type { Actor } from '../../src/actor'
import * as sessions from '../../src/accounts/session-queries'
import { createApp } from '../../src/app'
import { connect, portalNow, type Db } from '../../src/database/connect'
import type { Deps, Settings } from '../../src/deps'
import { diskStore } from '../../src/files/disk-store'
import type { FileStore } from '../../src/files/store'
import { keysFrom, newToken, sha256 } from '../../src/keys'
import { onServer, TEMPLATE, urlOf } from './databases'

const database = `t_${process.env['JEST_WORKER_ID']}_${randomBytes(4).toString('hex')}`

export let db: Db
/** In a folder of its own, gone after the tests. */
export let files: FileStore
let folder: string
export const databaseUrl = () => urlOf(database)

async function open() {
  await onServer(`create database ${database} template ${TEMPLATE} strategy file_copy`)
  db = connect(urlOf(database), { min: 0, max: 10 })
  folder = await mkdtemp(path.join(tmpdir(), 'phat-ngon-files-'))
  files = await diskStore(folder)
}

async function close() {
  await db.destroy()
  await onServer(`drop database ${database} with (force)`)
  await rm(folder, { recursive: true, force: true })
}

beforeAll(open)
afterAll(close)

/** As if nothing had been before. */
export async function startAfresh() {
  await close()
  await open()
}

/** The database's clock stands still at this instant; null lets it run again. */
export async function setClock(instant: string | null) {
  await db('testClock').delete()
  if (instant) await db('testClock').insert({ at: instant })
}

export const PUBLIC_URL = 'http://portal.test'

const settings: Settings = {
  publicUrl: PUBLIC_URL,
  samples: false,
  scanning: false,
  mailFrom: 'Phát Ngôn <khong-tra-loi@portal.test>',
  officialDomains: ['gov.vn'],
  contactMonths: 24,
  session: { idleMinutes: 30, hours: 12 },
  limits: {
    signIn: { hits: 1000, seconds: 60 },
    newRequest: { hits: 1000, seconds: 60 },
    upload: { hits: 1000, seconds: 60 },
    follow: { hits: 1000, seconds: 60 },
    followOne: { hits: 1000, seconds: 60 },
  },
}

export const deps = (changes: Partial<Settings> = {}): Deps => ({
  db,
  now: (within = db) => portalNow(within),
  files,
  keys: keysFrom('a key for tests only, of no value anywhere else'),
  settings: { ...settings, ...changes },
  log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
})

type Visitor = Pick<Actor, 'accountId'> | undefined

/** A browser, with someone signed in or nobody: its forms carry the header every real browser sends. */
export async function visit(account?: Visitor, changes: Partial<Settings> = {}) {
  const app = createApp(deps(changes), { trustProxy: [], sampleData: false, health: { draining: false } })
  const agent = request.agent(app)
  agent.set('Sec-Fetch-Site', 'same-origin')
  if (account) agent.set('Cookie', `phien=${await sessionFor(account.accountId)}`)
  return agent
}

/** The token that the browser of somebody who signed in keeps. */
export async function sessionFor(accountId: number): Promise<string> {
  const token = newToken()
  await sessions.insert(db, { tokenHash: sha256(token), accountId, hours: 12 })
  return token
}

export const page = (response: { text: string }) => load(response.text)

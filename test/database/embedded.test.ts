import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  readFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { StartProblem } from '../../src/database/embedded/problem'
import {
  type EmbeddedOptions,
  type EmbeddedServer,
  runningServer,
  startEmbedded,
} from '../../src/database/embedded/server'

const OWNER = path.join(__dirname, 'embedded-owner.ts')
const root = process.getuid?.() === 0 ? test : test.skip

let made: string
let home: string
let dataDir: string
const running: EmbeddedServer[] = []

const freshHome = () => mkdtempSync(path.join(tmpdir(), 'embedded-'))

beforeAll(async () => {
  made = freshHome()
  await (await startEmbedded({ dataDir: made, durable: false })).stop()
})

beforeEach(() => {
  home = dataDir = freshHome()
})

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  rmSync(home, { recursive: true, force: true })
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

const inData = (...names: string[]) => path.join(dataDir, ...names)

/** Data made earlier: quicker than making it for each test. */
const withData = () => cpSync(path.join(made, 'postgres'), inData('postgres'), { recursive: true })

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, durable: false, ...options })
  running.push(server)
  return server
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

const problem = async (dir = dataDir): Promise<string> => {
  const error = await startEmbedded({ dataDir: dir, durable: false }).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(StartProblem)
  return (error as StartProblem).message
}

async function until(condition: () => boolean) {
  while (!condition()) await pause(20)
}

/** Another process that starts a portal on the same data. */
async function anotherPortal() {
  const child = spawn(process.execPath, ['--import', 'tsx', OWNER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: said.toString().trim(), kill: () => child.kill('SIGKILL') }
}

test('keeps its data over a restart, written down before it is promised', async () => {
  withData()
  const first = await start({ durable: true })
  await ask(first.url(), 'create table kept as select 7 as number')
  await first.stop()
  const { url } = await start({ durable: true })
  expect(await ask(url(), 'select number from kept')).toBe(7)
  expect(await ask(url(), 'show fsync')).toBe('on')
  expect(await ask(url(), 'show synchronous_commit')).toBe('on')
  expect(await ask(url(), 'show full_page_writes')).toBe('on')
})

test('speaks UTF-8 and UTC in a database of its own that only its owner reaches', async () => {
  withData()
  const { url } = await start()
  expect(await ask(url(), 'select current_database()')).toBe('phat_ngon')
  expect(await ask(url('postgres'), 'select current_database()')).toBe('postgres')
  expect(await ask(url(), "select upper('đặng')")).toBe('ĐẶNG')
  expect(await ask(url(), 'show timezone')).toBe('UTC')
  expect(await ask(url(), 'show listen_addresses')).toBe('')
  expect(statSync(inData('postgres.socket')).mode & 0o777).toBe(0o700)
})

test('is joined while it runs and leaves only the data when it stops', async () => {
  withData()
  expect(await runningServer(dataDir)).toBeUndefined()
  const { url, stop } = await start()
  const joined = await runningServer(dataDir)
  expect(joined?.('postgres')).toBe(url('postgres'))
  await stop()
  expect(await runningServer(dataDir)).toBeUndefined()
  expect(readdirSync(dataDir)).toEqual(['postgres'])
})

test('works where the path is too long for a socket', async () => {
  dataDir = inData('a'.repeat(120))
  withData()
  const { url } = await start()
  expect((await runningServer(dataDir))?.()).toBe(url())
  expect(await ask(url(), 'select 1')).toBe(1)
})

test('refuses a second portal, also at the same instant', async () => {
  withData()
  const starts = await Promise.allSettled([start(), start(), start()])
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await problem()).toMatch(
    `The data in ${dataDir} is in use by another portal (process ${process.pid})`,
  )
})

test('ends with a portal that is killed, and the next one may start at once', async () => {
  withData()
  const { url, kill } = await anotherPortal()
  await ask(url, 'create table kept as select 7 as number')
  expect(await problem()).toMatch('in use')
  kill()
  await until(() => !existsSync(inData('postgres', 'postmaster.pid')))
  const second = await anotherPortal()
  second.kill()
  expect(await ask((await start()).url(), 'select number from kept')).toBe(7)
})

test('is there again after it was killed, at the same address and with what it promised', async () => {
  withData()
  const { url } = await start({ durable: true })
  await ask(url(), 'create table kept as select 7 as number')
  process.kill(Number(readFileSync(inData('postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  const again = async (): Promise<unknown> =>
    ask(url(), 'select number from kept').catch(() => pause(20).then(again))
  expect(await again()).toBe(7)
})

test('begins again what was not finished', async () => {
  mkdirSync(inData('postgres.new-killed', 'base'), { recursive: true })
  await (await start()).stop()
  expect(readdirSync(dataDir)).toEqual(['postgres'])
})

test('says what is wrong with damaged data and leaves it alone', async () => {
  withData()
  rmSync(inData('postgres', 'global', 'pg_control'))
  expect(await problem()).toMatch(/restore a backup[^]*pg_control/)
  expect(existsSync(inData('postgres', 'PG_VERSION'))).toBe(true)
})

test('refuses data of another version', async () => {
  mkdirSync(inData('postgres'))
  writeFileSync(inData('postgres', 'PG_VERSION'), '9\n')
  expect(await problem()).toMatch(/made by PostgreSQL 9 but the one found is PostgreSQL \d\d/)
})

test('refuses a file in place of a folder', async () => {
  writeFileSync(inData('file'), '')
  expect(await problem(inData('file'))).toMatch('is not a folder')
  expect(await problem(inData('file', 'below'))).toMatch('is not a folder')
})

test('refuses a bin folder without PostgreSQL', async () => {
  await expect(startEmbedded({ dataDir, bindir: '/nowhere', durable: false })).rejects.toThrow(
    'PG_BINDIR=/nowhere',
  )
})

root('runs as another user under a closed folder where namespaces are forbidden', async () => {
  expect(statSync(home).mode & 0o777).toBe(0o700)
  dataDir = inData('var')
  const { url, stop } = await start({ namespaces: false })
  expect(await ask(url(), 'select 1')).toBe(1)
  expect((await runningServer(dataDir))?.()).toBe(url())
  await stop()
  expect(readdirSync(dataDir)).toEqual(['postgres'])
  expect(statSync(inData('postgres')).uid).not.toBe(0)
  expect(statSync(home).mode & 0o777).toBe(0o700)
  expect(await ask((await start()).url(), 'select 1')).toBe(1)
})

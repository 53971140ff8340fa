import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onServer, urlOf } from '../support/databases'
import {
  address,
  clear,
  freePort,
  left,
  PORTAL,
  prepare,
  printedAccounts,
  run,
  takenPort,
  until,
  type Running,
  type Settings,
} from './running'

const KEY = 'k'.repeat(40)

const dataDir = mkdtempSync(path.join(tmpdir(), 'phat-ngon-start-'))

const start = (command: string[], settings: Settings = {}): Running =>
  run(command, { DATA_DIR: dataDir, ...settings })

const portal = async () => start([...PORTAL, 'start'], { PORT: await freePort() })

async function finished(words: string[], settings: Settings = {}) {
  const { ended, said } = start([...PORTAL, ...words], settings)
  return { code: await ended, said: said() }
}

const feed = async (from: string) => (await fetch(`${from}/atom.xml`)).text()
const gone = () => until(() => left(dataDir).length === 0)

beforeAll(prepare)

afterAll(() => clear(dataDir))

/** Of the first start: later ones show the same. */
let first: { accounts: Map<string, unknown>; feed: string }

test('npm start opens the portal, and a signal to npm closes it and its PostgreSQL', async () => {
  const npm = start(['npm', 'start'], { PORT: await freePort() })
  const at = await address(npm)
  first = { accounts: printedAccounts(npm.said()), feed: await feed(at) }
  expect([...first.accounts.keys()]).toContain('soan-thao')
  expect(left(dataDir).filter((line) => line.includes('postgres')).length).toBeGreaterThan(0)

  npm.child.kill('SIGTERM')
  await npm.ended
  await gone()
  await expect(fetch(at)).rejects.toThrow()
})

describe('a portal that is started again', () => {
  let again: Running

  beforeAll(async () => {
    again = await portal()
    await address(again)
  })

  test('shows what it had and names the same accounts', async () => {
    expect(await feed(await address(again))).toContain(/<id>urn:uuid:.*?<\/id>/.exec(first.feed)![0])
    expect(printedAccounts(again.said())).toEqual(first.accounts)
  })

  test('is joined by the command line', async () => {
    const { code, said } = await finished(['user', 'list'])
    expect(said).toMatch(/author\tsoan-thao@/)
    expect(code).toBe(0)
  })

  test('refuses a second one on its data', async () => {
    const { code, said } = await finished(['start'], { PORT: await freePort() })
    expect(said).toContain(`The data in ${dataDir} is in use by another portal (process ${again.child.pid})`)
    expect(code).toBe(1)
  })

  test('closes in order at Ctrl-C', async () => {
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
    expect(left(dataDir)).toEqual([])
  })
})

test('a portal that is killed takes its PostgreSQL with it', async () => {
  const killed = await portal()
  await address(killed)
  killed.child.kill('SIGKILL')
  expect(await killed.ended).toBe('SIGKILL')
  await gone()
})

test('a port that is taken is one sentence, and nothing stays behind', async () => {
  const { port, free } = await takenPort()
  const { code, said } = await finished(['start'], { PORT: port })
  await free()
  expect(said).toMatch(/PORT/)
  expect(said).not.toMatch(/^ {4}at /m)
  expect(code).toBe(1)
  expect(left(dataDir)).toEqual([])
})

test('migrate starts the database for itself and closes it', async () => {
  expect(await finished(['migrate'])).toEqual({ code: 0, said: '' })
  expect(left(dataDir)).toEqual([])
})

test.each<[string, Settings, string]>([
  ['a wrong value', { PORT: 'eighty' }, 'PORT'],
  ['a value that is missing', { DATABASE_URL: 'postgres://127.0.0.1/none' }, 'APP_KEY'],
])('%s stops the start and is named', async (_what, settings, name) => {
  const { code, said } = await finished(['start'], settings)
  expect(said).toMatch(new RegExp(`^  ${name}: `, 'm'))
  expect(code).toBe(1)
})

test('a database that does not answer is one sentence', async () => {
  const nowhere = `postgres://127.0.0.1:${await freePort()}/none`
  const settings = { DATABASE_URL: nowhere, APP_KEY: KEY }
  const { code, said } = await finished(['start'], settings)
  expect(said).toMatch(/DATABASE_URL/)
  expect(said).not.toMatch(/^ {4}at /m)
  expect(code).toBe(1)
})

test.each([
  ['--help', 0],
  ['publish', 2],
])('phat-ngon %s tells what it can do and ends with %i', async (word, expected) => {
  const { code, said } = await finished([word])
  expect(said).toContain('phat-ngon start')
  expect(code).toBe(expected)
})

test('a reader who has read enough is no fault', async () => {
  const child = spawn(process.execPath, [PORTAL.at(-1)!, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const said: Buffer[] = []
  child.stderr.on('data', (more: Buffer) => said.push(more))
  const [code] = (await once(child, 'close')) as [number]
  expect([code, Buffer.concat(said).toString()]).toEqual([0, ''])
})

test('with a database of its own the portal invites the first administrator and starts none', async () => {
  const database = `process_${process.pid}`
  const elsewhere = path.join(dataDir, 'elsewhere')
  await onServer(`create database ${database}`)
  try {
    const settings = { DATABASE_URL: urlOf(database), APP_KEY: KEY, DATA_DIR: elsewhere }
    const portal = start([...PORTAL, 'start'], { ...settings, PORT: await freePort() })
    await address(portal)
    const [link] = /http:\/\/\S+\/noi-bo\/loi-moi\/\S+/.exec(portal.said())!
    expect((await fetch(link)).status).toBe(200)
    expect(printedAccounts(portal.said()).size).toBe(0)
    expect(readdirSync(elsewhere)).toEqual(['files'])

    portal.child.kill('SIGTERM')
    expect(await portal.ended).toBe(0)
  } finally {
    await onServer(`drop database ${database} with (force)`)
  }
})

import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = path.join(__dirname, '../..')
export const PORTAL = [process.execPath, 'bin/phat-ngon.js']

/** What a person's shell has, without what this test run has: the portal reads the rest of its settings. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'PG_BINDIR', 'PG_NO_USERNS', 'npm_config_cache']
const shell = () => Object.fromEntries(KEPT.map((name) => [name, process.env[name]]))

export type Settings = Record<string, string>

export interface Running {
  child: ChildProcess
  /** Everything printed so far. */
  said: () => string
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

const started: ChildProcess[] = []

/** A program in the package's folder, as a person starts it. */
export function run([program, ...args]: string[], settings: Settings): Running {
  const child = spawn(program!, args, {
    cwd: ROOT,
    env: { ...shell(), LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more) => (text += more))
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal!)),
  )
  return { child, said: () => text, ended }
}

/** Compiled once, before anything is measured or started twice. */
export function prepare() {
  const { status, stderr } = spawnSync(process.execPath, ['bin/prepare.js'], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

const PATIENCE = 45_000

export async function until(condition: () => unknown) {
  for (const end = Date.now() + PATIENCE; !(await condition()); await pause(20))
    if (Date.now() > end) throw new Error(`not after ${PATIENCE} ms: ${String(condition)}`)
}

const ADDRESS = /is running: {2}(\S+)/

/** Where it says that it can be opened. @throws what it said, when it ended instead */
export async function address({ said, ended }: Running): Promise<string> {
  let over = false
  void ended.then(() => (over = true))
  await until(() => ADDRESS.test(said()) || over)
  const found = ADDRESS.exec(said())
  if (!found) throw new Error(said())
  return found[1]!
}

/** 'email  password  what' → what is typed, by the part of the address before the @. */
export const printedAccounts = (text: string) =>
  new Map(
    [...text.matchAll(/^ {2}((\S+)@\S+) +(\S+) /gm)].map((line) => [
      line[2]!,
      { email: line[1]!, password: line[3]! },
    ]),
  )

const told = (read: () => string) => {
  try {
    return read()
  } catch {
    return ''
  }
}

const lines = () => spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).stdout.split('\n')

/** A line for each process: how it was started, with what and where. Slim machines have no ps, others no /proc. */
const processes = () =>
  existsSync('/proc/self')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((pid) =>
          [
            pid,
            told(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
            told(() => readFileSync(`/proc/${pid}/environ`, 'utf8')),
            told(() => readlinkSync(`/proc/${pid}/cwd`)),
          ].join(' '),
        )
    : lines()

/** Whatever still lives of a portal on this data: npm, its shell, the portal, PostgreSQL and who watches it. */
export const left = (dataDir: string) => processes().filter((line) => line.includes(dataDir))

/** Also after a test that failed in between, nothing outlives the run. */
export async function clear(dataDir: string) {
  for (const child of started) child.kill('SIGKILL')
  for (const line of left(dataDir)) told(() => String(process.kill(parseInt(line, 10), 'SIGKILL')))
  await until(() => left(dataDir).length === 0)
  rmSync(dataDir, { recursive: true, force: true })
}

/** A port that something listens on until it is freed. */
export async function takenPort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port: String(port), free: () => new Promise((resolve) => server.close(resolve)) }
}

export async function freePort(): Promise<string> {
  const { port, free } = await takenPort()
  await free()
  return port
}

import pino from 'pino'
import pg from 'pg'
import type { Actor } from '../../src/actor'
import { connect, portalNow } from '../../src/database/connect'
import type { Deps, Settings } from '../../src/deps'
import { keysFrom } from '../../src/keys'
import { approve, approveUrgently } from '../../src/statements/decision-actions'

/** One approval, and before which of its statements it stands still. */
export interface Approval {
  path: 'scheduled' | 'urgent'
  by: Actor
  id: string
  version: number
  /** Counted from 1, the one that begins the transaction. Null goes through. */
  stopAt: number | null
}

/** What this process is told, as its only argument. */
export interface Orders {
  url: string
  publishAt: string
  approvals: Approval[]
}

interface Stop {
  sent: number
  at: number | null
  /** Says that it stands still. */
  arrive: () => void
}

/** The one that begins next; each connection keeps its own, also while others go on. */
let next: Stop
const stops = new WeakMap<pg.Client, Stop>()
let most = 0

type Send = (this: pg.Client, ...given: unknown[]) => unknown
const { query: send } = pg.Client.prototype as unknown as { query: Send }
const query: Send = function (...given) {
  const text = (given[0] as { text?: string }).text ?? String(given[0])
  if (/^begin/i.test(text)) stops.set(this, next)
  const stop = stops.get(this)
  if (!stop) return send.apply(this, given)
  stop.sent += 1
  most = Math.max(most, stop.sent)
  if (stop.sent !== stop.at) return send.apply(this, given)
  // neither sent nor refused: it waits for the end of this process
  stop.arrive()
  return undefined
}
Object.assign(pg.Client.prototype, { query })

const orders = JSON.parse(process.argv[2]!) as Orders

async function go({ path, by, id, version, stopAt }: Approval) {
  const db = connect(orders.url, { min: 0, max: 1 })
  await db.raw('select 1')
  await new Promise<void>((resolve, reject) => {
    next = { sent: 0, at: stopAt, arrive: resolve }
    const settings = { publicUrl: 'http://portal.test' } as Settings
    const deps = { db, now: (within = db) => portalNow(within), settings } as Deps
    const all = { ...deps, keys: keysFrom('of tests'), log: pino({ level: 'silent' }) }
    const later = { version, when: 'later' as const, publishAt: new Date(orders.publishAt) }
    const work =
      path === 'urgent'
        ? approveUrgently(all, by, id, { version, reason: 'Nước lũ đang lên nhanh.' })
        : approve(all, by, id, later)
    work.then(() => resolve(), reject)
  })
}

async function main() {
  for (const approval of orders.approvals) await go(approval)
  process.stdout.write(`${most}\n`)
  process.kill(process.pid, 'SIGKILL')
}

void main().catch((error: unknown) => {
  process.stderr.write(String((error as Error).stack))
  process.exit(1)
})

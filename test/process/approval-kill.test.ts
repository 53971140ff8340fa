import { spawn } from 'node:child_process'
import path from 'node:path'
import { approve, approveUrgently } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import { aCast, aSubmitted, type Cast } from '../support/factories'
import { databaseUrl, db, deps } from '../support/portal'
import { until } from '../support/until'
import type { Approval, Orders } from './approving'

const ROOT = path.join(__dirname, '../..')
const HOUR = new Date(Date.now() + 86_400_000)
/** So many stand still at once, each on a connection of its own. */
const AT_ONCE = 30
const FEW = 6

/** A process that approves, stands still where it is told to and dies by SIGKILL. @returns statements sent at most */
async function killed(approvals: Approval[]): Promise<number> {
  const orders: Orders = { url: databaseUrl(), publishAt: HOUR.toISOString(), approvals }
  const args = ['--import', 'tsx', 'test/process/approving.ts', JSON.stringify(orders)]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, wrong] = ['', '']
  child.stdout.on('data', (more: Buffer) => (said += more.toString()))
  child.stderr.on('data', (more: Buffer) => (wrong += more.toString()))
  const signal = await new Promise((resolve) => child.once('close', (_code, name) => resolve(name)))
  if (signal !== 'SIGKILL') throw new Error(wrong)
  await until(nobodyAtWork)
  return Number(said)
}

/** PostgreSQL has seen that the other end is gone, and taken back what was not committed. */
async function nobodyAtWork() {
  const { rows } = await db.raw<{ rows: { busy: number }[] }>(
    `select count(*)::int as busy from pg_stat_activity where datname = current_database()
     and pid <> pg_backend_pid() and state <> 'idle' and backend_type = 'client backend'`,
  )
  return rows[0]!.busy === 0
}

interface Waiting {
  cast: Cast
  id: string
  version: number
}
const waiting = async (): Promise<Waiting> => {
  const cast = await aCast()
  return { cast, ...(await aSubmitted(cast)) }
}

type Way = Approval['path']
const approval = (way: Way, { cast, id, version }: Waiting, stopAt: number | null): Approval => ({
  ...{ path: way, by: cast.spokesperson, id, version, stopAt },
})

/** What there is of an approval: of a whole one every fact, of none not one. */
async function factsOf(way: Way, { cast, id }: Waiting) {
  const [document, edition] = [(await documents.byId(db, id))!, (await editions.latest(db, id))!]
  const there = async (table: string, where: object) => (await db(table).where(where).first()) !== undefined
  const event = way === 'urgent' ? 'approved_urgently' : 'approved'
  return {
    state: edition.state === 'approved',
    hour: edition.publishAt !== null,
    approver: edition.approvedBy !== null,
    authority: edition.authority !== null,
    number: document.number !== null,
    address: document.slug !== null,
    day: document.issuedOn !== null,
    counter: await there('documentCounters', { agencyId: cast.agency.id }),
    event: await there('editionEvents', { editionId: edition.id, event }),
    trail: await there('auditEvents', { subjectId: id, action: `statement.${event}` }),
    owed: await there('releases', { editionId: edition.id }),
    job: await there('graphileWorker.jobs', { key: `release:${edition.id}` }),
    ...(way === 'urgent'
      ? { clock: await there('clocks', { subjectId: edition.id }) }
      : { letter: await wasTold(cast) }),
  }
}

const wasTold = async ({ author }: Cast) =>
  (await db('outbox').where({ recipient: author.email }).where('subject', 'like', 'Đã duyệt:%').first()) !==
  undefined

const isWhole = (facts: object) => Object.values(facts).every((fact) => fact === true)
const isNothing = (facts: object) => Object.values(facts).every((fact) => fact === false)

const goOn = (way: Way, { cast, id, version }: Waiting) =>
  way === 'urgent'
    ? approveUrgently(deps(), cast.spokesperson, id, { version, reason: 'Nước lũ đang lên nhanh.' })
    : approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt: HOUR })

describe.each<Way>(['scheduled', 'urgent'])('a process killed within the %s approval', (way) => {
  test('leaves all of it or nothing, wherever between two statements it dies', async () => {
    const whole = await waiting()
    const statements = await killed([approval(way, whole, null)])
    expect(isWhole(await factsOf(way, whole))).toBe(true)
    // a transaction with less in it would prove nothing
    expect(statements).toBeGreaterThan(10)

    const all = await each(Array.from({ length: statements }), waiting)
    for (let n = 0; n < statements; n += AT_ONCE)
      await killed(all.slice(n, n + AT_ONCE).map((one, index) => approval(way, one, n + index + 1)))

    const left = await each(all, (one) => factsOf(way, one))
    expect(left.filter((facts) => !isNothing(facts))).toEqual([])

    // nothing was lost: it is approved anew, with the number that would have been its own
    await each(all, (one) => goOn(way, one))
    const numbers = await each(all, async ({ id }) => (await documents.byId(db, id))!.number)
    expect(new Set(numbers)).toEqual(new Set([1]))
  })
})

/** A few at once, for a database that others use too. */
async function each<T, R>(things: T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let n = 0; n < things.length; n += FEW)
    done.push(...(await Promise.all(things.slice(n, n + FEW).map(work))))
  return done
}

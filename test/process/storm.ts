import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { runningServer } from '../../src/database/embedded/server'
import { kept, messagesOf, underWay, type Crowd } from './crowd'
import type { mortal } from './mortal'
import { journalist, officer, type Credentials } from './people'
import { until } from './running'

export interface Storm {
  dataDir: string
  portal: ReturnType<typeof mortal>
  crowd: Crowd
  account: Credentials
  rounds: number
  /** No round begins later than so many milliseconds after the first. */
  longest: number
}

export interface Toll {
  kills: Record<Victim, number>
  /** Milliseconds until it could serve again. */
  away: Record<Victim, number[]>
  /** How many forms were where when something was killed. */
  underWay: Record<string, number>
}

const VICTIMS = ['portal', 'postgres'] as const
type Victim = (typeof VICTIMS)[number]

const JOURNALISTS = 3

/** Journalists and an officer at work, while what serves them is killed again and again; ends when they all know how it went. */
export async function storm(scene: Storm): Promise<Toll> {
  const { crowd, account } = scene
  const toll: Toll = { kills: { portal: 0, postgres: 0 }, away: { portal: [], postgres: [] }, underWay: {} }
  const journalists = Array.from({ length: JOURNALISTS }, () => journalist(crowd))
  const people = Promise.all([...journalists, officer(crowd, account)])
  // whoever fails is heard below, when the rounds are over
  people.catch(() => undefined)
  try {
    const end = Date.now() + scene.longest
    for (let round = 0; round < scene.rounds && Date.now() < end; round++) await strike(scene, toll, round)
    await until(() => kept(messagesOf(crowd)).length > 0 && crowd.answers.size > 0)
    crowd.over = 'finish'
    await people
    return toll
  } catch (error) {
    crowd.over = 'give up'
    throw error
  }
}

/** Both are killed, whatever the seed. */
async function strike({ dataDir, portal, crowd }: Storm, toll: Toll, round: number) {
  await busy(crowd)
  const victim = VICTIMS[round] ?? VICTIMS[crowd.random() < 0.5 ? 0 : 1]
  if (victim === 'portal' && crowd.random() < 0.7) await justWritten(dataDir, crowd)
  note(crowd, toll, victim)
  const began = Date.now()
  await (victim === 'portal' ? portal.killPortal() : portal.killPostgres())
  toll.away[victim].push(Date.now() - began)
}

const ended = ({ forms }: Crowd) => [...forms].filter(({ end }) => end !== null).length

/** Several were told something since the last time; a random while later somebody waits. */
async function busy(crowd: Crowd) {
  const before = ended(crowd)
  await until(() => ended(crowd) > before + 2)
  await pause(crowd.random() * 300)
  await until(() => underWay(crowd).length > 0)
}

function note(crowd: Crowd, toll: Toll, victim: Victim) {
  toll.kills[victim]++
  for (const { what, phase } of underWay(crowd)) {
    const where = `${what} ${phase}`
    toll.underWay[where] = (toll.underWay[where] ?? 0) + 1
  }
}

const TRIES = 1000
const WRITTEN = `select from requests where idempotency_key = any($1::uuid[])
  union all select from form_keys where key = any($1::uuid[])`

/** The narrowest place: a form is written down, and whoever sent it does not know it yet. Looks for a while. */
async function justWritten(dataDir: string, crowd: Crowd) {
  const client = new Client({ connectionString: (await runningServer(dataDir))!() })
  client.on('error', () => undefined)
  await client.connect()
  for (let tries = 0, found = false; tries < TRIES && !found; tries++) {
    const keys = underWay(crowd).flatMap(({ key, phase }) => (phase === 'waiting' ? key : []))
    const { rowCount } = await client.query(WRITTEN, [keys])
    found = rowCount !== 0
  }
  client.end().catch(() => undefined)
}

import { realpathSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { freshFolder } from './folder'
import { reaches, type User } from './user'

const PORT = 5432
const DATABASE = 'phat_ngon'

/** What the shortest of our systems has room for in a socket's path. */
const LONGEST_PATH = 103

export type Address = (database?: string) => string

export const socketPlace = (dataDir: string) => path.join(dataDir, 'postgres.socket')

const fits = (folder: string) => Buffer.byteLength(`${folder}/.s.PGSQL.${PORT}`) <= LONGEST_PATH

/** Only its owner may enter, which is why no password is asked there. */
export function freshSocket(user: User, dataDir: string): string {
  const place = socketPlace(dataDir)
  return freshFolder(place, user, fits(place) && reaches(user, dataDir))
}

export const addressIn =
  (folder: string): Address =>
  (database = DATABASE) =>
    `postgres:///${encodeURIComponent(database)}?host=${encodeURIComponent(folder)}&port=${PORT}&user=app`

async function ask<T>(folder: string, question: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ host: folder, port: PORT, user: 'app', database: 'postgres', ssl: false })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await question(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export const answers = (folder: string): Promise<boolean> =>
  ask(folder, () => Promise.resolve(true)).catch(() => false)

export const ensureDatabase = (folder: string) =>
  ask(folder, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  })

/** The address of a server that already answers on this data, or undefined: the command line joins it. */
export async function runningServer(dataDir: string): Promise<Address | undefined> {
  try {
    const folder = realpathSync(socketPlace(dataDir))
    return (await answers(folder)) ? addressIn(folder) : undefined
  } catch {
    return undefined
  }
}

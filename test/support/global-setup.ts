import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded, type EmbeddedServer } from '../../src/database/embedded/server'
import { migrate } from '../../src/database/migrate'
import { onServer, TEMPLATE, urlOf } from './databases'

declare global {
  var testServer: { server: EmbeddedServer; dataDir: string } | undefined
}

/** Once a run: a PostgreSQL of our own (or TEST_DATABASE_URL) and one migrated database that all tests copy. */
export default async function () {
  process.env['TEST_SERVER_URL'] = process.env['TEST_DATABASE_URL'] ?? (await ownServer())
  await onServer(`drop database if exists ${TEMPLATE} with (force)`, `create database ${TEMPLATE}`)
  await migrate(urlOf(TEMPLATE))
  await setClocks()
}

async function ownServer(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'phat-ngon-test-'))
  const server = await startEmbedded({ dataDir, bindir: process.env['PG_BINDIR'], durable: false })
  globalThis.testServer = { server, dataDir }
  return server.url('postgres')
}

/** Tests set the time by writing it down; without that it is the real one. */
async function setClocks() {
  const client = new pg.Client({ connectionString: urlOf(TEMPLATE) })
  await client.connect()
  await client.query(`
    create table test_clock (at timestamptz not null);
    grant select on test_clock to public;
    create or replace function portal_now() returns timestamptz language sql stable
      as 'select coalesce((select at from public.test_clock), now())'`)
  await client.end()
}

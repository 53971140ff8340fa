import { readdirSync } from 'node:fs'
import knex from 'knex'
import { migrate, migrations } from '../../src/database/migrate'
import { onServer, urlOf } from '../support/databases'
import { databaseUrl, db } from '../support/portal'
import { withSlowGoodbye } from './slow-goodbye'

const empty = `empty_${process.env['JEST_WORKER_ID']}`

beforeAll(() => onServer(`drop database if exists ${empty} with (force)`, `create database ${empty}`))
const opened: { destroy: () => Promise<void> }[] = []
afterAll(async () => {
  for (const other of opened) await other.destroy()
  await onServer(`drop database ${empty} with (force)`)
})

test('names have no extension, so the source and the build agree', async () => {
  const names = await db('knexMigrations').orderBy('id').pluck<string[]>('name')
  expect(names).toEqual(
    readdirSync('migrations')
      .map((file) => file.replace(/\.ts$/, ''))
      .sort(),
  )
})

test('two portals that start at once migrate once', async () => {
  await Promise.all([migrate(urlOf(empty)), migrate(urlOf(empty)), migrate(urlOf(empty))])
  const other = knex({ client: 'pg', connection: urlOf(empty) })
  const [row] = await other('knex_migrations').count<{ count: number }[]>('* as count')
  await other.destroy()
  expect(row!.count).toBe(readdirSync('migrations').length)
})

test('who has migrated is gone from the database, which may be stopped at once', async () => {
  const slow = await withSlowGoodbye(urlOf(empty))
  await migrate(slow.url)
  const left = slow.open()
  await slow.close()
  expect(left).toBe(0)
})

test('migrating again changes nothing', async () => {
  const before = await db('knexMigrations').select()
  await migrate(databaseUrl())
  expect(await db('knexMigrations').select()).toEqual(before)
})

test('a lock that a killed migration left behind stops nobody', async () => {
  await db('knexMigrationsLock').update({ isLocked: 1 })
  await migrate(databaseUrl())
})

test('each migration can be taken back and done again', async () => {
  const other = knex({ client: 'pg', connection: urlOf(empty) })
  await migrate(urlOf(empty))
  await other.migrate.rollback(migrations, true)
  const { rows } = await other.raw<{ rows: { name: string }[] }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'knex%'`,
  )
  await other.destroy()
  expect(rows).toEqual([])
  await migrate(urlOf(empty))
})

test('a clock of before waits with its request, and has the name of what started it', async () => {
  await migrate(urlOf(empty))
  const other = knex({ client: 'pg', connection: urlOf(empty) })
  opened.push(other)
  const [clocks] = (await other('knex_migrations').where('name', 'like', '%_clocks').orderBy('id')) as {
    id: number
  }[]
  const later = await other('knex_migrations').where('id', '>=', clocks!.id).pluck<string[]>('name')
  for (let left = later.length; left > 0; left -= 1) await other.migrate.down(migrations)

  const { rows } = await other.raw<{ rows: { id: string }[] }>(`
    with agency as (insert into agencies (code, slug, name_vi, symbol, level)
      values ('SC', 'so-cu', 'Sở Cũ', 'SC', 'so') returning id),
    office as (insert into offices (agency_id, name) select id, 'Văn phòng' from agency returning id, agency_id)
    insert into requests (public_code, secret_hash, idempotency_key, agency_id, office_id, kind, outlet, subject, status,
      received_at)
    select 'C1', 'x', gen_random_uuid(), agency_id, id, 'information', 'Báo', 'Việc', 'awaiting_journalist',
      '2026-11-02T02:00Z' from office returning id`)
  const [{ id }] = rows as [{ id: string }]
  await other('clocks').insert({
    ...{ subject_kind: 'request', subject_id: id, rule_code: 'PRESS_REQUEST', trigger_kind: 'received' },
    ...{ trigger_at: '2026-11-02T02:00Z', due_at: '2026-11-04T17:00Z' },
  })
  const event = { request_id: id, move: 'ask', from_status: 'received', to_status: 'awaiting_journalist' }
  await other('request_events').insert({ ...event, at: '2026-11-03T02:00Z' })

  await migrate(urlOf(empty))
  const found = await other('clocks as c')
    .join('clock_pauses as p', 'p.clock_id', 'c.id')
    .select<object[]>('c.trigger_kind', 'p.from_at', 'p.to_at', 'p.reason')
  const from = new Date('2026-11-03T02:00Z')
  expect(found).toEqual([{ trigger_kind: 'request_received', from_at: from, to_at: null, reason: 'ask' }])
})

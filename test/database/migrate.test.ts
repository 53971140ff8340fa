import { readdirSync } from 'node:fs'
import knex from 'knex'
import { migrate, migrations } from '../../src/database/migrate'
import { onServer, urlOf } from '../support/databases'
import { databaseUrl, db } from '../support/portal'

const empty = `empty_${process.env['JEST_WORKER_ID']}`

beforeAll(() => onServer(`drop database if exists ${empty} with (force)`, `create database ${empty}`))
afterAll(() => onServer(`drop database ${empty} with (force)`))

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

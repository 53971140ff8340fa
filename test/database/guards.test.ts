import { aCast, aPublished } from '../support/factories'
import { db } from '../support/portal'

const INSERT_ONLY = ['audit_events', 'revisions', 'edition_events', 'request_events', 'refusal_grounds']

test('the tables that are only added to are all guarded', async () => {
  const { rows } = await db.raw<{ rows: { table: string }[] }>(
    `select distinct tgrelid::regclass::text as table from pg_trigger where tgname = 'insert_only' order by 1`,
  )
  expect(rows.map(({ table }) => table)).toEqual([...INSERT_ONLY].sort())
})

test.each([
  ['audit_events', 'action'],
  ['revisions', 'title'],
  ['edition_events', 'event'],
])('%s refuses UPDATE, DELETE and TRUNCATE', async (table, column) => {
  await aPublished(await aCast())
  await expect(db.raw(`update ${table} set ${column} = 'x'`)).rejects.toThrow('never changed')
  await expect(db.raw(`delete from ${table}`)).rejects.toThrow('never changed')
  await expect(db.raw(`truncate ${table} cascade`)).rejects.toThrow('never changed')
})

describe('what was approved stays', () => {
  let id: string
  beforeAll(async () => {
    id = (await aPublished(await aCast())).id
  })
  const edition = (change: string) => db.raw(`update editions set ${change} where document_id = ?`, [id])

  test.each([
    `publish_at = now() - interval '1 year'`,
    `speaker_name = 'Người khác'`,
    `issuer_name = 'Cơ quan khác'`,
    `approved_by = null`,
    `urgent = true, urgent_reason = 'x'`,
  ])('%s', async (change) => {
    await expect(edition(change)).rejects.toThrow('stays as it was approved')
  })

  test.each([`state = 'draft'`, `state = 'submitted'`, `state = 'rejected'`])('%s', async (change) => {
    await expect(edition(change)).rejects.toThrow('may not go')
  })

  test('its words', async () => {
    await expect(
      db.raw(
        'delete from edition_texts where edition_id in (select id from editions where document_id = ?)',
        [id],
      ),
    ).rejects.toThrow('while it is a draft')
    await expect(db.raw('delete from editions where document_id = ?', [id])).rejects.toThrow('never changed')
    await expect(db.raw('delete from documents where id = ?', [id])).rejects.toThrow('never changed')
  })

  test('its number', async () => {
    await expect(db.raw('update documents set number = 99 where id = ?', [id])).rejects.toThrow(
      'a number that was given stays',
    )
  })
})

test('every table of the data model is there from the first migration on', async () => {
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('public', 'pub')`,
  )
  const names = new Set(rows.map(({ name }) => name))
  const wanted = [
    ...[
      'agencies',
      'offices',
      'official_channels',
      'house_rules',
      'people',
      'accounts',
      'memberships',
      'appointments',
    ],
    ...[
      'documents',
      'revisions',
      'editions',
      'edition_texts',
      'edition_events',
      'slug_history',
      'topics',
      'document_topics',
    ],
    ...[
      'clearances',
      'requests',
      'request_questions',
      'request_contacts',
      'messages',
      'request_events',
      'request_topics',
    ],
    ...[
      'refusal_grounds',
      'press_briefings',
      'clocks',
      'clock_pauses',
      'calendar_days',
      'files',
      'file_refs',
      'outbox',
    ],
  ]
  expect(wanted.filter((table) => !names.has(`public.${table}`))).toEqual([])
})

test('a role that reads only the schema pub can serve the public side and nothing else', async () => {
  await aPublished(await aCast())
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.views where table_schema = 'pub'`,
  )
  const reader = `reader_${process.env['JEST_WORKER_ID']}`
  await db.transaction(async (trx) => {
    await trx.raw(`create role ${reader}`)
    await trx.raw(
      `grant usage on schema pub to ${reader}; grant select on all tables in schema pub to ${reader}`,
    )
    await trx.raw(`set local role ${reader}`)
    for (const { name } of rows) await trx.raw(`select * from pub.${name}`)
    await expect(trx.transaction((nested) => nested.raw('select * from public.revisions'))).rejects.toThrow(
      'permission denied',
    )
    await expect(trx.transaction((nested) => nested.raw('select * from public.requests'))).rejects.toThrow(
      'permission denied',
    )
    await trx.raw('reset role')
    await trx.raw(
      `revoke all on all tables in schema pub from ${reader}; revoke usage on schema pub from ${reader}; drop role ${reader}`,
    )
  })
  expect(rows.length).toBeGreaterThan(6)
})

test('nobody asks for the time but by the portal’s clock', async () => {
  const { rows } = await db.raw<{ rows: { source: string }[] }>(
    `select pg_get_expr(adbin, adrelid) as source from pg_attrdef
       join pg_class on pg_class.oid = adrelid where relnamespace = 'public'::regnamespace
     union all select definition from pg_views where schemaname = 'pub'`,
  )
  expect(
    rows.filter(({ source }) =>
      /\bnow\(\)|current_timestamp|clock_timestamp/.test(source.replaceAll('portal_now()', '')),
    ),
  ).toEqual([])
})

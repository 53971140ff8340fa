import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import request from 'supertest'
import * as agencies from '../../src/agencies/queries'
import { createApp } from '../../src/app'
import { connect, type Db } from '../../src/database/connect'
import { aCast, anAgency, aPublished, aSpokesperson } from '../support/factories'
import { databaseUrl, db, deps } from '../support/portal'

const INSERT_ONLY = [
  ...['audit_events', 'revisions', 'edition_events'],
  ...['request_events', 'refusal_grounds', 'request_notes'],
  ...['submissions', 'comments', 'comment_moves', 'removals', 'hidden_accepted', 'number_patterns'],
]

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

async function anAuthorised() {
  const agency = await anAgency()
  const [given] = await db('cases')
    .insert({ agencyId: agency.id, subject: 'Vụ cháy chợ' })
    .returning<{ id: string }[]>('id')
  const caseId = given!.id
  const validTo = new Date('2027-01-01T00:00:00Z')
  return { caseId, id: await aSpokesperson(agency, { basis: 'authorised', caseId, validTo }) }
}

describe('a right to speak', () => {
  let id: string
  beforeAll(async () => {
    id = await aSpokesperson(await anAgency())
  })
  const change = (what: string) => db.raw(`update appointments set ${what} where id = ?`, [id])

  test.each([
    [`basis = 'head'`, 'never passed on'],
    ['person_id = person_id + 1', 'never passed on'],
    ['agency_id = agency_id + 1', 'never passed on'],
    [`published_at = published_at - interval '1 day'`, 'the time of publication stays'],
    ['published_at = null', 'the time of publication stays'],
    ['phone = null', 'appointments_published_check'],
    [`valid = tstzrange(lower(valid), '2099-01-01')`, 'a paper says what it said'],
    [`decision_no = '99/QĐ-TN'`, 'a paper says what it said'],
  ])('keeps what it is: %s', async (what, why) => {
    await expect(change(what)).rejects.toThrow(why)
  })

  test('that was ended stays ended', async () => {
    const ended = await aSpokesperson(await anAgency())
    await db.raw('update appointments set revoked_at = portal_now() where id = ?', [ended])
    await expect(db.raw('update appointments set revoked_at = null where id = ?', [ended])).rejects.toThrow(
      'stays ended',
    )
  })

  test('keeps its paper and its case', async () => {
    const { caseId, id: authorised } = await anAuthorised()
    await expect(
      db.raw(`delete from file_refs where owner_kind = 'appointment' and owner_id = ?`, [authorised]),
    ).rejects.toThrow('the paper of a published right stays')
    await expect(db.raw(`update cases set subject = 'Vụ khác' where id = ?`, [caseId])).rejects.toThrow(
      'is not for another',
    )
  })

  test('is not given by nobody', async () => {
    const { personId, agencyId } = await db('appointments').where({ id }).first<Record<string, number>>()
    const [given] = await db('cases')
      .insert({ agencyId, subject: 'Vụ cháy chợ' })
      .returning<{ id: string }[]>('id')
    const authorised = { basis: 'authorised', caseId: given!.id, decisionNo: '1', decidedAt: '2026-11-01' }
    const insert = db('appointments').insert({
      personId,
      agencyId,
      ...authorised,
      valid: '[2026-11-01,2026-12-01)',
    })
    await expect(insert).rejects.toThrow('only the head')
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

describe('a role that reads only the schema pub', () => {
  const reader = `reader_${randomBytes(4).toString('hex')}`
  let read: Db

  beforeAll(async () => {
    await db.raw(`create role ${reader}`)
    await db.raw(`grant usage on schema pub to ${reader}`)
    await db.raw(`grant select on all tables in schema pub to ${reader}`)
    const become = (connection: Client, done: (error?: Error) => void) =>
      void connection.query(`set role ${reader}`, (error) => done(error ?? undefined))
    read = connect(databaseUrl(), { min: 0, max: 4, afterCreate: become })
  })
  afterAll(async () => {
    await read.destroy()
    await db.raw(`drop owned by ${reader}`)
    await db.raw(`drop role ${reader}`)
  })

  test.each(['revisions', 'editions', 'documents', 'requests', 'people', 'accounts', 'agencies'])(
    'cannot read %s',
    (table) => expect(read(`public.${table}`).first()).rejects.toThrow('permission denied'),
  )

  test('serves the public side', async () => {
    const cast = await aCast()
    const parentId = (await anAgency()).id
    await agencies.update(db, cast.agency.id, { parentId })
    const { slug } = await aPublished(cast, { titleVi: 'Chỉ đọc schema pub' })
    const person = await db<{ slug: string; agencyId: number }>('pub.appointments')
      .where({ agencyId: cast.agency.id })
      .first()
    const app = createApp(
      { ...deps(), db: read },
      { trustProxy: [], sampleData: false, health: { draining: false } },
    )
    const pages = [
      ...['/', '/thong-cao', '/thong-cao?q=ch%E1%BB%89', `/thong-cao?co-quan=${cast.agency.slug}`],
      ...[`/thong-cao/${slug}`, '/nguoi-phat-ngon', '/nguoi-phat-ngon?q=tran', '/co-quan'],
      ...['/nguoi-phat-ngon.json', '/nguoi-phat-ngon.vcf', '/nguoi-phat-ngon.csv?luc=2026-08-20T09:00'],
      ...[`/nguoi-phat-ngon?co-quan=${cast.agency.slug}`, `/nguoi-phat-ngon/${person!.slug}`],
      ...[`/co-quan/${cast.agency.slug}`, '/atom.xml', `/co-quan/${cast.agency.slug}/atom.xml`],
      ...[
        '/gui-yeu-cau',
        `/gui-yeu-cau?ve=${slug}`,
        `/gui-yeu-cau/mot-trang?ve=${slug}`,
        `/en/thong-cao/${slug}`,
      ],
    ]
    for (const address of pages)
      expect([address, (await request(app).get(address)).status]).toEqual([address, 200])
    expect((await request(app).get('/thong-cao/khong-co')).status).toBe(404)
    expect((await request(app).get('/')).text).toContain('Chỉ đọc schema pub')
  })
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

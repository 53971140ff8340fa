import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as accounts from '../../src/accounts/queries'
import { loadSamples } from '../../src/samples/load'
import { db, deps, page, visit } from '../support/portal'

const dataDir = mkdtempSync(path.join(tmpdir(), 'phat-ngon-samples-'))
const file = path.join(dataDir, 'sample-accounts.json')
const load = () => loadSamples(deps({ samples: true }), dataDir)

const TABLES = [
  'agencies',
  'accounts',
  'appointments',
  'documents',
  'editions',
  'requests',
  'outbox',
] as const
const counted = async () =>
  Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, (await db(table).select('*')).length] as const)),
  )

const english = (address: string) => (address === '/' ? '/en' : `/en${address}`)

afterAll(() => rmSync(dataDir, { recursive: true }))

test('a start that ends half-way leaves nothing but the passwords, and the next one begins again', async () => {
  let asked = 0
  const until = () =>
    ++asked < 2 ? Promise.resolve(new Date()) : Promise.reject(new Error('the power went'))
  const stopping = { ...deps({ samples: true }), now: until }
  await expect(loadSamples(stopping, dataDir)).rejects.toThrow('the power went')

  expect(await counted()).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])))
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

describe('with the samples loaded', () => {
  beforeAll(async () => {
    await load()
  })

  test('a second start changes nothing and names the same accounts', async () => {
    const before = await counted()
    const again = await load()

    expect(await counted()).toEqual(before)
    expect(again).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    expect(again).toHaveLength(5)
  })

  test('everything is marked as a sample', async () => {
    expect(await db('agencies').where({ sample: false })).toEqual([])
    expect(await db('accounts').where({ sample: false })).toEqual([])
  })

  test('passwords are long and each is of its own', async () => {
    const passwords = (await load()).map(({ password }) => password)
    expect(new Set(passwords).size).toBe(5)
    for (const password of passwords) expect(password).toMatch(/^[a-z-]{20,}$/)
  })

  test('every page that it fills opens', async () => {
    const browser = await visit(undefined, { samples: true })
    const slugs = await db('pub.statements')
      .where({ locale: 'vi', state: 'approved' })
      .pluck<string[]>('slug')
    const agencies = await db('agencies').pluck<string[]>('slug')
    expect(slugs).toHaveLength(11)

    const paths = [
      ...['/', '/thong-cao', '/co-quan', '/nguoi-phat-ngon', '/gui-yeu-cau', '/gui-yeu-cau/mot-trang'],
      ...slugs.map((slug) => `/thong-cao/${slug}`),
      ...agencies.map((slug) => `/co-quan/${slug}`),
    ]
    for (const address of paths) {
      expect([address, (await browser.get(address)).status]).toEqual([address, 200])
      expect([address, (await browser.get(english(address))).status]).toEqual([address, 200])
    }
  })

  test('what was withdrawn says so under its old address', async () => {
    const [slug] = await db('pub.statements').where({ state: 'withdrawn' }).pluck<string[]>('slug')
    const response = await (await visit()).get(`/thong-cao/${slug}`)
    expect(response.status).toBe(410)
    expect(response.text).toContain('thiết bị quan trắc')
  })

  test('shows each state that a statement can be in', async () => {
    const states = await db('editions').pluck('state')
    expect(new Set(states)).toEqual(new Set(['draft', 'submitted', 'approved', 'withdrawn']))
    expect(await db('editions').where({ urgent: true }).whereNull('countersignedBy')).toHaveLength(1)
    expect(await db('editions').where({ changeKind: 'correction' }).pluck('ordinal')).toEqual([2])
    expect(await db('editionTexts').where({ locale: 'en' })).toHaveLength(2)
  })

  test('what comes tomorrow at nine is not there yet', async () => {
    const coming = await db('editions').whereRaw('publish_at > portal_now()').first<{ publishAt: Date }>()
    expect(coming.publishAt.toISOString()).toMatch(/T02:00:00.000Z$/)

    const list = page(await (await visit()).get('/thong-cao')).text()
    expect(list).not.toContain('Mời họp báo về kết quả khắc phục')
  })

  test('numbers follow the days on which the statements went out', async () => {
    const rows = await db('documents as d')
      .join('editions as e', 'e.documentId', 'd.id')
      .where({ ordinal: 1 })
      .whereNotNull('number')
      .orderBy('agencyId')
      .orderBy('e.publishAt')
      .select('agencyId', 'numberYear', 'number')
    const last = new Map<string, number>()
    for (const { agencyId, numberYear, number } of rows as Record<string, number>[]) {
      const year = `${agencyId} ${numberYear}`
      expect(number).toBe((last.get(year) ?? 0) + 1)
      last.set(year, number!)
    }
  })

  test('everyone speaks by a paper that can be opened; one was published late and one waits with hours left', async () => {
    const papers = await db('appointments as a')
      .leftJoin('fileRefs as f', 'f.ownerId', 'a.id')
      .select<{ id: string; publicId: string | null }[]>('a.id', 'f.publicId')
    expect(papers.filter(({ publicId }) => publicId === null)).toEqual([])
    expect(papers.length).toBeGreaterThan(8)

    const clocks = await db('clocks').where({ subjectKind: 'appointment' }).orderBy('dueAt')
    const late = clocks.filter(({ metAt, dueAt }: Record<string, Date>) => metAt && metAt >= dueAt!)
    expect(late).toHaveLength(1)
    const open = clocks.filter(({ metAt }: Record<string, Date>) => !metAt)
    expect(open).toHaveLength(1)
    expect(+(open[0] as { dueAt: Date }).dueAt - Date.now()).toBeGreaterThan(4 * 3600_000)

    const authorised = await db('appointments').where({ basis: 'authorised' }).first<{ id: string }>('id')
    const { publicId } = papers.find(({ id }) => id === authorised.id)!
    const paper = await (await visit()).get(`/nguoi-phat-ngon/van-ban/${publicId}`)
    expect([paper.status, (paper.body as Buffer).subarray(0, 8).toString()]).toEqual([200, '%PDF-1.4'])
  })

  test('one statement was spoken by whoever is authorised, on that case, and its page says so', async () => {
    const [{ authority, slug }] = (await db('editions as e')
      .join('pub.statements as s', 's.documentId', 'e.documentId')
      .whereRaw(`e.authority ->> 'basis' = 'authorised'`)
      .select('e.authority', 's.slug')) as [{ authority: { caseSubject: string; who: string }; slug: string }]
    const $ = page(await (await visit()).get(`/thong-cao/${slug}`))
    const stamp = $('.authority').text()
    for (const fact of [authority.who, authority.caseSubject, '2215/QĐ-UBND']) expect(stamp).toContain(fact)
  })

  test('one request is answered and one waits', async () => {
    expect((await db('requests').pluck('status')).sort()).toEqual(['closed', 'received'])
  })

  test('whoever changed their password is no longer named', async () => {
    const [first] = await load()
    await accounts.setPassword(
      db,
      (await accounts.byEmail(db, first!.email))!.id,
      '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA',
    )
    expect(await load()).toHaveLength(4)
  })

  test('a file that is damaged or gone names nobody and is no reason to stop', async () => {
    writeFileSync(file, '[{"email":')
    expect(await load()).toEqual([])
  })
})

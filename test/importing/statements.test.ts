import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importAgencies } from '../../src/importing/agencies'
import { importStatements } from '../../src/importing/statements'
import { sha256 } from '../../src/keys'
import type { Edition } from '../../src/statements/edition-queries'
import type { PublicStatement } from '../../src/statements/queries'
import { anAgency } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'
import { aFile, folder, listener } from './support'

let count = 0
const record = (values: object = {}) => ({
  ...{
    id: `r-${++count}`,
    lang: 'vi',
    title: `Thông báo thử số ${count}`,
    agency: 'Sở Cũ',
    agency_code_2026: 'SC',
  },
  ...{ published_at: '2019-03-05', kind: 'press_release', body: `Nội dung thử ${count}.` },
  ...{ source_url: null, complete: true },
  ...values,
})

const archive = (...records: unknown[]) => aFile(records.map((one) => JSON.stringify(one)).join('\n'))

async function take(file: string) {
  const { say, said } = listener()
  return { ok: await importStatements(deps(), file, say), said: said() }
}

const TABLES = ['agencies', 'documents', 'editions', 'revisions', 'editionEvents', 'auditEvents'] as const
const counted = () => Promise.all(TABLES.map(async (table) => (await db(table).select('*')).length))

const shown = async (id: string): Promise<PublicStatement> =>
  (await db('pub.statements as s')
    .join('documents as d', 'd.id', 's.documentId')
    .where('d.sourceKey', id)
    .first<PublicStatement | undefined>('s.*'))!

const firstEdition = async (id: string): Promise<Edition> =>
  (await db('editions as e')
    .join('documents as d', 'd.id', 'e.documentId')
    .where('d.sourceKey', id)
    .first<Edition | undefined>('e.*'))!

const found = async (q: string) => {
  const list = await (await visit()).get(`/thong-cao?q=${encodeURIComponent(q)}`)
  return page(list)('main').text()
}

beforeAll(async () => {
  await anAgency({ code: 'SC', nameVi: 'Sở Mới' })
})

test('keeps the day, the language, the source and the name of then', async () => {
  const one = record({
    ...{ title: 'A note of then', body: 'One.\r\n\r\nTwo.', lang: 'en', kind: 'statement' },
    source_url: 'https://example.org/one',
  })
  expect(await take(archive(one))).toEqual({ ok: true, said: expect.stringContaining('new: 1 ') as string })

  const kept = await shown(one.id)
  expect(kept).toMatchObject({
    ...{ issuedOn: '2019-03-05', locale: 'en', locales: ['en'], kind: 'statement', number: null },
    ...{ issuerName: 'Sở Cũ', sourceUrl: 'https://example.org/one', imported: true, bodyMd: 'One.\n\nTwo.' },
    ...{ bodySha256: sha256('One.\n\nTwo.'), bodyHtml: '<p>One.</p>\n<p>Two.</p>\n' },
  })
  const html = page(await (await visit()).get(`/en/thong-cao/${kept.slug}`))
  expect(html('article').text()).toContain('05/03/2019')
  expect(html('article').text()).toContain('Sở Cũ')
})

test('is public from the moment of the import, with its own line in the history and no approval', async () => {
  await setClock('2026-11-02T03:00:00Z')
  const one = record()
  await take(archive(one))

  expect((await shown(one.id)).publishAt).toEqual(new Date('2026-11-02T03:00:00Z'))
  const edition = await firstEdition(one.id)
  expect(edition).toMatchObject({ approvedBy: null, submittedBy: null, createdBy: null })
  expect(await db('editionEvents').where({ editionId: edition.id }).pluck('event')).toEqual(['imported'])
  await setClock(null)
})

test('one row in the trail for the whole import, with its counts', async () => {
  await take(archive(record(), record(), record({ kind: 'poem' })))
  const rows = db('auditEvents').where({ action: 'import.finished' }).orderBy('id', 'desc')
  expect((await rows.pluck<unknown[]>('details'))[0]).toEqual({ taken: 2, known: 0, refused: 1 })
})

test.each([
  ['incident', 'initial_information'],
  ['periodic_report', 'periodic_information'],
  ['correction_request', 'denial'],
  ['reply', 'reply'],
])('what an archive calls %s is %s here', async (archived, kind) => {
  const one = record({ kind: archived })
  await take(archive(one))
  expect((await shown(one.id)).kind).toBe(kind)
})

test('taken again nothing is there twice, whatever else is in the file', async () => {
  const one = record()
  await take(archive(one))
  const { ok, said } = await take(archive(one, record(), one))

  expect(ok).toBe(true)
  expect(said).toContain('new: 1 · đã có / known: 2')
  expect(await db('documents').where({ sourceKey: one.id })).toHaveLength(1)
})

test('one title many times is as many addresses', async () => {
  const same = [1, 2, 3].map(() => record({ title: 'Cùng một tiêu đề' }))
  await take(archive(...same))
  expect(new Set(await db('documents').whereLike('slug', 'cung-mot-tieu-de%').pluck('slug')).size).toBe(3)
})

test('without a day it stays undated and stands after those that have one', async () => {
  const undated = record({ title: 'Không ngày zqx', published_at: null })
  const dated = record({ title: 'Có ngày zqx', published_at: '1999-01-01' })
  await take(archive(undated, dated))

  expect((await shown(undated.id)).issuedOn).toBeNull()
  const order = await db('pub.statements')
    .whereLike('title', '%zqx')
    .orderByRaw('issued_on desc nulls last')
    .pluck('title')
  expect(order).toEqual(['Có ngày zqx', 'Không ngày zqx'])
  const text = await found('zqx')
  expect(text.indexOf('Có ngày zqx')).toBeLessThan(text.indexOf('Không ngày zqx'))
})

test.each([
  ['with diacritics', 'Đường thủy Đắk Lỗ'],
  ['without diacritics', 'duong thuy dak lo'],
  ['typed in decomposed letters', 'Đường thủy Đắk Lỗ'.normalize('NFD')],
])('is found %s', async (_how, words) => {
  await take(archive(record({ id: 'nfd', title: 'Mở tuyến Đường thủy Đắk Lỗ'.normalize('NFD') })))
  expect((await shown('nfd')).title).toBe('Mở tuyến Đường thủy Đắk Lỗ'.normalize('NFC'))
  expect(await found(words)).toContain('Mở tuyến Đường thủy Đắk Lỗ')
})

test('what cannot be seen is taken out of the text', async () => {
  const one = record({ title: 'Ẩn\u200b \u202edấu\nhai dòng', body: '\ufeffMột\u0000 hai\u00ad' })
  await take(archive(one))
  expect(await shown(one.id)).toMatchObject({ title: 'Ẩn dấu hai dòng', bodyMd: 'Một hai' })
})

test('a code that nobody has makes an agency out of sight, and says so', async () => {
  const one = record({ agency_code_2026: 'LA', agency: 'Tổng cục Lạ' })
  const { ok, said } = await take(archive(one, record({ agency_code_2026: 'LA', agency: 'Tên khác' })))

  expect(ok).toBe(true)
  expect(said).toContain('unconfirmed agency: LA (Tổng cục Lạ)')
  expect(said).toContain('import-agencies')
  expect(await db('agencies').where({ code: 'LA' })).toMatchObject([
    { nameVi: 'Tổng cục Lạ', symbol: 'LA', level: 'other', confirmed: false },
  ])
  const browser = await visit()
  expect((await browser.get('/co-quan')).text).not.toContain('Tổng cục Lạ')
  expect((await browser.get(`/thong-cao/${(await shown(one.id)).slug}`)).text).toContain('Tổng cục Lạ')
})

test.each([
  ['no object', 5, 'object'],
  ['no id', record({ id: undefined }), 'id:'],
  ['an unknown language', record({ lang: 'fr' }), 'lang:'],
  ['an unknown kind', record({ kind: 'poem' }), 'kind:'],
  ['no title', record({ title: '  ' }), 'title:'],
  ['a long title', record({ title: 'a'.repeat(301) }), 'title:'],
  ['an empty body', record({ body: ' \n\u200b ' }), 'body:'],
  ['a long body', record({ body: 'a'.repeat(100_001) }), 'body:'],
  ['a day that is none', record({ published_at: '2019-02-30' }), 'published_at:'],
  ['a day that is a time', record({ published_at: '2019-02-03T10:00:00Z' }), 'published_at:'],
  ['a day of another age', record({ published_at: '0019-02-03' }), 'published_at:'],
  ['a day to come', record({ published_at: '9999-01-01' }), 'published_at:'],
  ['no agency', record({ agency_code_2026: null }), 'agency_code_2026:'],
  ['a source that is a script', record({ source_url: 'javascript:alert(1)' }), 'source_url:'],
])('%s is reported by line and reason while the others are taken', async (_what, bad, why) => {
  const [before, after] = [record(), record()]
  const { ok, said } = await take(archive(before, bad, after))

  expect(ok).toBe(false)
  expect(said).toMatch(new RegExp(`line 2: .*${why.replace(':', '')}`))
  expect(said).toContain('new: 2 ')
  expect(await db('documents').whereIn('sourceKey', [before.id, after.id])).toHaveLength(2)
})

test('the longest body there may be is taken, in characters that take many bytes', async () => {
  const body = 'ẫ 𠀀 '.repeat(20_000).slice(0, 99_999)
  const one = record({ body })
  expect((await take(archive(one))).ok).toBe(true)
  expect((await shown(one.id)).bodyMd).toBe(body.trim())
})

test('one id with two contents: the first stays and the second is reported', async () => {
  const one = record()
  const { ok, said } = await take(archive(one, { ...one, body: 'Khác.' }))

  expect(ok).toBe(false)
  expect(said).toMatch(/line 2: id:.*line 1/)
  expect((await shown(one.id)).bodyMd).toBe(one.body)
})

describe('a broken file changes nothing and says where and why', () => {
  const good = () => JSON.stringify(record())

  test.each([
    ['no file', () => path.join(folder, 'none'), 'ENOENT'],
    ['a folder', () => folder, 'not a file'],
    ['an empty file', () => aFile(''), 'empty'],
    ['a file of empty lines', () => aFile('\n \r\n\n'), 'empty'],
    [
      'a last line cut off',
      () => aFile(`${good()}\n${good()}\n${good().slice(0, -20)}`),
      'line 3: không phải JSON',
    ],
    [
      'a line that is not UTF-8',
      () => aFile(Buffer.concat([Buffer.from(`${good()}\n`), Buffer.from('"B\xfd"', 'latin1')])),
      'line 2: không phải UTF-8',
    ],
    ['a line without end', () => aFile('['.repeat(2 ** 22 + 70_000)), 'longer than 4 MB'],
  ])('%s', async (_what, file, why) => {
    const before = await counted()
    const { ok, said } = await take(file())

    expect(ok).toBe(false)
    expect(said).toContain(why)
    expect(await counted()).toEqual(before)
  })
})

test('a byte order mark, CRLF and empty lines are no harm', async () => {
  const [one, two] = [record(), record()]
  const { ok } = await take(aFile(`\ufeff${JSON.stringify(one)}\r\n\r\n${JSON.stringify(two)}\r\n`))
  expect(ok).toBe(true)
  expect(await db('documents').whereIn('sourceKey', [one.id, two.id])).toHaveLength(2)
})

test('two imports of one file at once take it once', async () => {
  const file = archive(record(), record())
  const both = await Promise.all([take(file), take(file)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect(both.map(({ said }) => /new: (\d)/.exec(said)?.[1]).sort()).toEqual(['0', '2'])
})

test.each([
  [9, []],
  [97, ['… 10/97', '… 20/97', '… 30/97', '… 40/97', '… 50/97', '… 60/97', '… 70/97', '… 80/97', '… 90/97']],
  [
    201,
    [
      '… 21/201',
      '… 42/201',
      '… 63/201',
      '… 84/201',
      '… 105/201',
      '… 126/201',
      '… 147/201',
      '… 168/201',
      '… 189/201',
    ],
  ],
])('a file of %i is taken with word of how far it is', async (length, words) => {
  const { said } = await take(archive(...Array.from({ length }, () => record())))
  expect(said.split('\n').filter((line) => line.startsWith('…'))).toEqual(words)
  expect(said).toContain(`new: ${length} `)
})

const keyOf = (line: string) => (JSON.parse(line) as { id: string }).id

const DATA = path.join(__dirname, '../../../shared/data')
const whenThere = existsSync(path.join(DATA, 'releases.jsonl')) ? test : test.skip

whenThere(
  'takes 97 real ones, twice the same, and each has a page',
  async () => {
    const { say } = listener()
    await importAgencies(deps(), path.join(DATA, 'agencies.json'), say)
    const file = path.join(DATA, 'releases.jsonl')
    const last = async () => (await take(file)).said.split('\n').at(-1)
    expect(await last()).toBe('Mới / new: 97 · đã có / known: 0 · không nhận / not taken: 0')
    expect(await last()).toBe('Mới / new: 0 · đã có / known: 97 · không nhận / not taken: 0')

    const browser = await visit()
    const keys = readFileSync(file, 'utf8').trim().split('\n').map(keyOf)
    for (const slug of await db('documents').whereIn('sourceKey', keys).pluck<string[]>('slug')) {
      const response = await browser.get(`/thong-cao/${slug}`)
      expect([slug, response.status]).toEqual([slug, 200])
    }
  },
  60_000,
)

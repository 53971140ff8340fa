import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { found } from '../../src/agencies/actions'
import type { Agency } from '../../src/agencies/queries'
import { importAgencies } from '../../src/importing/agencies'
import { anAgency, somebody } from '../support/factories'
import { db, deps, visit } from '../support/portal'
import { aFile, folder, listener } from './support'

const agency = (code: string, values: object = {}) => ({
  ...{ code, name_vi: `Sở Thử ${code}`, name_en: null, abbreviation: code, level: 'department' },
  ...{ kind: 'department', parent: null, domain: null, note: 'not ours' },
  ...values,
})

const register = (...agencies: object[]) => aFile(JSON.stringify({ as_of: 'now', agencies }))

async function take(file: string) {
  const { say, said } = listener()
  return { ok: await importAgencies(deps(), file, say), said: said() }
}

const byCode = async (code: string) => (await db<Agency>('agencies').where({ code }).first())!

test('takes parents before children, whatever their order, with an office for requests', async () => {
  const child = agency('A1', { parent: 'A0', domain: 'a1.mau.gov.vn' })
  const { ok, said } = await take(register(child, agency('A0', { level: 'provincial' })))

  expect(ok).toBe(true)
  expect(said).toContain('new: 2 ')
  const parent = await byCode('A0')
  expect(parent).toMatchObject({ level: 'province', symbol: 'A0', confirmed: true, sample: false })
  expect(await byCode('A1')).toMatchObject({
    parentId: parent.id,
    level: 'so',
    website: 'https://a1.mau.gov.vn',
  })
  expect(await db('offices').where({ agencyId: parent.id, isDefault: true })).toHaveLength(1)
})

test.each([
  ['central', 'ministry', 'Bộ Thử', 'ministry'],
  ['central', 'ministerial-level agency', 'Ngân hàng Thử', 'ministry'],
  ['central', 'government agency', 'Đài Thử', 'other'],
  ['central', 'outside the Government', 'Văn phòng Thử', 'other'],
  ['provincial', 'People’s Committee', 'Ủy ban nhân dân tỉnh Thử', 'province'],
  ['commune', 'People’s Committee', 'Ủy ban nhân dân xã Thử', 'commune'],
  ['department', 'department', 'Cục Thử', 'cuc'],
  ['department', 'department', 'Chi cục Thử', 'chi_cuc'],
  ['department', 'department', 'Sở Thử', 'so'],
  ['department', 'department', 'Thanh tra tỉnh Thử', 'inspectorate'],
  ['department', 'department', 'Ban Thử', 'other'],
])('%s, %s, %s is of our level %s', async (level, kind, name, expected) => {
  await take(register(agency('LEVEL', { level, kind, name_vi: name })))
  expect((await byCode('LEVEL')).level).toBe(expected)
})

test('taken again it changes nothing; what changed is changed and nothing is there twice', async () => {
  const one = agency('B1')
  await take(register(one, agency('B2')))
  expect((await take(register(one, agency('B2')))).said).toContain(
    'new: 0 · cập nhật / updated: 0 · không đổi / unchanged: 2',
  )

  const renamed = { ...one, name_vi: 'Sở Tên mới', parent: 'B2' }
  expect((await take(register(renamed, agency('B2')))).said).toContain('updated: 1 ')
  expect(await byCode('B1')).toMatchObject({
    ...{ nameVi: 'Sở Tên mới', slug: 'so-thu-b1' },
    parentId: (await byCode('B2')).id,
  })
  expect(await db('agencies').where({ code: 'B1' })).toHaveLength(1)
})

test('confirms an agency that an archive brought in, under its right name and address', async () => {
  const values = {
    code: 'C1',
    nameVi: 'Tên ngày xưa',
    symbol: 'C1',
    level: 'other',
    confirmed: false,
  } as const
  await db.transaction((trx) => found(trx, somebody, values))
  expect((await (await visit()).get('/co-quan/ten-ngay-xua')).status).toBe(404)

  await take(register(agency('C1')))
  expect(await byCode('C1')).toMatchObject({ confirmed: true, slug: 'so-thu-c1', level: 'so' })
  expect((await (await visit()).get('/co-quan/so-thu-c1')).status).toBe(200)
})

describe('a broken file changes nothing and says where and why', () => {
  const good = agency('GOOD')

  test.each([
    ['no file', () => path.join(folder, 'none'), 'ENOENT'],
    ['a folder', () => folder, 'not a file'],
    ['an empty file', () => aFile(''), 'empty'],
    ['bytes that are not UTF-8', () => aFile(Buffer.from([0x7b, 0xff, 0x7d])), 'not UTF-8'],
    ['no JSON', () => aFile('{"agencies": ['), 'not JSON'],
    ['no list', () => aFile('{}'), 'agencies:'],
    ['an empty list', () => register(), 'agencies:'],
    ['a missing name', () => register(good, agency('D1', { name_vi: undefined })), 'agencies.1.name_vi:'],
    ['a name of spaces', () => register(good, agency('D1', { name_vi: ' \u200b ' })), 'agencies.1.name_vi:'],
    ['an unknown level', () => register(good, agency('D1', { level: 'moon' })), 'agencies.1.level:'],
    [
      'an unknown kind',
      () => register(good, agency('D1', { level: 'central', kind: 'x' })),
      'agencies.1.kind:',
    ],
    ['no domain', () => register(good, agency('D1', { domain: 'a b' })), 'agencies.1.domain:'],
    ['a code twice', () => register(good, good), 'GOOD'],
    ['an unknown parent', () => register(good, agency('D1', { parent: 'NOBODY' })), 'NOBODY'],
    [
      'parents in a circle',
      () => register(good, agency('D1', { parent: 'D2' }), agency('D2', { parent: 'D1' })),
      'circle',
    ],
  ])('%s', async (_what, file, why) => {
    const before = await db('agencies').select('*').orderBy('id')
    const { ok, said } = await take(file())

    expect(ok).toBe(false)
    expect(said).toContain(why)
    expect(await db('agencies').select('*').orderBy('id')).toEqual(before)
  })
})

test('a circle over agencies that are already there is refused too', async () => {
  const above = await anAgency({ code: 'E1' })
  await anAgency({ code: 'E2', parentId: above.id })

  const { ok, said } = await take(register(agency('E1', { parent: 'E2' })))
  expect([ok, said]).toEqual([false, expect.stringContaining('circle')])
  expect((await byCode('E1')).parentId).toBeNull()
})

const REAL = path.join(__dirname, '../../../shared/data/agencies.json')
const whenThere = existsSync(REAL) ? test : test.skip

whenThere('takes the whole register of the country', async () => {
  const { agencies } = JSON.parse(readFileSync(REAL, 'utf8')) as { agencies: { code: string }[] }

  expect((await take(REAL)).said).toContain(`new: ${agencies.length} `)
  expect((await take(REAL)).said).toContain(`unchanged: ${agencies.length}`)
})

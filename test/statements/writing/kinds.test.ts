import { readFileSync } from 'node:fs'
import type { Knex } from 'knex'
import { down, up } from '../../../migrations/20261123000020_kinds'
import { ARCHIVED_KINDS } from '../../../src/importing/kinds'
import { approve } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import { kindOf, readQuery } from '../../../src/statements/filters'
import { takeIn } from '../../../src/statements/import-actions'
import { formCited, mannersCited } from '../../../src/statements/law-cited'
import { mannerOf } from '../../../src/statements/manner-rules'
import { FORMS, KINDS, OCCASIONS } from '../../../src/statements/rules'
import { aCast, aPublished, aSpokesperson, aSubmitted, somebody } from '../../support/factories'
import { databaseUrl, db, deps, page, setClock, startAfresh, visit } from '../../support/portal'
import { connect } from '../../../src/database/connect'

afterEach(() => setClock(null))

test('the database has the kinds of the rules', async () => {
  const { rows } = await db.raw<{ rows: { rule: string }[] }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conname in ('documents_kind_check', 'statement_templates_kind_check')`,
  )
  for (const { rule } of rows)
    expect([...rule.matchAll(/'(\w+)'/g)].map(([, kind]) => kind).sort()).toEqual([...KINDS].sort())
  expect(rows.length).toBe(2)
})

// an erratum names what it corrects: test/statements/changes
test.each(KINDS.filter((kind) => kind !== 'erratum'))(
  'of %s there is a page, a name in both languages and a way to find it',
  async (kind) => {
    await setClock('2026-11-23T02:00:00Z')
    const cast = await aCast()
    const { slug } = await aPublished(cast, { kind, ...mannerOf(kind) })
    const browser = await visit()
    for (const base of ['', '/en']) {
      const $ = page(await browser.get(`${base}/thong-cao/${slug}`).expect(200))
      expect($('.kind').text().trim().length).toBeGreaterThan(4)
    }
    const list = page(
      await browser.get(`/thong-cao?co-quan=${cast.agency.slug}&loai=${kind.replaceAll('_', '-')}`),
    )
    expect(list('.statement').length).toBe(1)
  },
)

describe('addresses of before', () => {
  test.each([
    ['incident', 'initial_information', 'initial-information'],
    ['periodic-report', 'periodic_information', 'periodic-information'],
  ])('loai=%s still finds %s, and leads on by its name', async (word, kind, now) => {
    expect([kindOf(word), readQuery({ loai: word }).loai]).toEqual([kind, now])
    const cast = await aCast()
    await aPublished(cast, { kind: kind as 'initial_information' })
    await aPublished(cast)
    const $ = page(await (await visit()).get(`/thong-cao?co-quan=${cast.agency.slug}&loai=${word}`))
    expect($('.statement').length).toBe(1)
    expect($('#loai option[selected]').attr('value')).toBe(now)
  })

  test('a word that never was a kind filters nothing', () => {
    expect(readQuery({ loai: 'su-co' }).loai).toBe('')
  })
})

describe('an archive', () => {
  test.each(Object.entries(ARCHIVED_KINDS))('calls %s what is %s here', async (_word, kind) => {
    const { agency } = await aCast()
    const archived = { sourceUrl: null, agencyId: agency.id, issuerName: agency.nameVi, issuedOn: null }
    const text = { locale: 'vi', title: `Văn bản ${kind}`, bodyMd: 'Nội dung.' } as const
    const sourceKey = `nguon-${_word}`
    await db.transaction((trx) =>
      takeIn(trx, somebody, { ...archived, ...text, kind, sourceKey }, new Date('2026-11-20T00:00:00Z')),
    )
    expect(await db('documents').where({ sourceKey })).toMatchObject([{ kind, ...mannerOf(kind) }])
  })
})

describe('L13 how a text of a kind mostly goes out', () => {
  test.each([...KINDS])('%s has a form and an occasion of the decree', (kind) => {
    const { form, occasion } = mannerOf(kind)
    expect([FORMS.includes(form), OCCASIONS.includes(occasion)]).toEqual([true, true])
  })

  test.each([
    ['press_release', 'posting', 'voluntary'],
    ['reply', 'written', 'answer'],
    ['initial_information', 'posting', 'extraordinary'],
    ['periodic_information', 'posting', 'periodic'],
    ['press_conference', 'press_conference', 'periodic'],
  ] as const)('the form of a new %s begins with %s, %s', async (kind, form, occasion) => {
    const { author } = await aCast()
    const $ = page(await (await visit(author)).get(`/noi-bo/thong-cao/moi?loai=${kind.replaceAll('_', '-')}`))
    const chosen = ['kind', 'form', 'occasion'].map((name) => $(`#${name} option[selected]`).attr('value'))
    expect(chosen).toEqual([kind, form, occasion])
    expect($('#form option').length).toBe(5)
  })

  test('the article is that of the decree of the day', () => {
    const cited = (day: string) => formCited('posting', new Date(day), 'vi')?.values
    expect(cited('2026-07-01T02:00:00Z')).toMatchObject({ clause: '2', article: '5' })
    expect(cited('2026-06-30T02:00:00Z')).toMatchObject({ clause: '2', article: '4' })
    expect(cited('2016-01-01T02:00:00Z')).toBeUndefined()
    expect(mannersCited(new Date('2026-11-23T02:00:00Z'), 'vi')?.values).toEqual({
      forms: expect.stringMatching(/^Điều 5 .*244\/2026/) as string,
      periodic: expect.stringMatching(/^Điều 6 .*244\/2026/) as string,
      extraordinary: expect.stringMatching(/^Điều 7 .*244\/2026/) as string,
    })
  })

  test('the public page cites it beside the form', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const { slug } = await aPublished(await aCast(), { form: 'briefing' })
    const $ = page(await (await visit()).get(`/thong-cao/${slug}`))
    expect($('.facts').text()).toMatch(/giao ban báo chí \(khoản 5 Điều 5 Nghị định/)
  })
})

describe('the data of before', () => {
  let other: Knex
  beforeAll(() => {
    other = connect(databaseUrl(), { min: 0, max: 2 })
  })
  afterAll(async () => {
    await other.destroy()
    await startAfresh()
  })

  test('moves, and what was submitted can still be approved', async () => {
    await setClock('2026-11-23T02:00:00Z')
    const cast = await aCast()
    const speaker = await aSpokesperson(cast.agency)
    const waiting = await aSubmitted(cast, { speaker, kind: 'initial_information' })
    const out = await aPublished(cast, { speaker, kind: 'periodic_information' })
    const kinds = () => db('documents').whereIn('id', [waiting.id, out.id]).orderBy('kind').pluck('kind')

    await down(other)
    expect(await kinds()).toEqual(['incident', 'periodic_report'])
    await up(other)
    expect(await kinds()).toEqual(['initial_information', 'periodic_information'])

    const { lockVersion: version } = (await editions.latest(db, waiting.id))!
    await approve(deps(), cast.head, waiting.id, { version, when: 'now', publishAt: null })
    const bound = await db('editions as e')
      .join('submissions as s', 's.editionId', 'e.id')
      .whereIn('e.documentId', [waiting.id, out.id])
      .select(db.raw('e.approved_sha256 = edition_sha256(e.id) and s.sha256 = e.approved_sha256 as whole'))
    expect(bound).toEqual([{ whole: true }, { whole: true }])
  })
})

test('nobody calls a kind by a name of before', () => {
  const written = ['src/samples/texts/province.ts', 'src/samples/texts/departments.ts']
  for (const file of written) expect(readFileSync(file, 'utf8')).not.toMatch(/'(incident|periodic_report)'/)
})

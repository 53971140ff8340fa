import * as documents from '../../src/statements/document-queries'
import { withdraw } from '../../src/statements/decision-actions'
import { numbersIn } from '../../src/statements/numbers'
import { insertPerson } from '../../src/accounts/queries'
import { aCast, aPublished, aSpokesperson, type Cast } from '../support/factories'
import { db, deps, page, setClock, startAfresh, visit } from '../support/portal'

let cast: Cast
let speaker: string

beforeEach(async () => {
  await startAfresh()
  await setClock('2026-11-23T02:05:00Z')
  cast = await aCast({ symbol: 'SGDĐT' })
  speaker = await aSpokesperson(cast.agency, { personId: await insertPerson(db, 'Trịnh Hải Đường') })
})

const search = async (q: string, base = '') =>
  page(await (await visit()).get(`${base}/thong-cao?q=${encodeURIComponent(q)}`))
const found = async (q: string) =>
  (await search(q))('.statement h3 a')
    .toArray()
    .map((link) => link.attribs['href'])
const addressOf = ({ slug }: { slug: string }) => `/thong-cao/${slug}`

test.each([
  ['06/TC-UBND', ['6tcubnd']],
  ['  6 / tc – ubnd', ['6tcubnd']],
  ['Số 06/TC-UBND', ['6TCUBND']],
  ['Thông cáo số 06/TC-UBND ngày 20/11', ['6TCUBND']],
  ['"06/TC-UBND"', ['6TCUBND']],
  ['06 TC UBND', ['6TCUBND']],
  ['TC-UBND-BL', ['TCUBNDBL']],
  ['ngập úng', []],
  ['20/11/2026', []],
  ['-lũ', []],
  ['', []],
])('of «%s» the words %j may be a number', (typed, words) => {
  const lower = (texts: string[]) => texts.map((text) => text.toLowerCase())
  expect(lower(numbersIn(typed.trim()))).toEqual(lower(words))
})

test.each([
  '01/TC-SGDĐT',
  '1/tc-sgdđt',
  '01/TC-SGDDT',
  '01 / TC – SGDĐT',
  '01TC-SGDĐT',
  '01 TC SGDĐT',
  'số 01/TC-SGDĐT',
  'Thông cáo số 01/TC-SGDĐT về việc nghỉ học',
  '"01/TC-SGDĐT"',
])('finds a statement by its number, typed as %s', async (q) => {
  const wanted = await aPublished(cast, { speaker })
  await aPublished(cast, { speaker })
  await aPublished(await aCast({ symbol: 'SGDĐT-BL' }))
  expect(await found(q)).toEqual([addressOf(wanted)])
})

test.each(['TC-SGDĐT', 'tc-sgddt', 'TC SGDĐT', 'tc - sgdđt'])('finds all of a symbol by %s', async (q) => {
  const [first, second] = [await aPublished(cast, { speaker }), await aPublished(cast, { speaker })]
  await aPublished(await aCast({ symbol: 'SYT' }))
  expect((await found(q)).toSorted()).toEqual([addressOf(first), addressOf(second)].toSorted())
})

test.each(['Trịnh Hải Đường', 'trinh hai duong', 'Trịnh Hải Đường nghỉ học'])(
  'finds what somebody said by %s',
  async (q) => {
    const theirs = await aPublished(cast, { speaker, bodyVi: 'Học sinh nghỉ học tránh lũ.' })
    await aPublished(cast, { bodyVi: 'Học sinh nghỉ học tránh rét.' })
    expect(await found(q)).toEqual([addressOf(theirs)])
  },
)

test('a number’s own statement stands before newer ones that only name it', async () => {
  const own = await aPublished(cast, { speaker })
  await setClock('2026-11-24T02:05:00Z')
  const bodyVi = 'Thay 01/TC-SGDĐT, bổ sung 01/TC-SGDĐT.'
  const later = await aPublished(cast, { speaker, titleVi: 'Về thông cáo số 01/TC-SGDĐT', bodyVi })
  expect(await found('01/TC-SGDĐT')).toEqual([addressOf(own), addressOf(later)])
})

test('a dash between words leaves none of them out', async () => {
  const both = await aPublished(cast, { speaker, titleVi: 'Tình hình mưa, lũ' })
  expect(await found('mưa - lũ')).toEqual([addressOf(both)])
  expect(await found('mưa -lũ')).toEqual([])
})

test('a withdrawn statement is found, with a mark that says so, and stands in no other list but the feed', async () => {
  const { id, slug } = await aPublished(cast, { speaker, titleVi: 'Lịch xả nước' })
  await withdraw(deps(), cast.head, id, { version: 2, reason: 'Số liệu chưa được kiểm chứng.' })
  expect((await documents.byId(db, id))!.number).toBe(1)
  for (const q of ['01/TC-SGDĐT', 'lịch xả nước', 'Trịnh Hải Đường']) {
    const $ = await search(q)
    expect($('.statement h3 a').attr('href')).toBe(`/thong-cao/${slug}`)
    expect($('.statement .flag').text()).toBe('Đã thu hồi')
  }
  expect((await search('01/TC-SGDĐT', '/en'))('.statement .flag').text()).toBe('Withdrawn')

  const browser = await visit()
  const { slug: agency } = cast.agency
  for (const path of ['/', '/thong-cao', `/thong-cao?co-quan=${agency}`, `/co-quan/${agency}`])
    expect((await browser.get(path)).text).not.toContain(slug)
  // whoever reads by a feed had it as news, and hears that it is none
  for (const path of ['/atom.xml', `/co-quan/${agency}/atom.xml`])
    expect((await browser.get(path)).text).toContain('<title>[Đã thu hồi] Lịch xả nước</title>')
})

test('a search reads the index of words', async () => {
  await aPublished(cast, { speaker })
  const plan = await db.transaction(async (trx) => {
    await trx.raw('set local enable_seqscan = off')
    const { rows } = await trx.raw<{ rows: Record<string, string>[] }>(
      `explain select from edition_words where tsv @@ websearch_to_tsquery('public.vi', '1tcsgddt')`,
    )
    return rows.map((row) => Object.values(row)[0]).join('\n')
  })
  expect(plan).toContain('edition_words_tsv_idx')
})

import { load } from 'cheerio'
import { withdraw } from '../../../src/statements/decision-actions'
import { aCast, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { deps, page, setClock, visit } from '../../support/portal'
import { get, versionOf } from './support'

const REASON = 'Số liệu chưa được kiểm chứng.'

let cast: Cast
let slug: string
let id: string

beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  ;({ id, slug } = await aPublished(cast, {
    ...{ speaker, titleVi: 'Sản lượng lúa vụ mùa', bodyVi: 'Đạt 61 tạ mỗi héc-ta.' },
    ...{ titleEn: 'Rice yield', bodyEn: 'Sixty-one quintals per hectare.' },
  }))
  await aPublished(cast, { speaker, titleVi: 'Thông cáo sau đó' })
  await setClock('2026-11-23T03:00:00Z')
  await withdraw(deps(), cast.head, id, { version: await versionOf(id), reason: REASON })
})

test.each([
  ['/thong-cao/', 'Đạt 61 tạ'],
  ['/en/thong-cao/', 'Sixty-one quintals'],
])('%s keeps the text under the reason, and answers machines 410', async (path, text) => {
  const response = await get(`${path}${slug}`)
  expect(response.status).toBe(410)
  expect(page(response)('.notice.grave').text()).toContain(REASON)
  expect(page(response)('.notice.grave').text()).not.toMatch(/tải về|downloaded/)
  expect(page(response)('.richtext').text()).toContain(text)
  expect((await (await visit()).head(`${path}${slug}`)).status).toBe(410)
})

test.each([
  ['', '[Đã thu hồi] Sản lượng lúa vụ mùa', 'Lý do: '],
  ['/en', '[Withdrawn] Rice yield', 'Reason (in Vietnamese): '],
])('the feeds (%s) tell it as the newest, under the same id', async (base, title, reason) => {
  for (const feed of ['/atom.xml', `/co-quan/${cast.agency.slug}/atom.xml`]) {
    const $ = load((await get(base + feed)).text, { xml: true })
    const first = $('entry').first()
    expect(first.find('id').text()).toBe(`urn:uuid:${id}`)
    expect(first.find('title').text()).toBe(title)
    expect(first.find('updated').text()).toBe('2026-11-23T10:00:00+07:00')
    expect(first.find('published').text()).toBe('2026-11-23T09:00:00+07:00')
    expect(first.find('summary').text()).toContain(reason + REASON)
    expect($('feed > updated').text()).toBe('2026-11-23T10:00:00+07:00')
  }
})

test('whoever looks for it learns that it was withdrawn; no list offers it', async () => {
  const found = page(await get(`/thong-cao?q=${encodeURIComponent('sản lượng lúa')}`))
  expect(found('.statement .flag').text()).toBe('Đã thu hồi')
  for (const address of ['/thong-cao', '/', `/co-quan/${cast.agency.slug}`])
    expect((await get(address)).text).not.toContain(slug)
})

import { approve, withdraw } from '../../src/statements/decision-actions'
import * as editions from '../../src/statements/edition-queries'
import { MOST, robots, urlSet } from '../../src/statements/sitemap'
import { aCast, aPublished, aSpokesperson, aSubmitted, type Cast } from '../support/factories'
import { db, deps, PUBLIC_URL, setClock, visit } from '../support/portal'

let cast: Cast

beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  await aSpokesperson(cast.agency)
  agent = await visit()
})

let agent: Awaited<ReturnType<typeof visit>>
const get = (address: string) => agent.get(address)
const textOf = async (address: string) => (await get(address)).text
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!)
const ENGLISH = { titleEn: 'A statement', bodyEn: 'Words.' }

test('the sitemap leads to every page, and each of them is there', async () => {
  await aPublished(cast, ENGLISH)
  const parts = locations(await textOf('/sitemap.xml'))
  expect(parts[0]).toBe(`${PUBLIC_URL}/sitemap/cong.xml`)
  const pages = await Promise.all(
    parts.map(async (part) => locations(await textOf(part.slice(PUBLIC_URL.length)))),
  )
  expect(pages.flat().length).toBeGreaterThan(20)
  for (const page of pages.flat()) {
    expect(page.startsWith(`${PUBLIC_URL}/`)).toBe(true)
    expect([page, (await get(page.slice(PUBLIC_URL.length))).status]).toEqual([page, 200])
  }
})

test('a statement is told in the languages that it has', async () => {
  const one = await aPublished(cast)
  const both = await aPublished(cast, ENGLISH)
  const xml = await textOf('/sitemap/thong-cao/1.xml')
  const linesOf = (slug: string) => xml.split('\n').filter((line) => line.includes(`/thong-cao/${slug}<`))
  expect(linesOf(one.slug)).toEqual([
    `  <url><loc>${PUBLIC_URL}/thong-cao/${one.slug}</loc><lastmod>2026-11-23T09:00:00+07:00</lastmod>` +
      `<xhtml:link rel="alternate" hreflang="vi" href="${PUBLIC_URL}/thong-cao/${one.slug}"/></url>`,
  ])
  expect(linesOf(both.slug)).toHaveLength(2)
  expect(linesOf(both.slug)[0]).toContain(`hreflang="en" href="${PUBLIC_URL}/en/thong-cao/${both.slug}"`)
  expect(linesOf(both.slug)[1]).toContain(`hreflang="vi" href="${PUBLIC_URL}/thong-cao/${both.slug}"`)
})

test('it has what is public: not before its hour, and not after it was withdrawn', async () => {
  const { id, version } = await aSubmitted(cast)
  const publishAt = new Date('2026-11-23T03:00:00Z')
  await approve(deps(), cast.head, id, { version, when: 'later', publishAt })
  const { slug } = await db<{ slug: string; id: string }>('documents')
    .where({ id })
    .first('slug')
    .then((row) => row!)
  const isThere = async () => (await textOf('/sitemap/thong-cao/1.xml')).includes(slug)
  expect(await isThere()).toBe(false)
  await setClock('2026-11-23T03:00:00Z')
  expect(await isThere()).toBe(true)
  const { lockVersion } = (await editions.latest(db, id))!
  await withdraw(deps(), cast.head, id, { version: lockVersion, reason: 'Số liệu chưa được kiểm chứng.' })
  expect(await isThere()).toBe(false)
})

test.each(['0', '2', '01', '-1', 'x', '99999999999999999999'])('there is no part %s', async (part) => {
  expect((await get(`/sitemap/thong-cao/${part}.xml`)).status).toBe(404)
})

test('it stands in no language, and is asked for again each time', async () => {
  expect((await get('/en/sitemap.xml')).status).toBe(404)
  const { headers } = await get('/sitemap.xml')
  expect(headers).toMatchObject({
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': 'public, no-cache',
  })
})

test('the fullest file keeps within what the protocol takes', () => {
  const longest = {
    path: `/thong-cao/${'a'.repeat(120)}`,
    locales: ['vi', 'en'] as const,
    changedAt: new Date(0),
  }
  const xml = urlSet(
    Array.from({ length: MOST }, () => ({ ...longest, locale: 'vi' as const })),
    'https://phat-ngon.tinh-mau.gov.vn',
  )
  expect(locations(xml)).toHaveLength(50_000)
  expect(Buffer.byteLength(xml)).toBeLessThan(50 * 1024 * 1024)
})

test('robots are led to the sitemap and kept from the desk', async () => {
  expect(await textOf('/robots.txt')).toBe(
    `User-agent: *\nDisallow: /noi-bo\nDisallow: /en/noi-bo\nSitemap: ${PUBLIC_URL}/sitemap.xml\n`,
  )
  expect(robots(PUBLIC_URL, true)).toBe('User-agent: *\nDisallow: /\n')
})

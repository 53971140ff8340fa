import { endOf } from '../../src/accounts/rules'
import { aMember, anAgency } from '../support/factories'
import { page, setClock, visit } from '../support/portal'

const NOW = '2026-11-23T02:00:00Z'
const at = (minutes: number) => setClock(new Date(Date.parse(NOW) + minutes * 60_000).toISOString())
beforeEach(() => at(0))

const aBrowser = async () => visit(await aMember(await anAgency(), 'officer'))
type Browser = Awaited<ReturnType<typeof aBrowser>>

const left = async (browser: Browser) =>
  (await browser.get('/noi-bo/phien/con-lai').set('Accept', 'application/json')).body as unknown
const extend = (browser: Browser) => browser.post('/noi-bo/phien/gia-han').set('Accept', 'application/json')
const shown = async (browser: Browser, path = '/noi-bo/tai-khoan') =>
  page(await browser.get(path))('[data-session]')

const seen = new Date(NOW)
const hours = (count: number) => new Date(seen.getTime() + count * 3_600_000)

test.each([
  [12, hours(0.5), false],
  [0.25, hours(0.25), true],
  [0.5, hours(0.5), true],
])('a session with %d hours to go ends at %s at the latest', (end, until, final) => {
  expect(endOf({ seenAt: seen, expiresAt: hours(end), now: seen }, 30)).toEqual({ until, now: seen, final })
})

test('every page of staff says until when one is signed in, a public page does not', async () => {
  const browser = await aBrowser()
  const bar = await shown(browser)
  expect([bar.attr('data-seconds'), bar.attr('data-final')]).toEqual(['1800', undefined])
  expect(bar.find('.session-until').text()).toBe('Phiên hết hạn lúc 09:30 nếu không thao tác')
  expect(bar.find('time').attr('datetime')).toBe('2026-11-23T09:30:00+07:00')
  expect((await shown(browser, '/thong-cao')).length).toBe(0)
})

test('within a minute of the last page the end stays where it was', async () => {
  const browser = await aBrowser()
  await setClock('2026-11-23T02:00:50Z')
  expect((await shown(browser)).attr('data-seconds')).toBe('1750')
  await at(2)
  expect((await shown(browser)).attr('data-seconds')).toBe('1800')
})

test('asking how long it lasts does not make it longer', async () => {
  const browser = await aBrowser()
  await at(20)
  expect(await left(browser)).toEqual({
    ...{ seconds: 600, final: false, hour: '09:30', datetime: '2026-11-23T09:30:00+07:00' },
  })
  await at(29)
  expect(await left(browser)).toMatchObject({ seconds: 60 })
  await at(30)
  expect(await left(browser)).toEqual({ seconds: 0, final: true })
  expect((await browser.get('/noi-bo')).status).toBe(303)
})

test('extending it does, for a script and for a form', async () => {
  const browser = await aBrowser()
  await at(29)
  expect((await extend(browser)).body).toMatchObject({ seconds: 1800, hour: '09:59' })
  await at(58)
  const sent = await browser.post('/noi-bo/phien/gia-han')
  expect([sent.status, sent.headers['location']]).toEqual([303, '/noi-bo/phien'])
  await at(80)
  const lasts = page(await browser.get('/noi-bo/phien'))
  expect(lasts('h1').text()).toBe('Thời hạn của phiên')
  expect(lasts('main').text()).toContain('Phiên hết hạn lúc 10:50 nếu không thao tác')
})

test('within the very same minute too', async () => {
  const browser = await aBrowser()
  await setClock('2026-11-23T02:00:40Z')
  expect((await extend(browser)).body).toMatchObject({ seconds: 1800 })
})

test('the last hour of a session cannot be extended, and the page says so', async () => {
  const browser = await aBrowser()
  for (let minutes = 20; minutes <= 700; minutes += 20) {
    await at(minutes)
    await browser.get('/noi-bo/tai-khoan')
  }
  const bar = await shown(browser)
  expect(bar.attr('data-final')).toBe('')
  expect(bar.find('.session-until').text()).toBe('Phiên hết hạn lúc 21:00')
  expect(bar.find('.session-until + form').length).toBe(0)
  expect((await extend(browser)).body).toMatchObject({ seconds: 1200, final: true })
})

test('what comes too late is told so, as a form it leads to the sign-in', async () => {
  const browser = await aBrowser()
  await at(30)
  const late = await extend(browser)
  expect([late.status, late.body]).toEqual([403, { seconds: 0, final: true }])
  expect((await browser.post('/noi-bo/phien/gia-han')).headers['location']).toBe(
    '/noi-bo/dang-nhap?het-phien=1',
  )
})

test('nobody else’s page can extend it, and no answer is kept', async () => {
  const browser = await aBrowser()
  const foreign = await extend(browser).set('Sec-Fetch-Site', 'cross-site')
  expect(foreign.status).toBe(403)
  for (const answer of [await extend(browser), await browser.get('/noi-bo/phien/con-lai')])
    expect(answer.headers['cache-control']).toBe('no-store')
})

test('in English', async () => {
  const bar = await shown(await aBrowser(), '/en/noi-bo/tai-khoan')
  expect(bar.attr('data-session')).toBe('/en/noi-bo/phien')
  expect(bar.find('.session-until').text()).toBe('Session ends at 09:30 unless you do something')
})

test('whoever reads English signs in again in English', async () => {
  const bar = await shown(await aBrowser(), '/en/noi-bo/tai-khoan')
  expect(bar.find('[data-when=over] a').attr('href')).toBe('/en/noi-bo/dang-nhap?tiep=%2Fen%2Fnoi-bo%2Fphien')
})

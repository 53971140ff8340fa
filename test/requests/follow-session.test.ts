import { anAgency } from '../support/factories'
import { page, setClock, visit } from '../support/portal'
import { aRequest, follower } from './support'

const NOW = '2026-11-23T02:00:00Z'
const at = (minutes: number) => setClock(new Date(Date.parse(NOW) + minutes * 60_000).toISOString())
beforeEach(() => at(0))

type Browser = Awaited<ReturnType<typeof follower>>
const aFollower = async () => follower(await aRequest(await anAgency()))
const left = async (browser: Browser) =>
  (await browser.get('/theo-doi/phien/con-lai').set('Accept', 'application/json')).body as unknown

test('the page of a request says until when it is open', async () => {
  const browser = await aFollower()
  await at(10)
  const bar = page(await browser.get('/theo-doi/yeu-cau'))('[data-session]')
  expect([bar.attr('data-session'), bar.attr('data-seconds')]).toEqual(['/theo-doi/phien', '1200'])
  expect(bar.find('.session-until').text()).toBe('Trang này mở đến 09:30 rồi tự đóng')
})

test('it stays open for longer when that is asked for, by a script and by a form', async () => {
  const browser = await aFollower()
  await at(29)
  const extended = await browser.post('/theo-doi/phien/gia-han').set('Accept', 'application/json')
  expect(extended.body).toMatchObject({ seconds: 1800, final: false, hour: '09:59' })
  await at(58)
  expect(await left(browser)).toMatchObject({ seconds: 60 })
  const sent = await browser.post('/theo-doi/phien/gia-han')
  expect([sent.status, sent.headers['location']]).toEqual([303, '/theo-doi/phien'])
  expect(page(await browser.get('/theo-doi/phien'))('main').text()).toContain('10:28')
  await at(80)
  expect((await browser.get('/theo-doi/yeu-cau')).status).toBe(200)
})

test('reading and asking make it no longer, and once closed nothing opens it but the codes', async () => {
  const browser = await aFollower()
  await at(29)
  await browser.get('/theo-doi/yeu-cau')
  await at(30)
  expect(await left(browser)).toEqual({ seconds: 0, final: true })
  const late = await browser.post('/theo-doi/phien/gia-han').set('Accept', 'application/json')
  expect([late.status, late.headers['set-cookie']]).toEqual([403, undefined])
  for (const answer of [
    await browser.post('/theo-doi/phien/gia-han'),
    await browser.get('/theo-doi/phien'),
    await (await visit()).get('/theo-doi/phien'),
  ])
    expect(answer.headers['location']).toBe('/theo-doi')
})

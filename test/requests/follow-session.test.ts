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

describe('twelve hours after the codes were entered', () => {
  const HOURS_12 = 12 * 60
  /** Put off every 29 minutes, by whoever has the cookie. */
  async function kept(browser: Browser, until: number) {
    for (let minute = 29; minute < until; minute += 29) {
      await at(minute)
      await browser.post('/theo-doi/phien/gia-han').expect(303)
    }
  }

  test('it closes for good, and says so before', async () => {
    const browser = await aFollower()
    await kept(browser, HOURS_12)
    await at(HOURS_12 - 10)
    const extended = await browser.post('/theo-doi/phien/gia-han').set('Accept', 'application/json')
    expect(extended.body).toMatchObject({ seconds: 600, final: true, hour: '21:00' })
    const $ = page(await browser.get('/theo-doi/yeu-cau'))
    expect([$('[data-session]').attr('data-final'), $('.session-until').text()]).toEqual([
      ...['', 'Trang này mở đến 21:00'],
    ])
    expect($('[data-when=last]').text()).toContain('nhập lại mã đề nghị và mã bí mật')
    await at(HOURS_12)
    expect(await left(browser)).toEqual({ seconds: 0, final: true })
    expect((await browser.post('/theo-doi/phien/gia-han')).headers['location']).toBe('/theo-doi')
    expect((await browser.get('/theo-doi/yeu-cau')).status).toBe(303)
  })

  test('a ticket that was copied before "Thoát" is worth nothing either', async () => {
    const browser = await aFollower()
    const first = await browser.post('/theo-doi/phien/gia-han').expect(303)
    const copied = (first.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!
    await browser.post('/theo-doi/thoat').expect(303)
    const thief = await visit()
    thief.jar.setCookie(copied)
    expect((await thief.get('/theo-doi/yeu-cau')).status).toBe(200)
    await kept(thief, HOURS_12)
    await at(HOURS_12)
    expect((await thief.get('/theo-doi/yeu-cau')).headers['location']).toBe('/theo-doi')
  })

  test('entering them again opens it for as long again', async () => {
    const request = await aRequest(await anAgency())
    await kept(await follower(request), HOURS_12)
    await at(HOURS_12)
    expect(await left(await follower(request))).toMatchObject({ seconds: 1800, final: false })
  })
})

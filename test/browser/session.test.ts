import type { Page } from 'playwright-core'
import type { Actor } from '../../src/actor'
import { aMember, anAgency } from '../support/factories'
import { db, setClock } from '../support/portal'
import { aRequest } from '../requests/support'
import { inBrowser, serve, stop, tab } from './served'

const START = Date.parse('2026-11-23T02:00:00Z')

inBrowser('the end of a session', () => {
  let officer: Actor
  beforeAll(() => serve())
  afterAll(stop)
  beforeEach(async () => {
    await setClock(new Date(START).toISOString())
    officer = await aMember(await anAgency(), 'officer')
  })

  /** Both clocks go on, the portal's first: a page asks it before it says anything. */
  async function goOn(page: Page, minutes: number) {
    const { now } = (await db.select(db.raw<{ now: Date }>('portal_now() as now')).first()) as { now: Date }
    await setClock(new Date(now.getTime() + minutes * 60_000).toISOString())
    await page.clock.fastForward(minutes * 60_000)
  }

  async function open(path: string, account?: Actor) {
    const page = await tab(account)
    await page.clock.install({ time: '2001-01-01T00:00:00Z' })
    await page.goto(path)
    return page
  }

  /** The page of a request, opened with its two codes. */
  async function followed() {
    const request = await aRequest(await anAgency())
    const page = await open('/theo-doi')
    await page.locator('#code').fill(request.publicCode)
    await page.locator('#secret').fill(request.secret)
    await page.locator('main form button').first().click()
    await page.getByRole('heading', { name: request.subject }).waitFor()
    return page
  }

  const dialog = (page: Page, name: string) => page.getByRole('alertdialog', { name })
  const soon = (page: Page) => dialog(page, 'Phiên làm việc sắp hết')
  const over = (page: Page) => dialog(page, 'Phiên làm việc đã hết')

  test('is warned of three minutes before, whatever the clock of the browser says', async () => {
    const page = await open('/noi-bo/tai-khoan', officer)
    await goOn(page, 26)
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await goOn(page, 1)
    await soon(page).waitFor()
    expect(await soon(page).getByRole('status').innerText()).toBe('Còn 3 phút.')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Tiếp tục làm việc')
    await goOn(page, 2.5)
    await soon(page).getByText('Còn chưa đầy một phút.').waitFor()
  })

  test('is put off by the button, and the bar says until when', async () => {
    const page = await open('/noi-bo/tai-khoan', officer)
    await goOn(page, 27)
    await soon(page).getByRole('button', { name: 'Tiếp tục làm việc' }).click()
    await soon(page).waitFor({ state: 'hidden' })
    expect(await page.locator('.session-until').innerText()).toBe(
      'Phiên hết hạn lúc 09:57 nếu không thao tác',
    )
    await goOn(page, 20)
    expect((await page.request.get('/noi-bo', { maxRedirects: 0 })).status()).toBe(200)
  })

  test('is put off by Esc too, and the focus goes back to where it was', async () => {
    const page = await open('/noi-bo/tai-khoan', officer)
    const link = page.getByRole('main').getByRole('link').first()
    await link.focus()
    await goOn(page, 27)
    await soon(page).waitFor()
    await page.keyboard.press('Escape')
    await soon(page).waitFor({ state: 'hidden' })
    expect(await page.locator(':focus').getAttribute('href')).toBe(await link.getAttribute('href'))
    await page.locator('.session-until', { hasText: '09:57' }).waitFor()
  })

  test('is not warned of where somebody works in another tab, and a warning there is goes away', async () => {
    const page = await open('/noi-bo/tai-khoan', officer)
    const other = await page.context().newPage()
    await goOn(page, 20)
    await other.goto('/noi-bo')
    const asked = page.waitForResponse(/con-lai/)
    await goOn(page, 7)
    await asked
    await page.locator('.session-until', { hasText: '09:50' }).waitFor()
    expect(await page.locator('dialog[open]').count()).toBe(0)

    await goOn(page, 20)
    await soon(page).waitFor()
    await other.goto('/noi-bo')
    await goOn(page, 0.25)
    await soon(page).waitFor({ state: 'hidden' })
  })

  test('once over says so, leaves what was typed, and signing in elsewhere is enough', async () => {
    const page = await open('/noi-bo/yeu-cau/ghi-nhan', officer)
    await page.getByLabel('Tiêu đề').fill('Đang ghi dở')
    await goOn(page, 31)
    await over(page).waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("target")')).toBe('_blank')
    expect(await over(page).getByRole('link').getAttribute('href')).toBe(
      '/noi-bo/dang-nhap?tiep=%2Fnoi-bo%2Fphien',
    )
    expect(await page.getByLabel('Tiêu đề').inputValue()).toBe('Đang ghi dở')

    await db('sessions').update({ seenAt: db.raw('portal_now()') })
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
    await over(page).waitFor({ state: 'hidden' })
    expect(await page.getByLabel('Tiêu đề').inputValue()).toBe('Đang ghi dở')
  })

  test('that cannot be put off says so once and lets one save', async () => {
    const page = await tab(officer)
    await db('sessions')
      .where({ accountId: officer.accountId })
      .update({ expiresAt: new Date(START + 20 * 60_000) })
    await page.clock.install({ time: START })
    await page.goto('/noi-bo/tai-khoan')
    await goOn(page, 17)
    const last = dialog(page, 'Phiên làm việc sắp kết thúc')
    await last.getByRole('button').click()
    await last.waitFor({ state: 'hidden' })
    const asked = page.waitForResponse(/con-lai/)
    await goOn(page, 1)
    await asked
    expect(await last.isVisible()).toBe(false)
    await goOn(page, 3)
    await over(page).waitFor()
  })

  test('of a journalist who follows a request is warned of and put off just so', async () => {
    const page = await followed()
    await goOn(page, 28)
    const closing = dialog(page, 'Trang theo dõi sắp đóng')
    await closing.getByRole('button', { name: 'Mở thêm 30 phút' }).click()
    await closing.waitFor({ state: 'hidden' })
    await goOn(page, 20)
    expect((await page.request.get('/theo-doi/yeu-cau', { maxRedirects: 0 })).status()).toBe(200)
  })

  test('of a journalist cannot be put off for ever: the page says so before', async () => {
    const page = await followed()
    for (let minutes = 0; minutes < 700; minutes += 28) {
      await goOn(page, 28)
      const closing = dialog(page, 'Trang theo dõi sắp đóng')
      await closing.getByRole('button', { name: 'Mở thêm 30 phút' }).click()
      await closing.waitFor({ state: 'hidden' })
    }
    await page.locator('.session-until', { hasText: '21:00' }).waitFor()
    await goOn(page, 18)
    await dialog(page, 'Trang theo dõi sắp đóng hẳn').waitFor()
  })

  test('is put off without a script too, in a tab of its own', async () => {
    const page = await tab(officer, { javaScriptEnabled: false })
    await page.goto('/noi-bo/tai-khoan')
    await setClock(new Date(START + 29 * 60_000).toISOString())
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Gia hạn' }).click(),
    ])
    await opened.getByText('Có thể đóng thẻ này').waitFor()
    expect(await opened.getByRole('main').innerText()).toContain('09:59')
  })
})

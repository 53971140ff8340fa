import type { Page } from 'playwright-core'
import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { create } from '../../src/statements/actions'
import * as samples from '../files/samples'
import { filledIn } from '../requests/support'
import { aCast, aDraftForm, aMember, aPublished, type Cast } from '../support/factories'
import { deps } from '../support/portal'
import { until } from '../support/until'
import { focused, inBrowser, serve, stop, tab } from './served'

inBrowser('forms', () => {
  let agency: Agency
  let author: Actor
  let cast: Cast
  beforeAll(() => serve())
  afterAll(stop)
  beforeAll(async () => {
    cast = await aCast()
    agency = cast.agency
    author = await aMember(agency, 'author', 'officer')
  })

  const ONE_PAGE = '/gui-yeu-cau/mot-trang'
  const send = (page: Page) => page.locator('#bieu_mau > button').last().click()
  const summary = (page: Page) => page.locator('.problem-summary')
  const isFocused = (page: Page, selector: string) => page.locator(`${selector}:focus`).waitFor()

  describe('with problems', () => {
    test.each([true, false])('put the summary under the finger, scripts or not (%s)', async (script) => {
      const page = await tab(undefined, { javaScriptEnabled: script })
      await page.goto(ONE_PAGE)
      await send(page)
      await isFocused(page, '.problem-summary')
      expect(await page.title()).toMatch(/^Lỗi: /)
    })

    test('lead from the summary to the very field, and say there the same', async () => {
      const page = await tab()
      await page.goto(ONE_PAGE)
      await send(page)
      await isFocused(page, '.problem-summary')
      const links = await summary(page).getByRole('link').all()
      expect(links.length).toBeGreaterThan(5)
      for (const link of links) {
        const name = (await link.getAttribute('href'))!.slice(1)
        const words = (await link.innerText()).split(': ').slice(1).join(': ')
        await link.focus()
        await page.keyboard.press('Enter')
        expect(await focused(page)).toBe(name)
        expect(await page.locator(`#${name}-loi`).innerText()).toBe(words)
        expect(await page.locator(`#${name}`).getAttribute('aria-invalid')).toBe('true')
        expect(await page.locator(`#${name}`).getAttribute('aria-describedby')).toContain(`${name}-loi`)
      }
    })

    test('lead there without a script as well', async () => {
      const page = await tab(undefined, { javaScriptEnabled: false })
      await page.goto(ONE_PAGE)
      await send(page)
      await summary(page).locator('a[href="#question1"]').click()
      await isFocused(page, '#question1')
    })

    test('say that files have to be chosen again, and lead to the file', async () => {
      const page = await tab()
      await page.goto(ONE_PAGE)
      const file = { name: 'a.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') }
      await page.locator('#files').setInputFiles(file)
      await send(page)
      await isFocused(page, '.problem-summary')
      expect(await page.locator('#files-lai').isVisible()).toBe(true)
      await summary(page).locator('a[href="#files"]').click()
      expect(await focused(page)).toBe('files')
    })

    test('of the whole form lead to its first field', async () => {
      const page = await tab()
      await page.goto('/theo-doi')
      await page.locator('#code').fill('YC-2222-2222')
      await page.locator('#secret').fill('sai')
      await page.locator('#bieu_mau button').click()
      await summary(page).getByRole('link').click()
      expect(await focused(page)).toBe('code')
    })

    test('open what the field stands in', async () => {
      const page = await tab(author)
      await page.goto('/noi-bo/thong-cao/moi')
      const english = page.locator('details', { has: page.locator('#summaryEn') })
      await english.locator('summary').click()
      await page.locator('#titleVi').fill('Có tiêu đề')
      await page.locator('#bodyVi').fill('Có nội dung')
      await page.locator('#summaryEn').fill('Without a title')
      await page.locator('form[data-keep] .buttons button:not(.quiet)').click()
      await isFocused(page, '.problem-summary')
      await english.locator('summary').click()
      await summary(page).locator('a[href="#titleEn"]').click()
      expect(await focused(page)).toBe('titleEn')
      expect(await page.locator('#titleEn').isVisible()).toBe(true)
    })
  })

  describe('that are sent', () => {
    /** The portal answers that there is nothing to show, so that the page stays: as if it took its time. */
    async function held(page: Page, address: string) {
      const seen: string[] = []
      await page.route(address, async (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        seen.push(route.request().url())
        await route.fulfill({ status: 204 })
      })
      return seen
    }

    test('say so on their button and are not sent twice, until one stops it', async () => {
      const page = await tab(author)
      await page.goto('/noi-bo/thong-cao/moi')
      await page.locator('#titleVi').fill('Gửi một lần')
      const sent = await held(page, '**/noi-bo/thong-cao')
      const button = page.locator('form[data-keep] .buttons button:not(.quiet)')
      const before = await button.innerText()
      await button.click()
      await page.getByRole('button', { name: 'Đang gửi…' }).waitFor()
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      await button.click({ force: true })
      expect(sent).toHaveLength(1)

      await page.keyboard.press('Escape')
      expect([await button.innerText(), await button.getAttribute('aria-disabled')]).toEqual([before, null])
      await button.click()
      await until(() => sent.length === 2)
    })

    test('with files say that these are on their way', async () => {
      const page = await tab()
      await page.goto(ONE_PAGE)
      const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: samples.pdf([]) }
      await page.locator('#files').setInputFiles(file)
      await held(page, '**/gui-yeu-cau')
      await send(page)
      await page.getByRole('status').filter({ hasText: 'Đang tải tệp lên' }).waitFor()
    })

    test('by Enter say so on the button that is seen', async () => {
      const page = await tab()
      await page.goto(ONE_PAGE)
      await held(page, '**/gui-yeu-cau')
      await page.locator('#subject').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Đang gửi…' }).waitFor()
      expect(await page.locator('#bieu_mau > button').last().innerText()).toBe('Đang gửi…')
    })

    test('are whole again when one comes back to them', async () => {
      const page = await tab()
      await page.goto(ONE_PAGE)
      const label = await page.locator('#bieu_mau > button').last().innerText()
      await send(page)
      await summary(page).waitFor()
      await page.goBack()
      await until(async () => (await page.locator('#bieu_mau > button').last().innerText()) === label)
    })
  })

  describe('of many words', () => {
    test('say when most of the room is used, and how many are too many, and still can be sent', async () => {
      const page = await tab(author)
      await page.goto('/noi-bo/thong-cao/moi')
      const counter = page.locator('#summaryVi + [role=status]')
      await page.locator('#summaryVi').fill('a'.repeat(700))
      expect(await counter.innerText()).toBe('')
      await page.locator('#summaryVi').fill(`${'a'.repeat(900)}  \n`)
      await counter.filter({ hasText: /^Còn 100 ký tự$/ }).waitFor()
      await page.locator('#summaryVi').fill('ệ'.normalize('NFD').repeat(1003))
      await counter.filter({ hasText: /^Thừa 3 ký tự$/ }).waitFor()
      await page.locator('form[data-keep] .buttons button:not(.quiet)').click()
      await summary(page).waitFor()
      await counter.filter({ hasText: /^Thừa 3 ký tự$/ }).waitFor()
    })

    test('count to the very limit of the portal', async () => {
      const page = await tab(author)
      await page.goto(`/noi-bo/thong-cao/${await create(deps(), author, aDraftForm(agency))}/sua`)
      await page
        .locator('details', { has: page.locator('#bodyEn') })
        .locator('summary')
        .click()
      const limits = await page.locator('textarea[data-max]').all()
      expect(limits.length).toBe(4)
      for (const area of limits) await area.fill('a'.repeat(Number(await area.getAttribute('data-max')) + 1))
      await page.locator('form[data-keep] .buttons button:not(.quiet)').click()
      await summary(page).waitFor()
      expect(await summary(page).locator('li', { hasText: 'Quá dài' }).count()).toBe(4)
    })
  })

  describe('copying', () => {
    const clipboard = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()')
    const permissions = { permissions: ['clipboard-read', 'clipboard-write'] }

    test('takes the citation of a statement, and says so', async () => {
      const { slug } = await aPublished(cast)
      const page = await tab(undefined, permissions)
      await page.goto(`/thong-cao/${slug}`)
      await page.getByRole('button', { name: /^Sao chép/ }).click()
      await page.getByRole('status').filter({ hasText: 'Đã sao chép' }).waitFor()
      expect(await clipboard(page)).toBe(await page.locator('#trich-dan').innerText())
    })

    test('takes each code of a receipt, which nothing else keeps', async () => {
      const page = await tab(undefined, permissions)
      await page.goto(ONE_PAGE)
      const form = filledIn(agency)
      for (const [name, value] of Object.entries(form)) {
        const field = page.locator(`form [name=${name}]`)
        if (['key', 'trap'].includes(name)) continue
        if (['agency', 'kind'].includes(name)) await field.selectOption(value)
        else await field.fill(value)
      }
      await send(page)
      await page.locator('#ma-bi-mat').waitFor()
      for (const id of ['ma', 'ma-bi-mat']) {
        await page.locator(`[data-copy=${id}]`).click()
        await until(async () => (await clipboard(page)) === (await page.locator(`#${id}`).innerText()))
      }
      expect(await page.evaluate('sessionStorage.length')).toBe(0)
    })

    test('is not offered where it cannot be done', async () => {
      const { slug } = await aPublished(cast)
      const page = await tab(undefined, { javaScriptEnabled: false })
      await page.goto(`/thong-cao/${slug}`)
      expect(await page.locator('[data-copy]').isVisible()).toBe(false)
    })
  })
})

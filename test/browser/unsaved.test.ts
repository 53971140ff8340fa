import type { Page } from 'playwright-core'
import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { create, save } from '../../src/statements/actions'
import * as samples from '../files/samples'
import { aRequest } from '../requests/support'
import { aDraftForm, aMember, anAgency } from '../support/factories'
import { db, deps } from '../support/portal'
import { until } from '../support/until'
import { inBrowser, serve, stop, tab } from './served'

const TYPED = 'Gõ cả một buổi chiều'

inBrowser('what is typed and not sent', () => {
  let agency: Agency
  let author: Actor
  beforeAll(() => serve())
  afterAll(stop)
  beforeEach(async () => {
    agency = await anAgency()
    author = await aMember(agency, 'author', 'officer')
  })

  const aDraft = () => create(deps(), author, aDraftForm(agency, { titleVi: 'Tiêu đề đã lưu' }))
  const editOf = (id: string) => `/noi-bo/thong-cao/${id}/sua`
  const restored = (page: Page) => page.locator('[data-kept] p').filter({ visible: true })
  const body = (page: Page) => page.locator('#bodyVi')
  const kept = (page: Page) => page.evaluate<number>('sessionStorage.length')
  /** What a browser asks before a page with unsaved words is left. */
  const agreeing = (page: Page) => page.on('dialog', (dialog) => void dialog.accept())

  async function writing(path: string, field: string, text = TYPED, by: Actor | undefined = author) {
    const page = await tab(by)
    await page.goto(path)
    await page.locator(field).fill(text)
    return page
  }

  test('comes back after a reload, says so, and can be dropped after being asked once', async () => {
    const page = await writing(editOf(await aDraft()), '#bodyVi')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.reload()
    await restored(page).waitFor()
    expect(await body(page).inputValue()).toBe(TYPED)
    await page.getByRole('button', { name: 'Bỏ nội dung này' }).click()
    await until(async () => (await restored(page).count()) === 0)
    expect(await body(page).inputValue()).toBe('Nội dung thử nghiệm.')
    expect([await kept(page), asked]).toEqual([0, ['beforeunload', 'confirm']])
    await page.reload()
    expect(await body(page).inputValue()).toBe('Nội dung thử nghiệm.')
  })

  test('is warned of before the page is left, and only then', async () => {
    const page = await tab(author)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.goto(editOf(await aDraft()))
    await body(page).click()
    await page.goto('/noi-bo')
    expect(asked).toEqual([])
    await page.goBack()
    await body(page).fill(TYPED)
    await page.goto('/noi-bo')
    expect(asked).toEqual(['beforeunload'])
  })

  test('survives an image that is added to the draft, and is saved over the new version', async () => {
    const id = await aDraft()
    const page = await writing(editOf(id), '#bodyVi')
    agreeing(page)
    await page.goto(`/noi-bo/thong-cao/${id}/tep/them/anh`)
    await page.locator('#alt').fill('Hồ Trầm')
    await page.locator('#credit').fill('TTXVN')
    await page.locator('#licence').selectOption('press')
    const png = await samples.png()
    await page.locator('#files').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: png })
    await page.locator('form[enctype] button:not([type=button])').click()
    await page.getByRole('status').filter({ hasText: 'Đã thêm' }).waitFor()
    await page.goto(editOf(id))
    await restored(page).waitFor()
    expect(await body(page).inputValue()).toBe(TYPED)

    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await page.getByText(TYPED).waitFor()
    expect(await kept(page)).toBe(0)
    await page.goto(editOf(id))
    expect(await restored(page).count()).toBe(0)
  })

  test('does not go over what somebody else has saved since: the portal shows both', async () => {
    const id = await aDraft()
    const page = await writing(editOf(id), '#bodyVi')
    agreeing(page)
    const theirs = { ...aDraftForm(agency, { bodyVi: 'Của người khác', titleVi: 'Khác' }), version: 0 }
    await save(deps(), author, id, theirs)
    await page.reload()
    await restored(page).waitFor()
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('.compared', { hasText: 'Của người khác' }).innerText()).toContain(TYPED)
    expect(await body(page).inputValue()).toBe(TYPED)
  })

  test('is forgotten once it was taken, also when the page that follows has the same form', async () => {
    const officer = await aMember(agency, 'officer')
    const request = await aRequest(agency)
    const page = await writing(`/noi-bo/yeu-cau/${request.id}`, '#note', 'Đã gọi lại', officer)
    await page.locator('form[action$="ghi-chu"] button:not([type=button])').click()
    await page.locator('.notes .timeline', { hasText: 'Đã gọi lại' }).waitFor()
    expect([await page.locator('#note').inputValue(), await kept(page)]).toEqual(['', 0])
  })

  test('a form that comes back with problems shows what came with it, and that is kept now', async () => {
    const page = await writing('/noi-bo/thong-cao/moi', '#bodyVi')
    agreeing(page)
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await page.getByRole('alert').waitFor()
    expect(await restored(page).count()).toBe(0)
    await page.goto('/noi-bo')
    await page.goto('/noi-bo/thong-cao/moi')
    await restored(page).waitFor()
    expect(await body(page).inputValue()).toBe(TYPED)
  })

  describe('of a new statement', () => {
    const offered = (page: Page) => page.locator('[data-offered]')

    /** Where the list of templates leads. */
    async function templateOf(page: Page, name: string) {
      await page.goto('/noi-bo/thong-cao/bat-dau')
      const heading = page.getByRole('heading', { name, exact: true })
      return (await page.locator('section', { has: heading }).locator('a').first().getAttribute('href'))!
    }

    test('is not put into one that begins with a template, nor from that into another', async () => {
      const page = await writing('/noi-bo/thong-cao/moi', '#bodyVi')
      agreeing(page)
      await page.goto(await templateOf(page, 'Bác bỏ thông tin sai sự thật'))
      const begins = await body(page).inputValue()
      expect(begins).not.toBe(TYPED)
      expect(begins).toContain('[')
      expect(await page.locator('#kind').inputValue()).toBe('denial')
      expect([await restored(page).count(), await offered(page).isVisible()]).toEqual([0, false])
      await body(page).fill('Bác bỏ dở dang')
      await page.goto(await templateOf(page, 'Thông tin ban đầu'))
      expect(await body(page).inputValue()).not.toBe('Bác bỏ dở dang')
      await page.goto('/noi-bo/thong-cao/moi')
      expect(await body(page).inputValue()).toBe(TYPED)
    })

    test('is offered where the same template is begun anew, and put in only then', async () => {
      const page = await tab(author)
      agreeing(page)
      const template = await templateOf(page, 'Bác bỏ thông tin sai sự thật')
      await page.goto(template)
      const begins = await body(page).inputValue()
      await body(page).fill(TYPED)
      await page.goto(template)
      await offered(page).waitFor()
      expect(await body(page).inputValue()).toBe(begins)
      await page.locator('#titleVi').fill('Một việc khác')
      await page.getByRole('button', { name: 'Đưa nội dung ấy vào biểu mẫu' }).click()
      expect(await body(page).inputValue()).toBe(TYPED)
      expect(await offered(page).isVisible()).toBe(false)
      expect(await page.locator('#titleVi').inputValue()).toBe('Một việc khác')
    })

    test('that began with a template and came back with problems is kept as that one', async () => {
      const page = await tab(author)
      agreeing(page)
      const template = await templateOf(page, 'Bác bỏ thông tin sai sự thật')
      await page.goto(template)
      await page.locator('#titleVi').fill('')
      await body(page).fill(TYPED)
      await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
      await page.getByRole('alert').waitFor()
      expect(await body(page).inputValue()).toBe(TYPED)
      await page.goto('/noi-bo/thong-cao/moi')
      expect(await body(page).inputValue()).toBe('')
      await page.goto(template)
      await offered(page).waitFor()
      await page.getByRole('button', { name: 'Bỏ nội dung này' }).filter({ visible: true }).click()
      expect(await offered(page).isVisible()).toBe(false)
      await page.reload()
      expect(await offered(page).isVisible()).toBe(false)
    })
  })

  test('comes back when the session had ended and one signed in again', async () => {
    const page = await writing('/noi-bo/thong-cao/moi', '#bodyVi')
    await db('sessions').where({ accountId: author.accountId }).delete()
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor()
    const again = await tab(author)
    await page.context().addCookies(await again.context().cookies())
    await page.goto('/noi-bo/thong-cao/moi')
    await restored(page).waitFor()
    expect(await body(page).inputValue()).toBe(TYPED)
  })

  test('comes back when the connection failed while it was sent', async () => {
    const page = await writing('/noi-bo/thong-cao/moi', '#bodyVi')
    await page.route('**/noi-bo/thong-cao', (route) => route.abort())
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await page.waitForURL('chrome-error://**')
    await page.goBack()
    await restored(page).waitFor()
    expect(await body(page).inputValue()).toBe(TYPED)
  })

  test('is shown to nobody else who signs in in the same tab', async () => {
    const page = await writing('/noi-bo/thong-cao/moi', '#bodyVi')
    agreeing(page)
    const other = await tab(await aMember(agency, 'author'))
    await page.context().addCookies(await other.context().cookies())
    await page.goto('/noi-bo/thong-cao/moi')
    expect(await body(page).inputValue()).toBe('')
  })

  test('is not shown the day after', async () => {
    const page = await tab(author)
    agreeing(page)
    await page.clock.install({ time: '2026-11-23T09:00:00Z' })
    await page.goto('/noi-bo/thong-cao/moi')
    await body(page).fill(TYPED)
    await page.clock.setSystemTime('2026-11-23T20:00:00Z')
    await page.reload()
    expect(await body(page).inputValue()).toBe(TYPED)
    await page.goto('/noi-bo')
    await page.clock.setSystemTime('2026-11-24T09:00:00Z')
    await page.goto('/noi-bo/thong-cao/moi')
    expect(await body(page).inputValue()).toBe('')
  })

  test('is gone from every tab once one signs out, which is asked about', async () => {
    const page = await writing('/noi-bo/thong-cao/moi', '#bodyVi')
    const second = await page.context().newPage()
    await second.goto('/noi-bo/thong-cao/moi')
    await second.locator('#bodyVi').fill('Ở thẻ khác')
    await until(async () => (await kept(second)) > 0)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept())
    })
    const signOut = page.getByRole('button', { name: 'Đăng xuất' })
    await signOut.click()
    expect(await body(page).inputValue()).toBe(TYPED)
    await signOut.click()
    await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor()
    expect([await kept(page), asked]).toEqual([0, ['confirm', 'confirm']])
    await until(async () => (await kept(second)) === 0)
  })

  test('is not written back by a tab that was left open when one signed out in another', async () => {
    const page = await writing('/noi-bo/thong-cao/moi', '#bodyVi')
    agreeing(page)
    const second = await page.context().newPage()
    await second.goto('/noi-bo/thong-cao/moi')
    await second.locator('#bodyVi').fill('Ở thẻ khác')
    await until(async () => (await kept(second)) > 0)
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor()
    await until(async () => (await kept(second)) === 0)
    const asked: string[] = []
    second.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await second.goto('/noi-bo/dang-nhap')
    expect([await kept(second), asked]).toEqual([0, []])
  })

  describe('of a draft in two tabs', () => {
    const questionsOf = (draft: string) => `${draft}/cau-hoi`
    const back = (page: Page) => page.locator('[name=lui]').click()

    /** Two tabs of one browser at the questions of one draft. */
    async function twoTabs() {
      const page = await tab()
      agreeing(page)
      await page.goto('/gui-yeu-cau')
      await page.locator('#bieu_mau button').last().click()
      await page.waitForURL('**/co-quan')
      const draft = new URL(page.url()).pathname.replace(/\/co-quan$/, '')
      await page.goto(questionsOf(draft))
      const other = await page.context().newPage()
      agreeing(other)
      await other.goto(questionsOf(draft))
      return { page, other, draft }
    }

    test('only fields that were touched come back, over newer answers in the others', async () => {
      const { page, other, draft } = await twoTabs()
      await page.locator('#question1').fill(TYPED)
      await other.locator('#subject').fill('Lưu ở thẻ kia')
      await back(other)
      await other.waitForURL('**/co-quan')
      await page.reload()
      await restored(page).waitFor()
      expect(await page.locator('#subject').inputValue()).toBe('Lưu ở thẻ kia')
      expect(await page.locator('#question1').inputValue()).toBe(TYPED)
      await back(page)
      await page.waitForURL('**/co-quan')
      await page.goto(questionsOf(draft))
      expect(await page.locator('#subject').inputValue()).toBe('Lưu ở thẻ kia')
      expect(await page.locator('#question1').inputValue()).toBe(TYPED)
    })

    test('an answer that was saved since stays, and the words of this tab are shown beside it', async () => {
      const { page, other } = await twoTabs()
      await page.locator('#subject').fill(TYPED)
      await other.locator('#subject').fill('Lưu ở thẻ kia')
      await back(other)
      await other.waitForURL('**/co-quan')
      for (const times of ['once', 'again']) {
        await page.reload()
        await restored(page).waitFor()
        expect(`${times}: ${await restored(page).innerText()}`).toContain('Đã có nội dung mới hơn')
        expect(await page.locator('[data-beside] .plain').innerText()).toBe(`Tiêu đề: ${TYPED}`)
        expect(await page.locator('#subject').inputValue()).toBe('Lưu ở thẻ kia')
      }
      await page.getByRole('button', { name: 'Bỏ nội dung này' }).click()
      await until(async () => (await kept(page)) === 0)
      expect(await page.locator('#subject').inputValue()).toBe('Lưu ở thẻ kia')
    })

    test('is gone from both once the draft is thrown away', async () => {
      const { page, other } = await twoTabs()
      for (const each of [page, other]) await each.locator('#question1').fill(TYPED)
      await until(async () => (await kept(other)) > 0)
      await page.goto('/gui-yeu-cau/xoa-ban-nhap')
      expect(await kept(page)).toBe(1)
      await page.locator('main form button').click()
      await page.waitForURL('**/gui-yeu-cau')
      expect(await kept(page)).toBe(0)
      await until(async () => (await kept(other)) === 0)
      await other.goto('/gui-yeu-cau')
      expect(await kept(other)).toBe(0)
    })
  })

  test('a journalist’s form on one page keeps choices too, and neither the trap nor files', async () => {
    const page = await tab()
    agreeing(page)
    await page.goto('/gui-yeu-cau/mot-trang')
    await page.getByLabel('Câu hỏi 1').fill(TYPED)
    await page.locator('#agency').selectOption(agency.slug)
    await page.reload()
    await restored(page).waitFor()
    expect(await page.getByLabel('Câu hỏi 1').inputValue()).toBe(TYPED)
    expect(await page.locator('#agency').inputValue()).toBe(agency.slug)
    const names = await page.evaluate<string[]>(
      'Object.keys(JSON.parse(Object.values(sessionStorage)[0]).values)',
    )
    expect(names).not.toEqual(expect.arrayContaining(['trap']))
    expect(names).not.toEqual(expect.arrayContaining(['key']))
    expect(names).not.toEqual(expect.arrayContaining(['files']))
  })

  test('on a page of many that the portal keeps itself is forgotten as soon as it has it', async () => {
    const page = await tab()
    agreeing(page)
    await page.goto('/gui-yeu-cau')
    await page.locator('#bieu_mau button').last().click()
    await page.locator('#agency').selectOption(agency.slug)
    await page.locator('[name=kind][value=information]').check()
    await page.locator('#bieu_mau > button').last().click()
    await page.locator('#question1').fill(TYPED)
    await page.reload()
    await restored(page).waitFor()
    await page.locator('[name=more]').click()
    await page.locator('#question4').waitFor()
    expect([
      await page.locator('#question1').inputValue(),
      await restored(page).count(),
      await kept(page),
    ]).toEqual([...[TYPED, 0, 0]])
  })

  test('a page with codes keeps nothing', async () => {
    const page = await tab()
    await page.goto('/theo-doi')
    await page.locator('#secret').fill('bi-mat')
    await page.reload()
    expect([await kept(page), await page.locator('form[data-keep]').count()]).toEqual([0, 0])
  })
})

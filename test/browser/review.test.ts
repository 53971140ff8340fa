import { create, submit } from '../../src/statements/actions'
import * as editions from '../../src/statements/edition-queries'
import * as comments from '../../src/statements/review/comment-queries'
import { aCast, aDraftForm, aSpokesperson, type Cast } from '../support/factories'
import { db, deps } from '../support/portal'
import { focused, inBrowser, serve, stop, tab } from './served'

inBrowser('a review by two people', () => {
  let cast: Cast
  let id: string
  beforeAll(() => serve())
  afterAll(stop)
  beforeEach(async () => {
    cast = await aCast()
    const speaker = await aSpokesperson(cast.agency)
    const bodyVi = 'Cầu thông xe lúc 9 giờ.\n\nKhông ai bị thương trong 25 ngày thi công.'
    id = await create(
      deps(),
      cast.author,
      aDraftForm(cast.agency, { speaker, titleVi: 'Thông xe cầu', bodyVi }),
    )
    await submit(deps(), cast.author, id, 0)
  })

  const at = (last = '') => `/noi-bo/thong-cao/${id}${last}`
  const press = (name: string) => ({ name, exact: true })
  const said = async () => comments.ofEdition(db, (await editions.latest(db, id))!.id)

  /** As a finger or a mouse does it. */
  const select = (from: string, to = from) =>
    `{
      const [start, end] = ['${from}', '${to}'].map((at) => document.querySelector(at + ' p'))
      const range = document.createRange()
      range.setStart(start.firstChild, 0)
      range.setEnd(end.firstChild, end.firstChild.length)
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    }`

  test('words that are selected become the passage, without the links between', async () => {
    const page = await tab(cast.spokesperson)
    await page.goto(at())
    await page.evaluate(select('#vi-1', '#vi-2'))
    await page.getByRole('button', press('Nhận xét phần đã chọn')).click()
    expect(await focused(page)).toBe('body')
    await page.keyboard.type('Hai ý này nên tách ra.')
    await page.getByRole('button', press('Gửi nhận xét')).click()
    await page.waitForURL(/#nx-/)
    const [one] = await said()
    expect(one!.quote).toMatch(/^Cầu thông xe lúc 9 giờ\.\s*Không ai bị thương trong 25 ngày thi công\.$/)
    expect(await page.locator('.comment .flag').count()).toBe(0)
  })

  test('nothing is offered where nothing of the text is selected', async () => {
    const page = await tab(cast.spokesperson)
    await page.goto(at())
    await page.evaluate('getSelection().selectAllChildren(document.querySelector("h1"))')
    expect(await page.locator('.comment-selection').isVisible()).toBe(false)
    await page.evaluate(select('#vi-1'))
    await page.locator('.comment-selection').waitFor()
    await page.evaluate('getSelection().removeAllRanges()')
    await page.locator('.comment-selection').waitFor({ state: 'hidden' })
  })

  test.each([true, false])(
    'what is asked for is mended, what was read is not approved, what is approved was read (scripts: %s)',
    async (javaScriptEnabled) => {
      const [writer, approver] = [
        await tab(cast.author, { javaScriptEnabled }),
        await tab(cast.spokesperson, { javaScriptEnabled }),
      ]
      await approver.goto(at())
      await approver.getByRole('link', press('Nhận xét đoạn 2')).click()
      await approver.locator('#body').fill('25 hay 26 ngày?')
      await approver.getByRole('button', press('Gửi nhận xét')).click()
      await approver.getByRole('link', press('Trả lại người soạn')).click()
      await approver.locator('#reason').fill('Xin kiểm tra lại số ngày thi công.')
      await approver.locator('main form .buttons button').click()

      await writer.goto(at())
      await writer.getByRole('link', press('Sửa bản nháp')).click()
      expect(await writer.locator('.beside-editor').innerText()).toContain('25 hay 26 ngày?')
      await writer
        .locator('#bodyVi')
        .fill('Cầu thông xe lúc 9 giờ.\n\nKhông ai bị thương trong 26 ngày thi công.')
      await writer.locator('#bieu-mau .buttons button').first().click()
      await writer.waitForURL(/thong-cao\/[0-9a-f-]+$/)
      await writer.getByRole('button', press('Đánh dấu đã xử lý')).click()
      await writer.getByRole('button', press('Trình phê duyệt')).click()

      await approver.goto(at())
      await approver.getByRole('link', press('Duyệt và công bố ngay')).click()
      await writer.getByRole('link', press('Rút lại bản trình về bản nháp')).click()
      await writer.getByRole('button', press('Rút lại bản trình về bản nháp')).click()
      await writer.getByRole('link', press('Sửa bản nháp')).click()
      await writer.locator('#bodyVi').fill('Cầu thông xe lúc 10 giờ.')
      await writer.locator('#bieu-mau .buttons button').first().click()
      await writer.waitForURL(/thong-cao\/[0-9a-f-]+$/)
      await writer.getByRole('button', press('Trình phê duyệt')).click()
      await approver.getByRole('button', press('Duyệt và công bố ngay')).click()
      expect(await approver.locator('h1').innerText()).toBe('Văn bản đã khác bản Ông/Bà đọc')
      expect(await approver.locator('ins').first().innerText()).toContain('10')

      await approver.getByRole('link', press('Đọc bản hiện tại')).click()
      await approver.getByRole('link', press('Duyệt và công bố ngay')).click()
      await approver.getByRole('button', press('Duyệt và công bố ngay')).click()
      expect(await approver.locator('.next').innerText()).toBe('Thông cáo đang được công bố.')
    },
  )

  test('a statement that is kept to some is nowhere for a colleague, and there again when it is opened', async () => {
    const [writer, head] = [await tab(cast.author), await tab(cast.head)]
    await writer.goto(at('/nguoi-doc'))
    await writer.getByLabel('Chỉ những người được chọn dưới đây').check()
    await writer.getByLabel(cast.spokesperson.name).check()
    await writer.getByRole('button', press('Lưu')).click()
    expect(await writer.locator('#nguoi-lam').innerText()).toContain(cast.spokesperson.name)
    expect((await head.goto(at()))!.status()).toBe(404)
    await writer.getByRole('link', press('Chọn người tham gia')).click()
    await writer.getByLabel('Mọi người soạn, xử lý thông cáo của cơ quan').check()
    await writer.getByRole('button', press('Lưu')).click()
    expect((await head.goto(at()))!.status()).toBe(200)
  })
})

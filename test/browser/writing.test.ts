import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Page } from 'playwright-core'
import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { create, save } from '../../src/statements/actions'
import * as copies from '../../src/statements/writing/copy-queries'
import { aDraftForm, aMember, anAgency } from '../support/factories'
import { db, deps } from '../support/portal'
import { until } from '../support/until'
import { inBrowser, focused, serve, stop, tab } from './served'

const NEW = '/noi-bo/thong-cao/moi'

inBrowser('the form of a statement', () => {
  let agency: Agency
  let author: Actor
  beforeAll(() => serve())
  afterAll(stop)
  beforeEach(async () => {
    agency = await anAgency()
    author = await aMember(agency, 'author')
  })

  const body = (page: Page) => page.locator('#bodyVi')
  const tools = (page: Page) => page.getByRole('toolbar').first()
  /** What a script does with the text. */
  const doing = <T = void>(page: Page, code: string) =>
    page.evaluate<T>(`((field) => { ${code} })(document.getElementById('bodyVi'))`)
  const select = (page: Page, from: number, to: number) =>
    doing(page, `field.focus(); field.setSelectionRange(${from}, ${to})`)
  const selected = (page: Page) =>
    doing<string>(page, 'return field.value.slice(field.selectionStart, field.selectionEnd)')

  async function writing(path = NEW) {
    const page = await tab(author)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(path)
    await tools(page).waitFor()
    return page
  }

  describe('the buttons above the text', () => {
    test.each([
      ['Đậm', 'một dòng', 4, 8, 'một **dòng**', 'dòng'],
      ['Đậm', 'một **dòng**', 6, 10, 'một dòng', 'dòng'],
      ['Đậm', 'một dòng ', 4, 9, 'một **dòng** ', 'dòng'],
      ['Đậm', '', 0, 0, '**chữ**', 'chữ'],
      ['Nghiêng', '**dòng**', 2, 6, '***dòng***', 'dòng'],
      ['Nghiêng', '***dòng***', 3, 7, '**dòng**', 'dòng'],
      ['Đề mục', 'Diễn biến', 0, 0, '## Diễn biến', ''],
      ['Đề mục', '## Diễn biến', 4, 4, 'Diễn biến', ''],
      ['Gạch đầu dòng', 'Đoạn.\nmột\nhai', 6, 13, 'Đoạn.\n\n- một\n- hai', ''],
      ['Đánh số', '- một\n- hai', 0, 11, '1. một\n2. hai', ''],
      ['Đánh số', '1. một\n2. hai', 0, 13, 'một\nhai', ''],
      ['Trích dẫn', 'A\n\nB', 3, 4, 'A\n\n> B', ''],
      ['Liên kết', 'xem trang này', 4, 9, 'xem [trang](https://) này', 'https://'],
      ['Bảng', 'A', 1, 1, 'A\n\n| Cột 1 | Cột 2 |\n| --- | --- |\n| chữ | chữ |\n\n', ''],
    ])('%s on %j', async (name, text, from, to, expected, chosen) => {
      const page = await writing()
      await body(page).fill(text)
      await select(page, from, to)
      await tools(page).getByRole('button', { name, exact: true }).click()
      expect([await body(page).inputValue(), await selected(page)]).toEqual([expected, chosen])
    })

    test('are one stop for the keyboard, with arrows within; the text has keys of its own; all can be undone', async () => {
      const page = await writing()
      await page.locator('#summaryVi').focus()
      await page.keyboard.press('Tab')
      const name = () => page.evaluate<string>('document.activeElement.textContent.trim()')
      expect(await name()).toBe('Đậm')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('End')
      expect(await name()).toBe('Bảng')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      expect(await name()).toBe('Nghiêng')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('bodyVi')
      await page.keyboard.type('gấp')
      await select(page, 0, 3)
      await page.keyboard.press('Control+b')
      expect(await body(page).inputValue()).toBe('**gấp**')
      await page.keyboard.press('Control+z')
      expect(await body(page).inputValue()).toBe('gấp')
    })

    test('are not there without a script', async () => {
      const page = await tab(author, { javaScriptEnabled: false })
      await page.goto(NEW)
      expect(await page.getByRole('toolbar').count()).toBe(0)
      expect(await page.locator('.live').isVisible()).toBe(false)
    })
  })

  describe('the preview beside the form', () => {
    const preview = (page: Page) => page.getByRole('region', { name: 'Xem trước, chưa lưu' })

    test('follows what is typed, and its button leads there and sends nothing', async () => {
      const page = await writing()
      await page.locator('#titleVi').fill('Hồ xả lũ')
      await body(page).fill('Từ **17 giờ**.')
      await preview(page).locator('.richtext strong', { hasText: '17 giờ' }).waitFor()
      expect(await preview(page).locator('h3').innerText()).toBe('Hồ xả lũ')
      await body(page).fill('Từ *18 giờ*.')
      await page.getByRole('button', { name: 'Xem trước' }).click()
      await preview(page).locator('em', { hasText: '18 giờ' }).waitFor()
      expect(page.url()).toContain(NEW)
      expect(await db('documents').where({ agencyId: agency.id })).toEqual([])
    })

    test('says when the portal cannot be reached, and goes on after', async () => {
      const page = await writing()
      await page.route('**/xem-truoc', (route) => route.abort())
      await body(page).fill('Một.')
      await page.getByText('Chưa xem trước được').waitFor()
      await page.unroute('**/xem-truoc')
      await body(page).fill('Nước đã rút.')
      await preview(page).getByText('Nước đã rút.').waitFor()
      expect(await page.getByText('Chưa xem trước được').isVisible()).toBe(false)
    })
  })

  describe('what is typed', () => {
    const said = (page: Page) => page.locator('[data-said]')
    /** The texts that are kept of them. */
    const rows = async () =>
      (await copies.ofAccount(db, author.accountId, null)).map(({ fields }) => fields['bodyVi']!)

    test('is kept while it is typed, is found on another machine, and is gone once saved', async () => {
      const page = await writing()
      await body(page).fill('Từ máy ở cơ quan.')
      await said(page).getByText('Đã lưu tạm lúc').waitFor()
      const other = await writing()
      expect(await body(other).inputValue()).toBe('')
      await other.getByRole('link', { name: /^Khôi phục/ }).click()
      expect(await body(other).inputValue()).toBe('Từ máy ở cơ quan.')
      await other.locator('#titleVi').fill('Xong')
      await other.getByRole('button', { name: 'Lưu bản nháp' }).click()
      await other.getByRole('heading', { name: 'Xong', level: 1 }).waitFor()
      expect(await rows()).toEqual([])
    })

    test('after a reload goes on as one copy, and is not offered beside itself', async () => {
      const page = await writing()
      await body(page).fill('Viết dở.')
      await said(page).getByText('Đã lưu tạm lúc').waitFor()
      await page.reload()
      await page.getByText('Đã khôi phục nội dung chưa gửi').waitFor()
      expect(await page.getByText('Nội dung đang soạn, chưa lưu').isVisible()).toBe(false)
      await body(page).fill('Viết dở, rồi viết tiếp.')
      await until(async () => (await rows()).some((text) => text.includes('viết tiếp')))
      expect((await rows()).length).toBe(1)
    })

    test('from another machine is not covered by what this tab has kept, and neither is lost', async () => {
      const other = await writing()
      await body(other).fill('Từ máy kia.')
      await said(other).getByText('Đã lưu tạm lúc').waitFor()
      const page = await writing()
      await body(page).fill('Từ thẻ này.')
      await said(page).getByText('Đã lưu tạm lúc').waitFor()
      await page.reload()
      await page.getByRole('link', { name: /^Khôi phục/ }).click()
      expect(await body(page).inputValue()).toBe('Từ máy kia.')
      await body(page).fill('Từ máy kia, viết tiếp.')
      await until(async () => (await rows()).some((text) => text.includes('viết tiếp')))
      await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
      await page.getByRole('alert').waitFor()
      expect(await body(page).inputValue()).toBe('Từ máy kia, viết tiếp.')
      await page.goto(NEW)
      expect(await body(page).inputValue()).toBe('Từ thẻ này.')
      expect((await rows()).sort()).toEqual(['Từ máy kia, viết tiếp.', 'Từ thẻ này.'])
    })

    test('when it cannot be kept, that is said, and it is tried again', async () => {
      const page = await writing()
      await page.clock.install()
      await page.route('**/ban-dang-soan', (route) => route.abort())
      await body(page).fill('Mất mạng.')
      await page.clock.runFor(3000)
      await page.getByText('Chưa lưu tạm được').waitFor()
      await page.unroute('**/ban-dang-soan')
      await page.clock.runFor(25_000)
      await said(page).getByText('Đã lưu tạm lúc').waitFor()
      expect(await page.getByText('Chưa lưu tạm được').isVisible()).toBe(false)
    })

    test('is told at once when somebody else has saved', async () => {
      const id = await create(deps(), author, aDraftForm(agency))
      const page = await writing(`/noi-bo/thong-cao/${id}/sua`)
      const colleague = await aMember(agency, 'author')
      await save(deps(), colleague, id, aDraftForm(agency, { bodyVi: 'Của đồng nghiệp.' }))
      await body(page).fill('Của tôi.')
      await page.getByText(`${colleague.name} đã lưu bản khác`).waitFor()
    })
  })

  describe('from Word', () => {
    const WORD = '<p class=MsoNormal><b>Hai</b> hồ<o:p></o:p></p><img src="file:///a.png">'

    const paste = (page: Page, html: string, plain: string) =>
      doing(
        page,
        `const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', ${JSON.stringify(html)})
        clipboardData.setData('text/plain', ${JSON.stringify(plain)})
        field.focus()
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))`,
      )

    test('what is pasted comes in where the caret is, as Markdown, and what is lost is said', async () => {
      const page = await writing()
      await body(page).fill('trước sau')
      await select(page, 6, 6)
      await paste(page, WORD, 'Hai hồ')
      await page.locator('.pasted li').first().waitFor()
      expect(await body(page).inputValue()).toBe('trước **Hai** hồsau')
      await page.keyboard.press('Control+z')
      expect(await body(page).inputValue()).toBe('trước sau')
    })

    test('what cannot be converted comes in as plain text, and that is said', async () => {
      const page = await writing()
      await page.route('**/dan', (route) => route.abort())
      await paste(page, WORD, 'Hai hồ')
      await page.getByText('đã dán chữ thường').waitFor()
      expect(await body(page).inputValue()).toBe('Hai hồ')
    })

    test('a file that is dropped on the text comes in behind what was typed', async () => {
      const page = await writing()
      await page.locator('#titleVi').fill('Tiêu đề')
      await body(page).fill('Đã gõ.')
      const file = await Packer.toBase64String(
        new Document({
          sections: [{ children: [new Paragraph({ text: 'Diễn biến', heading: HeadingLevel.HEADING_1 })] }],
        }),
      )
      await doing(
        page,
        `const bytes = Uint8Array.from(atob('${file}'), (letter) => letter.charCodeAt(0))
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([bytes], 'lũ.docx'))
        field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))`,
      )
      await page.getByText('Đã lấy chữ từ tệp “lũ.docx”').waitFor()
      expect(await body(page).inputValue()).toBe('Đã gõ.\n\n## Diễn biến')
      await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
      await page.getByRole('heading', { name: 'Tiêu đề', level: 1 }).waitFor()
    })

    test('its box stands folded above the title, and what was typed stays where the file is too large', async () => {
      const page = await writing()
      await body(page).fill('Đã gõ.')
      const [box, title] = [page.locator('#word'), page.locator('#titleVi')]
      expect(await box.isVisible()).toBe(false)
      await page.locator('summary', { hasText: 'Lấy chữ từ tệp Word' }).click()
      expect((await box.boundingBox())!.y).toBeLessThan((await title.boundingBox())!.y)
      const buffer = Buffer.alloc(11 * 1024 * 1024, 'a')
      await box.setInputFiles({ name: 'a.docx', mimeType: '', buffer })
      await page.getByRole('button', { name: 'Đọc tệp Word' }).click()
      await page.locator('#word-loi', { hasText: '10 MB' }).waitFor()
      expect(await body(page).inputValue()).toBe('Đã gõ.')
      expect(await box.isVisible()).toBe(true)
    })

    test('without a script the file is chosen and read', async () => {
      const page = await tab(author, { javaScriptEnabled: false })
      await page.goto(NEW)
      await body(page).fill('Đã gõ.')
      const buffer = await Packer.toBuffer(
        new Document({ sections: [{ children: [new Paragraph('Thêm.')] }] }),
      )
      await page.locator('#word').setInputFiles({ name: 'a.docx', mimeType: '', buffer })
      await page.getByRole('button', { name: 'Đọc tệp Word' }).click()
      expect(await body(page).inputValue()).toBe('Đã gõ.\n\nThêm.')
    })
  })

  test('Enter in the title saves: no other button is pressed by it', async () => {
    const page = await writing()
    await body(page).fill('Nội dung.')
    await page.locator('#titleVi').fill('Tiêu đề')
    await page.locator('#titleVi').press('Enter')
    await page.getByRole('heading', { name: 'Tiêu đề', level: 1 }).waitFor()
  })
})

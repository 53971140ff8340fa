import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import * as samples from '../files/samples'
import { address, clear, freePort, PORTAL, prepare, printedAccounts, run } from '../process/running'
import { hasChromium, launch, look, visitor, type Visitor } from './chromium'

const story = hasChromium ? describe : describe.skip
if (!hasChromium) process.stderr.write('skipped: no chromium\n')

const TITLE = 'Ủy ban nhân dân tỉnh thông tin về điều tiết hồ chứa thượng nguồn'
const QUESTION = 'Ai ra lệnh điều tiết, và người dân vùng hạ du được báo trước bao lâu?'
const LETTER = { name: 'công văn hỏi.pdf', mimeType: 'application/pdf', buffer: samples.pdf([]) }
const ANSWER = 'Lệnh do Trưởng Ban Chỉ huy ký; các xã hạ du được báo trước 6 giờ.'

story('from a draft to an answered question', () => {
  let dataDir: string
  let browser: Browser | undefined
  let accounts: ReturnType<typeof printedAccounts>
  let staff: Visitor
  let journalist: Visitor

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'phat-ngon-story-'))
    prepare()
    const portal = run([...PORTAL, 'start'], { DATA_DIR: dataDir, PORT: await freePort() })
    const [at, chromium] = await Promise.all([address(portal), launch()])
    browser = chromium
    accounts = printedAccounts(portal.said())
    staff = await visitor(chromium, at)
    // all that the press needs works without a script
    journalist = await visitor(chromium, at, { javaScriptEnabled: false })
  })

  afterAll(async () => {
    await browser?.close()
    await clear(dataDir)
  })

  async function signIn(who: string) {
    const { page } = staff
    const { email, password } = accounts.get(who)!
    await page.goto('/noi-bo')
    await page.getByLabel('Thư điện tử').fill(email)
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
  }

  async function signOut() {
    const { page } = staff
    await page.goto('/noi-bo')
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  }

  test('an author writes a statement in Markdown and submits it', async () => {
    const { page } = staff
    await page.goto('/noi-bo')
    await look(page, '01-sign-in')
    await signIn('soan-thao')
    await look(page, '02-desk-of-an-author')
    await page.getByRole('link', { name: 'Thông cáo', exact: true }).click()
    await look(page, '03-statements-of-the-desk')
    await page.getByRole('link', { name: 'Soạn thông cáo' }).click()
    await page.getByRole('link', { name: 'Thông cáo báo chí: Không dùng mẫu' }).click()

    await page.getByLabel('Cơ quan ban hành').selectOption({ label: 'Ủy ban nhân dân tỉnh Lam Giang' })
    await page.getByLabel('Tiêu đề').first().fill(TITLE)
    await page.getByLabel('Tóm tắt').first().fill('Mực nước các hồ trong ngày và lịch điều tiết.')
    const body = [
      '## Mực nước',
      '',
      'Lúc 6 giờ, **hồ Trầm** ở cao trình 38,2 m.',
      '',
      '- Xả qua *hai* cửa',
      '- Báo trước 6 giờ',
    ]
    await page.getByLabel('Nội dung').first().fill(body.join('\n'))
    await page.getByLabel('Người phát ngôn').selectOption({
      label: 'Trịnh Hải Đường, Chánh Văn phòng Ủy ban nhân dân tỉnh',
    })
    await look(page, '04-draft')
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()

    await page.getByText('Bản nháp', { exact: true }).waitFor()
    await look(page, '05-saved')
    await page.getByRole('button', { name: 'Trình phê duyệt' }).click()
    await page.getByText('Chờ duyệt', { exact: true }).waitFor()
    await look(page, '06-submitted')
    await signOut()
  })

  test('a spokesperson approves it and it has a number', async () => {
    const { page } = staff
    await signIn('nguoi-phat-ngon')
    await look(page, '07-desk-of-a-spokesperson')
    await page.getByRole('link', { name: TITLE }).click()
    await look(page, '08-to-be-approved')
    await page.getByRole('link', { name: 'Duyệt và công bố ngay' }).click()
    expect(await page.locator('main').innerText()).toMatch(/dự kiến \d+\/TC-UBND/)
    await look(page, '08-asked-once')
    await page.getByRole('button', { name: 'Duyệt và công bố ngay' }).click()

    await page.getByText('Đang công bố', { exact: true }).waitFor()
    expect(await page.locator('main').innerText()).toMatch(/Số\s\d+\/TC-UBND/)
    await look(page, '09-approved')
    await page.getByRole('link', { name: 'Xem trang công khai' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE)
    await signOut()
  })

  test('a journalist finds and reads it', async () => {
    const { page } = journalist
    await page.goto('/')
    await look(page, '10-home')
    await page.getByRole('searchbox').fill('dieu tiet ho chua')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await look(page, '11-found')
    await page.getByRole('link', { name: TITLE }).click()

    expect(await page.locator('.richtext').innerHTML()).toMatch(
      /<h\d>Mực nước<\/h\d>[^]*<strong>hồ Trầm<\/strong>/,
    )
    expect(await page.locator('dl.facts').first().innerText()).toMatch(/\d+\/TC-UBND/)
    expect(await page.locator('.citation').innerText()).toContain('Trịnh Hải Đường (Chánh Văn phòng')
    expect(await page.getByRole('link', { name: '0200 000 0102' }).getAttribute('href')).toBe(
      'tel:02000000102',
    )
    await look(page, '12-statement')
  })

  test('the same page speaks English', async () => {
    const { page } = journalist
    const here = page.url()
    await page.locator('.site-tools a.language').click()
    expect(page.url()).toContain('/en/thong-cao/')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('vi')
    await look(page, '13-statement-in-english')
    await page.goto('/en')
    await look(page, '14-home-in-english')
    await page.goto(here)
  })

  let receipt: { code: string; secret: string }

  test('the journalist asks about it and gets a receipt', async () => {
    const { page } = journalist
    await page.getByRole('link', { name: 'Gửi đề nghị về thông cáo này' }).click()
    const goOn = () => page.getByRole('button', { name: 'Tiếp tục' }).last().click()
    await look(page, '15-before-a-request')
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    await goOn()
    await page.getByRole('alert').waitFor()
    await look(page, '16-request-with-problems')
    await page.getByLabel('Cung cấp thông tin').check()
    await goOn()

    expect(await page.getByLabel('Tiêu đề').inputValue()).toContain(TITLE)
    await page.getByLabel('Tiêu đề').fill('Lệnh điều tiết hồ Trầm')
    await page.getByLabel('Câu hỏi 1').fill(QUESTION)
    await look(page, '16-questions')
    await goOn()
    await page.goBack()
    expect(await page.getByLabel('Câu hỏi 1').inputValue()).toBe(QUESTION)
    await goOn()
    await goOn()
    await page.getByLabel('Họ và tên').fill('Lê Minh An')
    await page.getByRole('textbox', { name: 'Cơ quan báo chí', exact: true }).fill('Báo Ven Sông')
    await page.getByLabel('Số thẻ nhà báo').fill('IBJ-0421')
    await page.getByLabel('Thư điện tử').fill('an@vensong.example')
    await page.getByLabel('Số điện thoại').fill('0900 000 123')
    await goOn()
    await page.getByRole('link', { name: 'Sửa Người đề nghị' }).click()
    await page.getByLabel('Số thẻ nhà báo').fill('IBJ-0412')
    await page.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
    await look(page, '16-before-sending')
    await page.getByLabel('Chọn tệp').setInputFiles(LETTER)
    await page.getByRole('button', { name: 'Gửi đề nghị này' }).click()

    receipt = {
      code: await page.locator('#ma').innerText(),
      secret: await page.locator('#ma-bi-mat').innerText(),
    }
    expect(receipt.code).toMatch(/^YC-/)
    expect(await page.locator('main').innerText()).toContain(LETTER.name)
    await look(page, '17-receipt')
  })

  test('an officer answers', async () => {
    const { page } = staff
    await signIn('can-bo-bao-chi')
    await page.getByRole('link', { name: 'Đề nghị của báo chí' }).click()
    await look(page, '18-requests-of-the-desk')
    await page.getByRole('link', { name: 'Lệnh điều tiết hồ Trầm' }).click()
    expect(await page.locator('main').innerText()).toContain(QUESTION)
    await look(page, '19-request-at-the-desk')
    await page.getByRole('button', { name: 'Nhận việc này' }).click()
    await page.getByRole('link', { name: LETTER.name }).click()
    await look(page, '19-before-a-download')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp về' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(LETTER.name)
    expect(readFileSync(await download.path())).toEqual(LETTER.buffer)
    await page.goBack()
    await page.getByRole('link', { name: 'Trả lời…', exact: true }).click()
    await page.getByLabel('Nội dung gửi người đề nghị').fill(ANSWER)
    await look(page, '20-answering')
    await page.getByRole('button', { name: 'Gửi trả lời và đóng đề nghị' }).click()
    await page.getByText('Đã trả lời', { exact: true }).waitFor()
    await look(page, '21-answered')
    await signOut()
  })

  test('the journalist reads the answer with code and secret', async () => {
    const { page } = journalist
    await page.goto('/')
    await page.locator('.menu').getByRole('link', { name: 'Theo dõi đề nghị' }).click()
    await look(page, '22-follow')
    await page.getByLabel('Mã đề nghị').fill(receipt.code.toLowerCase())
    await page.getByLabel('Mã bí mật').fill(receipt.secret)
    await page.getByRole('button', { name: 'Xem đề nghị' }).click()
    expect(await page.locator('main').innerText()).toContain(ANSWER)
    await look(page, '23-answer')
  })

  test.each([
    ['24-spokespeople', '/nguoi-phat-ngon'],
    ['25-agencies', '/co-quan'],
    ['26-statements', '/thong-cao'],
  ])('%s fits every screen', async (name, at) => {
    await journalist.page.goto(at)
    await look(journalist.page, name)
  })

  test('nothing came from elsewhere and the browser had nothing to complain about', () => {
    for (const { asked, complaints } of [staff, journalist]) {
      expect(new Set(asked.map((at) => new URL(at).hostname))).toEqual(new Set(['127.0.0.1']))
      expect(complaints).toEqual([])
    }
  })

  test('an address that is not there has a page that leads on', async () => {
    const { page } = journalist
    const response = await page.goto('/thong-cao/khong-co')
    expect(response?.status()).toBe(404)
    await look(page, '27-error')
    await page.getByRole('link', { name: 'Về trang chủ' }).click()
    await page.getByRole('searchbox').waitFor()
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatTime } from '../../src/i18n/dates'
import { loadSamples, type SampleAccount } from '../../src/samples/load'
import * as samples from '../files/samples'
import { deps, setClock } from '../support/portal'
import { look, type Visitor } from './chromium'
import { inBrowser, serve, someone, stop } from './served'

const AGENCY = 'Ủy ban nhân dân tỉnh Lam Giang'
const REGULAR = 'Lý Thị Mơ'
const AUTHORISED = 'Phan Văn Đáng'
const CASE = 'Vụ cháy chợ Bến Đá'
const PAPER = { name: 'van-ban.pdf', mimeType: 'application/pdf', buffer: samples.pdf([]) }
const CLAUSE = '(khoản 5 Điều 3 Nghị định số 244/2026/NĐ-CP).'
const DAY = 86_400_000

/** So many days from now, as a field of time has it: in Việt Nam. */
const inDays = (days: number) => new Date(Date.now() + days * DAY + 7 * 3600_000).toISOString().slice(0, 16)

/** The last minute of the authorisation, and the first instant without it. */
const END = inDays(3)
const OVER = new Date(`${END}:00+07:00`)
const LAST_MINUTE = new Date(+OVER - 60_000)

inBrowser('who may speak, from the decision to the end of it', () => {
  let dataDir: string
  let accounts: Map<string, SampleAccount>
  let staff: Visitor
  let reader: Visitor

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'phat-ngon-authority-'))
    const loaded = await loadSamples(deps({ samples: true }), dataDir)
    accounts = new Map(loaded.map((account) => [account.email.split('@')[0]!, account]))
    await serve({ samples: true })
    staff = await someone()
    reader = await someone({ javaScriptEnabled: false })
  })

  afterAll(async () => {
    await stop()
    rmSync(dataDir, { recursive: true })
  })

  async function as(who: string) {
    const { page } = staff
    const { email, password } = accounts.get(who)!
    await page.context().clearCookies()
    await page.goto('/noi-bo')
    await page.getByLabel('Thư điện tử').fill(email)
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    return page
  }

  /** The register's form for a person of this kind, with all that both kinds need. */
  async function record(kind: string, fullName: string, decisionNo: string) {
    const page = await as('quan-tri')
    await page.goto('/noi-bo/nguoi-phat-ngon')
    await page.getByRole('link', { name: 'Thêm người phát ngôn' }).click()
    await page.getByRole('link', { name: kind }).click()
    await page.getByRole('combobox', { name: 'Cơ quan', exact: true }).selectOption({ label: AGENCY })
    await page.getByLabel('Họ và tên').fill(fullName)
    await page.getByLabel('Số, ký hiệu văn bản').fill(decisionNo)
    await page.getByLabel('Thời điểm ký').fill(inDays(0))
    await page.getByLabel('Tệp văn bản').setInputFiles(PAPER)
    return page
  }

  async function contact() {
    const { page } = staff
    await page.getByLabel('Chức vụ').fill('Phó Chánh Văn phòng')
    await page.getByLabel('Số điện thoại').fill('0200 000 0150')
    await page.getByLabel('Thư điện tử công vụ').fill('bao-chi.ubnd@lamgiang.mau.gov.vn')
  }

  const directory = async (name: string) => {
    await reader.page.goto(`/nguoi-phat-ngon?q=${encodeURIComponent(name)}`)
    return reader.page.locator('main').innerText()
  }

  /** Written and submitted by an author. @returns its address at the desk */
  async function submitted(title: string) {
    const page = await as('soan-thao')
    await page.goto('/noi-bo/thong-cao/moi')
    await page.getByLabel('Cơ quan ban hành').selectOption({ label: AGENCY })
    await page.getByLabel('Tiêu đề').first().fill(title)
    await page.getByLabel('Nội dung').first().fill('Lửa đã tắt lúc 6 giờ, không có thương vong.')
    await page.getByLabel('Vụ việc').selectOption({ label: `${CASE}, ${AGENCY}` })
    const speaker = `${AUTHORISED}, Phó Chánh Văn phòng, chỉ về vụ việc “${CASE}”`
    await page.getByLabel('Người phát ngôn').selectOption({ label: speaker })
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
    await page.getByRole('button', { name: 'Trình phê duyệt' }).click()
    await page.getByText('Chờ duyệt', { exact: true }).waitFor()
    return new URL(page.url()).pathname
  }

  test('a person who was assigned and is not published stands in no directory', async () => {
    const page = await record('Người phát ngôn thường xuyên', REGULAR, '812/QĐ-UBND')
    await page.getByLabel('Người ký').fill('Vũ Trúc Lâm, Chủ tịch Ủy ban nhân dân tỉnh')
    await look(page, '30-assigning')
    await page.getByRole('button', { name: 'Chỉ ghi nhận, công bố sau' }).click()
    await page.getByRole('heading', { name: REGULAR }).waitFor()
    await look(page, '31-assigned')
    expect(await directory(REGULAR)).not.toContain(REGULAR)
  })

  test('once published, everyone finds whom to call', async () => {
    const { page } = staff
    await contact()
    await page.getByRole('button', { name: 'Công bố người phát ngôn' }).click()
    await page.getByText('Đã công bố người phát ngôn.').waitFor()
    expect(await directory(REGULAR)).toContain('0200 000 0150')
    await look(reader.page, '32-published')
  })

  test('the head authorises another for one case and for three days', async () => {
    const page = await record('Người được ủy quyền phát ngôn', AUTHORISED, '813/UQ-UBND')
    await page.getByRole('textbox', { name: 'Vụ việc mới' }).fill(CASE)
    await page.getByLabel('Có hiệu lực từ').fill(inDays(0))
    await page.getByLabel('Có hiệu lực đến').fill(END)
    const heads = page.getByLabel('Người đứng đầu đã ký')
    const head = await heads.locator('option', { hasText: 'Vũ Trúc Lâm' }).getAttribute('value')
    await heads.selectOption(head)
    await contact()
    await page.getByRole('button', { name: 'Ghi nhận và công bố' }).click()
    await page.getByRole('heading', { name: AUTHORISED }).waitFor()
    expect(await directory(AUTHORISED)).toContain(CASE)
  })

  let address2: string
  let address3: string

  test('a statement on that case is approved, and its page says by what right it was said', async () => {
    const first = await submitted('Đã dập tắt đám cháy chợ Bến Đá')
    address2 = await submitted('Nguyên nhân ban đầu của vụ cháy chợ Bến Đá')
    address3 = await submitted('Hỗ trợ các hộ kinh doanh ở chợ Bến Đá')
    const page = await as('nguoi-phat-ngon')
    await page.goto(first)
    await page.getByRole('link', { name: 'Duyệt và công bố ngay' }).click()
    expect(await page.locator('.authority').innerText()).toContain('813/UQ-UBND')
    await look(page, '33-to-be-kept')
    await page.getByRole('button', { name: 'Duyệt và công bố ngay' }).click()
    await page.getByRole('link', { name: 'Xem trang công khai' }).click()
    await reader.page.goto(new URL(page.url()).pathname)
    const stamp = await reader.page.locator('.authority').innerText()
    for (const each of [AUTHORISED, CASE, '813/UQ-UBND', 'Khoản 5 Điều 3 Nghị định số 244/2026/NĐ-CP'])
      expect(stamp).toContain(each)
    await look(reader.page, '34-authority')
    await reader.page.getByRole('link', { name: 'Danh bạ người phát ngôn tại thời điểm này' }).click()
    expect(await reader.page.locator('main').innerText()).toContain(AUTHORISED)
  })

  test('when its period is over, what could be approved a minute before is refused with the sentence', async () => {
    await setClock(LAST_MINUTE.toISOString())
    const page = await as('nguoi-phat-ngon')
    await page.goto(`${address3}/duyet?luc=ngay`)
    expect(await directory(AUTHORISED)).toContain(CASE)

    await setClock(OVER.toISOString())
    await page.getByRole('button', { name: 'Duyệt và công bố ngay' }).click()
    expect(await page.getByRole('alert').innerText()).toContain(
      `Quyền phát ngôn của ${AUTHORISED} hết hiệu lực từ ${formatTime(OVER)} ${CLAUSE}`,
    )
    expect(await directory(AUTHORISED)).not.toContain('0200 000 0150')
    await setClock(null)
  })

  test('when it was ended before, the next one is refused too, and the page says why and by which article', async () => {
    const desk = await as('quan-tri')
    await desk.goto('/noi-bo/nguoi-phat-ngon')
    await desk.getByRole('link', { name: `Kết thúc quyền phát ngôn của ${AUTHORISED}` }).click()
    await desk.getByLabel('Lý do kết thúc').fill('Vụ việc đã giao cho người phát ngôn thường xuyên.')
    await desk.getByRole('button', { name: 'Kết thúc quyền phát ngôn' }).click()
    await desk.getByText('Đã kết thúc quyền phát ngôn').first().waitFor()
    expect(await directory(AUTHORISED)).not.toContain('0200 000 0150')

    const page = await as('nguoi-phat-ngon')
    await page.goto(address2)
    const sentence = `Cơ quan đã kết thúc quyền phát ngôn của ${AUTHORISED} lúc`
    expect(await page.locator('p.notice').innerText()).toContain(sentence)
    expect(await page.getByRole('link', { name: 'Duyệt và công bố ngay' }).count()).toBe(0)
    await page.goto(`${address2}/duyet?luc=ngay`)
    const alert = await page.getByRole('alert').innerText()
    expect(alert.slice(-CLAUSE.length)).toBe(CLAUSE)
    expect(await page.locator('main form').count()).toBe(0)
    await look(page, '35-refused')
  })

  test('the browser had nothing to complain about', () => {
    for (const { complaints } of [staff, reader]) expect(complaints).toEqual([])
  })
})

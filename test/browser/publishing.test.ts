import type { Locator, Page } from 'playwright-core'
import { releaseDue } from '../../src/statements/release/release-actions'
import * as editions from '../../src/statements/edition-queries'
import { aCast, aSpokesperson, type Cast } from '../support/factories'
import { db, deps, setClock } from '../support/portal'
import { look } from './chromium'
import { inBrowser, serve, stop, tab } from './served'
import { wordFile } from './word-file'

/** The last evening of a year in Việt Nam; the hour is in the next one. */
const EVENING = '2026-12-31T16:50:00Z'
const A_LITTLE_LATER = '2026-12-31T16:53:00Z'
const LATER_STILL = '2026-12-31T16:56:00Z'
const BEFORE = '2026-12-31T17:14:59Z'
const HOUR = '2026-12-31T17:15:00Z'
const TYPED_HOUR = '2027-01-01T00:15'
/** Nobody was away long enough for their session to end. */
const MORNING = '2026-12-31T17:19:00Z'

/** Nothing works in the background here: what is seen at the hour needs no worker. */
inBrowser('from a Word file to a statement that is corrected and withdrawn', () => {
  beforeAll(() => serve())
  afterAll(stop)
  afterAll(() => setClock(null))

  describe.each([
    ['with scripts', true, 'Về việc cấp lại nước sạch tại xã Bến Lam'],
    ['without scripts', false, 'Về việc cấp lại nước sạch tại xã Bến Đá'],
  ])('by two people, %s', (way, javaScriptEnabled, title) => {
    const slug = javaScriptEnabled
      ? 've-viec-cap-lai-nuoc-sach-tai-xa-ben-lam'
      : 've-viec-cap-lai-nuoc-sach-tai-xa-ben-da'
    let cast: Cast
    let author: Page
    let head: Page
    let reader: Page
    let work: string
    const complaints: string[] = []

    const see = (page: Page, name: string) =>
      look(page, `publishing-${javaScriptEnabled ? 'js' : 'plain'}-${name}`)
    const main = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')
    /** Every button and link here leads to a page; it is there before anybody looks. */
    async function follow(page: Page, what: Locator) {
      await Promise.all([page.waitForEvent('load'), what.click()])
    }
    const press = (page: Page, name: string) => follow(page, page.getByRole('button', { name, exact: true }))
    const open = (page: Page, name: string) =>
      follow(page, page.getByRole('link', { name, exact: true }).first())
    const says = (page: Page, text: string) => page.getByText(text).first().waitFor()
    const read = async (address = `/thong-cao/${slug}`) => (await reader.goto(address))!

    beforeAll(async () => {
      await setClock(EVENING)
      cast = await aCast({ nameVi: `Sở Thử nghiệm ${way}`, nameEn: `Department of Trials ${way}` })
      await aSpokesperson(cast.agency, { position: 'Chánh Văn phòng Sở' })
      author = await tab(cast.author, { javaScriptEnabled })
      head = await tab(cast.head, { javaScriptEnabled })
      reader = await tab(undefined, { javaScriptEnabled: false })
      for (const page of [author, head, reader]) listen(page)
    })

    /** What the browser complains about: mistakes in scripts, what the policy refused; a page that says no is none. */
    function listen(page: Page) {
      page.on('pageerror', ({ message }) => complaints.push(message))
      page.on('console', (message) => {
        const isStatus = message.text().startsWith('Failed to load resource: the server responded')
        if (['error', 'warning'].includes(message.type()) && !isStatus) complaints.push(message.text())
      })
    }

    test('the author begins with a Word file and reads what it could not bring', async () => {
      await author.goto('/noi-bo/thong-cao')
      await open(author, 'Soạn thông cáo')
      await open(author, 'Bắt đầu từ tệp Word')
      await author.getByLabel('Tệp Word (.docx)').setInputFiles(await wordFile(title))
      await press(author, 'Đọc tệp Word')
      await says(author, 'Không lấy được hoặc đã đổi')
      await see(author, '01-word')
      const body = await author.locator('#bodyVi').inputValue()
      expect(await author.locator('#titleVi').inputValue()).toBe(title)
      expect(body).toContain('Nước sạch được cấp lại từ **18 giờ** cho 1.250 hộ.')
      for (const each of ['## Nguyên nhân', '- Vỡ ống dẫn chính', '| Bến Đá | 730 |'])
        expect(body).toContain(each)
    })

    test('saves it in both languages and submits it', async () => {
      await author.getByText('Bản tiếng Anh (không bắt buộc)').click()
      await author.locator('#titleEn').fill(`Water supply restored, ${way}`)
      await author.locator('#bodyEn').fill('Water is back from **6 p.m.** for 1,250 households.')
      await author.getByLabel('Người phát ngôn', { exact: false }).selectOption({ index: 1 })
      await author.getByRole('button', { name: 'Xem trước', exact: true }).click()
      await author.locator('.previewed strong', { hasText: '6 p.m.' }).waitFor()
      await see(author, '02-previewed')
      await press(author, 'Lưu bản nháp')
      await author.getByText('Bản nháp', { exact: true }).waitFor()
      work = new URL(author.url()).pathname
      await see(author, '03-draft')
      await press(author, 'Trình phê duyệt')
      await author.getByText('Chờ duyệt', { exact: true }).waitFor()
      expect((await read()).status()).toBe(404)
    })

    test('the head comments on a passage and sends it back', async () => {
      await head.goto('/noi-bo')
      await open(head, title)
      await open(head, 'Nhận xét đoạn 1')
      await head.getByLabel('Nhận xét', { exact: true }).fill('Nêu rõ ngày cấp nước lại.')
      await press(head, 'Gửi nhận xét')
      await says(head, 'Nêu rõ ngày cấp nước lại.')
      await see(head, '04-commented')
      await open(head, 'Trả lại người soạn')
      await head.getByLabel('Lý do trả lại').fill('Xin bổ sung ngày theo nhận xét.')
      await press(head, 'Trả lại để sửa')
      await head.getByText('Bị trả lại', { exact: true }).waitFor()
    })

    test('the author mends it with the comment beside the text', async () => {
      await setClock(A_LITTLE_LATER)
      await author.goto(`${work}/sua`)
      await says(author, 'Nêu rõ ngày cấp nước lại.')
      await see(author, '05-mending')
      const body = author.locator('#bodyVi')
      await body.fill((await body.inputValue()).replace('**18 giờ**', '**18 giờ ngày 31/12/2026**'))
      await press(author, 'Lưu bản nháp')
      await press(author, 'Trình phê duyệt')
      await author.getByText('Chờ duyệt', { exact: true }).waitFor()
    })

    test('what was changed after the head read it is not approved: both texts stand side by side', async () => {
      await head.goto(work)
      await open(head, 'Duyệt và công bố ngay')
      await setClock(LATER_STILL)
      await author.goto(work)
      await open(author, 'Rút lại bản trình về bản nháp')
      await press(author, 'Rút lại bản trình về bản nháp')
      await open(author, 'Sửa bản nháp')
      const body = author.locator('#bodyVi')
      await body.fill((await body.inputValue()).replace('Vỡ ống dẫn chính', 'Vỡ ống dẫn phụ'))
      await press(author, 'Lưu bản nháp')
      await press(author, 'Trình phê duyệt')
      await author.getByText('Chờ duyệt', { exact: true }).waitFor()
      await press(head, 'Duyệt và công bố ngay')
      await head.getByRole('alert').waitFor()
      await see(head, '06-side-by-side')
      for (const each of ['Vỡ ống dẫn chính', 'Vỡ ống dẫn phụ']) expect(await main(head)).toContain(each)
      expect((await read()).status()).toBe(404)
    })

    test('the head sets a minute of the new year; one that is past is kept and named', async () => {
      await head.goto(work)
      await open(head, 'Duyệt và hẹn giờ công bố')
      const hour = head.getByLabel('Giờ hẹn (giờ Việt Nam)')
      await hour.fill('2026-12-31T09:00')
      await press(head, 'Xem lại giờ hẹn')
      await says(head, 'Giờ hẹn đã qua')
      expect(await hour.inputValue()).toBe('2026-12-31T09:00')
      await see(head, '07-past')
      await hour.fill(TYPED_HOUR)
      await press(head, 'Xem lại giờ hẹn')
      await says(head, 'Sẽ công bố lúc 01/01/2027 00:15')
      await press(head, 'Duyệt và hẹn giờ công bố')
      await says(head, 'Đã duyệt; sẽ công bố lúc 01/01/2027 00:15.')
      expect(await main(head)).toContain(`Số 01/TC-${cast.agency.symbol}`)
      await see(head, '07-scheduled')
    })

    test('nobody reads it a second before, everybody at the second, with no worker', async () => {
      await setClock(BEFORE)
      expect((await read()).status()).toBe(404)
      expect(await (await read('/atom.xml')).text()).not.toContain(slug)
      await setClock(HOUR)
      expect((await read()).status()).toBe(200)
      expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe(title)
      expect(await main(reader)).toContain('18 giờ ngày 31/12/2026')
      await see(reader, '08-public')
      expect(await (await read('/atom.xml')).text()).toContain(slug)
      expect((await read(`/en/thong-cao/${slug}`)).status()).toBe(200)
      expect(await main(reader)).toContain('Water is back from 6 p.m. for 1,250 households.')
      await see(reader, '09-public-english')
      const id = work.split('/').at(-1)!
      expect((await editions.eventsOf(db, id)).map(({ event }) => event)).not.toContain('released')
    })

    test('what has to follow is done once when the workers come back', async () => {
      const id = work.split('/').at(-1)!
      await setClock(MORNING)
      await Promise.all([releaseDue(deps()), releaseDue(deps())])
      const done = (await editions.eventsOf(db, id)).filter(({ event }) => event === 'released')
      expect(done).toHaveLength(1)
      await author.goto(work)
      await see(author, '10-released')
    })

    test('a changed figure is no small change; the correction says what it corrects', async () => {
      await author.goto(work)
      await press(author, 'Soạn bản mới (đính chính, cập nhật)')
      await open(author, 'Sửa bản nháp')
      const body = author.locator('#bodyVi')
      await body.fill((await body.inputValue()).replace('1.250', '1.310'))
      await author.getByLabel('Loại thay đổi').selectOption({ label: 'Sửa nhỏ' })
      await author.getByLabel('Thay đổi điều gì').first().fill('Số hộ được cấp nước là 1.310.')
      await press(author, 'Lưu bản nháp')
      await says(author, 'Không thể chọn “Sửa nhỏ”')
      expect(await body.inputValue()).toContain('1.310')
      await see(author, '11-no-small-change')
      await author.getByLabel('Loại thay đổi').selectOption({ label: 'Đính chính' })
      await press(author, 'Lưu bản nháp')
      await press(author, 'Trình phê duyệt')
      await author.getByText('Chờ duyệt', { exact: true }).waitFor()
      expect((await read()).status()).toBe(200)
      expect(await main(reader)).toContain('1.250 hộ')
    })

    test('the head sees what differs and publishes the correction', async () => {
      await head.goto(work)
      await see(head, '12-differs')
      await open(head, 'Duyệt và công bố ngay')
      await see(head, '13-asked-once')
      expect(await main(head)).toContain('1.310')
      await press(head, 'Duyệt và công bố ngay')
      await says(head, 'Đã duyệt và công bố.')
      await read()
      expect(await main(reader)).toMatch(/Đính chính lúc 01\/01\/2027 00:19: Số hộ được cấp nước là 1\.310\./)
      expect(await main(reader)).toContain('1.310 hộ')
      await see(reader, '14-corrected')
      await open(reader, 'Xem từng lần công bố và chỗ thay đổi')
      expect(await reader.locator('del').first().innerText()).toContain('1.250')
      expect(await reader.locator('ins').first().innerText()).toContain('1.310')
      await see(reader, '15-history')
    })

    test('readers of the English page are told that it is of an earlier edition', async () => {
      await read(`/en/thong-cao/${slug}`)
      expect(await main(reader)).toContain('1,250 households')
      expect(await main(reader)).toContain('01/01/2027 00:15')
      await see(reader, '16-english-of-before')
    })

    test('withdrawn, it keeps its text and the reason, and machines are told that it is gone', async () => {
      await head.goto(work)
      await open(head, 'Thu hồi thông cáo')
      await head
        .getByLabel('Lý do thu hồi (công khai)')
        .first()
        .fill('Số liệu của trạm cấp nước chưa được kiểm tra.')
      await see(head, '17-withdrawing')
      await press(head, 'Thu hồi thông cáo')
      await head.getByText('Đã thu hồi', { exact: true }).waitFor()
      for (const [address, words] of [
        [`/thong-cao/${slug}`, 'Thông cáo này đã bị thu hồi'],
        [`/en/thong-cao/${slug}`, 'withdrawn'],
      ] as const) {
        expect((await read(address)).status()).toBe(410)
        expect(await main(reader)).toContain(words)
        expect(await main(reader)).toContain('Số liệu của trạm cấp nước chưa được kiểm tra.')
      }
      await read()
      expect(await main(reader)).toContain('1.310 hộ')
      await see(reader, '18-withdrawn')
      expect(await (await read('/atom.xml')).text()).toContain('Đã thu hồi')
    })

    test('who did what stands in the history of the desk, each text with its own mark', async () => {
      await author.goto(work)
      await see(author, '19-history-of-the-desk')
      const timeline = (await author.locator('#qua-trinh').textContent())!
      const steps = [
        'Tạo bản nháp',
        'Trình phê duyệt',
        'Nhận xét',
        'Trả lại',
        'Duyệt',
        'Đã công bố',
        'Thu hồi',
      ]
      const places = steps.map((step) => timeline.indexOf(step))
      expect(places).toEqual([...places].sort((one, other) => one - other))
      expect(places[0]).toBeGreaterThan(-1)
      const marks = await author.locator('#qua-trinh code').allTextContents()
      // submitted three times, each time another text, and approved; submitted and approved as a correction
      expect(marks).toHaveLength(6)
      expect(new Set(marks).size).toBe(4)
    })

    test('the browsers had nothing to complain about', () => {
      expect(complaints).toEqual([])
    })
  })
})

import type { Browser, CDPSession, Page } from 'playwright-core'
import { hasChromium, inChromium, visitor } from '../browser/chromium'
import { aCast, aPublished } from '../support/factories'
import { openPortal, type Portal } from './portal'

/** In bytes, headers too, without pictures: a page on a slow telephone. */
const MOST = 60_000

const inBrowser = hasChromium ? describe : describe.skip
if (!hasChromium) process.stderr.write('skipped: no chromium weighs a page\n')

interface Loaded {
  type: string
  url: string
  bytes: number
}

interface Visit {
  loaded: Loaded[]
  blocking: string[]
  shift: number
}

inBrowser('the first visit to a statement', () => {
  let portal: Portal
  let first: Visit

  beforeAll(async () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => `Đoạn ${index}. ${TEXT}`)
    const bodyVi = ['## Diễn biến', ...paragraphs].join('\n\n')
    const { slug } = await aPublished(await aCast(), { titleVi: TITLE, summaryVi: TEXT, bodyVi })
    portal = await openPortal(true)
    first = await inChromium((browser) => visit(browser, `${portal.origin}/thong-cao/${slug}`))
  })
  afterAll(() => portal?.close())

  test('takes no more than 60 kB, pictures aside', () => {
    const counted = first.loaded.filter(({ type }) => type !== 'Image')
    const total = counted.reduce((sum, { bytes }) => sum + bytes, 0)
    process.stderr.write(`a statement weighs ${total} bytes\n`)
    expect({ counted, isLight: total <= MOST }).toEqual({ counted, isLight: true })
    expect(counted.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['Document', 'Stylesheet', 'Font']),
    )
  })

  test('waits for one stylesheet and nothing else', () => {
    expect(first.blocking).toEqual([expect.stringMatching(/\.css(\?|$)/)])
  })

  test('moves nothing after it was shown', () => {
    expect(first.shift).toBeLessThan(0.01)
  })
})

const TITLE = 'Ủy ban nhân dân tỉnh thông tin về kết quả khắc phục sạt lở bờ hữu sông Trầm'
const TEXT =
  'Đến 17 giờ ngày 22 tháng 11, lực lượng chức năng đã hoàn thành việc gia cố đoạn bờ sông bị sạt lở, bảo đảm ' +
  'an toàn cho các hộ dân ở gần; người dân được thông báo trước ít nhất sáu giờ trước mỗi lần điều tiết.'

async function visit(browser: Browser, address: string): Promise<Visit> {
  const { page } = await visitor(browser, address, { viewport: { width: 390, height: 844 } })
  const wire = await page.context().newCDPSession(page)
  const loaded = await weighed(wire)
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.evaluate('document.fonts.ready')
  return { loaded, blocking: await blockingOf(page), shift: await shiftOf(page) }
}

async function weighed(wire: CDPSession): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  const asked = new Map<string, { type: string; url: string }>()
  wire.on('Network.responseReceived', ({ requestId, type, response }) =>
    asked.set(requestId, { type, url: response.url }),
  )
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = asked.get(requestId)
    if (known) loaded.push({ ...known, bytes: encodedDataLength })
  })
  await wire.send('Network.enable')
  return loaded
}

const blockingOf = (page: Page): Promise<string[]> =>
  page.evaluate(`performance.getEntriesByType('resource')
    .filter((entry) => entry.renderBlockingStatus === 'blocking').map(({ name }) => name)`)

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    let sum = 0
    const add = (entries) => entries.forEach(({ value }) => (sum += value))
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => requestAnimationFrame(() => (add(observer.takeRecords()), resolve(sum))))
  })`)

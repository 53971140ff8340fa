import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
export const hasChromium = existsSync(EXECUTABLE)

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

export const launch = () =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...QUIET],
  })

/** A browser that is closed afterwards, also after a failure. */
export async function inChromium<T>(act: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch()
  return act(browser).finally(() => browser.close())
}

export interface Visitor {
  page: Page
  /** Every address that was asked for. */
  asked: string[]
  /** What the browser complained about: errors, and what the content security policy refused. */
  complaints: string[]
}

/** A person at a browser of their own. */
export async function visitor(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL, locale: 'vi-VN', ...options })
  context.setDefaultTimeout(10_000)
  const asked: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    // whoever goes on to the next page does not wait for the icon of this one
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${why}`)
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      complaints.push(response.url())
  })
  context.on('console', (message) => {
    const isStatusOfPage = message.text().startsWith('Failed to load resource: the server responded')
    if (['error', 'warning'].includes(message.type()) && !isStatusOfPage) complaints.push(message.text())
  })
  return { page: await context.newPage(), asked, complaints }
}

const FOLDER = path.join(__dirname, '../../screenshots')
const WIDTHS = [320, 1280]

/** The page on a telephone and on a desk: nothing is cut or must be scrolled sideways. */
export async function look(page: Page, name: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    expect({
      name,
      tooWide: await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
    }).toEqual({
      name,
      tooWide: false,
    })
    if (process.env['SCREENSHOTS'])
      await page.screenshot({ path: path.join(FOLDER, `${name}-${width}.png`), fullPage: true })
  }
}

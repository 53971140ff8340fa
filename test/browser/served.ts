import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import type { Actor } from '../../src/actor'
import * as sessions from '../../src/accounts/session-queries'
import { createApp } from '../../src/app'
import type { Settings } from '../../src/deps'
import { newToken, sha256 } from '../../src/keys'
import { db, deps } from '../support/portal'
import { hasChromium, launch, visitor } from './chromium'

if (!hasChromium) process.stderr.write('skipped: no chromium\n')

/** Tests that need a real browser; without one they are skipped, and it is said. */
export const inBrowser = hasChromium ? describe : describe.skip

let browser: Browser | undefined
let server: Server | undefined
const origin = () => `http://127.0.0.1:${(server!.address() as AddressInfo).port}`

/** The app of these tests where a browser can reach it. */
export async function serve(changes: Partial<Settings> = {}) {
  const surroundings = { trustProxy: [], sampleData: false, health: { draining: false } }
  server = createApp(deps(changes), surroundings).listen(0, '127.0.0.1')
  browser = await launch()
}

export async function stop() {
  await browser?.close()
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
}

/** A browser of somebody's own, nobody signed in. */
export const someone = (options = {}) => visitor(browser!, origin(), options)

/** A tab of somebody's browser, signed in without typing; the portal's clock is the tests'. */
export async function tab(account?: Pick<Actor, 'accountId'>, options = {}): Promise<Page> {
  const { page } = await someone(options)
  if (account) {
    const token = newToken()
    await sessions.insert(db, { tokenHash: sha256(token), accountId: account.accountId, hours: 12 })
    await page.context().addCookies([{ name: 'phien', value: token, url: origin(), httpOnly: true }])
  }
  return page
}

/** What the page has focused: its id, or else its tag. */
export const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.id || document.activeElement.tagName')

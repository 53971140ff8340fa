import { availableParallelism } from 'node:os'
import { source as axe } from 'axe-core'
import type { Browser, Route as Asked } from 'playwright-core'
import { visitor, type Visitor } from '../browser/chromium'
import { cookieOf } from './reader'
import type { Scene } from './scenes'

export type Stage = Visitor & { show: (scene: Scene) => Promise<void> }

/** A window that shows scenes one after the other, each as it was when somebody saw it. */
async function aStage(browser: Browser): Promise<Stage> {
  const window = await visitor(browser, 'about:blank', { reducedMotion: 'reduce' })
  // given through the debugger, it needs nothing from the content security policy
  await window.page.addInitScript(axe)
  let shown: Scene | undefined
  await window.page.route('**/*', (asked) => answer(asked, shown!))
  const show = async (scene: Scene) => {
    shown = scene
    for (const list of [window.asked, window.complaints]) list.length = 0
    await window.page.goto(new URL(scene.page.at, scene.portal.origin).href)
    await window.page.evaluate('document.fonts.ready')
  }
  return { ...window, show }
}

/** The page itself and what was seen with it come from then; the rest, styles above all, from the portal. */
function answer(asked: Asked, { page, portal, others }: Scene) {
  const url = new URL(asked.request().url())
  const at = url.pathname + url.search
  if (asked.request().isNavigationRequest()) return asked.fulfill(told(page.status, page.headers, page.html))
  // sent by a script of the page: whose session it was may have ended since, and what it would change was changed
  if (asked.request().method() === 'POST') return asked.fulfill({ status: 204 })
  const other = url.origin === portal.origin ? others.get(at) : undefined
  if (other) return asked.fulfill(told(other.status, other.headers, other.bytes))
  return asked.continue({ headers: { ...asked.request().headers(), cookie: cookieOf(page.reader) } })
}

/** Cookies were for who asked then. */
const told = (status: number, headers: Record<string, string>, body: string | Buffer) => ({
  ...{ status, body },
  headers: Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(set-cookie|content-length)$/.test(name)),
  ),
})

/** Every scene on one of a few stages. */
export async function onStages(
  browser: Browser,
  scenes: Scene[],
  act: (stage: Stage, scene: Scene) => Promise<void>,
) {
  const waiting = [...scenes]
  const play = async () => {
    const stage = await aStage(browser)
    for (let scene; (scene = waiting.shift());) {
      await stage.show(scene)
      await act(stage, scene)
    }
    await stage.page.context().close()
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, play))
}

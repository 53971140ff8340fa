import type { Browser } from 'playwright-core'
import { hasChromium, inChromium } from '../browser/chromium'
import { anAlbum, MANY } from './album'
import { axe, problems, reflow, title, turnTo, type View } from './looking'
import { nameOf, STATES, type Scene } from './scenes'
import { onStages } from './stage'

/** Long, and run by hand: `npm run check:look`. */
jest.setTimeout(3_600_000)

const VIEWS: View[] = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
)

test('every scene, narrow and wide, by day and by night', async () => {
  if (!hasChromium) throw new Error('this needs a Chromium: /usr/bin/chromium, or CHROMIUM=…')
  const album = await anAlbum(MANY)
  const failed = await inChromium((browser) => look(browser, album.scenes))
  await album.close()
  say(`${summary(album.scenes)} in ${VIEWS.length} views: ${failed} failed`)
  expect(failed).toBe(0)
})

async function look(browser: Browser, scenes: Scene[]): Promise<number> {
  let failed = 0
  await onStages(browser, scenes, async ({ page: window, complaints }, scene) => {
    const once = [
      ...(await title(window)),
      ...(scene.page.status === 422 ? await problems(window, scene.page) : []),
    ]
    for (const view of VIEWS) {
      await turnTo(window, view)
      const found = [...once.splice(0), ...(await axe(window, 'all')), ...complaints.splice(0)]
      if (view.width === 320) found.push(...(await reflow(window)))
      if (found.length === 0) continue
      failed += 1
      say(`${nameOf(scene)} at ${view.width} ${view.scheme}: ${found.join('; ')}`)
    }
  })
  return failed
}

const summary = (scenes: Scene[]) =>
  STATES.map((state) => `${scenes.filter((scene) => scene.state === state).length} ${state}`).join(', ')

const say = (line: string) => process.stdout.write(`${line}\n`)

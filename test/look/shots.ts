import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { hasChromium, inChromium } from '../browser/chromium'
import { anAlbum, MANY } from './album'
import { turnTo, type View } from './looking'
import { nameOf, type Scene } from './scenes'
import { sheet, strip, type Shot } from './sheet'
import { onStages, type Stage } from './stage'

/** Long, and run by hand: `npm run shots`, or `SHOTS=thong-cao npm run shots` for pages with that in their address. */
jest.setTimeout(3_600_000)

const FOLDER = path.join(__dirname, '../../screenshots')
const WIDTHS = [320, 768, 1280]
const VIEWS: View[] = (['light', 'dark'] as const).flatMap((scheme) =>
  WIDTHS.map((width) => ({ width, scheme })),
)
/** In pixels: what stands lower is the same as above. */
const TALLEST = 4000

test('a contact sheet of every page', async () => {
  if (!hasChromium) throw new Error('this needs a Chromium: /usr/bin/chromium, or CHROMIUM=…')
  const album = await anAlbum(MANY)
  const wanted = album.scenes.filter((scene) => nameOf(scene).includes(process.env['SHOTS'] ?? ''))
  cleared()
  const shots: Shot[] = []
  await inChromium((browser) =>
    onStages(
      browser,
      wanted,
      async (stage, scene) => void shots.push(await shoot(stage, scene, wanted.indexOf(scene))),
    ),
  )
  await album.close()
  sheet(FOLDER, shots)
  process.stdout.write(`${shots.length} pages: ${path.join(FOLDER, 'index.html')}\n`)
})

/** Of the pictures of the last time; others may lie there too. */
function cleared() {
  mkdirSync(FOLDER, { recursive: true })
  const old = readdirSync(FOLDER).filter((name) => /^\d{3}-.*\.png$/.test(name))
  for (const name of old) rmSync(path.join(FOLDER, name))
}

async function shoot({ page: window }: Stage, scene: Scene, index: number): Promise<Shot> {
  const name = fileName(scene, index)
  const files: string[] = []
  for (const view of VIEWS) {
    const file = `${name}-${view.width}-${view.scheme}.png`
    await turnTo(window, view)
    const height = Math.min(TALLEST, await window.evaluate<number>('document.documentElement.scrollHeight'))
    const clip = { x: 0, y: 0, width: view.width, height }
    await window.screenshot({ path: path.join(FOLDER, file), fullPage: true, clip })
    files.push(file)
  }
  return {
    route: scene.page.route,
    name: nameOf(scene),
    index,
    files,
    strip: await strip(FOLDER, name, files),
  }
}

/** Numbered, so that a folder lists them in the order of the sheet. */
function fileName({ state, page }: Scene, index: number) {
  const words = `${state} ${page.route} ${page.way ?? ''} ${page.locale}`.replace(/[^\w]+/g, '-')
  return `${String(index).padStart(3, '0')}-${words}`
}

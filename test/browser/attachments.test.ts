import type { Locator, Page } from 'playwright-core'
import { setClock } from '../support/portal'
import { pdfOf } from '../files/hidden-samples'
import { add, aDraft, approved, aStage, filesOf, type Stage } from '../statements/attachments/support'
import { inBrowser, serve, someone, stop, tab } from './served'

inBrowser('the order of files', () => {
  let stage: Stage
  let id: string
  beforeAll(async () => {
    await setClock('2026-11-23T02:00:00Z')
    await serve()
    stage = await aStage()
    id = await aDraft(stage)
    for (const [n, title] of ['Một', 'Hai', 'Ba'].entries())
      await add(id, stage.author, [await pdfOf({ pages: n + 1 }), 'a.pdf'], { title })
  })
  afterAll(stop)

  const titles = async () => (await filesOf(id)).map(({ title }) => title)

  /** In several moves: browsers tell of a place only after they came to it. */
  async function drag(page: Page, from: Locator, to: Locator) {
    await from.hover()
    const { x, y } = (await to.boundingBox())!
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 6, { steps: 8 })
    await page.mouse.up()
  }

  test('is dragged, and nothing is saved before somebody says so', async () => {
    const page = await tab(stage.author, { viewport: { width: 1280, height: 2000 } })
    await page.goto(`/noi-bo/thong-cao/${id}/tep`)
    const lines = page.locator('[data-order] > li')
    expect(await page.locator('[data-moved]').isVisible()).toBe(false)
    await drag(page, lines.nth(2).locator('[data-handle]'), lines.nth(0))
    expect(await lines.locator('h2').allTextContents()).toEqual(['Ba', 'Một', 'Hai'])
    expect(await page.locator('[data-moved]').isVisible()).toBe(true)
    expect(await titles()).toEqual(['Một', 'Hai', 'Ba'])
    await page.click('#thu-tu button')
    await page.waitForURL(/xong=thu-tu/)
    expect(await titles()).toEqual(['Ba', 'Một', 'Hai'])
  })

  test('is typed as numbers without a script', async () => {
    const page = await tab(stage.author, { javaScriptEnabled: false })
    await page.goto(`/noi-bo/thong-cao/${id}/tep`)
    expect(await page.locator('[data-handle]').first().isVisible()).toBe(false)
    await page.locator('[data-order] input[type=number]').nth(0).fill('9')
    await page.click('#thu-tu button')
    await page.waitForURL(/xong=thu-tu/)
    expect(await titles()).toEqual(['Một', 'Hai', 'Ba'])
  })
})

/** Some seconds of silence: frames of MPEG 1, layer III, with nothing in them. */
const silence = () =>
  Buffer.concat(
    Array.from({ length: 200 }, () => Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(413)])),
  )

inBrowser('a recording', () => {
  beforeAll(async () => {
    await setClock('2026-11-23T02:00:00Z')
    await serve()
  })
  afterAll(stop)

  test('is played on the page that readers see, and can be wound on', async () => {
    const stage = await aStage()
    const id = await aDraft(stage)
    await add(id, stage.author, [silence(), 'a.mp3'], { title: 'Lời', transcript: 'Không có lời nào.' })
    const { page, complaints } = await someone()
    await page.goto(`/thong-cao/${await approved(stage, id)}`)
    const playing = await page.evaluate<number>(`new Promise((resolve, reject) => {
      const audio = document.querySelector('audio')
      audio.muted = true
      audio.onerror = () => reject(audio.error.message)
      audio.onseeked = () => resolve(audio.currentTime)
      audio.onloadedmetadata = () => { audio.currentTime = 3 }
      audio.load()
      audio.play().catch(reject)
    })`)
    expect(playing).toBeGreaterThanOrEqual(3)
    expect(complaints).toEqual([])
  })
})

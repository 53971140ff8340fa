import type { Browser } from 'playwright-core'
import { axe, problems, reflow, title, turnTo } from './looking'
import { nameOf, type Scene } from './scenes'
import { onStages, type Stage } from './stage'

export interface Finding {
  kind: 'axe' | 'sight' | 'title' | 'problems' | 'elsewhere' | 'complaint'
  /** Which scene and what is wrong with it. */
  text: string
}

/** Each scene on a desk by day, and on a telephone by night. */
export async function findingsOf(browser: Browser, scenes: Scene[]): Promise<Finding[]> {
  const found: Finding[] = []
  await onStages(browser, scenes, async (stage, scene) => {
    const add = (kind: Finding['kind'], texts: string[]) =>
      found.push(...texts.map((text) => ({ kind, text: `${nameOf(scene)}: ${text}` })))
    const { page: window } = stage
    add('title', await title(window))
    if (scene.page.status === 422) add('problems', await problems(window, scene.page))
    add('axe', await axe(window, 'all'))
    await turnTo(window, { width: 320, scheme: 'dark' })
    add('sight', [...(await axe(window, 'sight')), ...(await reflow(window))])
    add('elsewhere', elsewhere(stage, scene))
    add('complaint', stage.complaints)
    await turnTo(window, { width: 1280, scheme: 'light' })
  })
  return found
}

const elsewhere = ({ asked }: Stage, { portal }: Scene) =>
  asked.filter((address) => new URL(address).origin !== portal.origin)

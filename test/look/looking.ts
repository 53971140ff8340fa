import type { AxeResults } from 'axe-core'
import type { Page as Window } from 'playwright-core'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What the width and the colours change. */
const SIGHT = ['color-contrast', 'target-size']

export interface View {
  width: number
  scheme: 'light' | 'dark'
}

export async function turnTo(window: Window, { width, scheme }: View) {
  await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await window.setViewportSize({ width, height: 900 })
}

/** What axe finds against WCAG 2.2 AA: a line for each rule. @param which every rule, or those of sight alone */
export async function axe(window: Window, which: 'all' | 'sight'): Promise<string[]> {
  const runOnly = which === 'all' ? { type: 'tag', values: WCAG } : { type: 'rule', values: SIGHT }
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
  // what it has nothing to say about stays in the page: it is much
  const violations = await window.evaluate<AxeResults['violations']>(
    `axe.run(${options}).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Nothing must be scrolled sideways on the narrowest screen. */
export async function reflow(window: Window): Promise<string[]> {
  const width = await window.evaluate<number>('document.scrollingElement.scrollWidth')
  return width <= 320 ? [] : [`reflow: ${width} px wide at 320`]
}

/** A page that names mistakes says so in its title, and begins reading at them. */
export const problems = (window: Window, { locale }: { locale: 'vi' | 'en' }): Promise<string[]> =>
  window.evaluate(`(() => {
    const { title, activeElement: summary } = document
    const links = [...summary.querySelectorAll('a[href^="#"]')]
    const lost = links.filter(({ hash }) => !document.getElementById(hash.slice(1)))
    return [
      ...(title.startsWith('${locale === 'en' ? 'Error:' : 'Lỗi:'}') ? [] : ['title: ' + title]),
      ...(links.length > 0 && summary !== document.body ? [] : ['the summary has no focus']),
      ...lost.map(({ hash }) => 'the summary leads nowhere: ' + hash),
    ]
  })()`)

/** What a page is called, in its window and on itself. */
export const title = (window: Window): Promise<string[]> =>
  window.evaluate(`[
    ...(document.title.trim() === '' ? ['no title'] : []),
    ...(document.querySelectorAll('h1').length === 1 ? [] : ['not one h1']),
  ]`)

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { STATIC } from '../../web/stylesheet'
import { contrast } from './contrast'

/** A token on its ground, and how far they must stand apart: text 4.5, edges of controls 3 (WCAG 1.4.3, 1.4.11). */
const PAIRS: [ink: string, ground: string, least: number][] = [
  ...onEach('ink', ['paper', 'surface', 'sunken'], 4.5),
  ...onEach('ink-soft', ['paper', 'surface', 'sunken'], 4.5),
  ...onEach('line-strong', ['paper', 'surface', 'sunken'], 3),
  ...onEach('link', ['paper', 'surface', 'sunken', 'link-wash'], 4.5),
  ...onEach('visited', ['paper', 'surface'], 4.5),
  ...onEach('on-primary', ['primary', 'primary-over'], 4.5),
  ...onEach('on-brand', ['brand', 'brand-deep'], 4.5),
  ...onEach('grave', ['paper', 'surface', 'grave-wash'], 4.5),
  ...onEach('notice', ['paper', 'surface', 'notice-wash'], 4.5),
  ...onEach('good', ['paper', 'surface', 'good-wash'], 4.5),
  ...onEach('on-mark', ['mark'], 4.5),
  ...onEach('focus', ['paper', 'surface', 'sunken'], 3),
]

function onEach(ink: string, grounds: string[], least: number): [string, string, number][] {
  return grounds.map((ground) => [ink, ground, least])
}

/** What static/styles/tokens.css says, so that the gallery cannot say anything else. */
export function paletteOf() {
  const css = readFileSync(path.join(STATIC, 'styles', 'tokens.css'), 'utf8')
  const [bright, dim] = css.split('@media screen and (prefers-color-scheme: dark)')
  const light = coloursIn(bright!)
  const dark = new Map([...light, ...coloursIn(dim!)])
  return PAIRS.map(([ink, ground, least]) => ({
    ...{ ink, ground, least },
    light: shown(light, ink, ground),
    dark: shown(dark, ink, ground),
  }))
}
export type Palette = ReturnType<typeof paletteOf>

const coloursIn = (css: string) =>
  new Map([...css.matchAll(/--([\w-]+): (#[\da-f]+);/g)].map(([, name, hex]) => [name!, hex!]))

function shown(colours: Map<string, string>, ink: string, ground: string) {
  const [one, other] = [colours.get(ink)!, colours.get(ground)!]
  return { ink: one, ground: other, contrast: Math.floor(contrast(one, other) * 10) / 10 }
}

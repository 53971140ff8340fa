import type { Locale, MessageKey } from '../../i18n'
import { HERE } from './here'
import type { Palette } from './palette'
import { samples } from './samples'

const PARTS = [
  ...(['text', 'colours', 'buttons', 'links', 'fields', 'choices', 'problems', 'notices', 'states'] as const),
  ...([
    'facts',
    'people',
    'statements',
    'finding',
    'tables',
    'story',
    'reading',
    'review',
    'dialogs',
  ] as const),
  ...(['steps', 'writing', 'changes', 'tasks', 'frame'] as const),
]

const part = (id: (typeof PARTS)[number]) => ({
  id,
  heading: `about.gallery.${id}` satisfies MessageKey,
  use: `about.gallery.${id}.use` satisfies MessageKey,
  states: `about.gallery.${id}.states` satisfies MessageKey,
})

const row = ({ light, dark, least, ...pair }: Palette[number], word: (ratio: number) => string) => ({
  ...pair,
  least: word(least),
  light: { ...light, contrast: word(light.contrast) },
  dark: { ...dark, contrast: word(dark.contrast) },
})

const inWords = (locale: Locale) => {
  const numbers = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 })
  return (ratio: number) => numbers.format(ratio)
}

/** views/about/gallery.hbs: parts by their names, in their order */
export const galleryPage = (palette: Palette, locale: Locale) => ({
  title: 'about.gallery.title' satisfies MessageKey,
  parts: Object.fromEntries(PARTS.map((id) => [id, part(id)])),
  palette: palette.map((pair) => row(pair, inWords(locale))),
  samples,
  action: HERE,
})

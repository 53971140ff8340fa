import type { Locale, MessageKey } from '../../i18n'
import { difference } from './differences-page'
import type { EditionText } from './public-queries'

/** Of one language: what stood before an edition, and what stands in it. */
export const around = (texts: EditionText[], edition: number) =>
  [
    texts.findLast(({ ordinal }) => ordinal < edition),
    texts.find(({ ordinal }) => ordinal === edition),
  ] as const

/** Where the text of this page stays as it was and the other changes, its readers are led to the other. */
export function elsewhere(own: EditionText[], other: EditionText[], edition: number) {
  const [before, text] = around(other, edition)
  if (!before || !text || saidOf(own, edition) !== 'changes.diff.same' || saidOf(other, edition)) return null
  return wordsFor(text.locale)
}

const saidOf = (texts: EditionText[], edition: number): MessageKey | null | undefined => {
  const [before, text] = around(texts, edition)
  return text && difference(text.locale, before, text)?.said
}

const wordsFor = (locale: Locale) => ({
  said: `changes.history.elsewhere.${locale}` as const,
  see: `changes.history.elsewhere.${locale}.see` as const,
})

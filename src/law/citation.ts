import type { Locale, MessageKey } from '../i18n'
import { BOOK, instrumentOf, type Book } from './book'

/** Where in an instrument something stands. */
export interface Place {
  /** Code of the instrument. */
  instrument: string
  article: string
  /** '3', or '6.a' with its point. */
  clause: string
}

/** In words: a phrase, or its parts for a sentence that has the phrase within. */
export interface Citation {
  key: MessageKey
  values: Record<string, string>
}

/** Rows and rules that run know their instrument by its name. */
export const codeNamed = (name: string | null, { instruments }: Book = BOOK): string | null =>
  instruments.find(({ nameVi }) => nameVi === name)?.code ?? null

/** Where something stands, as a page of this language cites it; null for what no instrument says. */
export function cited(
  { instrument, article, clause }: { [Part in keyof Place]: string | null },
  locale: Locale,
  book: Book = BOOK,
): Citation | null {
  const found = instrumentOf(instrument, book)
  if (!found || !article) return null
  const name = locale === 'en' ? found.nameEn : found.nameVi
  const [number, point] = clause?.split('.') ?? []
  if (!number) return { key: 'law.cited.article', values: { article, instrument: name } }
  if (!point) return { key: 'law.cited.clause', values: { clause: number, article, instrument: name } }
  return { key: 'law.cited.point', values: { point, clause: number, article, instrument: name } }
}

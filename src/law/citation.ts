import type { Locale, MessageKey } from '../i18n'
import { BOOK, instrumentOf, type Book } from './book'

interface Place {
  /** Code of the instrument. */
  instrument: string | null
  article: string | null
  /** '3', or '6.a' with its point. */
  clause: string | null
}

interface Citation {
  key: MessageKey
  values: Record<string, string>
}

/** Where something stands, as a page of this language cites it; null for what no instrument says. */
export function cited(
  { instrument, article, clause }: Place,
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

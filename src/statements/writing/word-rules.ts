import type { Converted } from '../../texts/word'
import type { Raw } from '../../web/form'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** For <input accept>. */
export const ACCEPT_WORD = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const FIELDS = {
  vi: { title: 'titleVi', body: 'bodyVi' },
  en: { title: 'titleEn', body: 'bodyEn' },
} as const

/** After what was typed, never over it: a title that has its place taken becomes a heading. */
export function broughtInto(raw: Raw, language: Language, { title, markdown }: Converted): Raw {
  const field = FIELDS[language]
  const isFree = !raw[field.title]
  const heading = title && !isFree ? `## ${title}` : ''
  const body = [raw[field.body], heading, markdown].filter(Boolean).join('\n\n')
  return { ...raw, [field.body]: body, ...(title && isFree && { [field.title]: title }) }
}

export const languageIn = (typed: unknown): Language => LANGUAGES.find((each) => each === typed) ?? 'vi'

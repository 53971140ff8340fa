import type { MessageKey } from '../../i18n'
import type { Converted } from '../../texts/word'
import type { Problem, Raw } from '../../web/form'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** For <input accept>. */
export const ACCEPT_WORD = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const FIELDS = {
  vi: { title: 'titleVi', body: 'bodyVi' },
  en: { title: 'titleEn', body: 'bodyEn' },
} as const

/** As it is said elsewhere, and here: only a Word file helps, so nobody is sent for another kind. */
const OWN: Record<string, MessageKey> = {
  'files.problem.type': 'writing.word.type',
  'files.problem.disguised': 'writing.word.type',
  'files.problem.old_office': 'writing.word.type',
  'files.problem.macros': 'writing.word.macros',
  'files.problem.remote': 'writing.word.remote',
  'files.problem.embedded': 'writing.word.embedded',
  'files.problem.nested': 'writing.word.embedded',
  'files.problem.unpacked': 'writing.word.unpacked',
  'files.problem.unchecked': 'writing.word.unreadable',
}

/** Whatever is wrong inside a file of another kind, it is no Word file. */
export function asOfWord({ key, values = {} }: Problem): Problem {
  const { name } = values
  const isWord = typeof name === 'string' && /\.docx$/i.test(name)
  const isOther = key.startsWith('files.problem.') && !isWord
  return { key: isOther ? 'writing.word.type' : (OWN[key] ?? key), values }
}

/** After what was typed, never over it: a title that has its place taken becomes a heading. */
export function broughtInto(raw: Raw, language: Language, { title, markdown }: Converted): Raw {
  const field = FIELDS[language]
  const isFree = !raw[field.title]
  const heading = title && !isFree ? `## ${title}` : ''
  const body = [raw[field.body], heading, markdown].filter(Boolean).join('\n\n')
  return { ...raw, [field.body]: body, ...(title && isFree && { [field.title]: title }) }
}

export const languageIn = (typed: unknown): Language => LANGUAGES.find((each) => each === typed) ?? 'vi'

import { galleryEn } from '../about/gallery/words.en'
import { galleryVi } from '../about/gallery/words.vi'
import { aboutEn } from '../about/words.en'
import { aboutVi } from '../about/words.vi'
import { accountsEn } from '../accounts/words.en'
import { accountsVi } from '../accounts/words.vi'
import { agenciesEn } from '../agencies/words.en'
import { agenciesVi } from '../agencies/words.vi'
import { auditEn } from '../audit/words.en'
import { auditVi } from '../audit/words.vi'
import { lawEn } from '../clocks/law-words.en'
import { lawVi } from '../clocks/law-words.vi'
import { clocksEn } from '../clocks/words.en'
import { clocksVi } from '../clocks/words.vi'
import { filesEn } from '../files/words.en'
import { filesVi } from '../files/words.vi'
import { mailEn } from '../mail/words.en'
import { mailVi } from '../mail/words.vi'
import { requestsEn } from '../requests/words.en'
import { requestsVi } from '../requests/words.vi'
import { registerEn } from '../spokespeople/register-words.en'
import { registerVi } from '../spokespeople/register-words.vi'
import { spokespeopleEn } from '../spokespeople/words.en'
import { spokespeopleVi } from '../spokespeople/words.vi'
import { attachmentsEn } from '../statements/attachments/words.en'
import { attachmentsVi } from '../statements/attachments/words.vi'
import { changesEn } from '../statements/changes/words.en'
import { changesVi } from '../statements/changes/words.vi'
import { releaseEn } from '../statements/release/words.en'
import { releaseVi } from '../statements/release/words.vi'
import { clearanceEn } from '../statements/review/clearance-words.en'
import { clearanceVi } from '../statements/review/clearance-words.vi'
import { reviewEn } from '../statements/review/words.en'
import { reviewVi } from '../statements/review/words.vi'
import { templatesEn } from '../statements/writing/template-words.en'
import { templatesVi } from '../statements/writing/template-words.vi'
import { writingEn } from '../statements/writing/words.en'
import { writingVi } from '../statements/writing/words.vi'
import { statementsEn } from '../statements/words.en'
import { statementsVi } from '../statements/words.vi'
import { tasksEn } from '../tasks/words.en'
import { tasksVi } from '../tasks/words.vi'
import { textsEn } from '../texts/words.en'
import { textsVi } from '../texts/words.vi'
import { siteEn } from './site.en'
import { siteVi } from './site.vi'

/** The words of all slices; what a key is, they say. */
export const vi = {
  ...siteVi,
  ...agenciesVi,
  ...accountsVi,
  ...spokespeopleVi,
  ...registerVi,
  ...statementsVi,
  ...writingVi,
  ...templatesVi,
  ...reviewVi,
  ...clearanceVi,
  ...releaseVi,
  ...changesVi,
  ...attachmentsVi,
  ...textsVi,
  ...requestsVi,
  ...auditVi,
  ...mailVi,
  ...filesVi,
  ...tasksVi,
  ...clocksVi,
  ...aboutVi,
  ...galleryVi,
  ...lawVi,
} as const

export type MessageKey = keyof typeof vi
export type Locale = 'vi' | 'en'
export const LOCALES: readonly Locale[] = ['vi', 'en']

const en: Record<MessageKey, string> = {
  ...siteEn,
  ...agenciesEn,
  ...accountsEn,
  ...spokespeopleEn,
  ...registerEn,
  ...statementsEn,
  ...writingEn,
  ...templatesEn,
  ...reviewEn,
  ...clearanceEn,
  ...releaseEn,
  ...changesEn,
  ...attachmentsEn,
  ...textsEn,
  ...requestsEn,
  ...auditEn,
  ...mailEn,
  ...filesEn,
  ...tasksEn,
  ...clocksEn,
  ...aboutEn,
  ...galleryEn,
  ...lawEn,
}

const catalogues: Record<Locale, Record<string, string>> = { vi, en }

/** A part of a sentence that has words of its own in each language. */
export interface Part {
  key: MessageKey
  values: Record<string, string | number>
}
/** What is put in a sentence: one thing, or several in a row. */
export type Value = string | number | readonly (string | Part)[]

/** Fills {name} from values. An unknown key throws: a page with a missing word is a bug, not a style. */
export function translate(locale: Locale, key: string, values: Record<string, unknown> = {}): string {
  const message = catalogues[locale][key]
  if (message === undefined) throw new Error(`No message '${key}'`)
  return message.replace(/\{(\w+)\}/g, (_, name: string) => filled(locale, values[name]))
}

const filled = (locale: Locale, value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((part: string | Part) =>
          typeof part === 'string' ? part : translate(locale, part.key, part.values),
        )
        .join('; ')
    : String(value)

export const isMessageKey = (key: string): key is MessageKey => key in vi

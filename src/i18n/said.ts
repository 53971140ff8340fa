import type { Locale } from '.'

/** Words that are there in Vietnamese, for a reader of this language: in English where somebody wrote that too. */
export const saidIn = (
  reader: Locale,
  vi: string | null,
  en: string | null,
): { said: string | null; lang: Locale } =>
  reader === 'en' && en !== null ? { said: en, lang: 'en' } : { said: vi, lang: 'vi' }

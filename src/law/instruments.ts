import type { Locale } from '../i18n'

/** As a page cites them; rows keep the Vietnamese, which is what the law is called. */
const IN_ENGLISH: Record<string, string> = {
  'Luật Báo chí số 103/2016/QH13': 'Press Law 103/2016/QH13',
  'Luật Báo chí số 126/2025/QH15': 'Press Law 126/2025/QH15',
  'Nghị định số 237/2026/NĐ-CP': 'Decree 237/2026/NĐ-CP',
  'Nghị định số 262/2026/NĐ-CP': 'Decree 262/2026/NĐ-CP',
}

export const nameOfInstrument = (instrument: string, locale: Locale): string =>
  (locale === 'en' && IN_ENGLISH[instrument]) || instrument

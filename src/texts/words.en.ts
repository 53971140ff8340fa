import type { WordsFor } from '../i18n/words'
import type { textsVi } from './words.vi'

export const textsEn: WordsFor<typeof textsVi> = {}

import type { WordsFor } from '../../i18n/words'
import type { writingVi } from './words.vi'

export const writingEn: WordsFor<typeof writingVi> = {}

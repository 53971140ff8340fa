import type { WordsFor } from '../../i18n/words'
import type { releaseVi } from './words.vi'

export const releaseEn: WordsFor<typeof releaseVi> = {}

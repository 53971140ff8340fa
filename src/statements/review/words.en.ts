import type { WordsFor } from '../../i18n/words'
import type { reviewVi } from './words.vi'

export const reviewEn: WordsFor<typeof reviewVi> = {}

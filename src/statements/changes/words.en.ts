import type { WordsFor } from '../../i18n/words'
import type { changesVi } from './words.vi'

export const changesEn: WordsFor<typeof changesVi> = {}

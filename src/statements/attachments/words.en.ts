import type { WordsFor } from '../../i18n/words'
import type { attachmentsVi } from './words.vi'

export const attachmentsEn: WordsFor<typeof attachmentsVi> = {}

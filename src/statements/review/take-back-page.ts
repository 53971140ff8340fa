import type { MessageKey } from '../../i18n'
import type { Question } from '../../web/confirm-page'

interface Asked {
  id: string
  title: string
  version: string
  why: MessageKey | null
}

/** views/confirm.hbs: whoever is about to approve it would find it gone. */
export const takeBackQuestion = ({ id, title, version, why }: Asked): Question => ({
  question: { key: 'statements.take_back.question', values: { title } },
  effects: [{ key: 'statements.take_back.effect' }],
  send: 'statements.work.take_back',
  action: `/noi-bo/thong-cao/${id}/rut-trinh`,
  back: `/noi-bo/thong-cao/${id}`,
  hidden: { version },
  why,
})

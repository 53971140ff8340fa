import type { MessageKey } from '../i18n'

interface Sentence {
  key: MessageKey
  values?: Record<string, string | number>
}

/** What is asked once before something that cannot be taken back; addresses are without the language. */
export interface Question {
  /** Names whom or what it is about: the page's title. */
  question: Sentence
  /** What will happen, in a sentence or two. */
  effects: readonly Sentence[]
  /** Says what the button does. */
  send: MessageKey
  /** GET of it shows the question, POST does it. */
  action: string
  back: string
  /** What the form carries, like the version of what was read. */
  hidden?: Record<string, string | number>
  /** Why it cannot be done now: said instead of the button. */
  why?: MessageKey | null
}

/** views/confirm.hbs */
export const confirmPage = ({
  question,
  effects,
  send,
  action,
  back,
  hidden = {},
  why = null,
}: Question) => ({
  title: null,
  message: question,
  ...{ effects, send, action, back, why },
  hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })),
})

import { oneOf, optional, readForm, text, uuid, type Values } from '../../web/form'
import { LONGEST_QUOTE } from './passage-rules'

const commentFields = {
  key: uuid,
  /** The text that was read; with none it is about the whole. */
  revision: optional(uuid),
  quote: optional(text({ max: LONGEST_QUOTE })),
  body: text({ max: 2000 }),
}
export type CommentForm = Values<typeof commentFields>
export const readComment = (body: unknown) => readForm(body, commentFields)

const answerFields = { key: uuid, body: text({ max: 2000 }) }
export type AnswerForm = Values<typeof answerFields>
export const readAnswer = (body: unknown) => readForm(body, answerFields)

const moveFields = { to: oneOf(['resolved', 'open']) }
export const readMove = (body: unknown) => readForm(body, moveFields)

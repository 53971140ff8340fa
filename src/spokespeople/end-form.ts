import { readForm, text, type Values } from '../web/form'

const fields = { reason: text({ max: 500 }) }
export type EndForm = Values<typeof fields>
export const readEnd = (body: unknown) => readForm(body, fields)

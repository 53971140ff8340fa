import { readForm, text } from '../web/form'

const fields = { reason: text({ max: 500 }) }
export const readEnd = (body: unknown) => readForm(body, fields)

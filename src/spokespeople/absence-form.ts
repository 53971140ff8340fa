import { readForm, text } from '../web/form'

/** Seen by the head and the administrators alone. */
export const readReason = (sent: unknown) => readForm(sent, { reason: text({ max: 1000 }) })

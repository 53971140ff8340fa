import { line, oneOf, readForm, uuid, type Values } from '../../web/form'
import { HOURS } from './preview-rules'

const fields = { recipient: line({ max: 120 }), hours: oneOf(HOURS), key: uuid }

export type PreviewForm = Values<typeof fields>
export const readPreview = (body: unknown) => readForm(body, fields)

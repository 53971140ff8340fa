import { readForm, tidy, uuid, whole } from '../../web/form'

const fields = { version: whole({ max: 2 ** 30 }), target: uuid }
export const readLink = (body: unknown) => readForm(body, fields)

const LONGEST = 200
export const wordsIn = (query: Record<string, unknown>): string =>
  typeof query['q'] === 'string' ? tidy(query['q']).slice(0, LONGEST) : ''

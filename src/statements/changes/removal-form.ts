import { optional, readForm, text, whole, type Values } from '../../web/form'

const fields = {
  version: whole({ max: 2 ** 30 }),
  basis: text({ min: 10, max: 1000 }),
  /** For readers of English. */
  basisEn: optional(text({ min: 10, max: 1000 })),
}
export type RemovalForm = Omit<Values<typeof fields>, 'basisEn'> & { basisEn?: string | null }
export const readRemoval = (body: unknown) => readForm(body, fields)

/** Asked twice: the second question is answered by a button of its own. */
export const isSure = (body: unknown) => (body as Record<string, unknown> | undefined)?.['sure'] === 'yes'

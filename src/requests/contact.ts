import type { Keys } from '../keys'

const CONTACT = ['name', 'email', 'phone', 'pressCard', 'introduction'] as const
type Column = (typeof CONTACT)[number]

export type Contact = Record<Column, string | null>
export type SealedContact = Record<Column, Buffer | null>
/** What could not be opened, or was erased, is null. */
export type OpenedContact = Record<Column, string | null>

const each = <T>(value: (column: Column) => T) =>
  Object.fromEntries(CONTACT.map((column) => [column, value(column)])) as Record<Column, T>

/** Each value under its own nonce and bound to its place, so that none can be moved to another request. */
export const seal = (keys: Keys, requestId: string, contact: Contact): SealedContact =>
  each((column) => {
    const value = contact[column]
    return value === null ? null : keys.seal(value, `${requestId}:${column}`)
  })

export const open = (keys: Keys, requestId: string, sealed: SealedContact | undefined): OpenedContact =>
  each((column) => opened(keys, sealed?.[column], `${requestId}:${column}`))

/** A value sealed with a key that is gone is lost, and its page is not. */
function opened(keys: Keys, value: Buffer | null | undefined, bound: string): string | null {
  if (!value) return null
  try {
    return keys.open(value, bound)
  } catch {
    return null
  }
}

export const searchable = (keys: Keys, email: string) => keys.hmac('contact-search', email)

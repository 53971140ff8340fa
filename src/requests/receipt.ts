import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256, type Keys } from '../keys'

/** Without 0, O, 1 and I, which are read for one another; 32 of them, so five bits each. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const SECRET_LETTERS = 28

const letters = (bytes: Buffer) => [...bytes].map((byte) => ALPHABET[byte & 31]).join('')
const inFours = (text: string) => (text.match(/.{1,4}/g) ?? []).join('-')

/** Tells nothing about how many there are: 'YC-7K3M-9QXT'. */
export const newCode = () => `YC-${inFours(letters(randomBytes(8)))}`

/**
 * What is kept of a form's key, as an id. Whoever shows the key is shown the receipt: who only reads the rows must not
 * have it.
 */
export const keptKey = (keys: Keys, formKey: string): string =>
  keys
    .hmac('form-key', formKey)
    .toString('hex', 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** 140 bits that the same form, sent again, finds again. */
export const secretFor = (keys: Keys, idempotencyKey: string) =>
  inFours(letters(keys.hmac('receipt', idempotencyKey).subarray(0, SECRET_LETTERS)))

/** As it is read out and broken into lines: in its groups, each but the last with its hyphen. */
export const groupsOf = (secret: string): string[] => secret.split(/(?<=-)/)

/** In place of one that was lost. @param seed random, and as long as it is known the secret can be shown again */
export const newSecretFrom = (keys: Keys, seed: string) => secretFor(keys, `new ${seed}`)

const typed = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** However it was typed: case, spaces and hyphens do not matter, nor does the YC in front. */
export const codeFrom = (text: string) => `YC-${inFours(typed(text).replace(/^YC(?=.{8}$)/, ''))}`

const CODE = new RegExp(`^YC-[${ALPHABET}]{4}-[${ALPHABET}]{4}$`)

/** Null when it cannot be one. */
export function codeIn(text: string): string | null {
  const code = codeFrom(text)
  return CODE.test(code) ? code : null
}

export const secretHash = (secret: string) => sha256(typed(secret))

/** The same work whether the code is known or not. */
export const opens = (secret: string, hash: Buffer | undefined) =>
  timingSafeEqual(secretHash(secret), hash ?? randomBytes(32))

/** What its receipt shows; null once another secret took its place. */
export function receiptSecret(keys: Keys, request: { idempotencyKey: string; secretHash: Buffer }) {
  const secret = secretFor(keys, request.idempotencyKey)
  return opens(secret, request.secretHash) ? secret : null
}

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

type Purpose =
  | 'form-key'
  | 'draft'
  | 'contact'
  | 'contact-search'
  | 'cookie'
  | 'receipt'
  | 'preview'
  | 'rate-limit'
  | 'sign-in'

/** Everything secret comes from APP_KEY, a key of its own for each purpose (RFC 5869). */
export interface Keys {
  /** Names the key in rows it sealed, so that a later key can stand beside it. */
  id: string
  hmac: (purpose: Purpose, text: string) => Buffer
  /** AES-256-GCM with a random nonce; `bound` is authenticated with it, so a value cannot move to another row. */
  seal: (text: string, bound: string) => Buffer
  /** @throws when the value was changed, moved or sealed with another key */
  open: (sealed: Buffer, bound: string) => string
}

const NONCE = 12
const TAG = 16

export function keysFrom(appKey: string): Keys {
  const derive = (purpose: Purpose) => Buffer.from(hkdfSync('sha256', appKey, 'phat-ngon', purpose, 32))
  const contact = derive('contact')

  return {
    id: sha256(contact).toString('hex').slice(0, 8),
    hmac: (purpose, text) => createHmac('sha256', derive(purpose)).update(text).digest(),
    seal: (text, bound) => {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', contact, nonce).setAAD(Buffer.from(bound))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open: (sealed, bound) => {
      const decipher = createDecipheriv('aes-256-gcm', contact, sealed.subarray(0, NONCE))
      decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
      return decipher.update(sealed.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

export const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

/** 256 bits, safe in an address and in a cookie. */
export const newToken = () => randomBytes(32).toString('base64url')

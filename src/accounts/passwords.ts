import { randomBytes } from 'node:crypto'
import { type Algorithm, hash as argon2, verify } from '@node-rs/argon2'

/** Argon2id, 19 MiB, two passes: OWASP's first choice for a password store. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Two keyboards may write one Vietnamese letter in two ways: NFKC makes them one password. */
const same = (password: string) => password.normalize('NFKC')

export const hash = (password: string): Promise<string> => argon2(same(password), COST)

/** Takes as long for an account that does not exist: `stored` is then undefined and the answer is no. */
export async function matches(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await dummy), same(password), COST)
  return stored !== undefined && right
}

const dummy = hash(randomBytes(24).toString('base64'))

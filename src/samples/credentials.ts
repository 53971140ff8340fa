import { randomInt } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PEOPLE } from './texts/people'

export interface SampleAccount {
  email: string
  password: string
  what: string
}

const FILE = 'sample-accounts.json'
const accounts = z.array(z.object({ email: z.string(), password: z.string().min(20), what: z.string() }))

/** What the first start wrote down; nothing when it did not, or did not finish. */
export function keptAccounts(dataDir: string): SampleAccount[] {
  try {
    return accounts.parse(JSON.parse(readFileSync(path.join(dataDir, FILE), 'utf8')))
  } catch {
    return []
  }
}

/** Passwords of this installation alone, on the disk before any account has one of them. */
export function accountsFor(dataDir: string): SampleAccount[] {
  const kept = keptAccounts(dataDir)
  const made = PEOPLE.map(({ email, what }) => ({
    email,
    password: kept.find((account) => account.email === email)?.password ?? newPassword(),
    what,
  }))
  writeDown(dataDir, made)
  return made
}

function writeDown(dataDir: string, made: SampleAccount[]) {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, FILE)
  const descriptor = openSync(`${file}.new`, 'w', 0o600)
  writeSync(descriptor, `${JSON.stringify(made, null, 2)}\n`)
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(`${file}.new`, file)
}

const STARTS = 'b ch d g h kh l m n ng ph s t th tr v'.split(' ')
const ENDS =
  'ac am an ang anh ao at au ay em en enh iem ien ieng ieu inh oa oai oan oang oi om ong ua uan uang ung uoc uong uyen uyet'.split(
    ' ',
  )
/** Nine bits each. */
const SYLLABLES = 6

const pick = (from: string[]) => from[randomInt(from.length)]!

/** Syllables that a Vietnamese reader can read out: 'lam-thuyen-boi-quang-…'. */
export const newPassword = () => Array.from({ length: SYLLABLES }, () => pick(STARTS) + pick(ENDS)).join('-')

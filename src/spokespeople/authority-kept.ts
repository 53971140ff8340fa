import type { Authority } from './authority'

/** An answer as a column of JSON keeps it: instants are text there. */
export interface Kept extends Omit<Authority, 'at' | 'by' | 'validFrom' | 'validUntil'> {
  at: string
  by: { decisionNo: string | null; decidedAt: string | null; signer: string | null }
  validFrom: string
  validUntil: string | null
}

export const keep = (authority: Authority): Kept => JSON.parse(JSON.stringify(authority)) as Kept

const instant = (text: string | null) => (text === null ? null : new Date(text))

export const fromKept = (kept: Kept): Authority => ({
  ...kept,
  at: new Date(kept.at),
  by: { ...kept.by, decidedAt: instant(kept.by.decidedAt) },
  validFrom: new Date(kept.validFrom),
  validUntil: instant(kept.validUntil),
})

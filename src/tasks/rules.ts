import { agenciesAs, hasRole, type Actor, type Role } from '../actor'

/** What a machine found that a person must do. */
export const KINDS = ['mail.undeliverable'] as const
export type Kind = (typeof KINDS)[number]

/** Who sees a task, by what it is about: those who may open that. */
const SEEN_BY = {
  request: ['officer', 'spokesperson', 'head'],
  account: ['administrator'],
} as const satisfies Record<string, readonly Role[]>
export type SubjectKind = keyof typeof SEEN_BY
export const SUBJECT_KINDS = Object.keys(SEEN_BY) as SubjectKind[]

/** @throws for what nobody would see: it needs its line above */
export function subjectKindOf(kind: string): SubjectKind {
  const known = SUBJECT_KINDS.find((each) => each === kind)
  if (!known) throw new Error(`Nobody sees tasks about '${kind}'`)
  return known
}

export interface Scope {
  subjectKind: SubjectKind
  agencyIds: number[]
}

/** Whose tasks the actor sees: of which agencies, about what. */
export const scopesOf = (by: Actor): Scope[] =>
  SUBJECT_KINDS.map((subjectKind) => ({ subjectKind, agencyIds: agenciesAs(by, ...SEEN_BY[subjectKind]) }))

export const isSeenBy = (by: Actor, task: { agencyId: number; subjectKind: SubjectKind }) =>
  hasRole(by, task.agencyId, ...SEEN_BY[task.subjectKind])

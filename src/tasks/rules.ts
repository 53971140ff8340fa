import { agenciesAs, hasRole, type Actor, type Role } from '../actor'

/** Who sees a task, by what somebody must do and what it is about: those who may do that. */
const SEEN_BY = {
  'mail.undeliverable': {
    request: ['officer', 'spokesperson', 'head'],
    account: ['administrator'],
  },
  'spokesperson.unable': { appointment: ['head', 'administrator'] },
  'spokesperson.confirm': { appointment: ['administrator'] },
  'statement.countersign': { document: ['spokesperson', 'head'] },
} as const satisfies Record<string, Record<string, readonly Role[]>>

/** What a machine found that a person must do. */
export type Kind = keyof typeof SEEN_BY
type SubjectOf<K extends Kind> = K extends Kind ? keyof (typeof SEEN_BY)[K] : never
export type SubjectKind = SubjectOf<Kind>

export interface Sort {
  kind: Kind
  subjectKind: SubjectKind
}

const ROLES_OF = Object.entries(SEEN_BY).flatMap(([kind, subjects]) =>
  Object.entries(subjects).map(([subjectKind, roles]: [string, readonly Role[]]) => ({
    kind: kind as Kind,
    subjectKind: subjectKind as SubjectKind,
    roles,
  })),
)
export const SORTS: readonly Sort[] = ROLES_OF.map(({ kind, subjectKind }) => ({ kind, subjectKind }))

/** Those that are over when what they are about is done, and by no word of anybody. */
const CLOSED_BY_ITSELF: readonly Kind[] = ['spokesperson.confirm', 'statement.countersign']
export const isDoneByHand = (kind: Kind): boolean => !CLOSED_BY_ITSELF.includes(kind)

/** @throws for what nobody would see: it needs its line above */
export function subjectKindOf(kind: string): SubjectOf<'mail.undeliverable'> {
  if (kind !== 'request' && kind !== 'account') throw new Error(`Nobody sees tasks about '${kind}'`)
  return kind
}

export interface Scope extends Sort {
  agencyIds: number[]
}

/** Whose tasks the actor sees: of which agencies, about what. */
export const scopesOf = (by: Actor): Scope[] =>
  ROLES_OF.map(({ kind, subjectKind, roles }) => ({ kind, subjectKind, agencyIds: agenciesAs(by, ...roles) }))

/** Those that their slice shows on the desk by name, with the time that is over: there they do not stand twice. */
const NAMED_BY_SLICE: readonly Kind[] = ['statement.countersign']
export const deskScopesOf = (by: Actor): Scope[] =>
  scopesOf(by).filter(({ kind }) => !NAMED_BY_SLICE.includes(kind))

export const isSeenBy = (by: Actor, task: Sort & { agencyId: number }) =>
  ROLES_OF.some(
    ({ kind, subjectKind, roles }) =>
      kind === task.kind && subjectKind === task.subjectKind && hasRole(by, task.agencyId, ...roles),
  )

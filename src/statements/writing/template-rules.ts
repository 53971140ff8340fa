import { agenciesAs, hasRole, type Actor, type Role } from '../../actor'
import type { MessageKey } from '../../i18n'
import type { Kind } from '../rules'

/** Who decides with what the texts of an agency begin. */
export const TEMPLATE_ROLES: readonly Role[] = ['spokesperson', 'head', 'administrator']

/** The agencies whose templates somebody keeps. */
export const keptBy = (by: Actor): number[] => agenciesAs(by, ...TEMPLATE_ROLES)
export const mayKeep = (by: Actor, agencyId: number) => hasRole(by, agencyId, ...TEMPLATE_ROLES)

/** With what a text begins. */
export interface Template {
  kind: Kind
  titleVi: string | null
  summaryVi: string | null
  bodyVi: string
  titleEn: string | null
  bodyEn: string | null
}

/** One that comes with the portal; its name is in both languages. */
export interface Shipped extends Template {
  /** As it stands in addresses. */
  key: string
  name: MessageKey
}

const BLANK = /\[(?:điền|fill in):\s*([^\]\n]{1,200})\]/giu

/** The places of a template that nobody has filled in, by what belongs there. */
export const blanksIn = (text: string): string[] => [...text.matchAll(BLANK)].map(([, what]) => what!.trim())

interface Words {
  title: string
  summary: string
  bodyMd: string
}

/** Of a text in its languages: how many places are left and which is the first, or null. */
export function unfilledIn(texts: readonly Words[]) {
  const left = texts.flatMap(({ title, summary, bodyMd }) => [title, summary, bodyMd].flatMap(blanksIn))
  return left.length > 0 ? { count: left.length, first: left[0]! } : null
}

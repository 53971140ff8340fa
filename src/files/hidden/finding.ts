import type { filesVi } from '../words.vi'

/** What opening a file does not show, and who looks into it finds. */
export type HiddenKind = keyof typeof filesVi extends infer Key
  ? Key extends `files.hidden.${infer Kind}`
    ? Kind
    : never
  : never

export interface Finding {
  kind: HiddenKind
  values?: Record<string, string | number>
}

/** What is known of a file by looking into it. */
export interface Facts {
  pages: number | null
  sheets: number | null
  hidden: Finding[]
}

export const nothing = (): Facts => ({ pages: null, sheets: null, hidden: [] })

/** Every camera says which one it is: told, and nobody has to agree. */
const UNASKED: readonly HiddenKind[] = ['camera']

export const asks = (hidden: readonly Finding[]): boolean =>
  hidden.some(({ kind }) => !UNASKED.includes(kind))

const LONGEST = 120

/** Words from inside a file, for a sentence: one line, no invisible letters, not without end. */
function shown(text: string): string {
  const plain = text.replace(/[\p{C}\s]+/gu, ' ').trim()
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}

/** Each word once; nothing where there is none. */
export function said(kind: HiddenKind, texts: Iterable<unknown>): Finding[] {
  const words = [...texts].flatMap((text) => (typeof text === 'string' ? [shown(text)] : []))
  const unique = [...new Set(words.filter((word) => word !== ''))]
  return unique.length > 0 ? [{ kind, values: { text: shown(unique.join('; ')) } }] : []
}

export const counted = (kind: HiddenKind, count: number): Finding[] =>
  count > 0 ? [{ kind, values: { count } }] : []

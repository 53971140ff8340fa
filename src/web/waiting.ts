import type { Actor } from '../actor'
import type { Deps } from '../deps'
import type { Locale, MessageKey } from '../i18n'

/** The parts of one's desk, the most urgent on top. */
export const URGENCIES = ['now', 'soon', 'mine', 'others'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Whose it is, since when, until when: a word, a text, a time, in this order. */
export interface Fact {
  word?: MessageKey
  text?: string | null
  at?: Date | null
  /** Its time is over. */
  late?: boolean
  /** How long that is from now. */
  left?: { key: MessageKey; values: Record<string, number> } | null
}

export interface Line {
  href: string
  /** Its own words, or else one of the portal's. */
  title?: string
  word?: MessageKey
  facts: Fact[]
  /** Where the button that says it is done goes. */
  done?: string
}

/** Things of one sort that wait for somebody. */
export interface Block {
  urgency: Urgency
  title: MessageKey
  lines: Line[]
  /** Of which the lines are the first. */
  count: number
  /** Where all of them are. */
  all: string
}

/** A slice's part of somebody's desk; app.ts joins them. */
export type Panel = (deps: Deps, by: Actor, locale: Locale) => Promise<Block[]>

/** So many lines of one sort. */
export const MOST_LINES = 5

/** Nothing of a sort is no block. */
export const blockOf = (
  about: Pick<Block, 'urgency' | 'title' | 'all'>,
  lines: Line[],
  count = lines.length,
): Block[] => (count > 0 ? [{ ...about, lines: lines.slice(0, MOST_LINES), count }] : [])

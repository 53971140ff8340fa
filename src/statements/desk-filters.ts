import { tidy } from '../web/form'
import type { State } from './rules'

/** The tabs above the desk's list, as they stand in addresses. */
export const TABS = {
  mo: ['draft', 'submitted', 'rejected'],
  xong: ['approved', 'withdrawn', 'removed'],
} as const satisfies Record<string, readonly State[]>
export type Tab = keyof typeof TABS

/** The list's address, as it was asked; the first tab needs no name. */
export interface DeskQuery extends Record<string, string> {
  xem: '' | 'xong'
  q: string
}

const LONGEST = 200

export const readDeskQuery = (query: Record<string, unknown>): DeskQuery => ({
  xem: query['xem'] === 'xong' ? 'xong' : '',
  q: typeof query['q'] === 'string' ? tidy(query['q']).slice(0, LONGEST) : '',
})

export const tabOf = ({ xem }: DeskQuery): Tab => xem || 'mo'

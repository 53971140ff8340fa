import { tidy } from '../web/form'
import { codeIn } from './receipt'
import { CHANNELS, KINDS, type Channel, type Kind } from './rules'

/** As they stand in addresses and, in this order, above the list. */
export const QUEUES = ['cua-toi', 'bo-phan', 'cho-nguoi-hoi', 'qua-han', 'da-dong', 'tat-ca'] as const
export type Queue = (typeof QUEUES)[number]
const FIRST: Queue = 'bo-phan'

/** Older links say only whether it is open. */
const OLDER: Record<string, Queue> = { mo: 'bo-phan', dong: 'da-dong' }

/** Whom a request is given to: the one who has it, or nobody yet. */
export const UNASSIGNED = 'chua-giao'

/** The list's address, as it was asked; what makes no sense is as if it were not there. */
export interface Query extends Record<string, string> {
  hang: Queue
  'bo-phan': string
  loai: string
  kenh: string
  nguoi: string
  q: string
}

interface Choices {
  offices: readonly { id: number }[]
  people: readonly { accountId: number }[]
}

const LONGEST = 200

export function readQuery(query: Record<string, unknown>, { offices, people }: Choices): Query {
  const word = (name: string) => (typeof query[name] === 'string' ? tidy(query[name]).slice(0, LONGEST) : '')
  const oneOf = (name: string, options: readonly string[]) => (options.includes(word(name)) ? word(name) : '')
  const asked = QUEUES.find((queue) => queue === word('hang'))
  return {
    hang: asked ?? OLDER[word('trang-thai')] ?? FIRST,
    'bo-phan': oneOf(
      'bo-phan',
      offices.map(({ id }) => String(id)),
    ),
    loai: oneOf('loai', KINDS.map(slugOf)),
    kenh: oneOf('kenh', CHANNELS),
    nguoi: oneOf('nguoi', [UNASSIGNED, ...people.map(({ accountId }) => String(accountId))]),
    q: word('q'),
  }
}

export const slugOf = (kind: Kind) => kind.replaceAll('_', '-')

/** What a link to this list keeps: the first queue needs no name. */
export const kept = (query: Query, hang: Queue = query.hang): Record<string, string> => ({
  ...query,
  hang: hang === FIRST ? '' : hang,
})

export const isFiltered = (query: Query) =>
  Object.entries(query).some(([name, value]) => name !== 'hang' && value !== '')

/** Null and empty filter nothing. */
export interface Filter {
  officeId: number | null
  kind: Kind | null
  channel: Channel | null
  assignedTo: number | 'nobody' | null
  q: string
  /** The code that `q` may be, however it was typed. */
  code: string | null
}

export const filterOf = ({ 'bo-phan': office, loai, kenh, nguoi, q }: Query): Filter => ({
  officeId: office === '' ? null : Number(office),
  kind: KINDS.find((kind) => slugOf(kind) === loai) ?? null,
  channel: CHANNELS.find((channel) => channel === kenh) ?? null,
  assignedTo: nguoi === '' ? null : nguoi === UNASSIGNED ? 'nobody' : Number(nguoi),
  q,
  code: codeIn(q),
})

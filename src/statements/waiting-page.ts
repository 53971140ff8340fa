import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import type { Locale } from '../i18n'
import { blockOf, type Block, type Fact, type Line, type Urgency } from '../web/waiting'
import { agenciesOf } from './rules'
import type { BlockName, WaitingStatement } from './waiting-queries'

const LIST = '/noi-bo/thong-cao'
const DONE = `${LIST}?xem=xong`

/** In the order of the desk. */
const PLACES: [BlockName, Urgency, all: string][] = [
  ['countersign', 'now', DONE],
  ['overdue', 'now', DONE],
  ['approve', 'now', LIST],
  ['rejected', 'now', LIST],
  ['scheduled', 'soon', DONE],
  ['published', 'soon', DONE],
  ['draft', 'mine', LIST],
  ['agencies', 'others', LIST],
  ['submitted', 'others', LIST],
  ['uncountersigned', 'others', DONE],
]

/** Of views/statements/welcome.hbs */
export const waitingBlocks = (rows: WaitingStatement[], by: Actor, locale: Locale): Block[] =>
  PLACES.flatMap(([name, urgency, all]) => {
    const found = rows.filter(({ block }) => block === name)
    const lines = found.map((row) => lineOf(row, by, locale))
    return blockOf({ urgency, title: `statements.waiting.${name}`, all }, lines, found[0]?.count)
  })

const lineOf = (row: WaitingStatement, by: Actor, locale: Locale): Line => ({
  href: `${LIST}/${row.documentId}`,
  title: row.title,
  facts: [
    whenOf(row),
    ...signOf(row),
    ...(row.reason ? [{ word: 'statements.waiting.reason', text: row.reason } as const] : []),
    ...(row.writer && row.writer !== by.name
      ? [{ word: 'statements.waiting.writer', text: row.writer } as const]
      : []),
    // named where there are several
    ...(agenciesOf(by).length > 1 ? [{ text: nameOf(row, locale) }] : []),
  ],
})

const signOf = ({ signBy, signLate }: WaitingStatement): Fact[] =>
  signBy === null
    ? []
    : [{ word: signLate ? 'release.waiting.sign.late' : 'release.waiting.sign', at: signBy, late: signLate }]

const whenOf = ({ block, since, publishAt }: WaitingStatement): Fact => ({
  word: `statements.waiting.${block}.at`,
  at: OF_ITS_HOUR.includes(block) ? publishAt : since,
})

const OF_ITS_HOUR: readonly BlockName[] = [
  'scheduled',
  'published',
  'countersign',
  'overdue',
  'uncountersigned',
]

import type { Actor } from '../actor'
import { nameOf } from '../agencies/page'
import { isOfTheHouse } from '../clocks/rules'
import type { Locale, MessageKey } from '../i18n'
import { ruleAt } from '../law/book'
import { blockOf, type Block, type Fact, type Line, type Urgency } from '../web/waiting'
import { slugOf, UNASSIGNED, type Queue } from './desk-filters'
import { LIST } from './desk-list-page'
import { addressOf } from './desk-page'
import { desksOf } from './rules'
import { lastMinuteBefore, sourceOf } from './due-page'
import { timeLeft } from './time-left'
import type { BlockName, WaitingRequest } from './waiting-queries'

const queue = (name: Queue) => `${LIST}?hang=${name}`

/** In the order of the desk. */
const PLACES: [BlockName, Urgency, all: string][] = [
  ['late', 'now', queue('qua-han')],
  ['replied', 'now', LIST],
  ['unassigned', 'now', `${LIST}?nguoi=${UNASSIGNED}`],
  ['soon', 'soon', LIST],
  ['mine', 'mine', queue('cua-toi')],
  ['asked', 'others', queue('cho-nguoi-hoi')],
  ['uncopied', 'now', `${queue('da-dong')}&loai=${slugOf('foreign_bureau')}`],
]

interface Reader {
  by: Actor
  locale: Locale
  now: Date
}

/** Of views/statements/welcome.hbs */
export const waitingBlocks = (rows: WaitingRequest[], reader: Reader): Block[] =>
  PLACES.flatMap(([name, urgency, all]) => {
    const found = rows.filter(({ block }) => block === name)
    const lines = found.map((row) => lineOf(row, reader))
    return blockOf({ urgency, title: `requests.waiting.${name}`, all }, lines, found[0]?.count)
  })

const lineOf = (row: WaitingRequest, reader: Reader): Line => ({
  href: addressOf(row),
  title: row.subject,
  facts: [...timesOf(row, reader), { text: row.outlet }, ...whose(row, reader)],
})

/** Since when it waits, or until when there is time. */
function timesOf(row: WaitingRequest, { now, locale }: Reader): Fact[] {
  if (row.block === 'replied') return [{ word: 'requests.waiting.since_reply', at: row.saidAt }]
  if (row.block === 'asked') return [{ word: 'requests.waiting.since_question', at: row.saidAt }]
  const ends = endsOf(row).sort((one, other) => one.end.getTime() - other.end.getTime())
  if (ends.length === 0) return [{ word: 'requests.waiting.since', at: row.receivedAt }]
  return [
    ...ends.map(({ word, at, end }) => ({ word, at, left: timeLeft(end, now) })),
    ...sourceFact(row, locale),
  ]
}

interface End {
  word: MessageKey
  end: Date
  /** As it is shown. */
  at: Date
}

/** What a journalist wishes is no term: each has a word of its own. */
const endsOf = ({ dueAt, ownDeadline, ...row }: WaitingRequest): End[] => [
  ...(dueAt ? [{ word: dueWord(row), end: dueAt, at: lastMinuteBefore(dueAt) }] : []),
  ...(ownDeadline ? [{ word: 'requests.waiting.wished' as const, end: ownDeadline, at: ownDeadline }] : []),
]

const dueWord = ({ ruleCode, triggerAt }: Pick<WaitingRequest, 'ruleCode' | 'triggerAt'>): MessageKey =>
  ruleCode && triggerAt && isOfTheHouse({ ruleCode, triggerAt })
    ? 'requests.waiting.due.house'
    : 'requests.waiting.due.law'

/** The article of what the law sets. */
function sourceFact({ dueAt, ruleCode, triggerAt }: WaitingRequest, locale: Locale): Fact[] {
  const rule = dueAt && ruleCode && triggerAt ? ruleAt(ruleCode, triggerAt) : undefined
  const text = rule ? sourceOf(rule, locale) : ''
  return text === '' ? [] : [{ text }]
}

/** Agencies are named where there are several. */
function whose(row: WaitingRequest, { by, locale }: Reader): Fact[] {
  const agency = desksOf(by).length > 1 ? [{ text: nameOf(row, locale) }] : []
  if (row.assignedTo === by.accountId) return [{ word: 'requests.waiting.me' }, ...agency]
  const has: Fact = row.assignedName
    ? { word: 'requests.waiting.has', text: row.assignedName }
    : { word: 'requests.desk.unassigned' }
  return [has, ...agency]
}

import { ruleAt } from '../law/book'
import { oneOf, optional, readForm, text, whole, type Raw, type Reader, type Values } from '../web/form'
import { BUREAU } from './clock-rules'
import { sourceOf } from './due-page'
import { onceKey, withRules } from './form'
import { copied, number, type When } from './mark-form'
import type { RefusalLaw } from './refusal-rules'
import { isReply, needs, type Move } from './rules'

const WORDS = 20_000

const none: Reader<null> = () => ({ value: null })
const when = <T>(needed: boolean, reader: Reader<T>): Reader<T | null> => (needed ? reader : none)

export interface Choices {
  law: RefusalLaw
  signers: readonly { id: string }[]
  /** When the request came and what the time is. */
  when: When
  /** Whether the Foreign Ministry has to have a copy, and is not known to have it. */
  lacksCopy: boolean
  /** Whether the agency may ask to see it before it is published. */
  mayReview: boolean
}

/** A ground of another day's law is named as what it is not. */
const ground =
  ({ codes, source }: RefusalLaw): Reader<string> =>
  (raw) => {
    if (raw === '') return { problem: { key: 'problem.choose' } }
    const problem = { key: 'requests.cannot.ground', values: { source } } as const
    return codes.includes(raw) ? { value: raw } : { problem }
  }

/** Mandatory since a decree says so. */
const reason = ({ reason: source }: RefusalLaw): Reader<string | null> => {
  const words = text({ max: WORDS })
  if (source === null) return optional(words)
  const problem = { key: 'requests.problem.reason', values: { source } } as const
  return (raw) => (raw === '' ? { problem } : words(raw))
}

const ticked: Reader<boolean> = (raw) => ({ value: raw === '1' })

const moveFields = (move: Move, { law, signers, when: at, lacksCopy, mayReview }: Choices) => ({
  key: onceKey,
  message: when(needs(move, 'message'), text({ max: WORDS })),
  part: when(needs(move, 'part'), text({ max: WORDS })),
  ground: when(needs(move, 'ground'), ground(law)),
  reason: when(needs(move, 'ground'), reason(law)),
  signer: when(needs(move, 'ground'), oneOf(signers.map(({ id }) => id))),
  review: when(mayReview && move === 'answer', ticked),
  copyNo: when(lacksCopy && isReply(move), optional(number)),
  copiedOn: when(lacksCopy && isReply(move), optional(copied(at))),
  notCopied: when(lacksCopy && isReply(move), ticked),
})
export type MoveForm = Values<ReturnType<typeof moveFields>>

/** What this move needs and nothing else. */
export const readMove = (move: Move, body: unknown, choices: Choices) =>
  withRules(readForm(body, moveFields(move, choices)), (raw) =>
    choices.lacksCopy && isReply(move) ? missingCopy(raw, choices.when) : {},
  )

/** The copy with its number and its day, or the word that it has not been sent. */
function missingCopy({ copyNo = '', copiedOn = '', notCopied = '' }: Raw, { receivedAt, locale }: When) {
  const [none, whole] = [copyNo === '' && copiedOn === '', copyNo !== '' && copiedOn !== '']
  if (whole || (none && notCopied === '1')) return {}
  if (!none) return { [copyNo === '' ? 'copyNo' : 'copiedOn']: { key: 'problem.blank' as const } }
  const values = { source: sourceOf(ruleAt(BUREAU, receivedAt)!, locale) }
  return { copyNo: { key: 'requests.problem.copy' as const, values } }
}

const NOTE = 5000
const LARGEST = 2 ** 31 - 1

const numeric =
  (reader: Reader<string>): Reader<number> =>
  (raw) => {
    const read = reader(raw)
    return 'value' in read ? { value: Number(read.value) } : read
  }

/** To nobody too. `was` is who had it on the page that was looked at. */
const assignFields = (members: readonly { accountId: number }[]) => ({
  to: optional(numeric(oneOf(members.map(({ accountId }) => String(accountId))))),
  was: optional(whole({ max: LARGEST })),
})
export type AssignForm = Values<ReturnType<typeof assignFields>>
export const readAssign = (body: unknown, members: readonly { accountId: number }[]) =>
  readForm(body, assignFields(members))

export const readTransfer = (body: unknown, offices: readonly { id: number }[]) =>
  readForm(body, { office: numeric(oneOf(offices.map(({ id }) => String(id)))) })

const noteFields = { key: onceKey, note: text({ max: NOTE }) }
export type NoteForm = Values<typeof noteFields>
export const readNote = (body: unknown) => readForm(body, noteFields)

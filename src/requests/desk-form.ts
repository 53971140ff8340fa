import { oneOf, optional, readForm, text, whole, type Reader, type Values } from '../web/form'
import { onceKey } from './form'
import { needs, type Move } from './rules'

const WORDS = 20_000

const none: Reader<null> = () => ({ value: null })
const when = <T>(needed: boolean, reader: Reader<T>): Reader<T | null> => (needed ? reader : none)

interface Choices {
  grounds: readonly { code: string }[]
  signers: readonly { id: string }[]
}

const moveFields = (move: Move, { grounds, signers }: Choices) => ({
  key: onceKey,
  message: when(needs(move, 'message'), text({ max: WORDS })),
  part: when(needs(move, 'part'), text({ max: WORDS })),
  ground: when(needs(move, 'ground'), oneOf(grounds.map(({ code }) => code))),
  reason: when(needs(move, 'ground'), text({ max: WORDS })),
  signer: when(needs(move, 'ground'), oneOf(signers.map(({ id }) => id))),
})
export type MoveForm = Values<ReturnType<typeof moveFields>>

/** What this move needs and nothing else. */
export const readMove = (move: Move, body: unknown, choices: Choices) =>
  readForm(body, moveFields(move, choices))

const NOTE = 5000
const LARGEST = 2 ** 31 - 1

const number =
  (reader: Reader<string>): Reader<number> =>
  (raw) => {
    const read = reader(raw)
    return 'value' in read ? { value: Number(read.value) } : read
  }

/** To nobody too. `was` is who had it on the page that was looked at. */
const assignFields = (members: readonly { accountId: number }[]) => ({
  to: optional(number(oneOf(members.map(({ accountId }) => String(accountId))))),
  was: optional(whole({ max: LARGEST })),
})
export type AssignForm = Values<ReturnType<typeof assignFields>>
export const readAssign = (body: unknown, members: readonly { accountId: number }[]) =>
  readForm(body, assignFields(members))

export const readTransfer = (body: unknown, offices: readonly { id: number }[]) =>
  readForm(body, { office: number(oneOf(offices.map(({ id }) => String(id)))) })

const noteFields = { key: onceKey, note: text({ max: NOTE }) }
export type NoteForm = Values<typeof noteFields>
export const readNote = (body: unknown) => readForm(body, noteFields)

import { oneOf, readForm, text, type Reader, type Values } from '../web/form'
import { needs, type Move } from './rules'

const WORDS = 20_000

const none: Reader<null> = () => ({ value: null })
const when = <T>(needed: boolean, reader: Reader<T>): Reader<T | null> => (needed ? reader : none)

interface Choices {
  grounds: readonly { code: string }[]
  signers: readonly { id: string }[]
}

const moveFields = (move: Move, { grounds, signers }: Choices) => ({
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

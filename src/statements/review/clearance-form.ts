import { oneOf, optional, readForm, text, uuid, type Reader, type Values } from '../../web/form'

const agency: Reader<string> = (raw) =>
  raw === '' ? { problem: { key: 'review.clearance.agency.missing' } } : { value: raw }

const WORDS = { min: 10, max: 1000 }

/** @param known the agencies that can be asked, as the form has them */
const askFields = (known: readonly string[]) => ({
  agency: ((raw) => {
    const read = agency(raw)
    return 'value' in read ? oneOf(known)(raw) : read
  }) as Reader<string>,
  note: optional(text({ max: WORDS.max })),
  key: optional(uuid),
})
export type AskForm = Values<ReturnType<typeof askFields>>
export const readAsk = (body: unknown, known: readonly string[]) => readForm(body, askFields(known))

const dropFields = { reason: text(WORDS) }
export const readDrop = (body: unknown) => readForm(body, dropFields)

/** The hash of what was read, as the page had it. */
const read: Reader<string> = (raw) =>
  /^[0-9a-f]{64}$/.test(raw) ? { value: raw } : { problem: { key: 'problem.choose' } }

const agreeFields = { text: read }
export type AgreeForm = Values<typeof agreeFields>
export const readAgree = (body: unknown) => readForm(body, agreeFields)

const refuseFields = { text: read, reason: text(WORDS), wishes: optional(text({ max: 2000 })) }
export type RefuseForm = Values<typeof refuseFields>
export const readRefuse = (body: unknown) => readForm(body, refuseFields)

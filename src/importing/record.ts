import { z } from 'zod'
import { isDay, type Day } from '../law/days'
import { LONGEST_BODY } from '../statements/form'
import type { Archived } from '../statements/import-actions'
import { webAddress } from '../web/form'
import { line, MISSING, text } from './fields'
import { ARCHIVED_KIND_NAMES, ARCHIVED_KINDS } from './kinds'

/** One statement of an archive, and whose it is by code. */
export interface ArchiveRecord extends Omit<Archived, 'agencyId'> {
  agencyCode: string
}

/** Before it nothing can have been issued by this State. */
const FIRST_DAY: Day = '1945-09-02'

const oneOf = <const T extends readonly string[]>(options: T) =>
  z.enum(options, `không phải / not one of ${options.join(', ')}`)

const address = line(500).refine(
  (url) => 'value' in webAddress(url),
  'không phải địa chỉ web / no web address',
)

const day = (today: Day) =>
  z
    .string(MISSING)
    .refine(isDay, 'không phải ngày yyyy-mm-dd / not a day yyyy-mm-dd')
    .refine(
      (on) => on >= FIRST_DAY && on <= today,
      `không từ ${FIRST_DAY} đến hôm nay / not from then to today`,
    )

const fields = (today: Day) =>
  z.object(
    {
      id: line(200),
      lang: oneOf(['vi', 'en']),
      title: line(300),
      agency: line(300),
      agency_code_2026: line(60),
      published_at: day(today).nullish(),
      kind: oneOf(ARCHIVED_KIND_NAMES),
      body: text(LONGEST_BODY),
      source_url: address.nullish(),
    },
    'không phải đối tượng JSON / not a JSON object',
  )

/** Reads one line's value: a record, or why it cannot be one. */
export function recordReader(today: Day) {
  const schema = fields(today)
  return (value: unknown): { record: ArchiveRecord } | { why: string } => {
    const read = schema.safeParse(value)
    return read.success ? { record: arranged(read.data) } : { why: problemsOf(read.error) }
  }
}

const arranged = (given: z.output<ReturnType<typeof fields>>): ArchiveRecord => ({
  sourceKey: given.id,
  sourceUrl: given.source_url ?? null,
  agencyCode: given.agency_code_2026,
  issuerName: given.agency,
  issuedOn: given.published_at ?? null,
  kind: ARCHIVED_KINDS[given.kind],
  locale: given.lang,
  title: given.title,
  bodyMd: given.body,
})

/** Every field that is wrong, by name; the values are in the file. */
export const problemsOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('; ')

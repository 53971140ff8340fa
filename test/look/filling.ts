import * as samples from '../files/samples'
import type { Field, Form } from './fields'

export type Body = FormData | URLSearchParams

/** How somebody fills in a form: not at all, with what cannot be right, or as it is meant. */
export type Way = 'empty' | 'wrong' | 'right'

/** A button alone can be pressed, not filled in. */
export const canBeWrong = ({ fields }: Form) => fields.some(({ type }) => type !== 'hidden')

export const filledIn = async (form: Form, way: Way): Promise<Body> =>
  form.multipart ? withFiles(form, way) : new URLSearchParams(wordsOf(form, way))

/** What is sent: hidden fields as they came, the others as the way says. */
const wordsOf = ({ fields }: Form, way: Way): [string, string][] =>
  oneOfEach(fields.filter(({ type }) => type !== 'file')).flatMap((field) => {
    const value = field.type === 'hidden' ? field.value : VALUES[way](field)
    return value === undefined ? [] : [[field.name, value]]
  })

/** Of radio buttons the one that is chosen, else the first. */
const oneOfEach = (fields: Field[]) =>
  fields.filter(
    (field) =>
      field.type !== 'radio' ||
      field === (sameName(fields, field).find(({ checked }) => checked) ?? sameName(fields, field)[0]),
  )
const sameName = (fields: Field[], { name }: Field) => fields.filter((field) => field.name === name)

const VALUES: Record<Way, (field: Field) => string | undefined> = {
  empty: ({ type }) => (isChoice(type) ? undefined : ''),
  wrong: ({ type }) => WRONG[type] ?? 'x',
  right: (field) => rightFor(field),
}

const isChoice = (type: string) => type === 'radio' || type === 'checkbox'

/** What a browser lets through: it sends no date that is none. */
const WRONG: Record<string, string> = {
  date: '1999-01-01',
  'datetime-local': '1999-01-01T00:00',
  number: '-1',
  url: 'ftp://khong-dung.example',
}

/** What is there already may be wrong. */
function rightFor({ name, type, value, options, max, required }: Field): string {
  if (type === 'select') return value || (required ? (options[0] ?? '') : '')
  if (isChoice(type)) return value || 'on'
  const known = RIGHT.find(([like]) => like.test(`${type} ${name}`))?.[1]
  return (known ?? (value || WORDS)).slice(0, max)
}

const WORDS = 'Nội dung thử nghiệm'
const PASSWORD = 'sông dài cá lội biệt tăm'
const local = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)

/** By the field's type and name. */
const RIGHT: [RegExp, string][] = [
  [/email/i, 'thu-nghiem@mau.gov.vn'],
  [/^tel|phone/i, '0912 345 678'],
  [/^url|url$/i, 'https://mau.gov.vn'],
  [/^password/, PASSWORD],
  [/^number/, '1'],
  [/^datetime-local (received|decided)/, local(-3)],
  [/^datetime-local/, local(30)],
  [/^date .*(received|decided|issued)/, local(-3).slice(0, 10)],
  // a document that holds, and what is set in it
  [/^date from/, local(1).slice(0, 10)],
  [/^date/, local(30).slice(0, 10)],
]

async function withFiles(form: Form, way: Way): Promise<FormData> {
  const body = new FormData()
  for (const [name, value] of wordsOf(form, way)) body.append(name, value)
  for (const field of form.fields.filter(({ type }) => type === 'file'))
    if (way !== 'empty') body.append(field.name, ...(await fileFor(field, way)))
  return body
}

async function fileFor({ accept }: Field, way: Way): Promise<[File]> {
  if (way === 'wrong') return [new File(['MZ'], 'chương trình.exe')]
  const image = /^image|jpe?g/.test(accept) && !accept.includes('pdf')
  return image
    ? [new File([await samples.jpeg()], 'ảnh.jpg')]
    : [new File([samples.aDocument(WORDS)], 'công văn.pdf')]
}

import { z } from 'zod'
import type { Locale } from '../i18n'
import { slugOf } from '../i18n/slug'
import { sha256 } from '../keys'
import { line, text } from './fields'
import { BrokenFile, linesOf, parsed } from './file'
import type { Option } from './markup'
import { problemsOf } from './record'

const LONGEST_SUBJECT = 200

const question = z.object({
  id: line(60),
  lang: z.enum(['vi', 'en']),
  outlet: line(200).nullish(),
  addressed_to: line(150),
  topic: line(150),
  question: text(10_000),
  verbatim: z.boolean(),
  article_title: line(300).nullish(),
  source_url: line(500).nullish(),
})

/** One that journalists asked at a press conference, by whom it was answered, and where it was read. */
export type Question = z.output<typeof question>

/** @throws BrokenFile saying every line that is wrong: some of the questions are of no use to anybody */
export async function readQuestions(file: string): Promise<Question[]> {
  const all: Question[] = []
  const wrong: string[] = []
  for await (const { number, text } of linesOf(file)) {
    const where = `Dòng / line ${number}`
    const read = question.safeParse(parsed(text, where))
    if (read.success) all.push(read.data)
    else wrong.push(`${where}: ${problemsOf(read.error)}`)
  }
  if (wrong.length > 0) throw new BrokenFile(wrong.join('\n'))
  return all
}

/**
 * The same question at the same portal has the same key, so that it is filed once however often it is sent (a UUID of
 * version 8, RFC 9562). Who knows a form's key is shown its receipt: this is for samples, never for a person's request.
 */
export function keyOf({ id }: Question, portal: string): string {
  const hex = sha256(`phat-ngon sample request ${portal} ${id}`).toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** Short names that newspapers write; marks do not matter, so 'hoá' is 'hóa'. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bUBND\b/g, 'Ủy ban nhân dân'],
  [/\bHĐND\b/g, 'Hội đồng nhân dân'],
  [/\bTP\b\.?/g, 'thành phố'],
]
const inFull = (name: string) => SHORT.reduce((text, [short, full]) => text.replace(short, full), name)
const plain = (name: string) => `-${slugOf(inFull(name))}-`

/** The agency of this name, or the one with the longest name that is part of it; undefined when there is none. */
export const addressee = (to: string, agencies: readonly Option[]): Option | undefined =>
  agencies
    .filter(({ name }) => plain(to).includes(plain(name)))
    .sort((one, other) => other.name.length - one.name.length)[0]

const SAID = {
  vi: { to: 'Gửi', verbatim: 'Câu hỏi mẫu, nguyên văn', retold: 'Câu hỏi mẫu, thuật lại' },
  en: { to: 'To', verbatim: 'A sample question, word for word', retold: 'A sample question, retold' },
} as const satisfies Record<Locale, object>

/** Nobody there is: no real journalist asked this portal anything. */
const NOBODY = {
  name: 'Nhà báo mẫu',
  email: 'nha-bao-mau@bao-mau.example',
  phone: '0200 000 0000',
}

/** What a journalist would type into the form. @param isAddressed whether this agency is the one that was asked */
export function fieldsOf(asked: Question, agency: Option, isAddressed: boolean): Record<string, string> {
  const { id, lang, topic, addressed_to: to } = asked
  const subject = topic.charAt(0).toUpperCase() + topic.slice(1)
  return {
    ...NOBODY,
    agency: agency.value,
    kind: 'information',
    subject: (isAddressed ? subject : `${SAID[lang].to} ${to}: ${topic}`).slice(0, LONGEST_SUBJECT),
    purpose: sourceOf(asked),
    question1: asked.question,
    outlet: asked.outlet ?? 'Báo Mẫu',
    pressCard: `MẪU-${id}`,
    trap: '',
  }
}

function sourceOf({ id, lang, verbatim, article_title: title, source_url: url }: Question): string {
  const said = SAID[lang]
  const places = [title, url].filter((place) => place)
  return [`${verbatim ? said.verbatim : said.retold} (${id})`, ...places].join(': ')
}

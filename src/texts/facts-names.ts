import type { Fact } from './facts'

/** Begin a sentence with a great letter and name nobody. */
const OPENERS = new Set(
  (
    'theo tại trong ngày ông bà anh chị các những đối về sau trước khi để với từ đến do nếu tuy nhưng và hiện hôm ' +
    'sáng chiều tối trưa đêm cùng ngoài bên mọi qua được là đây việc phía vì bởi như có đã sẽ ' +
    'the a an in on at according mr mrs ms for with from this that these those he she it they we'
  ).split(' '),
)

const RUN =
  /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-–][\p{L}\p{N}]+)*(?:[^\S\n]\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-–][\p{L}\p{N}]+)*)*/gu
const SENTENCE_START = /(?:^|[.!?:;…]["”’)]*\s|\n)[\s"“‘(*_#>|-]*(?:\d+[.)]\s+)?$/u
const SHOUTED = 5

/** Words with a great letter that no sentence begins with, or that stand with one elsewhere. */
export function namesIn(text: string): Fact[] {
  const runs = [...text.matchAll(RUN)].map((match) => ({ words: match[0], start: match.index }))
  const within = new Set(
    runs.filter(({ start }) => !begins(text, start)).flatMap(({ words }) => words.split(/\s/)),
  )
  return runs
    .map((run) => (begins(text, run.start) ? withoutOpener(run, within) : run))
    .filter(({ words }) => words !== '' && !isShouted(words))
    .map(({ words, start }) => ({
      kind: 'name' as const,
      ...{ start, end: start + words.length, text: words, value: words.toLowerCase() },
    }))
}

const LOOK_BACK = 12

const begins = (text: string, start: number) =>
  SENTENCE_START.test(text.slice(Math.max(0, start - LOOK_BACK), start)) || start === 0

interface Run {
  words: string
  start: number
}

function withoutOpener({ words, start }: Run, within: Set<string>): Run {
  const [first = '', ...rest] = words.split(/[^\S\n]/)
  const isName = within.has(first) || /\p{Lu}\P{Lu}*\p{Lu}/u.test(first)
  const opens = OPENERS.has(first.toLowerCase()) || (rest.length === 0 && !isName)
  return opens ? { words: rest.join(' '), start: start + first.length + 1 } : { words, start }
}

/** A heading in capitals is no name. */
const isShouted = (words: string) => words.split(/\s/).length >= SHOUTED && words === words.toUpperCase()

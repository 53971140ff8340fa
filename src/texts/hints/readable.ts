/** One line as it is read: its number from 1, and its words without addresses and signs of Markdown. */
export interface Line {
  number: number
  text: string
  isTable: boolean
}

const TARGET = /\]\([^)\s]{0,500}\)/g
const ADDRESS = /<?(?:https?:\/\/|www\.)[^\s>)]+>?|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gi
const AT_START = /^\s*(?:#{1,6}\s+|(?:>\s*)+|[-*+]\s+|\d{1,9}[.)]\s+)*/

export const linesOf = (markdown: string): Line[] =>
  markdown.split(/\r\n?|\n/).map((line, index) => ({
    number: index + 1,
    text: line
      .replace(AT_START, '')
      .replace(TARGET, '')
      .replace(ADDRESS, 'x')
      .replace(/\\(?=[^\w\s])|[*`[\]]|~~/g, '')
      .trimEnd(),
    isTable: /^\s*\|/.test(line),
  }))

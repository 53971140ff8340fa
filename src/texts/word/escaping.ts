/** The signs that would be read as Markdown wherever they stand. */
const ANYWHERE = /[\\`*[\]|]|~(?=~)|(?<=~)~|<(?=[a-z/!?])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu

export const escaped = (text: string): string => text.replace(ANYWHERE, '\\$&')

/** The number of a note, where nothing behind it makes a link of it. */
const NOTE = /\\\[(\d{1,3})\\\](?![([:])/g
export const withPlainNotes = (escapedText: string): string => escapedText.replace(NOTE, '[$1]')

/** What would begin a heading, a quotation, a list or a line under a heading. */
const AT_START = /^(?:#(?=#{0,5}(?:\s|$))|>|[-+](?=\s|$)|[-=](?=[-=\s]*$))/
const NUMBER_AT_START = /^(\d{1,9})([.)])(?=\s|$)/

/** @param lines of one paragraph, escaped otherwise already */
export const withEscapedStarts = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => line.replace(AT_START, '\\$&').replace(NUMBER_AT_START, '$1\\$2'))
    .join('\n')

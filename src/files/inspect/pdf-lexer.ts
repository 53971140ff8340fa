import { Unfit } from './unfit'

/** ISO 32000-1, 7.3. A number, a keyword or a reference is only its word; strings say nothing of what is asked here. */
export type Value = string | { name: string } | Value[] | Dictionary | null
/** Of its pairs only those that say how to read a stream or what an action does. */
export type Dictionary = Map<string, Value>

/**
 * Names of what acts by itself: script, also that of XFA forms and 3D models, starting a program, rich media, sending
 * and fetching data, opening a file inside another (GoToE).
 */
const ACTING = [
  ...['JavaScript', 'JS', 'Launch', 'RichMedia', 'XFA', 'OnInstantiate'],
  ...['SubmitForm', 'ImportData', 'GoToE'],
]
/** An action at opening that leads out of the file, or to another one. */
const LEADS_OUT = 'OpenAction leads out'
/** AA is what happens without a click. */
export const ACTIVE = [...ACTING, 'AA', LEADS_OUT]
export const ATTACHED = ['EmbeddedFile', 'EmbeddedFiles', 'EF']
/** A crafted file has millions of names: these are the ones to remember. */
const NOTED = new Set([...ACTING, 'EmbeddedFile', 'EmbeddedFiles', 'Root', 'Encrypt', 'XRef', 'ObjStm'])
/** Only as keys: a font may be called so. */
const NOTED_KEYS = new Set(['AA', 'EF'])
const KEPT = new Set([
  ...['N', 'First', 'Filter', 'F', 'FFilter', 'DecodeParms', 'DP', 'Predictor'],
  ...['OpenAction', 'S', 'URI', 'Next'],
])

/** A place in a text of one letter a byte, and the noted names read on the way, however deep they stand. */
export interface Cursor {
  text: string
  at: number
  names: Set<string>
  /** What of other objects happens at opening. */
  opened: string[]
  /** The next dictionary is what happens at opening. */
  isOpening: boolean
}
export const cursor = (text: string, at: number): Cursor => {
  return { text, at, names: new Set(), opened: [], isOpening: false }
}

/** A key that is given twice: one program would read the first, another the last. */
const AMBIGUOUS = 'ambiguous'

const DEEPEST = 100

/** A table is several times as fast as a set, and this is asked of every byte. */
function table(letters: string): Uint8Array {
  const marks = new Uint8Array(256)
  for (const letter of letters) marks[letter.charCodeAt(0)] = 1
  return marks
}
const WHITE = table('\0\t\n\f\r ')
const NOT_REGULAR = table('\0\t\n\f\r ()<>[]{}/%')

export function skipSpace(c: Cursor): void {
  for (;;) {
    while (WHITE[c.text.charCodeAt(c.at)]) c.at++
    if (c.text[c.at] !== '%') return
    while (c.at < c.text.length && c.text[c.at] !== '\n' && c.text[c.at] !== '\r') c.at++
  }
}

/** The value that starts here; null at the end and for a bracket that closes nothing. */
export function readValue(c: Cursor, depth = 0): Value {
  if (depth > DEEPEST) throw new Unfit('files.problem.unchecked')
  skipSpace(c)
  switch (c.text[c.at]) {
    case '/':
      return readName(c)
    case '(':
      return skipString(c)
    case '<':
      return c.text[c.at + 1] === '<' ? readDictionary(c, depth) : skipHex(c)
    case '[':
      return readArray(c, depth)
    default:
      return readWord(c) || skipOne(c)
  }
}

function readWord(c: Cursor): string {
  const start = c.at
  while (c.at < c.text.length && !NOT_REGULAR[c.text.charCodeAt(c.at)]) c.at++
  return c.text.slice(start, c.at)
}

function skipOne(c: Cursor): null {
  c.at++
  return null
}

function readName(c: Cursor): { name: string } {
  c.at++
  const word = readWord(c)
  const name = word.includes('#') ? word.replace(/#([0-9a-f]{2})/gi, letterOf) : word
  if (NOTED.has(name)) c.names.add(name)
  return { name }
}

const letterOf = (_: string, hex: string) => String.fromCharCode(parseInt(hex, 16))

/** Parentheses nest; one after a backslash does not count. */
function skipString(c: Cursor): string {
  let open = 0
  do {
    const letter = c.text[c.at++]
    if (letter === '\\') c.at++
    else if (letter === '(') open++
    else if (letter === ')') open--
  } while (open > 0 && c.at < c.text.length)
  return ''
}

function skipHex(c: Cursor): string {
  const end = c.text.indexOf('>', c.at)
  c.at = end < 0 ? c.text.length : end + 1
  return ''
}

/** Two are kept, to tell one from more. */
function readArray(c: Cursor, depth: number): Value[] {
  c.at++
  const values: Value[] = []
  while (isMore(c, ']')) {
    const value = readValue(c, depth + 1)
    if (values.length < 2) values.push(value)
  }
  return values
}

/** Keys are names; what stands between a value and the next name belongs to nothing. */
function readDictionary(c: Cursor, depth: number): Dictionary {
  c.at += 2
  const isOpened = c.isOpening
  const pairs: Dictionary = new Map()
  let key: string | null = null
  let last = ''
  while (isMore(c, '>>')) {
    c.isOpening = key === 'OpenAction'
    const value = readValue(c, depth + 1)
    if (key !== null) {
      keep(c, pairs, key, value)
      last = key
      key = null
    } else if (value !== 'R') key = nameOf(value)
    else if (pairs.has(last)) pairs.set(last, referenceTo(pairs.get(last)!))
  }
  c.isOpening = false
  noteOpening(c, pairs, isOpened)
  return pairs
}

function keep(c: Cursor, pairs: Dictionary, key: string, value: Value): void {
  if (NOTED_KEYS.has(key)) c.names.add(key)
  if (KEPT.has(key)) pairs.set(key, pairs.has(key) ? AMBIGUOUS : value)
}

const referenceTo = (value: Value): string => (typeof value === 'string' ? `${value} R` : AMBIGUOUS)

function noteOpening(c: Cursor, pairs: Dictionary, isOpened: boolean): void {
  if (isOpened && leadsOut(pairs)) c.names.add(LEADS_OUT)
  const action = pairs.get('OpenAction')
  if (typeof action === 'string') c.opened.push(action)
}

/** Of an action: to an address, to another file, or on to a next action. Bookmarks have a next one too, but no /S. */
export const leadsOut = (action: Dictionary): boolean =>
  action.has('URI') || (action.has('S') && (action.has('Next') || !staysInside(action.get('S'))))

const staysInside = (kind: Value | undefined) => ![null, 'GoToR'].includes(nameOf(kind))

/** Steps over the closing bracket too. */
function isMore(c: Cursor, end: string): boolean {
  skipSpace(c)
  if (c.at < c.text.length && !c.text.startsWith(end, c.at)) return true
  c.at += end.length
  return false
}

export const nameOf = (value: Value | undefined): string | null =>
  value && typeof value === 'object' && 'name' in value ? value.name : null

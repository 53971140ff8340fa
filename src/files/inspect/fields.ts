import { isOfficeText } from './office'
import { Unfit } from './unfit'
import { attributesOf, nameOf, piecesIn, textAfter } from './xml'
import type { Part } from './zip'

/** Fields of Word that ask a program for data. */
const DDE = /DDEAUTO|DDE[\s"{]/i
/** Fields that fetch a file; a LINK names a program before it. */
const FETCHING =
  /INCLUDE(?:PICTURE|TEXT)|(?:INCLUDE|IMPORT)(?=[\s"])|(?<!HYPER)LINK\s+[\w.]+(?=\s+["\\]|\s+\w+:)/gi
/** From a drive of the author's, or from beside the document. */
const OWN =
  /(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|(?<!HYPER)LINK\s+[\w.]+)\s+"?(?:[a-z]:[\\/]|[\p{L}\d_.()-][\p{L}\d _.()-]*["\\/])/giu

export function inspectFields(parts: readonly Part[]): void {
  for (const part of parts) if (isFetched(codeOf(part))) throw new Unfit('files.problem.remote')
}

/** A word may be cut anywhere, so it is looked for with and without the marks of where fields begin. */
function isFetched(code: string): boolean {
  const joined = code.replaceAll('{', '')
  return DDE.test(code) || DDE.test(joined) || count(joined, FETCHING) > count(code, OWN)
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0

/** What all fields of a part say, in order; a "{" where one begins. */
function codeOf(part: Part): string {
  let code = ''
  let isInside = false
  for (const piece of piecesIn([part], isOfficeText)) {
    const name = nameOf(piece)
    // a comment there, or CDATA, would hide what follows it
    if (isInside && !name.startsWith('/')) throw new Unfit('files.problem.unchecked')
    isInside = /^(del)?instrText$/i.test(name) && !/\/\s*>/.test(piece)
    if (isInside) code += textAfter(piece)
    else code += codeIn(name, piece)
  }
  return code
}

function codeIn(name: string, piece: string): string {
  if (name === 'fldSimple') return `{${valuesOf(piece, 'instr')}`
  return name === 'fldChar' && valuesOf(piece, 'fldCharType') === 'begin' ? '{' : ''
}

/** Of an attribute, whatever its prefix. */
const valuesOf = (piece: string, name: string) =>
  [...attributesOf(piece)]
    .flatMap(([key, value]) => (key.split(':').at(-1) === name ? [value] : []))
    .join(' ')

import { isOfficeText } from './office'
import { Unfit } from './unfit'
import { attributesOf, nameOf, piecesIn, textAfter } from './xml'
import type { Part } from './zip'

/** Fields of Word that ask a program for data. An address may end so too. */
const DDE = /DDEAUTO|DDE[\s{]|(?<![\w/.=?&#-])DDE"/i
/** Fields that fetch a file; a LINK names a program before it. */
const FETCHING = /INCLUDE(PICTURE|TEXT)|(INCLUDE|IMPORT)[\s"]|(?<!HYPER)LINK\s+[\w.]+\s+(["\\]|\w+:)/i
/** From the disk of the author or from beside the document; a part of a letter is named by "cid". */
const OWN =
  /(?:INCLUDE(?:PICTURE|TEXT)?|IMPORT|(?<!HYPER)LINK\s+[\w.]+)\s+"?(?:cid:|(?:file:\/\/\/)?[a-z]:[\\/]|\/(?![\\/])|[\p{L}\d_.()-][\p{L}\d _.()-]{0,260}(?=["\\/{]|$))/giu

/** Of a part, in letters; citations take some thousand each. */
const LONGEST_CODE = 5_000_000

export function inspectFields(parts: readonly Part[]): void {
  for (const part of parts) if (isFetched(codeOf(part))) throw new Unfit('files.problem.remote')
}

/** A word may be cut anywhere, so it is looked for with and without the marks of where fields begin. */
function isFetched(code: string): boolean {
  const joined = (text: string) => text.replaceAll('{', '')
  return DDE.test(code) || DDE.test(joined(code)) || FETCHING.test(joined(code.replace(OWN, '')))
}

/** What all fields of a part say, in order; a "{" where one begins. */
function codeOf(part: Part): string {
  let code = ''
  let isInside = false
  for (const piece of piecesIn([part], isOfficeText)) {
    const name = nameOf(piece)
    // a comment there, or CDATA, would hide what follows it
    if (isInside && !name.startsWith('/')) throw new Unfit('files.problem.unchecked')
    isInside = /^(del)?instrText$/i.test(name)
    if (isInside) code += textAfter(piece)
    else code += codeIn(name, piece)
    if (code.length > LONGEST_CODE) throw new Unfit('files.problem.unchecked')
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

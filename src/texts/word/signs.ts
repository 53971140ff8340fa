import { HIDDEN } from '../../web/form'
import { count, type Seen } from './seen'

/** Every kind of space that is not the ordinary one. */
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const SPACE_BETWEEN = /(?<=[^\s>])[\u00a0\u202f](?=[^\s<])/g
/** A sign of a font of symbols: another machine shows another sign or none. */
const SYMBOL = /[\ue000-\uf8ff]/g

/** Letters and signs as they may stand in public; what was put right is counted. */
export function plainSigns(text: string, seen: Seen): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029\v\f]/g, ' ')
  count(seen, 'invisible', timesIn(lines, HIDDEN))
  count(seen, 'nbsp', timesIn(lines, SPACE_BETWEEN))
  count(seen, 'symbol', timesIn(lines, SYMBOL))
  return composed(lines.replace(HIDDEN, '').replace(SPACE, ' ').replace(SYMBOL, ''), seen)
}

function composed(text: string, seen: Seen): string {
  const normal = text.toWellFormed().normalize('NFC')
  if (normal !== text) count(seen, 'nfc')
  return normal
}

const timesIn = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0

const RAISED = '0123456789+-=()n'
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ'

/** m<sup>2</sup> as m²: "m2" and "105" for 10⁵ would be other numbers. Null when there is no such letter. */
export function raised(text: string, tag: 'sup' | 'sub'): string | null {
  const letters = tag === 'sup' ? SUPERSCRIPT : SUBSCRIPT
  const all = [...text.trim()].map((letter) => letters[RAISED.indexOf(letter)])
  return all.includes(undefined) ? null : all.join('')
}

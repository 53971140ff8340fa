/** Numbers below ten take a nought in front (the practice of Decree 30/2020). */
export const printed = (number: number, symbol: string): string =>
  `${String(number).padStart(2, '0')}/${symbol}`

interface Numbered {
  number: number | null
  symbol: string | null
}

/** As it is printed, or null before it was given. */
export const numberOf = ({ number, symbol }: Numbered): string | null =>
  number !== null && symbol !== null ? printed(number, symbol) : null

const SIGNS = /[\s/–—-]+/gu
const WHOLE = /^(?:(?:số|so|no\.?)\s*(?=\d))?([\p{L}\d]+(?:[\s/–—-]+[\p{L}\d]+){0,5})$/iu
const WITHIN = /\d+\s*\/\s*\p{L}[\p{L}\d]*(?:\s*[/–—-]\s*[\p{L}\d]+)*/u
const mayBeNumber = (text: string) => /\p{L}/u.test(text) && /[\d/–—-]/.test(text)

/** What may be a number or a symbol in what was typed, as the index has it: '06 / tc–ubnd' is 6tcubnd. */
export function numbersIn(typed: string): string[] {
  const found = [WHOLE.exec(typed)?.[1] ?? '', WITHIN.exec(typed)?.[0] ?? ''].filter(mayBeNumber)
  return [...new Set(found.map((text) => text.replace(SIGNS, '').replace(/^0+/, '')))]
}

/** Of a number typed without its symbol, 'Số 09', what stands in the register: 9. Null of anything else. */
export const numberAlone = (typed: string): string | null =>
  /^(?:(?:số|so|no\.?)\s*)?0*([1-9]\d{0,8})$/iu.exec(typed.normalize('NFC').trim())?.[1] ?? null

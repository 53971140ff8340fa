import { readForm, type Reader } from '../web/form'
import { whyNotPattern } from './number-rules'

/** The place of the agency may be named in Vietnamese, it is stored in one way. */
const pattern: Reader<string> = (raw) => {
  const value = raw.normalize('NFC').replace(/\s+/g, '').replaceAll('{CƠQUAN}', '{AGENCY}')
  const problem = whyNotPattern(value)
  return problem ? { problem } : { value }
}

export const readPattern = (body: unknown) => readForm(body, { pattern })

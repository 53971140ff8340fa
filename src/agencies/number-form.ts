import { readForm, type Reader } from '../web/form'
import { whyNotPattern } from './number-rules'

const pattern: Reader<string> = (raw) => {
  const value = raw.replace(/\s+/g, '')
  const problem = whyNotPattern(value)
  return problem ? { problem } : { value }
}

export const readPattern = (body: unknown) => readForm(body, { pattern })

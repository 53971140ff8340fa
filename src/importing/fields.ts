import { z } from 'zod'
import { tidy } from '../web/form'

export const MISSING = 'thiếu hoặc không phải chữ / missing or not text'
const filled = (max: number) =>
  z.string().min(1, 'để trống / empty').max(max, `dài quá ${max} ký tự / longer than ${max} characters`)

/** In one encoding, without anything invisible. */
export const text = (max: number) => z.string(MISSING).transform(tidy).pipe(filled(max))
/** On one line. */
export const line = (max: number) =>
  z
    .string(MISSING)
    .transform((raw) => tidy(raw).replace(/\s+/g, ' '))
    .pipe(filled(max))

import type { Trace } from '../audit/queries'

const SHORT = 16

/** Enough to find it by in logs and in the trail. */
export const nameOf = (sha256: Buffer) => sha256.toString('hex').slice(0, SHORT)

export const traceOf = (action: string, sha256: Buffer): Trace => ({
  action,
  subjectKind: 'file',
  subjectId: nameOf(sha256),
})

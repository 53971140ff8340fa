import type { Who } from '../actor'
import type { Trace } from '../audit/queries'

/** The portal itself, in the background. */
export const NOBODY: Who = { accountId: null, requestId: null }

const SHORT = 16

/** Enough to find it by in logs and in the trail. */
export const nameOf = (sha256: Buffer) => sha256.toString('hex').slice(0, SHORT)

export const traceOf = (action: string, sha256: Buffer): Trace => ({
  action,
  subjectKind: 'file',
  subjectId: nameOf(sha256),
})

import type { Trace } from '../audit/queries'

export const trace = (action: string, accountId: number): Trace => ({
  action,
  subjectKind: 'account',
  subjectId: accountId,
})

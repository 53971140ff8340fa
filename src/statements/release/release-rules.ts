/** So long after its hour nobody is at work any more. */
export const PATIENCE_MINUTES = 2

interface Owed {
  dueAt: Date
  doneAt: Date | null
}

/** 'waiting' for its hour, 'due', 'late' when nobody is at work, and 'done'. */
export function standingOf({ dueAt, doneAt }: Owed, now: Date) {
  if (doneAt !== null) return 'done'
  if (now < dueAt) return 'waiting'
  return Number(now) - Number(dueAt) < PATIENCE_MINUTES * 60_000 ? 'due' : 'late'
}

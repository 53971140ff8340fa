const EXCLUSION = '23P01'

/** Two ranges that may not overlap do (SQLSTATE 23P01). */
export function overlaps(error: unknown, constraint: string): boolean {
  const found = error as { code?: string; constraint?: string } | null
  return found?.code === EXCLUSION && found.constraint === constraint
}

const RESTRICT = '23001'

/** One of our guards said no, in these words (SQLSTATE 23001). */
export function refused(error: unknown, words: string): boolean {
  const found = error as { code?: string; message?: string } | null
  return found?.code === RESTRICT && found.message?.includes(words) === true
}

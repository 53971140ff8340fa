const EXCLUSION = '23P01'

/** Two ranges that may not overlap do (SQLSTATE 23P01). */
export function overlaps(error: unknown, constraint: string): boolean {
  const found = error as { code?: string; constraint?: string } | null
  return found?.code === EXCLUSION && found.constraint === constraint
}

const EXCLUSION = '23P01'
const UNIQUE = '23505'

const violates = (error: unknown, code: string, constraint: string) => {
  const found = error as { code?: string; constraint?: string } | null
  return found?.code === code && found.constraint === constraint
}

/** Two ranges that may not overlap do. */
export const overlaps = (error: unknown, constraint: string) => violates(error, EXCLUSION, constraint)

export const isTaken = (error: unknown, constraint: string) => violates(error, UNIQUE, constraint)

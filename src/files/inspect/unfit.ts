import type { filesVi } from '../words.vi'

type Reason = keyof typeof filesVi & `files.problem.${string}`

/** Why a file is not taken, found anywhere deep inside it. Ends in examine.ts. */
export class Unfit extends Error {
  constructor(
    readonly key: Reason,
    readonly values: Record<string, string | number> = {},
  ) {
    super(key)
  }
}

/** What a library says of a file it cannot read is no fault of ours. */
export async function orDamaged<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit('files.problem.damaged')
  }
}

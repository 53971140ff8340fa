import { setTimeout as pause } from 'node:timers/promises'

/** For what happens after an answer was given. */
export async function until(condition: () => unknown, patience = 10_000) {
  for (const end = Date.now() + patience; !(await condition()); await pause(5))
    if (Date.now() > end) throw new Error(`not after ${patience} ms: ${String(condition)}`)
}

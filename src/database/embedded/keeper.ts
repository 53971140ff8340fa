import { setTimeout as pause } from 'node:timers/promises'
import { type Postgres } from './postgres'

const TRIES = 20
const PAUSE = 250
/** A server that lived so long was well: what ends it then begins a new count. */
const WELL = 60_000

/**
 * Starts the server again when it ended without being asked, as after a crash; connections find it at the same
 * socket. One that fails again and again stays down: its data needs a person.
 */
export function keep(start: () => Postgres, first: Postgres): Postgres {
  let current = first
  let asked = false

  const attend = async (tries: number): Promise<void> => {
    const since = Date.now()
    await current.ended
    if (asked || tries === 0) return
    await pause(PAUSE)
    if (asked) return
    current = start()
    return attend(Date.now() - since > WELL ? TRIES : tries - 1)
  }
  const over = attend(TRIES)

  return {
    ended: over,
    hasEnded: () => current.hasEnded(),
    said: () => current.said(),
    stop: async () => {
      asked = true
      await current.stop()
      await over
    },
  }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { address, PORTAL, run, until, type Running, type Settings } from './running'

/** A portal whose data outlive it, and its PostgreSQL. */
export function mortal(dataDir: string, settings: Settings) {
  let running: Running

  const start = async () => {
    running = run([...PORTAL, 'start'], { DATA_DIR: dataDir, ...settings })
    return address(running)
  }

  const postmaster = () => parseInt(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)

  return {
    start,
    said: () => running.said(),

    /** Its PostgreSQL closes when it sees that it is alone; the next start waits for that. */
    killPortal: async () => {
      running.child.kill('SIGKILL')
      await running.ended
      await start()
    },

    /** The portal starts it again at the same socket. */
    killPostgres: async () => {
      const killed = postmaster()
      process.kill(killed, 'SIGKILL')
      const at = /is running: {2}(\S+)/.exec(running.said())![1]!
      let end: number | string | undefined
      void running.ended.then((code) => (end = code))
      await until(async () => {
        // it lives on, and says so
        if (end !== undefined) throw new Error(`the portal ended too (${end}): ${running.said()}`)
        const status = await fetch(`${at}/readyz`).then(
          (response) => response.status,
          () => 0,
        )
        return status === 200 && postmaster() !== killed
      })
    },

    /** In order, as Ctrl-C does. */
    stop: async () => {
      running.child.kill('SIGINT')
      return running.ended
    },
  }
}

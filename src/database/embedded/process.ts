import { readFileSync, readlinkSync, realpathSync } from 'node:fs'

const asked = (question: () => string) => {
  try {
    return question()
  } catch {
    return ''
  }
}

/** What the kernel says after the name: its state first. */
function statOf(pid: number): string[] {
  const stat = asked(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** A killed process keeps its number until its parent has looked at it. */
const isBuried = (pid: number) => ['Z', 'X'].includes(statOf(pid)[0] ?? '')

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isBuried(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && !isBuried(pid)
  }
}

/** A number no later process of the same id shares; a restarted container gives the same ids again. */
export const birthOf = (pid: number) => statOf(pid)[19] ?? ''

const worksIn = (pid: number, folder: string) =>
  asked(() => readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(folder)

/** PostgreSQL works inside its data. Where there is no /proc every living process might be it. */
export const isServerOf = (cluster: string, pid: number) =>
  isAlive(pid) && (process.platform !== 'linux' || worksIn(pid, cluster))

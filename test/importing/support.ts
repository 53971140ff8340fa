import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const folder = mkdtempSync(path.join(tmpdir(), 'phat-ngon-import-'))

afterAll(() => rmSync(folder, { recursive: true }))

let count = 0

export function aFile(content: string | Buffer): string {
  const file = path.join(folder, `${++count}`)
  writeFileSync(file, content)
  return file
}

/** What the command would print. */
export function listener() {
  const lines: string[] = []
  return { say: (line: string) => void lines.push(line), said: () => lines.join('\n') }
}

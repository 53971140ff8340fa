import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nameOf, type Scene } from './scenes'

const ROOT = path.join(__dirname, '../..')
const MODULES = path.join(ROOT, 'node_modules')

/** The Nu checker is a program for Java. */
export const hasJava = spawnSync('java', ['-version']).status === 0

/** Every scene as a file, numbered, for programs that read files. */
export function saved(scenes: Scene[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'phat-ngon-html-'))
  const files = scenes.map((_, index) => path.join(folder, `${index}.html`))
  scenes.forEach(({ page }, index) => writeFileSync(files[index]!, page.html))
  const sceneOf = (file: string) => nameOf(scenes[parseInt(path.basename(file), 10)]!)
  return { folder, files, sceneOf, remove: () => rmSync(folder, { recursive: true }) }
}
export type Saved = ReturnType<typeof saved>

interface Message {
  ruleId: string
  message: string
  line: number
}
interface Report {
  filePath: string
  messages: Message[]
}

/** What html-validate finds, warnings too; the rules are in .htmlvalidate.mjs. */
export async function htmlValidate({ folder, files, sceneOf }: Saved): Promise<string[]> {
  const program = path.join(MODULES, 'html-validate/bin/html-validate.mjs')
  const config = path.join(ROOT, '.htmlvalidate.mjs')
  // it ends before a pipe has taken everything
  const report = path.join(folder, 'report.json')
  await run(process.execPath, [program, '--config', config, '--formatter', `json=${report}`, ...files])
  const found = JSON.parse(readFileSync(report, 'utf8')) as Report[]
  return found.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line }) => `${sceneOf(filePath)} line ${line}: ${ruleId}: ${message}`),
  )
}

interface NuMessage {
  url: string
  message: string
  lastLine: number
  extract: string
}

/** What the Nu Html Checker of the W3C finds. */
export async function nuChecker({ files, sceneOf }: Saved): Promise<string[]> {
  const jar = path.join(MODULES, 'vnu-jar/build/dist/vnu.jar')
  const options = [
    '-Xss2m',
    '-jar',
    jar,
    '--stdout',
    '--exit-zero-always',
    '--errors-only',
    '--format',
    'json',
  ]
  const { messages } = JSON.parse(await run('java', [...options, ...files])) as { messages: NuMessage[] }
  return messages.map(
    ({ url, lastLine, message, extract }) => `${sceneOf(url)} line ${lastLine}: ${message} ${extract}`,
  )
}

const LARGEST = 64 * 1024 * 1024

/** What it prints. That something was found is no failure of the program; that it could not run is one. */
const run = (program: string, args: string[]) =>
  new Promise<string>((resolve, reject) => {
    execFile(program, args, { maxBuffer: LARGEST }, (error, printed, complained) =>
      complained === '' ? resolve(printed) : reject(new Error(complained, { cause: error })),
    )
  })

import path from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig, type Config } from './config'
import { explain } from './explain'
import { importAgencies } from './importing/agencies'
import { fileSamples } from './importing/sample-requests'
import { importStatements } from './importing/statements'
import { withPortal } from './portal'
import { ROOT } from './root'
import { serve } from './server'
import { user } from './user'

const HELP = `phat-ngon – cổng phát ngôn / press portal

  phat-ngon start                    chạy cổng / run the portal
  phat-ngon migrate                  cập nhật cơ sở dữ liệu / bring the database up to date
  phat-ngon import FILE.jsonl        nhập thông cáo lưu trữ / import archived statements
  phat-ngon import-agencies FILE     nhập danh mục cơ quan / import the register of agencies
  phat-ngon sample-requests [FILE.jsonl] [ADDRESS]
                                     gửi câu hỏi mẫu qua biểu mẫu / file sample questions through the form
  phat-ngon user invite EMAIL --name NAME --role ROLE --agency CODE
  phat-ngon user reset EMAIL         in liên kết đặt lại mật khẩu / print a link to renew a password
  phat-ngon user disable EMAIL       khóa tài khoản / disable an account
  phat-ngon user list

Cấu hình lấy từ biến môi trường, xem .env.example / Configuration: environment, see .env.example
`

type Command = (config: Config, words: string[], options: Options) => Promise<unknown>
type Options = Record<string, string | boolean | undefined>

/** A command that was not written as `--help` says. */
class Usage extends Error {}

/** Beside the package, where there is one. */
const QUESTIONS = path.join(ROOT, '../shared/data/questions.jsonl')

const COMMANDS: Record<string, Command> = {
  start: (config) => serve(config),
  migrate: (config) => withPortal(config, () => Promise.resolve()),
  import: (config, [file]) => withPortal(config, (deps) => importStatements(deps, given(file), say)),
  'import-agencies': (config, [file]) => withPortal(config, (deps) => importAgencies(deps, given(file), say)),
  'sample-requests': ({ settings }, [file = QUESTIONS, address = settings.publicUrl]) =>
    fileSamples(file, address, say),
  user: (config, words, options) => withPortal(config, (deps) => user(deps, words, options, say)),
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

function given(word: string | undefined): string {
  if (!word) throw new Usage()
  return word
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      name: { type: 'string' },
      role: { type: 'string' },
      agency: { type: 'string' },
    },
  })
  const [name, ...words] = positionals
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (values.help || !command) {
    say(HELP)
    return values.help ? 0 : 2
  }
  const failed = await command(readConfig(process.env), words, values)
  return failed === false ? 1 : 0
}

/** A command line that cannot be read is answered with what was wrong and the help. */
function told(error: unknown): string {
  if (error instanceof Usage) return HELP
  const { code, message } = error as NodeJS.ErrnoException
  return code?.startsWith('ERR_PARSE_ARGS') ? `${message}\n\n${HELP}` : explain(error)
}

// Whoever reads may have read enough (`… | head`): what is being done is done all the same.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.exitCode = 1
})

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`\n${told(error)}\n`)
    process.exitCode = error instanceof Usage ? 2 : 1
  },
)

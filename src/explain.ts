import { ConfigProblem } from './config'
import { Refusal } from './errors'
import { translate } from './i18n'

interface Failure {
  code?: string
  name?: string
  message?: string
  stack?: string
}

/** Codes of Node and of PostgreSQL (SQLSTATE), and what a person can do about them. */
const KNOWN: [RegExp, string][] = [
  [
    /^EADDRINUSE$/,
    'Địa chỉ này đã có chương trình khác dùng: hãy đặt PORT khác, hoặc dừng chương trình kia.\n' +
      'The address is in use by another program: set another PORT, or stop that program.',
  ],
  [
    /^(EADDRNOTAVAIL|EACCES|EPERM)$/,
    'Không mở được địa chỉ hoặc thư mục: hãy xem lại HOST, PORT và quyền ghi vào DATA_DIR.\n' +
      'An address or a folder cannot be opened: check HOST, PORT and the right to write to DATA_DIR.',
  ],
  [
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOENT|57P03|53300)$/,
    'Không kết nối được PostgreSQL: hãy xem lại DATABASE_URL và máy chủ đó có đang chạy không.\n' +
      'PostgreSQL cannot be reached: check DATABASE_URL and whether that server is running.',
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'Không tìm thấy tên máy: hãy xem lại HOST và DATABASE_URL.\n' +
      'A host name cannot be found: check HOST and DATABASE_URL.',
  ],
  [
    /^(28P01|28000|3D000)$/,
    'PostgreSQL từ chối: hãy xem lại tên, mật khẩu và tên cơ sở dữ liệu trong DATABASE_URL.\n' +
      'PostgreSQL refuses: check the user, the password and the name of the database in DATABASE_URL.',
  ],
  [
    /^(42501|0A000|58P01)$/,
    'Người dùng trong DATABASE_URL cần quyền tạo bảng và các phần mở rộng unaccent, btree_gist (PostgreSQL 15 trở lên).\n' +
      'The user of DATABASE_URL must be able to create tables and the extensions unaccent, btree_gist (PostgreSQL 15 or newer).',
  ],
]

/** What a person can mend is one paragraph; only the unforeseen shows where it happened. */
export function explain(error: unknown): string {
  const { code = '', name, message = '', stack } = (error ?? {}) as Failure
  // by its name: with DATABASE_URL nothing of the embedded database is loaded
  if (error instanceof ConfigProblem || name === 'StartProblem') return message
  if (error instanceof Refusal)
    return (['vi', 'en'] as const).map((locale) => translate(locale, error.key, error.values)).join('\n')
  const known = KNOWN.find(([codes]) => codes.test(code))
  if (known) return `${known[1]}${message ? `\n(${message})` : ''}`
  return stack ?? (message || String(error))
}

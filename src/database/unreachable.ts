/** Class 08, shutdown and too many connections of PostgreSQL's SQLSTATE; or nobody listens. */
const UNREACHABLE = /^(ECONNREFUSED|08\w{3}|57P0[123]|53300)$/
/** Of its socket. A file that is lost has the same code, another call and a path. */
const SOCKET = /^(connect ENOENT|(read|write) (ECONNRESET|EPIPE))$/

/** The database is away. */
export function isUnreachable(error: unknown): boolean {
  const { code, syscall, path, name, message } = (error ?? {}) as Record<string, string | undefined>
  return (
    UNREACHABLE.test(code ?? '') ||
    (path === undefined && SOCKET.test(`${syscall} ${code}`)) ||
    name === 'KnexTimeoutError' ||
    /Connection terminated|Client has encountered a connection error/.test(message ?? '')
  )
}

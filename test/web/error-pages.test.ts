import { errorPages } from '../../src/web/error-pages'

/** The status of the page that an error becomes. */
function statusOf(error: object): number {
  let status = 0
  const res = {
    locals: {},
    status: (given: number) => ((status = given), res),
    set: () => res,
    render: () => undefined,
  }
  const log = { error: () => undefined }
  errorPages(log as never)(error, {} as never, res as never, () => undefined)
  return status
}

const failed = (facts: object) => Object.assign(new Error('failed'), facts)

test.each([
  ['its socket is gone', { code: 'ENOENT', syscall: 'connect', address: '/run/postgresql/.s.PGSQL.5432' }],
  ['nobody listens', { code: 'ECONNREFUSED', syscall: 'connect' }],
  ['nobody listens at any of its addresses', { code: 'ECONNREFUSED' }],
  ['the connection breaks', { code: 'ECONNRESET', syscall: 'read' }],
  ['the connection is closed', { code: 'EPIPE', syscall: 'write' }],
  ['it shuts down', { code: '57P01' }],
])('the database is away when %s: 503', (_, facts) => {
  expect(statusOf(failed(facts))).toBe(503)
})

test.each([
  ['the folder of the files is lost', { code: 'ENOENT', syscall: 'open', path: '/var/uploads/a' }],
  ['a module is lost', { code: 'ENOENT' }],
  ['a pipe of a program of ours breaks', { code: 'EPIPE', syscall: 'write', path: '/run/clamd.sock' }],
  ['another server hangs up', { code: 'ECONNRESET' }],
])('it is our error when %s: 500', (_, facts) => {
  expect(statusOf(failed(facts))).toBe(500)
})

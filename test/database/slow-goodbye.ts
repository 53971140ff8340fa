import { connect, createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import pg from 'pg'

const GOODBYE_MS = 50

const reach = ({ host, port }: pg.Client) =>
  host.startsWith('/') ? connect(path.join(host, `.s.PGSQL.${port}`)) : connect(port, host)

/** The same database behind a network that brings the end of each connection late, and later for each that was opened. */
export async function withSlowGoodbye(url: string) {
  const place = new pg.Client({ connectionString: url })
  let [open, opened] = [0, 0]
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = reach(place)
    open += 1
    opened += 1
    const wait = GOODBYE_MS * opened
    near.pipe(far)
    far.pipe(near, { end: false })
    const goodbye = () => {
      open -= 1
      near.end()
    }
    far.on('end', () => setTimeout(goodbye, wait))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const who = [place.user, place.password].filter(Boolean).map((word) => encodeURIComponent(word!))
  return {
    url: `postgres://${who.join(':')}@127.0.0.1:${port}/${place.database}`,
    open: () => open,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

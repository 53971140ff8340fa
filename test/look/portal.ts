import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../src/app'
import { deps } from '../support/portal'
import { routesOf, type Route } from './routes'

export interface Portal {
  origin: string
  routes: Route[]
  close: () => Promise<void>
}

/** The real application on the test's database, where a browser can open it. */
export async function openPortal(sampleData: boolean): Promise<Portal> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const surroundings = { trustProxy: [], sampleData, health: { draining: false } }
  const app = createApp(deps({ samples: true, publicUrl: origin }), surroundings)
  server.on('request', app)
  return { origin, routes: routesOf(app), close: () => closed(server) }
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

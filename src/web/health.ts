import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { newRouter } from './router'

/** Set by the server when it begins to stop. */
export interface Health {
  draining: boolean
}

/** What slices count that should be nothing: names and numbers, never whose. */
export type Figures = Record<string, (db: Db) => Promise<number>>

/** /healthz: the process lives. /readyz: it can serve; a proxy sends nobody here while it cannot. */
export function health({ db }: Deps, state: Health, figures: Figures = {}) {
  const router = newRouter()

  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text').send('ok\n')
  })

  router.get('/readyz', async (_req, res) => {
    const ready = !state.draining && (await answers(db))
    res
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text')
    res.send(ready ? `ready\n${await counted(db, figures)}` : 'not ready\n')
  })

  return router
}

const answers = (db: Deps['db']) =>
  db.raw('select 1').then(
    () => true,
    () => false,
  )

/** A line for each: what is late does not keep the portal from serving. */
async function counted(db: Db, figures: Figures): Promise<string> {
  const lines = Object.entries(figures).map(async ([name, count]) => `${name} ${await count(db)}\n`)
  return (await Promise.all(lines)).join('')
}

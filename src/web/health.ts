import type { Deps } from '../deps'
import { newRouter } from './router'

/** Set by the server when it begins to stop. */
export interface Health {
  draining: boolean
}

/** /healthz: the process lives. /readyz: it can serve; a proxy sends nobody here while it cannot. */
export function health({ db }: Deps, state: Health) {
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
    res.send(ready ? 'ready\n' : 'not ready\n')
  })

  return router
}

const answers = (db: Deps['db']) =>
  db.raw('select 1').then(
    () => true,
    () => false,
  )

import { startEmbedded } from '../../src/database/embedded/server'

/** A portal to be killed: starts PostgreSQL on the folder it is given and says so. */
const [, , dataDir = ''] = process.argv

void startEmbedded({ dataDir, durable: false }).then(
  ({ url }) => console.log(url()),
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)

interface Config {
  databaseUrl: string | undefined
  dataDir: string
  pgBindir: string | undefined
  pgNamespaces: boolean
}

export interface Database {
  url: string
  /** Stops what was started here; a database that others run is left alone. */
  close: () => Promise<void>
}

const leaveAlone = () => Promise.resolve()

/** The portal's own: DATABASE_URL, or an embedded server that nobody else may be running. */
export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) return { url: config.databaseUrl, close: leaveAlone }
  // Loaded only here: with DATABASE_URL nothing of it is.
  const { startEmbedded } = await import('./embedded/server.js')
  const server = await startEmbedded({
    dataDir: config.dataDir,
    bindir: config.pgBindir,
    namespaces: config.pgNamespaces,
    durable: true,
  })
  return { url: server.url(), close: server.stop }
}

/** For the command line: the running portal's database, or one started for as long as the command runs. */
export async function joinDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) return { url: config.databaseUrl, close: leaveAlone }
  const { runningServer } = await import('./embedded/server.js')
  const running = await runningServer(config.dataDir)
  return running ? { url: running(), close: leaveAlone } : openDatabase(config)
}

import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import type { NewFile } from './examine'
import * as files from './queries'
import type { Owner } from './queries'
import { enqueueScan } from './scan-queries'
import { removeStray } from './sweep-actions'
import { lockBytes } from './sweep-queries'

interface Words {
  alt: string | null
  credit: string | null
}

/** Bytes in a file of their own that are to be kept. */
export type Waiting = Pick<NewFile, 'path' | 'sha256' | 'size' | 'mediaType'>

/** The store did not take them, or lost them since: what was typed is worth keeping, and the files are sent again. */
export class NotKept extends Conflict {
  constructor() {
    super('upload.not_kept')
  }
}

/** For a form that is shown again with its words. */
export const unlessNotKept = <T>(sending: Promise<T>): Promise<T | NotKept> =>
  sending.catch((error: unknown) => {
    if (error instanceof NotKept) return error
    throw error
  })

/**
 * Puts the bytes and then does the work that names them in the database. Before it, because a bucket may be slow and a
 * transaction holds a connection; if the work fails nothing stays of what it did not name.
 * @throws NotKept when the store does not take them
 */
export async function withBytes<T>(
  deps: Deps,
  waiting: readonly Waiting[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    for (const { sha256, path } of waiting) await deps.files.put(sha256, path)
  } catch (error) {
    deps.log.error({ err: error }, 'the file store takes no files')
    throw new NotKept()
  }
  try {
    return await work()
  } catch (error) {
    for (const { sha256 } of waiting) await removeStray(deps, sha256)
    throw error
  }
}

/**
 * Part of a transaction. In one order for everybody: two forms with the same two files would otherwise wait for one
 * another for ever.
 */
export async function keepAll(deps: Deps, trx: Db, waiting: readonly Waiting[]): Promise<void> {
  const inOrder = [...waiting].sort((one, other) => Buffer.compare(one.sha256, other.sha256))
  for (const file of inOrder) await keep(deps, trx, file)
}

/** Asked for while the sweeper may not touch them, so what commits is there. */
async function keep(deps: Deps, trx: Db, { sha256, size, mediaType }: Waiting): Promise<void> {
  await lockBytes(trx, sha256, 'shared')
  if (!(await deps.files.has(sha256))) throw new NotKept()
  const { scanState } = await files.insertFile(trx, { sha256, size, mediaType })
  if (deps.settings.scanning && scanState === 'unscanned') await enqueueScan(trx, sha256)
}

/** Part of the transaction that makes their owner: if it fails nobody holds them, and the sweeper takes the bytes. */
export async function attach(
  deps: Deps,
  trx: Db,
  { kind: ownerKind, id: ownerId }: Owner,
  arrived: readonly NewFile[],
  words: Words = { alt: null, credit: null },
): Promise<void> {
  await keepAll(deps, trx, arrived)
  for (const [position, { sha256, name }] of arrived.entries())
    await files.insertRef(trx, { ...words, sha256, ownerKind, ownerId, name, position })
}

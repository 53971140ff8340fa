import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { NewFile } from './examine'
import * as files from './queries'
import type { Owner } from './queries'
import { enqueueScan } from './scan-queries'
import { lockBytes } from './sweep-queries'

interface Words {
  alt: string | null
  credit: string | null
}

/** Bytes in a file of their own that are to be kept. */
export type Waiting = Pick<NewFile, 'path' | 'sha256' | 'size' | 'mediaType'>

/**
 * Part of a transaction. In one order for everybody: two forms with the same two files would otherwise wait for one
 * another for ever.
 */
export async function keepAll(deps: Deps, trx: Db, waiting: readonly Waiting[]): Promise<void> {
  const inOrder = [...waiting].sort((one, other) => Buffer.compare(one.sha256, other.sha256))
  for (const file of inOrder) await keep(deps, trx, file)
}

/** The bytes are put while the sweeper may not touch them, so what commits is there. */
async function keep(deps: Deps, trx: Db, { path, sha256, size, mediaType }: Waiting): Promise<void> {
  await lockBytes(trx, sha256, 'shared')
  await deps.files.put(sha256, path)
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

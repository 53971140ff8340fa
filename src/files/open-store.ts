import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { diskStore, makeFolder } from './disk-store'
import { bucketOf, s3Store } from './s3-store'
import type { FileStore } from './store'

/** Told in both languages and without the address, which has a secret in it. */
export class StoreProblem extends Error {
  // what explain.ts shows as it stands
  override name = 'StartProblem'

  constructor(cause: unknown) {
    const { code, name } = cause as { code?: string; name?: string }
    const why = code ?? name ?? 'unknown'
    super(
      `Không dùng được nơi lưu tệp (${why}): hãy xem lại FILES_URL, quyền ghi vào DATA_DIR, khóa và tên của bucket.\n` +
        `Files cannot be kept (${why}): check FILES_URL, the right to write to DATA_DIR, keys and name of the bucket.`,
      { cause },
    )
  }
}

/** file:///absolute/folder; null: it is not. */
export function folderOf(text: string): string | null {
  try {
    const { href, pathname, search, hash } = new URL(text)
    return pathname === '/' || search || hash ? null : path.resolve(fileURLToPath(href))
  } catch {
    return null
  }
}

export const isStoreUrl = (text: string) => folderOf(text) !== null || bucketOf(text) !== null

/**
 * Where FILES_URL says, or else in the data folder; tried now rather than when a journalist sends something.
 * @throws StoreProblem
 */
export async function openStore(url: string | undefined, dataDir: string): Promise<FileStore> {
  const own = path.join(dataDir, 'files')
  const bucket = url === undefined ? null : bucketOf(url)
  try {
    if (!bucket) return await diskStore((url && folderOf(url)) || own)
    const incoming = path.join(own, 'incoming')
    await makeFolder(incoming)
    return await s3Store(bucket, incoming)
  } catch (error) {
    throw new StoreProblem(error)
  }
}

import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { sha256 } from '../keys'
import type { Waiting } from './actions'
import * as images from './image-queries'

/** In pixels. An image that is narrower keeps its own width. */
const WIDTHS = [480, 960, 1600]
/** WebP has no higher images. */
const TALLEST = 16_383
const QUALITY = 80
const MOST_PIXELS = 50_000_000

/** A copy that waits to be kept. */
export interface Copy extends Waiting {
  width: number
  height: number
}

/** What the public will see of an image. It takes a while, so it is done before the transaction that keeps them. */
export async function copiesOf({ files: { incoming } }: Pick<Deps, 'files'>, from: string): Promise<Copy[]> {
  const copies: Copy[] = []
  try {
    for (const width of WIDTHS) {
      const encoded = await encode(from, width)
      if (encoded.width === copies.at(-1)?.width) break
      copies.push(await waiting(incoming, encoded))
    }
    return copies
  } catch (error) {
    await forget(copies)
    throw error
  }
}

interface Encoded {
  bytes: Buffer
  width: number
  height: number
}

/** The first frame, upright and in sRGB. sharp carries over no metadata unless told to: neither place nor camera. */
async function encode(from: string, width: number): Promise<Encoded> {
  const { data, info } = await sharp(from, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, height: TALLEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

async function waiting(incoming: string, { bytes, width, height }: Encoded): Promise<Copy> {
  const to = path.join(incoming, randomUUID())
  await writeFile(to, bytes, { flag: 'wx', mode: 0o600 })
  const copy = { path: to, sha256: sha256(bytes), size: bytes.length, mediaType: 'image/webp' } as const
  return { ...copy, width, height }
}

/** Those that were not kept. */
export const forget = (copies: readonly Copy[]) =>
  Promise.all(copies.map(({ path }) => rm(path, { force: true })))

/** Part of the transaction that keeps the image. The same image has its copies once. */
export async function keepCopies(trx: Db, sha256: Buffer, copies: readonly Copy[]): Promise<void> {
  for (const { width, height, sha256: variantSha256 } of copies)
    await images.insertVariant(trx, { sha256, width, height, variantSha256 })
}

import sharp from 'sharp'
import { orDamaged, Unfit } from './unfit'

const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 20_000
/** Enough for 50 megapixels; a file made to be slow ends here. */
const MOST_SECONDS = 20

const tooLarge = (width: number, height: number) =>
  width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS

/** The size it says comes first: nothing is decoded of an image that would be too large. */
export async function inspectImage(bytes: Buffer): Promise<void> {
  const { width, height } = await orDamaged(sharp(bytes, { limitInputPixels: false }).metadata())
  if (tooLarge(width, height))
    throw new Unfit('files.problem.image_size', { megapixels: MOST_PIXELS / 1e6, side: LONGEST_SIDE })
  await orDamaged(alone(() => decoded(bytes)))
}

const decoded = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .resize(16, 16, { fit: 'fill' })
    .timeout({ seconds: MOST_SECONDS })
    .toBuffer()

let last: Promise<unknown> = Promise.resolve()

/** One after the other: a crafted image takes half a gigabyte while it is decoded. */
function alone<T>(decode: () => Promise<T>): Promise<T> {
  const mine = last.then(decode)
  last = mine.catch(() => undefined)
  return mine
}

import { isImage, isRecording, type MediaType } from '../../files/media-types'

/** A file beside the words of an edition, as far as readers get to know it. */
export interface FileBeside {
  sha256: Buffer
  mediaType: MediaType
  /** Null of an image. */
  address: string | null
  title: string | null
  alt: string | null
  caption: string | null
  credit: string | null
  licence: string | null
  transcript: string | null
  titleEn: string | null
  altEn: string | null
  captionEn: string | null
  transcriptEn: string | null
}

/** Another statement that an edition speaks of. */
export interface StatementBeside {
  id: string
  name: string
}

/** What goes out with the words of an edition. */
export interface Beside {
  files: readonly FileBeside[]
  links: readonly StatementBeside[]
}

export const NOTHING: Beside = { files: [], links: [] }

/** What became of it: another file under the same address, or other words to the same file. */
type Way = 'added' | 'removed' | 'replaced' | 'described'

export interface BesideChange {
  way: Way
  name: string
}

export interface FileChange extends BesideChange {
  file: FileBeside
}

export type Sort = 'image' | 'recording' | 'document'

/** In another order they are the same files. */
export const fileChanges = (before: Beside, after: Beside): FileChange[] => [
  ...without(after.files, before.files, keyOf).map((file) => changeOf(file, 'added')),
  ...without(before.files, after.files, keyOf).map((file) => changeOf(file, 'removed')),
  ...after.files.flatMap((file) => {
    const was = before.files.find((other) => keyOf(other) === keyOf(file))
    const way = was && wayOf(was, file)
    return way ? [changeOf(file, way)] : []
  }),
]

/** Those that stay, where they stand in another order than before; otherwise none. */
export function reordered(before: Beside, after: Beside): FileBeside[] {
  const known = new Set(after.files.map(keyOf))
  const was = before.files.map(keyOf).filter((key) => known.has(key))
  const stay = after.files.filter((file) => was.includes(keyOf(file)))
  return stay.every((file, at) => keyOf(file) === was[at]) ? [] : stay
}

export const linkChanges = (before: Beside, after: Beside): BesideChange[] => [
  ...without(after.links, before.links, idOf).map(({ name }) => ({ way: 'added' as const, name })),
  ...without(before.links, after.links, idOf).map(({ name }) => ({ way: 'removed' as const, name })),
]

const changeOf = (file: FileBeside, way: Way): FileChange => ({
  ...{ way, name: nameOf(file), file },
})

export const nameOf = ({ title, alt }: FileBeside): string => title ?? alt ?? ''

export const sortOf = ({ mediaType, address }: FileBeside): Sort =>
  address === null && isImage(mediaType) ? 'image' : isRecording(mediaType) ? 'recording' : 'document'

function wayOf(was: FileBeside, is: FileBeside): Way | null {
  if (!was.sha256.equals(is.sha256)) return 'replaced'
  return WORDS.some((word) => was[word] !== is[word]) ? 'described' : null
}

const WORDS = [
  ...(['title', 'alt', 'caption', 'credit', 'licence', 'transcript'] as const),
  ...(['titleEn', 'altEn', 'captionEn', 'transcriptEn'] as const),
]

/** Documents and recordings are known by their address, which stays; images by what they are. */
const keyOf = ({ address, sha256 }: FileBeside) => address ?? sha256.toString('hex')
const idOf = ({ id }: StatementBeside) => id

const without = <T>(these: readonly T[], those: readonly T[], key: (one: T) => string) => {
  const known = new Set(those.map(key))
  return these.filter((one) => !known.has(key(one)))
}

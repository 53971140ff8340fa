import { readFile } from 'node:fs/promises'
import type { NewFile } from '../examine'
import { isImage, type MediaType } from '../media-types'
import { nothing, type Facts } from './finding'
import { hiddenInFilm } from './film'
import { hiddenInImage } from './image'
import { factsOfOffice } from './office'
import { hiddenInSound } from './sound'

/** What is to be known of a file before it goes out. What cannot be read is said too: somebody looks for themselves. */
export async function factsOf({ path, mediaType }: Pick<NewFile, 'path' | 'mediaType'>): Promise<Facts> {
  const bytes = await readFile(path)
  return looked(bytes, mediaType).catch(() => ({ ...nothing(), hidden: [{ kind: 'unread' }] }))
}

async function looked(bytes: Buffer, mediaType: MediaType): Promise<Facts> {
  if (isImage(mediaType)) return { ...nothing(), hidden: await hiddenInImage(bytes) }
  // Slow to load, and few need it.
  if (mediaType === 'application/pdf') return (await import('./pdf.js')).factsOfPdf(bytes)
  if (mediaType === 'audio/mpeg') return { ...nothing(), hidden: hiddenInSound(bytes) }
  if (mediaType === 'audio/mp4' || mediaType === 'video/mp4')
    return { ...nothing(), hidden: hiddenInFilm(bytes) }
  return factsOfOffice(bytes)
}

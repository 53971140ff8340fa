import { readFile } from 'node:fs/promises'
import type { Problem } from '../web/form'
import type { Arrived } from '../web/uploads'
import { inspectArchive } from './inspect/archive'
import { inspectImage } from './inspect/image'
import { kindOf, type Kind } from './inspect/kind'
import { inspectPdf } from './inspect/pdf'
import { Unfit } from './inspect/unfit'
import { isImage, isKnownEnding, isTakenEnding, mayEndIn, TAKEN, type MediaType } from './media-types'
import { endingOf, tidyName } from './names'

/** A file that may be kept: its name is tidy and ends as its content does. */
export interface NewFile extends Arrived {
  mediaType: MediaType
}

type Examined = { files: NewFile[]; problem: null } | { files: null; problem: Problem }

/** All of them or the first reason why not. Problem.values.name is the (tidied) name of the file. */
export async function examine(arrived: readonly Arrived[]): Promise<Examined> {
  const files: NewFile[] = []
  for (const file of arrived) {
    try {
      files.push(await examined(file))
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      return { files: null, problem: problemOf(file, error) }
    }
  }
  return { files, problem: null }
}

const problemOf = (file: Arrived, { key, values }: Unfit): Problem => ({
  key,
  values: { ...values, name: tidyName(file.name) },
})

async function examined(file: Arrived): Promise<NewFile> {
  const bytes = await readFile(file.path)
  if (bytes.length === 0) throw new Unfit('files.problem.empty')
  const ending = endingOf(file.name)
  const kind = await kindOf(bytes)
  const mediaType = asNamed(await inspected(bytes, kind), ending)
  if (mediaType === null) throw notTaken(ending)
  if (!mayEndIn(mediaType, ending) && isKnownEnding(ending)) throw new Unfit('files.problem.disguised')
  return { ...file, name: tidyName(file.name, mediaType), mediaType }
}

/** What the content turns out to be; null when we do not take it. What is dangerous in it is said first. */
async function inspected(bytes: Buffer, kind: Kind | null): Promise<MediaType | null> {
  if (kind === 'ole') throw oldOffice(bytes)
  if (kind === 'archive') return inspectArchive(bytes)
  if (kind === 'application/pdf') await inspectPdf(bytes)
  if (kind && isImage(kind)) await inspectImage(bytes)
  return kind
}

/** Office keeps a document with a password in an OLE file, whatever its name. */
const oldOffice = (bytes: Buffer) =>
  new Unfit(
    bytes.includes('EncryptedPackage', 0, 'utf16le') ? 'files.problem.encrypted' : 'files.problem.old_office',
  )

const notTaken = (ending: string) =>
  isTakenEnding(ending)
    ? new Unfit('files.problem.disguised')
    : new Unfit('files.problem.type', { types: TAKEN })

/** Sound and film share one container: recorders write the same mark into both, so the name may say which. */
function asNamed(mediaType: MediaType | null, ending: string): MediaType | null {
  if (mediaType !== 'audio/mp4' && mediaType !== 'video/mp4') return mediaType
  const named = (['audio/mp4', 'video/mp4'] as const).find((one) => mayEndIn(one, ending))
  return named ?? mediaType
}

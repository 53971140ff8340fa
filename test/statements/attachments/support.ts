import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '../../../src/actor'
import type { Conflict } from '../../../src/errors'
import * as attachments from '../../../src/files/attachment-queries'
import { examine, type NewFile } from '../../../src/files/examine'
import { sha256 } from '../../../src/keys'
import { create, submit } from '../../../src/statements/actions'
import { attach } from '../../../src/statements/attachments/attachment-actions'
import { approve } from '../../../src/statements/decision-actions'
import * as documents from '../../../src/statements/document-queries'
import * as editions from '../../../src/statements/edition-queries'
import { aCast, aDraftForm, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, files, visit } from '../../support/portal'

export interface Stage extends Cast {
  speaker: string
}

export async function aStage(): Promise<Stage> {
  const cast = await aCast()
  return { ...cast, speaker: await aSpokesperson(cast.agency) }
}

export const aDraft = ({ author, agency, speaker }: Stage) =>
  create(deps(), author, aDraftForm(agency, { speaker }))

export const editionOf = async (id: string) => (await editions.latest(db, id))!
export const versionOf = async (id: string) => (await editionOf(id)).lockVersion
export const filesOf = async (id: string) => attachments.ofEdition(db, (await editionOf(id)).id)
export const eventsOf = async (id: string) => (await editions.eventsOf(db, id)).map(({ event }) => event)

export async function arrived(bytes: Buffer, name: string): Promise<NewFile> {
  const place = path.join(files.incoming, randomUUID())
  await writeFile(place, bytes)
  const examined = await examine([{ path: place, name, size: bytes.length, sha256: sha256(bytes) }])
  return examined.files![0]!
}

const SILENT = { title: null, alt: null, caption: null, credit: null, licence: null, transcript: null }

export async function add(
  id: string,
  by: Actor,
  [bytes, name]: [Buffer, string],
  words: Partial<attachments.Words>,
) {
  const form = { ...SILENT, ...words, version: await versionOf(id), key: null }
  await attach(deps(), by, id, form, await arrived(bytes, name))
}

export async function approved({ author, head }: Stage, id: string, publishAt?: string): Promise<string> {
  await submit(deps(), author, id, await versionOf(id))
  const hour = publishAt
    ? { when: 'later' as const, publishAt: new Date(publishAt) }
    : { when: 'now' as const, publishAt: null }
  await approve(deps(), head, id, { version: await versionOf(id), ...hour })
  return (await documents.byId(db, id))!.slug!
}

/** A form with a file, as a browser sends it. */
export async function sendFile(
  by: Actor,
  id: string,
  kind: string,
  words: Record<string, string>,
  ...sent: [Buffer, string][]
) {
  const sending = (await visit(by)).post(`/noi-bo/thong-cao/${id}/tep/them/${kind}`)
  const all = { version: String(await versionOf(id)), key: randomUUID(), ...words }
  for (const [name, value] of Object.entries(all)) void sending.field(name, value)
  for (const [bytes, filename] of sent) void sending.attach('files', bytes, filename)
  return sending
}

export const why = (action: Promise<unknown>) =>
  action.then(
    () => null,
    (error: Conflict) => error.key,
  )

import type { Actor } from '../../actor'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { Conflict, NotFound } from '../../errors'
import { keepAll, withBytes } from '../../files/actions'
import * as attachments from '../../files/attachment-queries'
import type { AllWords, Attachment } from '../../files/attachment-queries'
import type { NewFile } from '../../files/examine'
import { factsOf } from '../../files/hidden/facts'
import type { Facts } from '../../files/hidden/finding'
import * as images from '../../files/image-queries'
import { copiesOf, forget, keepCopies, type Copy } from '../../files/images'
import { extensionOf } from '../../files/media-types'
import * as files from '../../files/queries'
import { slugOf } from '../../i18n/slug'
import { once } from '../../web/once'
import * as editions from '../edition-queries'
import { holdLatest, stopIf, type Held } from '../held'
import * as rules from '../rules'
import { trace } from '../trace'
import type { AttachmentForm } from './attachment-form'
import { attachmentKindOf, inOrder, whyNotAttach } from './attachment-rules'

interface Arriving {
  file: NewFile
  /** Of an image, what the public will see of it. */
  copies: readonly Copy[]
  facts: Facts
}

/**
 * Whoever adds a file wrote the edition. What takes long is done before the statement is locked.
 * @throws Conflict when the text may not be edited or was changed meanwhile, or the file is one too many
 */
export async function attach(deps: Deps, by: Actor, id: string, form: AttachmentForm, file: NewFile) {
  const isImage = attachmentKindOf(file.mediaType) === 'image'
  const facts = await factsOf(file)
  const copies = isImage ? await copiesOf(deps, file.path) : []
  const { key, version } = form
  const words = wordsOf(form)
  const said = { id, ...words, sha256: file.sha256.toString('hex') }
  try {
    await withBytes(deps, [file, ...copies], () =>
      deps.db.transaction((trx) =>
        once(trx, key, () => keep(deps, trx, by, id, version, words, { file, copies, facts }), said),
      ),
    )
  } finally {
    await forget(copies)
  }
}

const wordsOf = ({
  title,
  alt,
  caption,
  credit,
  licence,
  transcript,
  ...form
}: AttachmentForm): AllWords => ({
  ...{ title, alt, caption, credit, licence, transcript },
  ...{ titleEn: form.titleEn ?? null, altEn: form.altEn ?? null },
  ...{ captionEn: form.captionEn ?? null, transcriptEn: form.transcriptEn ?? null },
})

async function keep(
  deps: Deps,
  trx: Db,
  by: Actor,
  id: string,
  version: number,
  words: AllWords,
  { file, copies, facts }: Arriving,
): Promise<string> {
  const held = await holdToEdit(trx, by, id, version)
  const there = await attachments.ofEdition(trx, held.edition.id)
  const why = whyNotAttach(there, file)
  if (why) throw new Conflict(why)
  const { sha256, name, mediaType } = file
  await keepAll(deps, trx, [file, ...copies])
  await keepCopies(trx, sha256, copies)
  await attachments.insertFacts(trx, sha256, facts)
  await files.insertRef(trx, {
    ...{ sha256, name, ...words, ownerKind: 'edition', ownerId: held.edition.id },
    address: attachmentKindOf(mediaType) === 'image' ? null : addressFor(there, words.title!, file),
    position: await images.nextPosition(trx, held.edition.id),
  })
  const event = attachmentKindOf(mediaType) === 'image' ? 'image_added' : 'file_added'
  await trace(trx, by, held, event, 'draft', nameIn(words))
  return held.document.id
}

/** As the timeline names it: by what readers are told, not by what its file was called. */
const nameIn = ({ title, alt }: Pick<AllWords, 'title' | 'alt'>) => title ?? alt

/** By what it is called, not by what its file was called: that may name who wrote it. */
function addressFor(there: readonly Attachment[], title: string, { mediaType }: NewFile): string {
  const stem = slugOf(title) || 'tep'
  const isTaken = (address: string) => there.some((each) => each.address === address)
  const last = extensionOf(mediaType)
  let address = `${stem}.${last}`
  for (let n = 2; isTaken(address); n++) address = `${stem}-${n}.${last}`
  return address
}

/** Other words for a file that is there. @throws NotFound when this edition has no such file */
export const describe = ({ db }: Deps, by: Actor, id: string, publicId: string, form: AttachmentForm) =>
  db.transaction(async (trx) => {
    const words = wordsOf(form)
    const held = await hold(trx, by, id, form.version)
    const file = await oneOf(trx, held, publicId)
    if (isSame(file, words)) return
    await editions.update(trx, held.edition.id, { state: 'draft' })
    await attachments.change(trx, held.edition.id, publicId, words)
    await trace(trx, by, held, 'file_changed', 'draft', nameIn(words))
  })

const isSame = (file: Attachment, words: AllWords) =>
  Object.entries(words).every(([name, value]) => file[name as keyof AllWords] === value)

/** @throws NotFound when this edition has no such file */
export const remove = ({ db }: Deps, by: Actor, id: string, publicId: string, version: number) =>
  db.transaction(async (trx) => {
    const held = await holdToEdit(trx, by, id, version)
    const { mediaType, ...words } = await oneOf(trx, held, publicId)
    await attachments.remove(trx, held.edition.id, publicId)
    const isImage = attachmentKindOf(mediaType) === 'image'
    await trace(trx, by, held, isImage ? 'image_removed' : 'file_removed', 'draft', nameIn(words))
  })

/** @param numbers by the id of each file */
export const order = (
  { db }: Deps,
  by: Actor,
  id: string,
  numbers: ReadonlyMap<string, number>,
  version: number,
) =>
  db.transaction(async (trx) => {
    const held = await hold(trx, by, id, version)
    const before = await attachments.ofEdition(trx, held.edition.id)
    const after = inOrder(before, numbers)
    if (after.every((each, index) => each === before[index])) return
    await editions.update(trx, held.edition.id, { state: 'draft' })
    for (const [position, { publicId }] of after.entries())
      await attachments.place(trx, held.edition.id, publicId, position)
    await trace(trx, by, held, 'files_ordered', 'draft')
  })

/** A yes with a name to what is hidden in the files; it makes nobody a writer. */
export const acceptHidden = ({ db }: Deps, by: Actor, id: string, version: number) =>
  db.transaction(async (trx) => {
    const held = await holdLatest(trx, by, id)
    stopIf(rules.whyNotAccept(held.judged, by), held, version)
    let isFirst = false
    for (const { sha256, asks } of await attachments.ofEdition(trx, held.edition.id))
      if (asks && (await attachments.accept(trx, id, sha256, by.accountId))) isFirst = true
    if (isFirst) await trace(trx, by, held, 'hidden_accepted', held.edition.state)
  })

async function oneOf(trx: Db, { edition }: Held, publicId: string): Promise<Attachment> {
  const found = (await attachments.ofEdition(trx, edition.id)).find((each) => each.publicId === publicId)
  if (!found) throw new NotFound()
  return found
}

async function hold(trx: Db, by: Actor, id: string, version: number): Promise<Held> {
  const held = await holdLatest(trx, by, id)
  stopIf(rules.whyNotEdit(held.judged, by), held, version)
  return held
}

/** Like saving: a draft again, and another version of it. */
async function holdToEdit(trx: Db, by: Actor, id: string, version: number): Promise<Held> {
  const held = await hold(trx, by, id, version)
  await editions.update(trx, held.edition.id, { state: 'draft' })
  return held
}

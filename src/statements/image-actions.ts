import type { Actor } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { withBytes } from '../files/actions'
import type { NewFile } from '../files/examine'
import * as images from '../files/image-queries'
import { attachImage, copiesOf, forget } from '../files/images'
import * as editions from './edition-queries'
import type { ImageForm } from './form'
import { holdLatest, stopIf, type Held } from './held'
import * as rules from './rules'
import { trace } from './trace'

/**
 * Whoever adds an image wrote the edition. What takes long is done before the statement is locked.
 * @throws Conflict when the text may not be edited or was changed meanwhile, or when there are enough images
 */
export async function addImage(
  deps: Deps,
  by: Actor,
  id: string,
  { version, ...words }: ImageForm,
  image: NewFile,
): Promise<void> {
  const copies = await copiesOf(deps, image.path)
  try {
    await withBytes(deps, [image, ...copies], () =>
      deps.db.transaction(async (trx) => {
        const { edition, ...held } = await holdToEdit(trx, by, id, version)
        if (rules.isFullOfImages(await images.countOf(trx, edition.id)))
          throw new Conflict('statements.why.images_full')
        await attachImage(deps, trx, { kind: 'edition', id: edition.id }, { ...words, image, copies })
        await trace(trx, by, { ...held, edition }, 'image_added', 'draft')
      }),
    )
  } finally {
    await forget(copies)
  }
}

/** @throws NotFound when this edition has no such image */
export const removeImage = ({ db }: Deps, by: Actor, id: string, publicId: string, version: number) =>
  db.transaction(async (trx) => {
    const held = await holdToEdit(trx, by, id, version)
    if (!(await images.remove(trx, held.edition.id, publicId))) throw new NotFound()
    await trace(trx, by, held, 'image_removed', 'draft')
  })

/** Like saving: a draft again, and another version of it. */
async function holdToEdit(trx: Db, by: Actor, id: string, version: number): Promise<Held> {
  const held = await holdLatest(trx, by, id)
  stopIf(rules.whyNotEdit(held.judged, by), held, version)
  await editions.update(trx, held.edition.id, { state: 'draft' })
  return held
}

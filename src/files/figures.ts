import type { MessageKey } from '../i18n'
import type { Pictured } from './image-queries'
import { whyNotShow } from './rules'

/** partials/figures.hbs: an image in the sizes it has. */
export interface Figure {
  id: string
  alt: string
  caption: string | null
  credit: string | null
  licence: MessageKey | null
  captioned: boolean
  /** The widest, so that its place is kept before it is there. */
  width: number
  height: number
  src: string
  srcset: string
  /** The narrowest. */
  preview: string
  /** Why it cannot be shown yet, or null. */
  note: MessageKey | null
}

/** @param under the address space of the reader, '/noi-bo/tep' or '/tep' */
export const figuresOf = (
  pictured: readonly Pictured[],
  under: '/tep' | '/noi-bo/tep' | `/xem-truoc/${string}`,
  scanning: boolean,
): Figure[] =>
  [...new Set(pictured.map(({ publicId }) => publicId))].map((id) =>
    figure(
      pictured.filter(({ publicId }) => publicId === id),
      under,
      scanning,
    ),
  )

function figure(sizes: Pictured[], under: string, scanning: boolean): Figure {
  const { publicId: id, alt, caption, credit, licence, width, height } = sizes.at(-1)!
  const address = (each: Pictured) => `${under}/${id}/${each.width}.webp`
  return {
    ...{ id, alt: alt ?? '', caption, credit, licence: licence && `files.licence.${licence}`, width, height },
    captioned: [caption, credit, licence].some((words) => words !== null),
    src: address(sizes.at(-1)!),
    srcset: sizes.map((each) => `${address(each)} ${each.width}w`).join(', '),
    preview: address(sizes[0]!),
    note: sizes.map((each) => whyNotShow(each, scanning)).find((why) => why !== null) ?? null,
  }
}

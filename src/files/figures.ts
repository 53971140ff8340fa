import type { MessageKey } from '../i18n'
import type { Pictured } from './image-queries'
import { whyNotShow } from './rules'

/** partials/figures.hbs: an image in the sizes it has. */
export interface Figure {
  id: string
  alt: string
  credit: string | null
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
  under: '/tep' | '/noi-bo/tep',
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
  const { publicId: id, alt, credit, width, height } = sizes.at(-1)!
  const address = (each: Pictured) => `${under}/${id}/${each.width}.webp`
  return {
    ...{ id, alt: alt ?? '', credit, width, height },
    src: address(sizes.at(-1)!),
    srcset: sizes.map((each) => `${address(each)} ${each.width}w`).join(', '),
    preview: address(sizes[0]!),
    note: sizes.map((each) => whyNotShow(each, scanning)).find((why) => why !== null) ?? null,
  }
}

import type { Locale, MessageKey } from '../i18n'
import { saidIn } from '../i18n/said'
import type { Pictured } from './image-queries'
import { whyNotShow } from './rules'

/** partials/figures.hbs: an image in the sizes it has. */
export interface Figure {
  id: string
  alt: string
  altLang: Locale
  caption: string | null
  captionLang: Locale
  /** Beside the Vietnamese, for those who work on it. */
  altEn: string | null
  captionEn: string | null
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

/**
 * @param under the address space of the reader, '/noi-bo/tep' or '/tep'
 * @param language of the words, where they are there in both: whoever works on them reads the Vietnamese
 */
export const figuresOf = (
  pictured: readonly Pictured[],
  under: '/tep' | '/noi-bo/tep' | `/xem-truoc/${string}`,
  scanning: boolean,
  language: Locale = 'vi',
): Figure[] =>
  [...new Set(pictured.map(({ publicId }) => publicId))].map((id) =>
    figure(
      pictured.filter(({ publicId }) => publicId === id),
      under,
      scanning,
      language,
    ),
  )

function figure(sizes: Pictured[], under: string, scanning: boolean, language: Locale): Figure {
  const { publicId: id, altEn, captionEn, credit, licence, width, height, ...words } = sizes.at(-1)!
  const alt = saidIn(language, words.alt, altEn)
  const caption = saidIn(language, words.caption, captionEn)
  const address = (each: Pictured) => `${under}/${id}/${each.width}.webp`
  return {
    ...{ id, credit, licence: licence && `files.licence.${licence}`, width, height },
    ...{ alt: alt.said ?? '', altLang: alt.lang, altEn },
    ...{ caption: caption.said, captionLang: caption.lang, captionEn },
    captioned: [caption.said, credit, licence].some((words) => words !== null),
    src: address(sizes.at(-1)!),
    srcset: sizes.map((each) => `${address(each)} ${each.width}w`).join(', '),
    preview: address(sizes[0]!),
    note: sizes.map((each) => whyNotShow(each, scanning)).find((why) => why !== null) ?? null,
  }
}

import { tidy } from '../web/form'
import { extensionOf, isKnownEnding, mayEndIn, type MediaType } from './media-types'

/** Letters of a name, its extension included. */
export const LONGEST_NAME = 120

/** Windows keeps these names for devices, whatever comes after a dot. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i
const ENDING = /\.([a-z0-9]{1,8})$/i

/** The last part of a path of any system, without what Windows forbids. */
const lastPart = (raw: string): string =>
  tidy(raw)
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A pattern for the end would be tried at each of ten thousand dots. */
function withoutDotsAround(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && '. '.includes(text[start]!)) start++
  while (end > start && '. '.includes(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** As the name says it, in small letters; '' when there is none. */
export const endingOf = (raw: string): string => ENDING.exec(lastPart(raw))?.[1]?.toLowerCase() ?? ''

/** "Công văn 12.2026" has no extension to lose, "anh.heic" has. */
function endingFor(own: string, mediaType: MediaType | undefined) {
  if (!mediaType) return { lost: own, extension: own }
  if (mayEndIn(mediaType, own)) return { lost: own, extension: own }
  return { lost: isKnownEnding(own) ? own : '', extension: extensionOf(mediaType) }
}

function fitted(stem: string, room: number): string {
  const name = withoutDotsAround(stem) || 'tep'
  const safe = RESERVED.test(name) ? `_${name}` : name
  return withoutDotsAround([...safe].slice(0, room).join(''))
}

/** A name that any system can keep, from whatever a browser sent; with a type, it ends as that type does. */
export function tidyName(raw: string, mediaType?: MediaType): string {
  const name = lastPart(raw)
  const { lost, extension } = endingFor(endingOf(raw), mediaType)
  const end = extension && `.${extension}`
  return fitted(name.slice(0, name.length - (lost && `.${lost}`).length), LONGEST_NAME - end.length) + end
}

import { isSafe } from '../addresses'
import type { Format } from './blocks'
import { count, type Seen } from './seen'
import type { Element, Node } from './tree'

/** Footnotes lead back to their place, which has no address here. */
const WAY_BACK = /^#(?:foot|end)note-ref/

export function formatOf(element: Element, format: Format, seen: Seen): Format {
  const { tag, attributes, children } = element
  if (tag === 'a') return linked(attributes.get('href') ?? '', format, seen, children)
  const own = styled(element, format)
  if (tag === 'strong' && !/(?<![\w-])font-weight:\s*(?:normal|[1-5]00)/i.test(attributes.get('style') ?? ''))
    return { ...own, strong: true }
  return { ...own, em: own.em || tag === 'em', s: own.s || tag === 's' }
}

/** Some programs say in the style what others say with a tag. */
export function styled({ attributes }: Element, format: Format): Format {
  const style = attributes.get('style') ?? ''
  return {
    ...format,
    strong: format.strong || /(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/i.test(style),
    em: format.em || /(?<![\w-])font-style:\s*italic/i.test(style),
  }
}

function linked(address: string, format: Format, seen: Seen, children: Node[]): Format {
  if (WAY_BACK.test(address)) children.length = 0
  const href = addressOf(address.trim())
  if (href === null && address !== '' && !address.startsWith('#')) count(seen, 'link')
  return { ...format, href }
}

/** As Markdown will write it, so that reading it again changes nothing. */
function addressOf(address: string): string | null {
  if (!isSafe(address)) return null
  const whole = URL.canParse(address) && /^https?:/i.test(address) ? new URL(address).href : address
  return whole.replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (sign) =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  )
}

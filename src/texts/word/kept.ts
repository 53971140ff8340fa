import sanitize from 'sanitize-html'
import { count, type Loss, type Seen } from './seen'

/** Deeper than any text; what is nested deeper loses its tags. */
const DEEPEST = 60

const BLOCKS = [
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'address',
  'center',
  'pre',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
]
const EMBEDDED = ['iframe', 'object', 'embed', 'video', 'audio', 'svg', 'canvas']
const NO_TEXT = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'head',
  'title',
  'xml',
  'math',
  'template',
]

/** Of HTML from anywhere only what a text is made of, each tag closed; what goes is counted. */
export const kept = (html: string, seen: Seen): string =>
  sanitize(fragmentOf(html), {
    allowedTags: [
      ...['p', 'div', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote'],
      ...['table', 'caption', 'tr', 'td', 'th', 'span', 'strong', 'em', 's', 'a', 'sup', 'sub', 'del'],
    ],
    allowedAttributes: { '*': ['class', 'style', 'id', 'href', 'start', 'colspan', 'rowspan'] },
    allowedSchemesAppliedToAttributes: [],
    parseStyleAttributes: false,
    nestingLimit: DEEPEST,
    nonTextTags: [...NO_TEXT, ...EMBEDDED],
    transformTags: transforms(seen),
    exclusiveFilter: ({ tag, attribs }) => isDropped(tag, attribs, seen),
  })

/** Word marks what was chosen in the page that it puts on the clipboard. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start >= 0 && end > start ? html.slice(start, end) : html
}

function transforms(seen: Seen): Record<string, sanitize.Transformer> {
  const named = (names: string[], tagName: string) => names.map((name) => [name, simple(tagName)])
  const counted = (names: string[], loss: Loss) => names.map((name) => [name, counting(seen, loss)])
  return Object.fromEntries([
    ...named(BLOCKS, 'div'),
    ...named(['b'], 'strong'),
    ...named(['i', 'cite', 'dfn'], 'em'),
    ...named(['strike'], 's'),
    ...named(['ins', 'font', 'u'], 'span'),
    ...counted(['img'], 'picture'),
    ...counted(EMBEDDED, 'embedded'),
  ]) as Record<string, sanitize.Transformer>
}

const simple =
  (tagName: string): sanitize.Transformer =>
  (_name, attribs) => ({ tagName, attribs })

const counting =
  (seen: Seen, loss: Loss): sanitize.Transformer =>
  (tagName, attribs) => {
    count(seen, loss)
    return { tagName, attribs }
  }

const COMMENT = /mso-element:\s*comment/i
const HIDDEN = /display:\s*none|mso-hide:\s*all|visibility:\s*hidden/i
const OLD_FONT = /font-family:\s*["']?(?:\.Vn|VNI-)/i

function isDropped(tag: string, { style = '', class: name = '' }: sanitize.Attributes, seen: Seen): boolean {
  if (OLD_FONT.test(style)) count(seen, 'old_font')
  const loss = lossOf(tag, style, name)
  if (loss) count(seen, loss)
  return loss !== null || name.includes('MsoCommentReference')
}

function lossOf(tag: string, style: string, name: string): Loss | null {
  if (tag === 'del') return 'change'
  if (COMMENT.test(style) && !style.includes('comment-list')) return 'comment'
  if (/mso-element:\s*(?:header|footer)/i.test(style)) return 'header'
  return HIDDEN.test(style) && !name.includes('MsoList') ? 'hidden' : null
}

import sanitize from 'sanitize-html'
import { isSafe } from './addresses'
import { newMarkdown } from './markdown'

const markdown = newMarkdown()

/** The page's own heading is the only h1. */
const headings = { h1: 'h2' }

/** Markdown to the HTML that is stored with a revision; run twice it changes nothing more. */
export const toHtml = (source: string): string =>
  clean(sanitize(markdown.render(source), { ...RULES, transformTags: { ...headings, a: safeLink } }))

/** What leads to no such address loses its target; a place on the page itself may stay. */
const safeLink: sanitize.Transformer = (tagName, attribs) => {
  const href = attribs['href'] ?? ''
  return isSafe(href) || href.startsWith('#') ? { tagName, attribs } : { tagName, attribs: {} }
}

const RULES: sanitize.IOptions = {
  transformTags: { a: safeLink },
  allowedTags: [
    ...['p', 'br', 'hr', 'strong', 'em', 's', 'blockquote', 'ul', 'ol', 'li', 'a', 'code'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'title'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
}

/** The last word on what may stand in a page. */
export const clean = (html: string): string => sanitize(html, RULES)

import { newMarkdown } from './markdown'

/** A link of a text, whatever it leads to: also one that would not be shown as a link. */
export interface Link {
  /** As a browser would follow it. */
  target: string
  words: string
  /** In the source, from 1: the first line of its paragraph. */
  line: number
}

const markdown = newMarkdown()
// markdown-it shows a link to a script as text; here it shall be found
markdown.validateLink = () => true

type Token = ReturnType<typeof markdown.parse>[number]

export const linksIn = (source: string): Link[] =>
  markdown.parse(source, {}).flatMap(({ children, map }) => inside(children ?? [], (map?.[0] ?? 0) + 1))

const inside = (tokens: Token[], line: number): Link[] =>
  tokens.flatMap((token, index) =>
    token.type === 'link_open'
      ? [{ target: String(token.attrGet('href') ?? ''), words: wordsAfter(tokens, index), line }]
      : [],
  )

function wordsAfter(tokens: Token[], opening: number): string {
  const rest = tokens.slice(opening + 1)
  const closing = rest.findIndex(({ type }) => type === 'link_close')
  return rest
    .slice(0, closing)
    .map(({ content }) => content)
    .join('')
    .trim()
}

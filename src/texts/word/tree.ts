/** HTML as sanitize-html writes it: every tag closed, every sign escaped. Nothing else may be read with this. */
export interface Element {
  tag: string
  attributes: ReadonlyMap<string, string>
  children: Node[]
}
export type Node = string | Element

const PIECE = /<(\/?)([a-z][a-z\d]*)((?:\s[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g

export function parse(html: string): Node[] {
  const root: Element = { tag: '', attributes: new Map(), children: [] }
  const open = [root]
  for (const [, closing, tag, attributes, selfClosing, text] of html.matchAll(PIECE)) {
    const parent = open.at(-1)!
    if (text !== undefined) parent.children.push(unescaped(text))
    else if (closing) open.pop()
    else {
      const element = { tag: tag!, attributes: read(attributes!), children: [] }
      parent.children.push(element)
      if (!selfClosing) open.push(element)
    }
  }
  return root.children
}

const read = (attributes: string) =>
  new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, unescaped(value!)]))

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => SIGNS[name]!)

export const isElement = (node: Node): node is Element => typeof node !== 'string'

export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('')

/** Every element in these, outer ones first. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes)
    if (isElement(node)) {
      yield node
      yield* elementsIn(node.children)
    }
}

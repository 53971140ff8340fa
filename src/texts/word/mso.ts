import { elementsIn, isElement, textOf, type Element, type Node } from './tree'

/** Word puts a list on the clipboard as paragraphs that say how deep they are and begin with their marker. */
const LEVEL = /mso-list:\s*\S+\s+level(\d)/i
const isMarker = (node: Node) =>
  isElement(node) && /mso-list:\s*ignore/i.test(node.attributes.get('style') ?? '')

export function itemOf(paragraph: Element): { level: number; ordered: boolean; start: number } | null {
  const level = LEVEL.exec(paragraph.attributes.get('style') ?? '')?.[1]
  if (level === undefined) return null
  const marker = [...elementsIn(paragraph.children)].find(isMarker)
  const text = marker ? textOf(marker.children).trim() : ''
  const number = /^\(?(?:(\d{1,5})|\p{L}{1,5})[.)]/u.exec(text)
  return { level: Number(level), ordered: number !== null, start: Number(number?.[1] ?? 1) }
}

export const withoutMarker = (nodes: readonly Node[]): Node[] =>
  nodes
    .filter((node) => !isMarker(node))
    .map((node) => (isElement(node) ? { ...node, children: withoutMarker(node.children) } : node))

import { attributesOf, nameOf, piecesIn } from '../inspect/xml'
import type { Part } from '../inspect/zip'
import { counted, type Finding } from './finding'

const WORD = /^word\/[^/]+\.xml$/i
const ODF = /^(content|styles)\.xml$/i

export const isText = (name: string) => WORD.test(name) || ODF.test(name)

const CHANGE = /^(ins|del|moveFrom|moveTo|[a-z]+PrChange|numberingChange|cellIns|cellDel|changed-region)$/
const COMMENT = /^(comment|annotation)$/
const HIDDEN = /^(vanish|hidden-text|hidden-paragraph)$/

/** Of Word and of OpenDocument. */
export function hiddenInText(parts: readonly Part[]): Finding[] {
  const count = { changes: 0, comments: 0, hidden: 0 }
  for (const piece of piecesIn(parts, isText)) {
    const name = nameOf(piece)
    if (CHANGE.test(name)) count.changes += 1
    else if (COMMENT.test(name)) count.comments += 1
    else if (isHidden(name, piece)) count.hidden += 1
  }
  return [
    ...counted('changes', count.changes),
    ...counted('comments', count.comments),
    ...counted('hidden_text', count.hidden),
  ]
}

function isHidden(name: string, piece: string): boolean {
  if (name === 'text-properties') return attributesOf(piece).get('text:display') === 'none'
  if (!HIDDEN.test(name)) return false
  return name !== 'vanish' || !/^(false|0|off)$/.test(attributesOf(piece).get('w:val') ?? '')
}

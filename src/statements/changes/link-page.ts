import { formatDay } from '../../i18n/dates'
import type { Why } from '../../spokespeople/authority'
import type { Document } from '../document-queries'
import { numberOf } from '../numbers'
import type { Revision } from '../text-queries'
import type { Target } from './link-queries'
import { relationOf } from './link-rules'

export const MOST_FOUND = 10

interface Linking {
  document: Document
  version: number
  targets: Target[]
  mayEdit: boolean
}

/** views/partials/statement-links.hbs; null where nothing is said and nothing can be. */
export function linksPart({ document, version, targets, mayEdit }: Linking) {
  if (targets.length === 0 && !mayEdit) return null
  const relation = relationOf(document.kind)
  return {
    ...{ version, mayEdit },
    heading: `changes.links.${relation}`,
    label: `changes.links.${relation}.label`,
    find: `changes.links.${relation}.find`,
    missing: relation === 'corrects' && targets.length === 0,
    action: actionOf(document),
    remove: `${actionOf(document)}/go`,
    targets: targets.map(targetLine),
  }
}

const actionOf = ({ id }: Document) => `/noi-bo/thong-cao/${id}/van-ban-lien-quan`

interface Looking extends Linking {
  texts: Revision[]
  q: string
  found: Target[]
  why?: Why | null
}

/** views/statements/links.hbs */
export function linkPage({ document, version, targets, texts, q, found, why = null }: Looking) {
  const known = new Set(targets.map(({ documentId }) => documentId))
  const relation = relationOf(document.kind)
  return {
    title: `changes.links.${relation}.find`,
    back: { href: `/noi-bo/thong-cao/${document.id}`, label: 'statements.decide.back' },
    label: `changes.links.${relation}.label`,
    action: actionOf(document),
    name: texts[0]!.title,
    nameLang: texts[0]!.locale,
    ...{ version, q, why },
    found: found.map((target) => ({ ...targetLine(target), chosen: known.has(target.documentId) })),
    nothing: q !== '' && found.length === 0,
    more: found.length === MOST_FOUND,
  }
}

const targetLine = (target: Target) => ({
  id: target.documentId,
  href: `/noi-bo/thong-cao/${target.documentId}`,
  title: target.state === 'removed' ? null : target.title,
  number: numberOf(target),
  issuedOn: target.issuedOn && { iso: target.issuedOn, shown: formatDay(target.issuedOn) },
  state: target.state === 'approved' ? null : `statements.state.${target.state}`,
})

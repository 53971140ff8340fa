import type { Part } from '../work-parts'
import { unfilledIn } from './template-rules'

/** Places of a template that are still to be filled in: said before anybody submits it. */
export const unfilled: Part = (_deps, { edition, texts }) => {
  const left = ['draft', 'rejected'].includes(edition.state) ? unfilledIn(texts) : null
  return Promise.resolve(left && { key: 'writing.blanks.left', values: left })
}

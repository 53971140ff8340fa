import type { MessageKey } from '../../i18n'
import {
  fileChanges,
  linkChanges,
  nameOf,
  sortOf,
  type Beside,
  type BesideChange,
  type FileBeside,
  type Sort,
} from './beside-rules'

/** views/partials/beside-changes.hbs: what became of the files, and of the statements it speaks of. */
export const besideChanges = (before: Beside, after: Beside) =>
  [
    {
      title: 'changes.beside.files_title',
      lines: fileChanges(before, after).map((change) => line(change, 'files', change.sort)),
    },
    {
      title: 'changes.beside.links_title',
      lines: linkChanges(before, after).map((change) => line(change, 'links')),
    },
  ].filter(({ lines }) => lines.length > 0)

const line = ({ way, name }: BesideChange, of: 'files' | 'links', sort?: Sort) => ({
  said: `changes.beside.${of}.${way}`,
  name,
  kind: sort ? kindOf(sort) : null,
})

const kindOf = (sort: Sort): MessageKey => `changes.file.${sort}`

/** A file of an edition that may be an earlier one: named, not offered. */
export const fileLine = (file: FileBeside) => ({ name: nameOf(file), kind: kindOf(sortOf(file)) })

import type { Locale } from '../../i18n'
import { saidIn } from '../../i18n/said'
import {
  fileChanges,
  linkChanges,
  nameOf,
  reordered,
  sortOf,
  type Beside,
  type FileBeside,
} from './beside-rules'

/** views/partials/beside-changes.hbs: what became of the files, and of the statements it speaks of. */
export const besideChanges = (before: Beside, after: Beside, locale: Locale) =>
  [
    {
      title: 'changes.beside.files_title',
      lines: [
        ...fileChanges(before, after).map(({ way, file }) => ({
          said: `changes.beside.files.${way}`,
          ...fileLine(file, locale),
        })),
        ...orderLine(reordered(before, after)),
      ],
    },
    {
      title: 'changes.beside.links_title',
      lines: linkChanges(before, after).map(({ way, name }) => ({
        ...{ said: `changes.beside.links.${way}`, name, nameLang: 'vi', kind: null },
      })),
    },
  ].filter(({ lines }) => lines.length > 0)

/** In the order in which they stand now. */
const orderLine = (files: FileBeside[]) =>
  files.length > 0
    ? [
        {
          said: 'changes.beside.files.reordered',
          ...{ name: files.map(nameOf).join('; '), nameLang: 'vi', kind: null },
        },
      ]
    : []

/** A file of an edition that may be an earlier one: named, not offered. */
export function fileLine(file: FileBeside, locale: Locale) {
  const { said, lang } = saidIn(locale, nameOf(file), file.titleEn ?? file.altEn)
  return { name: said, nameLang: lang, kind: `changes.file.${sortOf(file)}` }
}

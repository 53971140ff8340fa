import type { Locale } from '../../i18n'
import { translate } from '../../i18n'
import { formatTime } from '../../i18n/dates'
import { plainOf } from '../../texts/plain'
import { toHtml } from '../../texts/richtext'
import type { Question } from '../../web/confirm-page'
import { KINDS } from '../rules'
import type { Revision } from '../text-queries'
import type { WorkingCopy } from './copy-queries'

const SHOWN = 120

type Kept = Pick<WorkingCopy, 'id' | 'fields' | 'keptAt'>

/** views/partials/working-copies.hbs: what was typed and not saved. @param at the page of its form */
export const copyLine = ({ id, fields, keptAt }: Kept, at: string) => ({
  ...{ id, keptAt },
  kind: KINDS.find((kind) => kind === fields['kind']) && `statements.kind.${fields['kind']}`,
  name: nameOf(fields),
  begins: fields['titleVi'] ? beginningOf(fields['bodyVi'] ?? '') : '',
  open: `${at}?ban-dang-soan=${id}`,
  drop: dropOf(id, at),
})

/** Beside the form. */
export const placeOf = (at: string): string => `${at.slice(0, at.lastIndexOf('/'))}/ban-dang-soan`
const dropOf = (id: string, at: string) => `${placeOf(at)}/${id}/bo`

const nameOf = (fields: Kept['fields']): string =>
  (fields['titleVi'] || fields['bodyVi'] || fields['titleEn'] || fields['bodyEn'] || '').slice(0, SHOWN)

const WORDS_SHOWN = 12

/** Tells those of one title apart. */
const beginningOf = (body: string): string => {
  const words = plainOf(toHtml(body)).split(/\s+/).filter(Boolean)
  return words.slice(0, WORDS_SHOWN).join(' ') + (words.length > WORDS_SHOWN ? '…' : '')
}

/** views/confirm.hbs */
export const dropQuestion = ({ id, fields, keptAt }: Kept, at: string): Question => ({
  question: { key: 'writing.copy.drop.question', values: { time: formatTime(keptAt) } },
  effects: [
    { key: 'writing.copy.drop.what', values: { name: nameOf(fields) } },
    { key: 'writing.copy.drop.effect' },
  ],
  send: 'writing.copy.drop.send',
  action: dropOf(id, at),
  back: at,
})

/** What static/js/autosave.js says: when it was kept, and what else one has to know. */
export function autosaved(
  keptAt: Date | null | undefined,
  overtaken: Pick<Revision, 'writer' | 'createdAt'> | null,
  locale: Locale,
) {
  const said = (key: string, values = {}) => translate(locale, key, values)
  const time = keptAt ? formatTime(keptAt) : ''
  return {
    said: keptAt ? said('writing.copy.kept', { time }) : '',
    warning:
      keptAt === undefined
        ? said('writing.copy.closed')
        : overtaken
          ? said('writing.copy.overtaken', overtakenBy(overtaken, locale))
          : '',
  }
}

/** Of a statement that has a text. */
export const newest = <Text extends Pick<Revision, 'createdAt'>>(texts: readonly Text[]): Text =>
  texts.reduce((one, other) => (other.createdAt > one.createdAt ? other : one))

export const overtakenBy = (
  { writer, createdAt }: Pick<Revision, 'writer' | 'createdAt'>,
  locale: Locale,
) => ({
  name: writer ?? translate(locale, 'writing.copy.somebody'),
  time: formatTime(createdAt),
})

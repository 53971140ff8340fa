import { nameOf } from '../../agencies/page'
import type { Agency } from '../../agencies/queries'
import { translate, type Locale, type MessageKey } from '../../i18n'
import { wordOf } from '../filters'
import { KINDS, type Kind } from '../rules'
import { copyLine } from './copy-page'
import type { WorkingCopy } from './copy-queries'
import type { OwnTemplate } from './template-queries'
import type { Shipped } from './template-rules'

const NEW = '/noi-bo/thong-cao/moi'

interface Start {
  /** For which one may write. */
  agencies: Agency[]
  own: OwnTemplate[]
  shipped: readonly Shipped[]
  keepsTemplates: boolean
  /** What was typed before and not saved. */
  unsaved: WorkingCopy[]
}

/** views/statements/start.hbs */
export const startPage = (start: Start, locale: Locale) => ({
  title: 'writing.start.title',
  back: { href: '/noi-bo/thong-cao', label: 'statements.desk.back' },
  keepsTemplates: start.keepsTemplates,
  wordHref: `${NEW}#tep-word`,
  copies: start.unsaved.map((copy) => copyLine(copy, NEW)),
  kinds: KINDS.map((kind) => ({
    name: `statements.kind.${kind}`,
    hint: `writing.kind.${kind}`,
    templates: [...shippedOf(start, kind, locale), ...ownOf(start, kind, locale)],
    blankHref: `${NEW}?loai=${wordOf(kind)}`,
  })),
})

const shippedOf = ({ shipped }: Start, kind: Kind, locale: Locale) =>
  shipped
    .filter((template) => template.kind === kind)
    .map(({ key, name }) => ({ word: name, same: isNamedAs(kind, name, locale), ...hrefs(kind, key, true) }))

/** Then the heading has said it. */
const isNamedAs = (kind: Kind, name: MessageKey, locale: Locale) =>
  translate(locale, name) === translate(locale, `statements.kind.${kind}`)

const ownOf = ({ own, agencies }: Start, kind: Kind, locale: Locale) =>
  own
    .filter((template) => template.kind === kind)
    .map(({ id, name, agencyId, bodyEn }) => ({
      name,
      ...hrefs(kind, id, bodyEn !== null),
      // named only where there are several
      agency:
        agencies.length > 1
          ? nameOf(
              agencies.find((one) => one.id === agencyId)!,
              locale,
            )
          : null,
    }))

const hrefs = (kind: Kind, template: string, english: boolean) => {
  const href = `${NEW}?loai=${wordOf(kind)}&mau=${template}`
  return { href, englishHref: english ? `${href}&tieng-anh=co` : null }
}

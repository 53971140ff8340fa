import { nameOf } from '../../agencies/page'
import type { Agency } from '../../agencies/queries'
import type { Locale, MessageKey } from '../../i18n'
import type { Question } from '../../web/confirm-page'
import type { Problems, Raw } from '../../web/form'
import { savedBesideTyped } from '../review/beside-page'
import { KINDS } from '../rules'
import type { OwnTemplate } from './template-queries'
import type { Shipped } from './template-rules'

export const TEMPLATES = '/noi-bo/mau-van-ban'

interface Listed {
  agencies: Agency[]
  own: OwnTemplate[]
  shipped: readonly Shipped[]
  notice: MessageKey | undefined
}

/** views/statements/templates.hbs */
export const templatesPage = ({ agencies, own, shipped, notice }: Listed, locale: Locale) => ({
  title: 'writing.template.title',
  back: { href: '/noi-bo', label: 'statements.home.nav' },
  notice,
  newHref: `${TEMPLATES}/moi`,
  agencies: agencies.filter(has(own)).map((agency) => ({
    name: nameOf(agency, locale),
    templates: own.filter(({ agencyId, endedAt }) => agencyId === agency.id && !endedAt).map(lineOf),
    ended: own.filter(({ agencyId, endedAt }) => agencyId === agency.id && endedAt).map(lineOf),
  })),
  without: agencies
    .filter((agency) => !has(own)(agency))
    .map((agency) => nameOf(agency, locale))
    .join(', '),
  shipped: shipped.map(({ key, kind, name }) => ({
    name,
    kind: `statements.kind.${kind}`,
    href: `${TEMPLATES}/moi?tu=${key}`,
  })),
})

const has = (own: OwnTemplate[]) => (agency: Agency) => own.some(({ agencyId }) => agencyId === agency.id)

const lineOf = ({ id, name, kind, changedAt, endedAt }: OwnTemplate) => ({
  ...{ name, changedAt, endedAt },
  kind: `statements.kind.${kind}`,
  href: `${TEMPLATES}/${id}`,
})

interface Edited {
  /** Null of a new one. */
  template: OwnTemplate | null
  /** Those for which one may write templates. */
  agencies: Agency[]
  key?: string
  /** Whether somebody else saved it since it was opened: both are shown. */
  overtaken?: boolean
}

/** views/statements/template.hbs */
export const templatePage = (
  { template, agencies, key, overtaken = false }: Edited,
  locale: Locale,
  raw: Raw,
  problems: Problems = {},
) => ({
  title: template ? 'writing.template.change' : 'writing.template.add',
  back: { href: TEMPLATES, label: 'writing.template.back' },
  action: template ? `${TEMPLATES}/${template.id}` : TEMPLATES,
  endHref: template && `${TEMPLATES}/${template.id}/ngung`,
  fieldWords: ['writing.template', 'statements.edit'],
  key: raw['key'] || key,
  oneAgency: agencies.length === 1 ? agencies[0]! : null,
  agencies: agencies.map((agency) => ({
    value: agency.id,
    name: nameOf(agency, locale),
    selected: String(agency.id) === raw['agency'],
  })),
  kinds: KINDS.map((value) => ({
    value,
    label: `statements.kind.${value}`,
    selected: value === raw['kind'],
  })),
  english: ['titleEn', 'bodyEn'].some((field) => raw[field] || problems[field]),
  theirs: template && overtaken ? theirsOf(template, raw) : null,
  raw,
  problems,
})

const theirsOf = (template: OwnTemplate, raw: Raw) => ({
  ...lineOf(template),
  compared: savedBesideTyped(textsOf(template), raw),
})

const textsOf = ({ titleVi, summaryVi, bodyVi, titleEn, bodyEn }: OwnTemplate) => [
  { locale: 'vi' as const, title: titleVi ?? '', summary: summaryVi ?? '', bodyMd: bodyVi },
  ...(titleEn || bodyEn
    ? [{ locale: 'en' as const, title: titleEn ?? '', summary: '', bodyMd: bodyEn ?? '' }]
    : []),
]

/** views/confirm.hbs */
export const endQuestion = ({ id, name, endedAt }: OwnTemplate): Question => ({
  question: { key: 'writing.template.end.question', values: { name } },
  effects: [{ key: 'writing.template.end.effect' }],
  send: 'writing.template.end',
  action: `${TEMPLATES}/${id}/ngung`,
  back: TEMPLATES,
  why: endedAt ? 'writing.template.ended_already' : null,
})

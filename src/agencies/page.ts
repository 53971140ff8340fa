import type { Locale } from '../i18n'
import type { Problems, Raw } from '../web/form'
import type { Agency, Channel, Office, OwnOffice } from './queries'
import { LEVELS, PLATFORMS } from './rules'

export const nameOf = (agency: Pick<Agency, 'nameVi' | 'nameEn'>, locale: Locale) =>
  locale === 'en' ? (agency.nameEn ?? agency.nameVi) : agency.nameVi

/** The language that nameOf answers in. */
export const langOf = ({ nameEn }: Pick<Agency, 'nameEn'>, locale: Locale): Locale =>
  locale === 'en' && nameEn ? 'en' : 'vi'

const linkTo = (agency: Agency, locale: Locale) => ({
  lang: langOf(agency, locale),
  name: nameOf(agency, locale),
  href: `/co-quan/${agency.slug}`,
})

/** views/agencies/list.hbs: nested lists; an agency whose parent is not shown stands at the top. */
export function listPage(agencies: Agency[], locale: Locale) {
  const known = new Set(agencies.map(({ id }) => id))
  const tops = agencies.filter(({ parentId }) => parentId === null || !known.has(parentId))
  const branch = (agency: Agency): object => ({
    ...linkTo(agency, locale),
    children: agencies.filter(({ parentId }) => parentId === agency.id).map(branch),
  })
  const groups = LEVELS.map((level) => ({
    level: `agencies.level.${level}`,
    branches: tops.filter((agency) => agency.level === level).map(branch),
  }))
  return { title: 'agencies.list.title', groups: groups.filter(({ branches }) => branches.length > 0) }
}

interface Shown {
  agency: Agency
  parent: Agency | undefined
  children: Agency[]
  channels: Channel[]
  office: Office | undefined
  spokespeople: object[]
  statements: object[]
}

/** views/agencies/show.hbs */
export const showPage = (shown: Shown, locale: Locale) => ({
  heading: nameOf(shown.agency, locale),
  headingLang: langOf(shown.agency, locale),
  level: `agencies.level.${shown.agency.level}`,
  symbol: shown.agency.symbol,
  website: shown.agency.website,
  sample: shown.agency.sample,
  parent: shown.parent && linkTo(shown.parent, locale),
  children: shown.children.map((child) => linkTo(child, locale)),
  channels: shown.channels.map(channelLine),
  office: shown.office,
  spokespeople: shown.spokespeople,
  statements: shown.statements,
  statementsHref: `/thong-cao?co-quan=${shown.agency.slug}`,
  requestHref: `/gui-yeu-cau?co-quan=${shown.agency.slug}`,
  feedHref: `/co-quan/${shown.agency.slug}/atom.xml`,
})

const channelLine = (channel: Channel) => ({ ...channel, platform: `agencies.platform.${channel.platform}` })

export interface Settings {
  agency: Agency
  channels: Channel[]
  offices: OwnOffice[]
}
interface Typed {
  raw: Raw
  problems: Problems
}
export type Failed = Partial<Record<'channel' | 'office' | 'newOffice', Typed>>

/** views/agencies/settings.hbs. @param key of the form for a new office: sent twice, it makes one */
export const settingsPage = (
  { agency, channels, offices }: Settings,
  locale: Locale,
  key: string,
  failed: Failed = {},
) => ({
  title: 'agencies.settings.title',
  fieldWords: ['agencies.channel', 'agencies'],
  name: nameOf(agency, locale),
  action: `/noi-bo/co-quan/${agency.slug}`,
  channels: channels.map(channelLine),
  channel: failed.channel?.raw ?? {},
  office: failed.office?.raw ?? officeFields(offices.find(({ isDefault }) => isDefault)),
  others: offices.filter(({ isDefault }) => !isDefault),
  newOffice: { ...failed.newOffice?.raw, key },
  problems: { ...failed.channel?.problems, ...failed.office?.problems, ...failed.newOffice?.problems },
  channelProblems: failed.channel?.problems ?? {},
  officeProblems: failed.office?.problems ?? {},
  newOfficeProblems: failed.newOffice?.problems ?? {},
  platforms: PLATFORMS.map((value) => ({
    value,
    label: `agencies.platform.${value}`,
    selected: value === failed.channel?.raw['platform'],
  })),
})

const officeFields = (office: OwnOffice | undefined) => ({
  officeName: office?.name,
  officePhone: office?.phone,
  officeEmail: office?.email,
})

/** views/agencies/choose.hbs */
export const choosePage = (agencies: Agency[], locale: Locale) => ({
  title: 'agencies.settings.title',
  agencies: agencies.map((agency) => ({
    name: nameOf(agency, locale),
    href: `/noi-bo/co-quan/${agency.slug}`,
  })),
})

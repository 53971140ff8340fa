import type { Locale } from '../i18n'
import type { House } from './house'
import { housePage } from './house-page'
import type { Agency, Channel, Office } from './queries'
import { LEVELS } from './rules'

export const nameOf = (agency: Pick<Agency, 'nameVi' | 'nameEn'>, locale: Locale) =>
  locale === 'en' ? (agency.nameEn ?? agency.nameVi) : agency.nameVi

/** The language that nameOf answers in. */
export const langOf = ({ nameEn }: Pick<Agency, 'nameEn'>, locale: Locale): Locale =>
  locale === 'en' && nameEn ? 'en' : 'vi'

export const linkTo = (agency: Agency, locale: Locale) => ({
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
  return {
    title: 'agencies.list.title',
    about: 'agencies.list.lead',
    groups: groups.filter(({ branches }) => branches.length > 0),
  }
}

/** Who speaks for an agency, who did, and when that last changed. */
export interface SpeakersPanel {
  people: object[]
  past: object[]
  updatedAt: Date | null
}

interface Shown {
  agency: Agency
  parent: Agency | undefined
  children: Agency[]
  channels: Channel[]
  office: Office | undefined
  house: House
  spokespeople: SpeakersPanel
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
  house: housePage(shown.agency, shown.house, locale),
  spokespeople: shown.spokespeople,
  pastCount: shown.spokespeople.past.length,
  statements: shown.statements,
  statementsHref: `/thong-cao?co-quan=${shown.agency.slug}`,
  requestHref: `/gui-yeu-cau?co-quan=${shown.agency.slug}`,
  feedHref: `/co-quan/${shown.agency.slug}/atom.xml`,
})

export const channelLine = (channel: Channel) => ({
  ...channel,
  platform: `agencies.platform.${channel.platform}`,
})

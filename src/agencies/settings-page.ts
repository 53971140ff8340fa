import type { Locale, MessageKey } from '../i18n'
import type { Question } from '../web/confirm-page'
import type { Problems, Raw } from '../web/form'
import { channelLine, nameOf } from './page'
import type { Agency, Channel, Office, OwnOffice } from './queries'
import { PLATFORMS } from './rules'
import { hrefOf, within } from './within-page'

/** views/agencies/choose.hbs */
export const choosePage = (agencies: Agency[], locale: Locale) => ({
  title: 'agencies.settings.title',
  agencies: agencies.map((agency) => ({ name: nameOf(agency, locale), href: hrefOf(agency) })),
})

interface Settings {
  agency: Agency
  channels: Channel[]
  offices: OwnOffice[]
  /** How the numbers of its statements are printed. */
  number: object
  /** Regulations and targets, and what the decree asks of them. */
  house: object
  duty: object | null
  /** Whether there is another agency to choose. */
  several: boolean
  notice: MessageKey | undefined
}

/** views/agencies/settings.hbs */
export const settingsPage = (
  { agency, channels, offices, several, notice, ...rest }: Settings,
  locale: Locale,
) => ({
  title: 'agencies.settings.title',
  back: several && { href: '/noi-bo/co-quan', label: 'agencies.settings.others' },
  name: nameOf(agency, locale),
  notice,
  here: hrefOf(agency),
  publicHref: `/co-quan/${agency.slug}`,
  office: offices.find(({ isDefault }) => isDefault),
  others: offices.filter(({ isDefault }) => !isDefault),
  channels: channels.map(channelLine),
  ...rest,
})

/** views/agencies/channel.hbs */
export const channelPage = (agency: Agency, locale: Locale, raw: Raw = {}, problems: Problems = {}) => ({
  ...within(agency, locale),
  title: 'agencies.settings.add_channel',
  fieldWords: ['agencies.channel'],
  platforms: PLATFORMS.map((value) => ({
    value,
    label: `agencies.platform.${value}`,
    selected: value === raw['platform'],
  })),
  raw,
  problems,
})

/** views/agencies/office.hbs */
export const officePage = (
  agency: Agency,
  office: Office | undefined,
  locale: Locale,
  raw?: Raw,
  problems: Problems = {},
) => ({
  ...within(agency, locale),
  title: office ? 'agencies.settings.edit_office' : 'agencies.settings.add_office',
  fieldWords: ['agencies'],
  raw: raw ?? { officeName: office?.name, officePhone: office?.phone, officeEmail: office?.email },
  problems,
})

/** views/agencies/new-office.hbs. @param key of this form: sent twice, it makes one office */
export const newOfficePage = (
  agency: Agency,
  locale: Locale,
  key: string,
  { raw, problems }: { raw: Raw; problems: Problems } = { raw: {}, problems: {} },
) => ({
  ...within(agency, locale),
  title: 'agencies.settings.offices.add',
  fieldWords: ['agencies'],
  key,
  raw,
  problems,
})

/** views/confirm.hbs */
export const endQuestion = (agency: Agency, { id, name, ended }: Channel & { ended: boolean }): Question => ({
  question: { key: 'agencies.channel.end.question', values: { name } },
  effects: [{ key: 'agencies.channel.end.effect' }],
  send: 'agencies.settings.end',
  action: `${hrefOf(agency)}/kenh/${id}/ket-thuc`,
  back: hrefOf(agency),
  why: ended ? 'agencies.channel.ended_already' : null,
})

import { stringify } from 'csv-stringify/sync'
import { nameOf } from '../agencies/page'
import { translate, type Locale } from '../i18n'
import { formatTime, isoInVietnam } from '../i18n/dates'
import type { Answer } from './directory'
import { decreeAt } from './directory-filters'
import { HERE, isReachable } from './directory-page'
import type { Listed, Place } from './directory-queries'
import { endOf } from './page'
import { vcard } from './vcard'

export interface Exported {
  answer: Answer
  speakers: Map<number, Listed[]>
  /** The minute that was asked for; null for this one. */
  at: Date | null
  now: Date
  publicUrl: string
}

const isoOrNull = (at: Date | null) => at && isoInVietnam(at)

/** docs/directory.md tells what each field means. */
export const asJson = (exported: Exported) => ({
  at: isoOrNull(exported.at),
  decree: decreeAt(exported.at ?? exported.now)?.code ?? null,
  updatedAt: isoOrNull(exported.answer.updatedAt),
  agencies: exported.answer.listed.map((agency) => agencyJson(agency, exported)),
})

function agencyJson(agency: Place, { answer, speakers, now, publicUrl }: Exported) {
  const parent = answer.all.find(({ id }) => id === agency.parentId)
  return {
    ...{ code: agency.code, slug: agency.slug, name: agency.nameVi, nameEn: agency.nameEn },
    ...{ level: agency.level, parent: parent?.slug ?? null },
    updatedAt: isoOrNull(answer.changed.get(agency.id) ?? null),
    spokespeople: (speakers.get(agency.id) ?? []).map((one) => personJson(one, now, publicUrl)),
  }
}

const personJson = (one: Listed, now: Date, publicUrl: string) => ({
  ...{ id: one.id, name: one.fullName, url: `${publicUrl}${HERE}/${one.slug}` },
  ...{ basis: one.basis, position: one.position },
  ...(isReachable(one, now) ? { phone: one.phone, email: one.officialEmail } : { phone: null, email: null }),
  ...{ case: one.caseSubject, decisionNo: one.decisionNo },
  ...{ from: isoInVietnam(one.validFrom), until: isoOrNull(endOf(one)) },
  publishedAt: isoInVietnam(one.publishedAt),
  lastConfirmedAt: isoOrNull(one.lastConfirmedAt),
  unableSince: isoOrNull(one.absentSince),
})

const COLUMNS = [
  ...(['agency', 'full_name', 'basis', 'position', 'phone', 'official_email', 'case', 'decision'] as const),
  ...(['from', 'until', 'published', 'confirmed', 'unable', 'page'] as const),
]

/** With a mark of its encoding, or spreadsheets would break the diacritics; what looks like a formula is none. */
export function asCsv(exported: Exported, locale: Locale): string {
  const rows = listedOf(exported).map(({ agency, one }) => rowOf(agency, one, exported, locale))
  const header = COLUMNS.map((column) => translate(locale, `spokespeople.column.${column}`))
  return stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

function rowOf(agency: Place, one: Listed, { now, publicUrl }: Exported, locale: Locale): (string | null)[] {
  const [phone, email] = isReachable(one, now) ? [one.phone, one.officialEmail] : [null, null]
  return [
    ...[nameOf(agency, locale), one.fullName, translate(locale, `spokespeople.basis.${one.basis}`)],
    ...[one.position, phone, email, one.caseSubject, one.decisionNo],
    ...[isoInVietnam(one.validFrom), isoOrNull(endOf(one)), isoInVietnam(one.publishedAt)],
    ...[isoOrNull(one.lastConfirmedAt), isoOrNull(one.absentSince), `${publicUrl}${HERE}/${one.slug}`],
  ]
}

/** Of those who speak still: a telephone keeps a card for long. */
export const asVcf = (exported: Exported, locale: Locale): string =>
  listedOf(exported)
    .filter(({ one }) => isReachable(one, exported.now))
    .map(({ one }) => cardOf(one, exported.publicUrl, locale))
    .join('')

export const cardOf = (one: Listed, publicUrl: string, locale: Locale): string => {
  const agency = nameOf({ nameVi: one.agencyNameVi, nameEn: one.agencyNameEn }, locale)
  return vcard(one, { agency, note: noteOf(one, locale) }, publicUrl)
}

const noteOf = ({ basis, caseSubject, validTo }: Listed, locale: Locale) =>
  [
    translate(locale, `spokespeople.basis.${basis}`),
    caseSubject && `${translate(locale, 'spokespeople.case')}: ${caseSubject}`,
    validTo && translate(locale, 'spokespeople.until', { to: formatTime(validTo) }),
  ]
    .filter(Boolean)
    .join('. ')

const listedOf = ({ answer, speakers }: Exported) =>
  answer.listed.flatMap((agency) => (speakers.get(agency.id) ?? []).map((one) => ({ agency, one })))

import { langOf, linkTo, nameOf } from '../agencies/page'
import type { Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { nameOfInstrument } from '../law/instruments'
import type { Problem } from '../web/form'
import type { Pager } from '../web/pager'
import type { Answer } from './directory'
import { decreeAt, type Query } from './directory-filters'
import type { Listed, Place } from './directory-queries'
import { card, pastLine } from './page'
import { nested, type Branch } from './tree-rules'

export const HERE = '/nguoi-phat-ngon'
const FORMATS = ['json', 'csv', 'vcf'] as const

interface Directory {
  query: Query
  answer: Answer
  /** The page's part of those that are listed. */
  listed: Place[]
  speakers: Map<number, Listed[]>
  ended: Map<number, Listed[]>
  pager: Pager
  at: Date | null
  now: Date
}

/** views/spokespeople/list.hbs: every top agency with those under it. */
export function directoryPage(shown: Directory, locale: Locale) {
  const { query, answer, at } = shown
  const tops = nested(shown.listed, answer.within)
  return {
    ...framed(query, at, locale),
    problems: {},
    agencies: choices(answer.all, query, locale),
    branches: tops.map((branch) => branchOf(branch, shown, locale, TOP)),
    total: answer.total,
    updatedAt: answer.updatedAt,
    filtered: query.q !== '' || query['co-quan'] !== '',
    searched: query.q !== '',
    downloads: FORMATS.map((format) => ({
      label: `spokespeople.download.${format}`,
      href: linkWith(`${HERE}.${format}`, query),
    })),
    pager: shown.pager,
  }
}

/** The same view when nobody can tell which minute is meant. */
export const wrongMinutePage = (query: Query, agencies: Place[], problem: Problem, locale: Locale) => ({
  ...framed(query, null, locale),
  problems: { luc: problem },
  agencies: choices(agencies, query, locale),
})

const framed = (query: Query, at: Date | null, locale: Locale) => ({
  ...(at ? atMinute(at, locale) : { title: 'spokespeople.title', about: 'spokespeople.lead' }),
  ...{ at, q: query.q, agency: query['co-quan'], luc: query.luc },
  fieldWords: ['spokespeople'],
  nowHref: linkWith(HERE, { ...query, luc: '' }),
})

/** Which minute it was, and by which decree it is judged. */
function atMinute(at: Date, locale: Locale) {
  const decree = decreeAt(at)
  return {
    title: null,
    message: { key: 'spokespeople.at.title', values: { at: formatTime(at) } },
    decree: decree && nameOfInstrument(decree.nameVi, locale),
  }
}

const choices = (agencies: Place[], query: Query, locale: Locale) =>
  agencies.map((agency) => ({
    value: agency.slug,
    name: nameOf(agency, locale),
    selected: agency.slug === query['co-quan'],
  }))

/** Headings of a page: the top agencies under its title, no deeper than there are headings. */
const TOP = 2
const DEEPEST = 6

/** views/partials/directory-branch.hbs */
function branchOf(
  { agency, listed, children }: Branch<Place>,
  shown: Directory,
  locale: Locale,
  level: number,
) {
  const people = shown.speakers.get(agency.id) ?? []
  const past = shown.ended.get(agency.id) ?? []
  return {
    ...linkTo(agency, locale),
    ...{ level, listed, deep: level > TOP, then: shown.at !== null },
    nameLevel: Math.min(level + 1, DEEPEST),
    updatedAt: (level === TOP && shown.answer.changed.get(agency.id)) || null,
    people: people.map((one) => personCard(one, shown, locale)),
    past: past.map((one) => pastLine(one)),
    pastCount: past.length,
    children: children.map((child): object => branchOf(child, shown, locale, Math.min(level + 1, DEEPEST))),
  }
}

/** Nobody is led to call one whose right has ended since. */
const personCard = (one: Listed, { at, now }: Pick<Directory, 'at' | 'now'>, locale: Locale) => ({
  ...card(one, locale),
  ...(at && { publishedLater: one.publishedAt > at, gone: !isReachable(one, now) }),
})

export const isReachable = ({ validTo, revokedAt }: Listed, now: Date) =>
  (validTo === null || now < validTo) && (revokedAt === null || now < revokedAt)

export const linkWith = (to: string, query: Record<string, string>): string => {
  const kept = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  return kept.size > 0 ? `${to}?${kept.toString()}` : to
}

interface Personal {
  rights: Listed[]
  now: Date
}

/** views/spokespeople/person.hbs */
export function personPage({ rights, now }: Personal, locale: Locale) {
  const [current, past] = [
    rights.filter((one) => isReachable(one, now)),
    rights.filter((one) => !isReachable(one, now)),
  ]
  const { fullName, slug } = rights[0]!
  const at = `${HERE}/${slug}`
  return {
    title: null,
    message: { key: 'spokespeople.person.title', values: { name: fullName } },
    fullName,
    back: { href: HERE, label: 'spokespeople.title' },
    current: current.map((one) => ({ ...card(one, locale), ...paper(one) })),
    past: past.map((one) => ({
      ...pastLine(one),
      agencyName: nameOf({ nameVi: one.agencyNameVi, nameEn: one.agencyNameEn }, locale),
      agencyLang: langOf({ nameEn: one.agencyNameEn }, locale),
      agencyHref: `/co-quan/${one.agencySlug}`,
    })),
    pastCount: past.length,
    formerly: formerly(past, locale),
    card: current.length > 0 && { vcf: `${at}.vcf`, qr: `${at}/ma-qr.svg`, values: { name: fullName } },
  }
}

/** Where they spoke: whoever speaks there now is found there. */
const formerly = (past: Listed[], locale: Locale) => {
  const agencies = new Map(past.map((one) => [one.agencyId, card(one, locale)]))
  return [...agencies.values()].map(({ agencyHref, agencyName, agencyLang }) => ({
    ...{ agencyHref, agencyName, agencyLang },
  }))
}

const paper = ({ decisionNo, signer, decidedAt, fileId }: Listed) => ({
  ...{ decisionNo, signer, decidedAt },
  paperHref: fileId && `${HERE}/van-ban/${fileId}`,
})

import { linkTo, nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import { card } from '../spokespeople/page'
import type { Spokesperson } from '../spokespeople/queries'
import type { Pager } from '../web/pager'
import { problemsOf, type Query } from './filters'
import { numberOf } from './numbers'
import { COUNTED, MARK, type Listed } from './queries'
import { FORMS, KINDS } from './rules'

export const addressOf = ({ slug }: { slug: string }) => `/thong-cao/${slug}`
/** views/partials/statement.hbs */
export const item = (listed: Listed, locale: Locale, passage?: string) => ({
  href: addressOf(listed),
  title: listed.title,
  language: listed.locale,
  summary: passage ? null : listed.summary,
  passage: passage ? marked(passage) : null,
  kind: `statements.kind.${listed.kind}`,
  number: numberOf(listed),
  ...issuerOf(listed, locale),
  issuerHref: listed.agencySlug ? `/co-quan/${listed.agencySlug}` : null,
  ...moment(listed),
  flags: flagsOf(listed),
})

/** As it was named when it spoke; in English while that still is its name. */
export const issuerOf = ({ issuerName, agencyNameVi, agencyNameEn }: Listed, locale: Locale) =>
  locale === 'en' && agencyNameEn !== null && agencyNameVi === issuerName
    ? { issuer: agencyNameEn, issuerLang: 'en' }
    : { issuer: issuerName, issuerLang: 'vi' }

/** What somebody must know who reads no further. */
function flagsOf({ state, lastChangeKind, awaitsCountersignature }: Listed) {
  if (state === 'withdrawn') return ['statements.state.withdrawn']
  return [
    ...(lastChangeKind === 'correction' ? ['statements.corrected'] : []),
    ...(awaitsCountersignature ? ['statements.flag.urgent'] : []),
  ]
}

/** When it was said first: an imported text has at most a day, one of the portal's own has its minute. */
const moment = ({ imported, issuedOn, firstPublishAt }: Listed) => ({
  publishAt: imported ? null : firstPublishAt,
  issuedOn: imported && issuedOn ? { iso: issuedOn, shown: formatDay(issuedOn) } : null,
})

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }

/** PostgreSQL leaves out the tags of our stored HTML; what they leave behind is text. */
const plain = (passage: string) =>
  passage.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name]!).replace(/\s+/g, ' ')

/** Found words as parts that the template marks: no HTML passes through here. */
const marked = (passage: string) =>
  plain(passage)
    .split(MARK.start)
    .flatMap((part, index) => {
      const [hit, rest] = index === 0 ? [null, part] : part.split(MARK.stop)
      return [
        { hit: true, text: hit ?? '' },
        { hit: false, text: rest ?? '' },
      ].filter(({ text }) => text !== '')
    })

/** Who else answers to the words of a search. */
export interface AlsoFound {
  agencies: Agency[]
  people: Spokesperson[]
  /** Of people, those that are not shown too. */
  total: number
}

interface Found {
  found: Listed[]
  also: AlsoFound | null
  passages: Map<string, string>
  total: number
  agencies: Agency[]
  query: Query
  pager: Pager
}

/** views/statements/list.hbs */
export const listPage = (
  { found, also, passages, total, agencies, query, pager }: Found,
  locale: Locale,
) => ({
  title: 'statements.list.title',
  ownSearch: true,
  alsoFound: also && alsoLines(also, query.q, locale),
  statements: found.map((listed) => item(listed, locale, passages.get(listed.documentId))),
  query,
  dayProblems: problemsOf(query),
  beyond: found.length === 0 && pager.page > 1,
  filtered: Object.values(query).some((value) => value !== ''),
  narrowed: Object.entries(query).some(([name, value]) => name !== 'q' && value !== ''),
  total: total > COUNTED ? null : total,
  counted: COUNTED,
  agencies: agencies.map((agency) => ({
    value: agency.slug,
    name: nameOf(agency, locale),
    selected: agency.slug === query['co-quan'],
  })),
  kinds: KINDS.map((kind) => ({
    value: kind.replaceAll('_', '-'),
    label: `statements.kind.${kind}`,
    selected: kind.replaceAll('_', '-') === query.loai,
  })),
  forms: FORMS.map((form) => ({
    value: form.replaceAll('_', '-'),
    label: `statements.form.${form}`,
    selected: form.replaceAll('_', '-') === query['hinh-thuc'],
  })),
  pager,
})

function alsoLines({ agencies, people, total }: AlsoFound, q: string, locale: Locale) {
  if (agencies.length + people.length === 0) return null
  return {
    agencies: agencies.map((agency) => linkTo(agency, locale)),
    people: people.map((spokesperson) => card(spokesperson, locale)),
    morePeople: total > people.length,
    peopleHref: `/nguoi-phat-ngon?q=${encodeURIComponent(q)}`,
    total,
  }
}

interface Home {
  newest: Listed[]
  /** Who speaks now for the agency whose portal it is. */
  speakers: Spokesperson[]
  /** How many speak now for all agencies. */
  speaking: number
}

/** views/statements/home.hbs */
export const homePage = ({ newest, speakers, speaking }: Home, locale: Locale) => ({
  title: 'statements.home.title',
  about: 'statements.home.lead',
  ownSearch: true,
  statements: newest.map((listed) => item(listed, locale)),
  speakers: speakers.map((spokesperson) => ({ ...card(spokesperson, locale), agencyShown: false })),
  speaking,
})

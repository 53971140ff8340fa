import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import type { Pager } from '../web/pager'
import { problemsOf, type Query } from './filters'
import { numberOf } from './numbers'
import { COUNTED, MARK, type Listed } from './queries'
import { KINDS } from './rules'

export const addressOf = ({ slug }: { slug: string }) => `/thong-cao/${slug}`
/** views/partials/statement.hbs */
export const item = (listed: Listed, passage?: string) => ({
  href: addressOf(listed),
  title: listed.title,
  language: listed.locale,
  summary: passage ? null : listed.summary,
  passage: passage ? marked(passage) : null,
  kind: `statements.kind.${listed.kind}`,
  number: numberOf(listed),
  issuer: listed.issuerName,
  issuerHref: listed.agencySlug ? `/co-quan/${listed.agencySlug}` : null,
  ...moment(listed),
  corrected: listed.changeKind === 'correction',
})

/** An imported text has at most a day; one of the portal's own has its minute. */
const moment = ({ imported, issuedOn, publishAt }: Listed) => ({
  publishAt: imported ? null : publishAt,
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

interface Found {
  found: Listed[]
  passages: Map<string, string>
  total: number
  agencies: Agency[]
  query: Query
  pager: Pager
}

/** views/statements/list.hbs */
export const listPage = ({ found, passages, total, agencies, query, pager }: Found, locale: Locale) => ({
  title: 'statements.list.title',
  statements: found.map((listed) => item(listed, passages.get(listed.documentId))),
  query,
  dayProblems: problemsOf(query),
  beyond: found.length === 0 && pager.page > 1,
  filtered: Object.values(query).some((value) => value !== ''),
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
  pager,
})

/** views/statements/home.hbs */
export const homePage = (newest: Listed[]) => ({
  title: 'statements.home.title',
  statements: newest.map((listed) => item(listed)),
})

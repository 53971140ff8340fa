import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import type { Spokesperson } from '../spokespeople/queries'
import { card } from '../spokespeople/page'
import type { Pager } from '../web/pager'
import { citation } from './citation'
import { problemsOf, type Query } from './filters'
import { numberOf } from './numbers'
import { COUNTED, MARK, type Listed, type PublicEdition, type PublicStatement } from './queries'
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

interface Shown {
  statement: PublicStatement
  editions: PublicEdition[]
  agency: Agency | undefined
  office: { name: string; phone: string | null; email: string | null } | undefined
  spokespeople: Spokesperson[]
  publicUrl: string
}

/** views/statements/show.hbs */
export function showPage(shown: Shown, locale: Locale) {
  const { statement, editions, agency, office, spokespeople, publicUrl } = shown
  const address = `${publicUrl}${locale === 'en' ? '/en' : ''}${addressOf(statement)}`
  const { title, ...facts } = item(statement)
  return {
    ...facts,
    heading: title,
    firstPublishAt: statement.imported ? null : statement.firstPublishAt,
    current: statement.ordinal > 1 ? `statements.change.${statement.changeKind}` : null,
    description: statement.summary,
    html: statement.bodyHtml,
    untranslated: statement.locale !== locale,
    otherText: otherText(statement, locale),
    languages: statement.locales,
    // an archive does not say how its texts went out
    form: statement.imported ? null : `statements.form.${statement.form}`,
    occasion: statement.imported ? null : `statements.occasion.${statement.occasion}`,
    imported: statement.imported,
    sourceUrl: statement.sourceUrl,
    importedAt: statement.imported ? statement.firstPublishAt : null,
    speaker: statement.speakerName && { name: statement.speakerName, position: statement.speakerPosition },
    sample: agency?.sample ?? false,
    withdrawn: statement.state === 'withdrawn' && {
      at: statement.withdrawnAt,
      reason: statement.withdrawnReason,
    },
    urgent: statement.awaitsCountersignature && { reason: statement.urgentReason },
    editions: editions.length > 1 ? editions.map(editionLine) : null,
    office: office?.phone || office?.email ? office : null,
    reachable: Boolean(office?.phone || office?.email || spokespeople.length > 0),
    contacts: inOrder(spokespeople, statement.speakerName).map((spokesperson) => card(spokesperson, locale)),
    askHref: agency ? `/gui-yeu-cau?co-quan=${agency.slug}&ve=${statement.slug}` : null,
    lead: statement.summary,
    citation: citation(
      {
        title: statement.title,
        speakerName: statement.speakerName,
        speakerPosition: statement.speakerPosition,
        issuerName: statement.issuerName,
        number: numberOf(statement),
        issuedOn: statement.issuedOn,
        address,
      },
      statement.locale,
    ),
  }
}

/** Whoever said it first, then the others. */
const inOrder = (spokespeople: Spokesperson[], speaker: string | null) =>
  spokespeople.toSorted((one, other) => Number(other.fullName === speaker) - Number(one.fullName === speaker))

const editionLine = ({ publishAt, changeKind, changeNote }: PublicEdition) => ({
  publishAt,
  kind: `statements.change.${changeKind}`,
  note: changeNote,
})

/** The words of the link to the other language, where there is a text in it. */
function otherText({ locales }: PublicStatement, locale: Locale) {
  const other = locale === 'vi' ? 'en' : 'vi'
  return locales.includes(other) ? `statements.other_language.${other}` : null
}

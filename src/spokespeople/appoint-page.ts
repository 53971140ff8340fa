import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import { ACCEPT } from '../files/media-types'
import { formatDay, formatTime } from '../i18n/dates'
import { translate, type Locale } from '../i18n'
import { instrumentOf } from '../law/book'
import { cited } from '../law/citation'
import { RULES } from '../law/data/rules'
import type { Problems, Raw } from '../web/form'
import type { Case } from './case-queries'
import { basisWords, HERE } from './desk-page'
import type { Person } from './queries'
import type { Recorded } from './register-queries'
import type { Basis } from './rules'

export interface Choice {
  basis: Basis
  agencies: Agency[]
  people: Person[]
  /** Who may have signed, and what for: asked of an authorisation only. */
  heads: Recorded[]
  cases: Case[]
  /** Of the form that is shown. */
  key: string
}

interface Again {
  raw: Raw
  problems: Problems
  /** A file came with it: a browser does not choose it again by itself. */
  files: boolean
}

/** views/spokespeople/appoint.hbs */
export function appointPage(choice: Choice, locale: Locale, { raw, problems, files }: Again) {
  const { basis, agencies, people } = choice
  return {
    title: 'spokespeople.desk.add',
    back: { href: `${HERE}/moi`, label: 'spokespeople.desk.other_basis' },
    fieldWords: ['spokespeople.desk', 'spokespeople'],
    ...whatIsAsked(basis),
    capacity: basisWords(basis),
    only: agencies.length === 1 && agencies[0],
    agencies: options(
      agencies.map((agency) => [agency.id, nameOf(agency, locale)]),
      raw['agency'],
    ),
    people: options(
      people.map(({ id, fullName }) => [id, fullName]),
      raw['person'],
    ),
    ...authorising(choice, raw, locale),
    accept: ACCEPT,
    again: files,
    key: raw['key'] || choice.key,
    raw,
    problems,
  }
}

const whatIsAsked = (basis: Basis) => ({
  basis,
  forCase: basis === 'authorised',
  regular: basis === 'regular',
  /** Published with being recorded, and without a paper where there is none. */
  head: basis === 'head',
  decision: basis === 'regular' ? 'spokespeople.desk.decision' : `spokespeople.desk.decision.${basis}`,
})

/** The sign of the portal's own choice is that the form was not sent yet. */
const isPublic = (basis: Basis, { filePublic }: Raw) =>
  filePublic === undefined ? basis === 'authorised' : filePublic === '1'

function authorising({ basis, agencies, heads, cases }: Choice, raw: Raw, locale: Locale) {
  const names = new Map(agencies.map((agency) => [agency.id, nameOf(agency, locale)]))
  const of = (agencyId: number) => (agencies.length > 1 ? ` · ${names.get(agencyId)}` : '')
  return {
    heads: options(
      heads.map((head) => [head.id, headName(head, locale) + of(head.agencyId)]),
      raw['grantor'],
    ),
    cases: options(
      cases.map(({ id, subject, agencyId }) => [id, subject + of(agencyId)]),
      raw['caseId'],
    ),
    forced: forced(locale),
    public: isPublic(basis, raw),
  }
}

/** Several may have headed it: the one of the day of signing is to be found. */
function headName({ fullName, validFrom, validTo, revokedAt }: Recorded, locale: Locale): string {
  const end = revokedAt ?? validTo
  const from = translate(locale, 'spokespeople.since', { from: formatTime(validFrom) })
  const to = end && translate(locale, 'spokespeople.until', { to: formatTime(end) })
  return [fullName, from, to].filter((part) => part !== null).join(' · ')
}

/** Until when the authorisation itself had to be published. */
function forced(locale: Locale) {
  const rule = RULES.find(({ code }) => code === 'AUTH_PUBLISH_2017')!
  const { until } = instrumentOf(rule.instrument)!
  const values = { day: formatDay(until!), ...cited(rule, locale)!.values }
  return { key: 'spokespeople.desk.file_public.forced', values }
}

const options = (entries: [value: number | string, name: string][], chosen: string | undefined) =>
  entries.map(([value, name]) => ({ value, name, selected: String(value) === chosen }))

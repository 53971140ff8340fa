import { nameOf } from '../agencies/page'
import type { Locale } from '../i18n'
import type { PublicStatement } from '../statements/queries'
import type { Problems, Raw } from '../web/form'
import type { Draft } from './draft-queries'
import { isAsked, LAST_NUMBER, STEPS, type Step } from './draft-rules'
import { agencyOptions, askedFields } from './new-page'
import type { Askable } from './queries'
import { isByLetter, type Kind } from './rules'

export const START = '/gui-yeu-cau'
export const draftAt = (id: string, last = '') => `${START}/nhap/${id}${last && `/${last}`}`

interface Starting {
  agencies: readonly Askable[]
  /** Of the form that is shown: its button pressed twice makes one draft. */
  key: string
  drafts: readonly Draft[]
  about: PublicStatement | undefined
  /** What the draft begins with. */
  carried: Raw
  query: string
  problems?: Problems
}

/** views/requests/start.hbs */
export const startPage = (
  { agencies, key, drafts, about, carried, query, problems = {} }: Starting,
  locale: Locale,
) => {
  const agency = agencies.find(({ slug }) => slug === carried['co-quan'])
  return {
    title: 'requests.new.title',
    fieldWords: ['requests'],
    problems,
    isOpen: agencies.length > 0,
    drafts: drafts.map(({ id, changedAt }) => ({ href: draftAt(id), changedAt })),
    steps: LAST_NUMBER,
    forAgency: agency ? nameOf(agency, locale) : null,
    forStatement: about?.title ?? null,
    hidden: hiddenOf({ ...carried, key }),
    onePage: `${START}/mot-trang${query}`,
  }
}

const hiddenOf = (raw: Raw) =>
  Object.entries(raw).flatMap(([name, value]) => (value === '' ? [] : [{ name, value }]))

interface Turn {
  problems?: Problems
  /** More boxes for questions were asked for. */
  more?: boolean
  /** Opened to change one answer: from the review, and back to it. */
  changing?: boolean
}

interface Shown {
  id: string
  raw: Raw
  agencies: readonly Askable[]
}

/** views/requests/draft-*.hbs, one for each step */
export const stepPage = (
  step: Step,
  { id, raw, agencies }: Shown,
  locale: Locale,
  { problems = {}, more = false, changing = false }: Turn = {},
) => {
  const { page, number } = STEPS[step]
  const { kinds, ...asked } = askedFields({ raw, problems, more })
  return {
    ...asked,
    title: `requests.draft.${page}`,
    number,
    of: LAST_NUMBER,
    action: draftAt(id, step),
    changing,
    agencies: agencyOptions(agencies, locale, raw['agency']),
    kinds: kinds.map((kind) => ({ ...kind, hint: `${kind.label}.hint` })),
    asksPurpose: isAsked('purpose', raw),
    asksCard: !isByLetter(raw['kind'] as Kind),
    either: isByLetter(raw['kind'] as Kind) ? undefined : 'requests.either',
  }
}

/** views/requests/draft-gone.hbs: the same for a draft of somebody else, of yesterday, or of nobody. */
export const draftGonePage = (key: string, typed: Raw, hasCookie: boolean) => ({
  title: 'requests.draft.gone',
  languages: [],
  hasCookie,
  typed: Object.values(typed).filter((value) => value !== ''),
  hidden: hiddenOf({ ...typed, key }),
})

/** views/requests/draft-sent.hbs. @param typed too late, and handed back */
export const draftSentPage = (id: string, typed: Raw, files: boolean) => ({
  title: 'requests.draft.sent.title',
  languages: [],
  action: draftAt(id, 'gui'),
  typed: Object.values(typed).filter((value) => value !== ''),
  files,
})

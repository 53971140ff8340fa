import type { Actor, Role } from '../actor'
import { isMessageKey, LOCALES, type Locale, type MessageKey } from '../i18n'
import type { Problems } from './form'

export interface MenuEntry {
  href: string
  label: MessageKey
  /** Another place that belongs to it. */
  also?: string
  /** Shown only to who has one of these roles somewhere. */
  roles?: readonly Role[]
}

/** What is the same around every page; app.ts knows it. */
export interface Site {
  publicUrl: string
  sampleData: boolean
  menu: readonly MenuEntry[]
  staffMenu: readonly MenuEntry[]
}

interface Page {
  locale: Locale
  base: string
  path: string
  search: string
  isAnswer: boolean
  actor?: Actor
  /** In which languages the page has its content; both unless it says so, none for an error. */
  languages?: readonly Locale[]
  problems?: Problems
  /** Where the names of this page's fields stand among the words, the nearest first. */
  fieldWords?: readonly string[]
}

/** Elsewhere nobody writes, so nothing that helps with writing is loaded. */
const WITH_FORMS = /^\/(noi-bo|gui-yeu-cau|theo-doi)(\/|$)/

/** What views/layouts/main.hbs needs besides the page itself. */
export const frame = (site: Site, { locale, base, path, search, isAnswer, actor, ...page }: Page) => ({
  publicUrl: site.publicUrl,
  owner: NOBODY,
  sampleData: site.sampleData,
  alternates:
    path.startsWith('/noi-bo') || isAnswer ? [] : alternates(site, path, search, page.languages ?? LOCALES),
  otherLocale: locale === 'vi' ? 'en' : 'vi',
  otherLanguage: isAnswer ? null : inLanguage(locale === 'vi' ? 'en' : 'vi', path) + search,
  inEnglish: locale === 'en',
  asking: ASKING.test(path),
  menu: marked(site.menu, path),
  staffMenu: actor ? marked(site.staffMenu.filter(isFor(actor)), path) : [],
  problemList: listed(page),
  hasForms: WITH_FORMS.test(path),
  base,
})

/** Until someone says whose portal it is. */
const NOBODY = { name: null, office: null, channels: [] }

/** Where one asks already, follows what was asked, reads in confidence or works for an agency: no button there leads away to a new form. */
const ASKING = /^\/(gui-yeu-cau|theo-doi|xem-truoc|noi-bo)(\/|$)/

const inLanguage = (locale: Locale, path: string) =>
  locale === 'vi' ? path : `/en${path === '/' ? '' : path}`

/** The same page in every language that it is in, itself too. */
const alternates = ({ publicUrl }: Site, path: string, search: string, languages: readonly Locale[]) =>
  languages.map((locale) => ({ locale, href: publicUrl + inLanguage(locale, path) + search }))

const isFor =
  (actor: Actor) =>
  ({ roles }: MenuEntry) =>
    !roles || actor.memberships.some(({ role }) => roles.includes(role))

const marked = (entries: readonly MenuEntry[], path: string) =>
  entries.map((entry) => ({
    ...entry,
    current: isAt(entry.href, path) || (entry.also !== undefined && isAt(entry.also, path)),
  }))

const isAt = (href: string, path: string) =>
  path === href || (href !== '/noi-bo' && path.startsWith(`${href}/`))

/** For the summary on top of a failed form: one link for each field, by its name; `reason-…` is a reason among several. */
function listed({ problems = {}, fieldWords = [] }: Pick<Page, 'problems' | 'fieldWords'>) {
  const list = Object.entries(problems).map(([name, problem]) => ({
    name,
    problem,
    label: fieldWords.map((words) => `${words}.${snake(name.split('-')[0]!)}`).find(isMessageKey),
  }))
  return list.length > 0 ? list : null
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

import { load, type CheerioAPI } from 'cheerio'
import { formsOf, type Form } from './fields'
import type { Answer, Reader } from './reader'
import type { Way } from './filling'

/** A page as somebody saw it. */
export interface Page {
  reader: Reader
  /** Path and query. */
  at: string
  /** The route that answered: its method and path. */
  route: string
  locale: 'vi' | 'en'
  /** How the form was filled in that it answers. */
  way?: Way | undefined
  status: number
  headers: Record<string, string>
  html: string
  links: string[]
  /** Addresses of its pictures. */
  pictures: string[]
  forms: Form[]
  /** What it is made of, to tell like from unlike. */
  parts: ReadonlySet<string>
}

export const isPage = ({ headers }: Answer) => headers['content-type']?.startsWith('text/html') ?? false

export function pageOf(
  { reader, status, headers, bytes }: Answer,
  asked: Pick<Page, 'at' | 'route' | 'way'>,
): Page {
  const html = bytes.toString()
  // the lenient parser is slow, and others look at mistakes
  const $ = load(html, { xml: { xmlMode: false } })
  return {
    ...{ ...asked, reader, status, headers, html },
    locale: /^\/en(\/|\?|$)/.test(asked.at) ? 'en' : 'vi',
    links: linksOf($),
    pictures: picturesOf($),
    forms: formsOf($, asked.at),
    parts: partsOf($),
  }
}

const linksOf = ($: CheerioAPI): string[] => [
  ...attributes($, 'a', 'href'),
  ...attributes($, 'link[rel=alternate]', 'href'),
  ...$('form')
    .not('[method=post]')
    .toArray()
    .flatMap((form) => searchesOf($, $(form))),
]

const picturesOf = ($: CheerioAPI): string[] => [
  ...attributes($, 'img', 'src'),
  ...attributes($, '[srcset]', 'srcset').flatMap((set) =>
    set.split(',').map((one) => one.trim().split(' ')[0]!),
  ),
]

const attributes = ($: CheerioAPI, selector: string, name: string): string[] =>
  $(selector)
    .toArray()
    .flatMap((element) => $(element).attr(name) ?? [])

/** What somebody types into a search: what is there, and what is not. */
const searchesOf = ($: CheerioAPI, form: ReturnType<CheerioAPI>) =>
  ['thông', 'khongcogiduoctimthay'].map((typed) => {
    const words = new URLSearchParams()
    form.find('input[name]').each((_, input) => {
      const isTyped = /^(text|search)$/.test($(input).attr('type') ?? 'text')
      words.set($(input).attr('name')!, isTyped ? typed : String($(input).val() ?? ''))
    })
    return `${form.attr('action')}?${words.toString()}`
  })

/** Elements with their classes, and fields and forms by what they are for; ids of rows do not count. */
const partsOf = ($: CheerioAPI) =>
  new Set(
    $('main *').map((_, { attribs: { class: names, type, name = '', action = '' }, tagName }) =>
      [tagName, names, type, withoutIds(name), withoutIds(action)].join(' '),
    ),
  )

const withoutIds = (address: string) => address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+|[^/]{30,}/g, '#')

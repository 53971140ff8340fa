import { LOCALES, type Locale } from '../i18n'
import { isoInVietnam } from '../i18n/dates'

/** One address in the languages that it is in. */
export interface Listed {
  path: string
  locale: Locale
  locales: readonly Locale[]
  changedAt: Date | null
}

/** Addresses in one file: the protocol takes 50,000 (sitemaps.org). */
export const MOST = 50_000

/** The same page in each language. */
export const everywhere = (path: string): Listed[] =>
  LOCALES.map((locale) => ({ path, locale, locales: LOCALES, changedAt: null }))

/** Where the others are; each of them is told apart by its address. */
export const index = (addresses: readonly string[]): string =>
  document(
    'sitemapindex',
    '',
    addresses.map((address) => `  <sitemap><loc>${xml(address)}</loc></sitemap>`),
  )

export const urlSet = (listed: readonly Listed[], publicUrl: string): string =>
  document(
    'urlset',
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    listed.map((page) => entry(page, publicUrl)),
  )

const document = (root: string, namespaces: string, lines: readonly string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n')

function entry({ path, locale, locales, changedAt }: Listed, publicUrl: string): string {
  const address = (in_: Locale) => xml(publicUrl + addressIn(in_, path))
  return [
    `  <url><loc>${address(locale)}</loc>`,
    ...(changedAt ? [`<lastmod>${isoInVietnam(changedAt)}</lastmod>`] : []),
    ...locales.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other)}"/>`),
    '</url>',
  ].join('')
}

const addressIn = (locale: Locale, path: string) =>
  locale === 'vi' ? path : `/en${path === '/' ? '' : path}`

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A demonstration is not to be found: nobody shall take what it says for true. */
export const robots = (publicUrl: string, isDemonstration: boolean): string =>
  isDemonstration
    ? 'User-agent: *\nDisallow: /\n'
    : [
        'User-agent: *',
        ...LOCALES.map((locale) => `Disallow: ${addressIn(locale, '/noi-bo')}`),
        `Sitemap: ${publicUrl}/sitemap.xml`,
        '',
      ].join('\n')

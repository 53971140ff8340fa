import type { Locale } from '../i18n'
import { translate } from '../i18n'
import { isoInVietnam } from '../i18n/dates'
import { citation } from './citation'
import { numberOf } from './numbers'
import { addressOf, issuerOf } from './page'
import type { Listed } from './queries'

interface Feed {
  publicUrl: string
  /** Without the language. */
  path: string
  title: string
  statements: Listed[]
}

/** Atom (RFC 4287). An entry's id never changes; `updated` moves when an edition goes out. */
export function atom({ publicUrl, path, title, statements }: Feed, locale: Locale): string {
  const base = `${publicUrl}${locale === 'en' ? '/en' : ''}`
  const updated = statements.map(({ publishAt }) => publishAt.getTime())
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${xml(base + path)}</id>
  <title>${xml(title)}</title>
  <subtitle>${xml(translate(locale, 'site.name'))}</subtitle>
  <updated>${isoInVietnam(new Date(Math.max(0, ...updated)))}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(base + path)}"/>
  <link rel="alternate" type="text/html" href="${xml(base)}/thong-cao"/>
${statements.map((statement) => entry(statement, base, locale)).join('\n')}
</feed>
`
}

const entry = (statement: Listed, base: string, locale: Locale) => `  <entry xml:lang="${statement.locale}">
    <id>urn:uuid:${statement.documentId}</id>
    <title>${xml(statement.title)}</title>
    <updated>${isoInVietnam(statement.publishAt)}</updated>
    <published>${published(statement)}</published>
    <author><name>${xml(statement.issuerName)}</name></author>${speaker(statement)}
    <link rel="alternate" type="text/html" href="${xml(base + addressOf(statement))}"/>
    <summary>${xml(statement.summary || statement.title)}

${xml(cited(statement, base, locale))}</summary>
  </entry>`

/** Whoever spoke for it, where that is known. */
const speaker = ({ speakerName, speakerPosition }: Listed) =>
  speakerName === null
    ? ''
    : `\n    <contributor><name>${xml(`${speakerName}, ${speakerPosition}`)}</name></contributor>`

/** Ready to be copied: it names the speaker, the position and the agency (Decree 244/2026 article 9.1). */
const cited = (statement: Listed, base: string, locale: Locale) =>
  citation(
    {
      ...statement,
      ...issuerOf(statement, locale),
      ...{ number: numberOf(statement), withdrawnAt: null, address: `${base}${addressOf(statement)}` },
    },
    locale,
  )

/** An imported text is as old as its own day, where it has one. */
const published = ({ imported, issuedOn, publishAt }: Listed) =>
  imported && issuedOn ? `${issuedOn}T00:00:00+07:00` : isoInVietnam(publishAt)

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)

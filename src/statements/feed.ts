import type { Locale } from '../i18n'
import { translate } from '../i18n'
import { isoInVietnam } from '../i18n/dates'
import { saidIn } from '../i18n/said'
import type { Correction, Removal } from './changes/public-queries'
import { citation } from './citation'
import { numberOf } from './numbers'
import { addressOf, issuerOf } from './page'
import type { Listed } from './queries'

interface Feed {
  publicUrl: string
  /** Without the language. */
  path: string
  title: string
  /** Those that stand and those that were withdrawn. */
  statements: Listed[]
  removals: Removal[]
  /** By the statement that they correct. */
  corrections: Map<string, Correction[]>
  most: number
}

interface Entry {
  at: Date
  /** Archives stand behind, however late they were taken in. */
  place: number
  xml: string
}

/** Atom (RFC 4287). An entry's id never changes; `updated` moves when an edition goes out or is taken back. */
export function atom(feed: Feed, locale: Locale): string {
  const { publicUrl, path, title, statements, removals, corrections, most } = feed
  const base = `${publicUrl}${locale === 'en' ? '/en' : ''}`
  const entries = [
    ...statements.map((statement) =>
      entry(statement, corrections.get(statement.documentId) ?? [], base, locale),
    ),
    ...removals.map((removal) => removed(removal, base, locale)),
  ]
  const newest = entries.toSorted((one, other) => other.place - one.place).slice(0, most)
  const updated = newest.map(({ at }) => at.getTime())
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${xml(base + path)}</id>
  <title>${xml(title)}</title>
  <subtitle>${xml(translate(locale, 'site.name'))}</subtitle>
  <updated>${isoInVietnam(new Date(Math.max(0, ...updated)))}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(base + path)}"/>
  <link rel="alternate" type="text/html" href="${xml(base)}/thong-cao"/>
${newest.map((each) => each.xml).join('\n')}
</feed>
`
}

const entry = (statement: Listed, corrections: Correction[], base: string, locale: Locale): Entry => ({
  at: changedAt(statement),
  place: placeOf(statement),
  xml: `  <entry xml:lang="${statement.locale}">
    <id>urn:uuid:${statement.documentId}</id>
    <title>${xml(titleOf(statement, locale))}</title>
    <updated>${isoInVietnam(changedAt(statement))}</updated>
    <published>${published(statement)}</published>
    <author><name>${xml(statement.issuerName)}</name></author>${speaker(statement)}
    <link rel="alternate" type="text/html" href="${xml(base + addressOf(statement))}"/>
    <summary>${xml(summaryOf(statement, locale))}

${xml(cited(statement, corrections, base, locale))}</summary>
  </entry>`,
})

const changedAt = ({ withdrawnAt, publishAt }: Listed) => withdrawnAt ?? publishAt

const placeOf = (statement: Listed) =>
  statement.imported && !statement.withdrawnAt
    ? Date.parse(statement.issuedOn ?? '1945-09-02')
    : changedAt(statement).getTime()

/** What does not stand any more says so before it says anything. */
const titleOf = ({ title, withdrawnAt }: Listed, locale: Locale) =>
  withdrawnAt ? `[${translate(locale, 'statements.state.withdrawn')}] ${title}` : title

const summaryOf = ({ title, summary, withdrawnAt, ...why }: Listed, locale: Locale) => {
  if (!withdrawnAt) return summary || title
  const { said, lang } = saidIn(locale, why.withdrawnReason, why.withdrawnReasonEn)
  const words = lang === locale ? 'statements.withdrawn.reason' : 'statements.withdrawn.reason.vi'
  return translate(locale, words, { reason: said ?? '' })
}

/** In the place of what readers have kept: no word of it, and why. */
const removed = (removal: Removal, base: string, locale: Locale): Entry => ({
  at: removal.at,
  place: removal.at.getTime(),
  xml: `  <entry xml:lang="${locale}">
    <id>urn:uuid:${removal.documentId}</id>
    <title>${xml(nameOfRemoved(removal, locale))}</title>
    <updated>${isoInVietnam(removal.at)}</updated>
    <author><name>${xml(removal.issuerName)}</name></author>
    <link rel="alternate" type="text/html" href="${xml(base + addressOf(removal))}"/>
    <summary>${xml(basisOf(removal, locale))}</summary>
  </entry>`,
})

function basisOf({ legalBasis, legalBasisEn }: Removal, locale: Locale) {
  const { said, lang } = saidIn(locale, legalBasis, legalBasisEn)
  const words = lang === locale ? 'changes.removed.feed' : 'changes.removed.feed.vi'
  return translate(locale, words, { basis: said! })
}

const nameOfRemoved = (removal: Removal, locale: Locale) =>
  [
    `[${translate(locale, 'statements.state.removed')}]`,
    translate(locale, `statements.kind.${removal.kind}`),
    numberOf(removal) ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')

/** Whoever spoke for it, where that is known. */
const speaker = ({ speakerName, speakerPosition }: Listed) =>
  speakerName === null
    ? ''
    : `\n    <contributor><name>${xml(`${speakerName}, ${speakerPosition}`)}</name></contributor>`

/** Ready to be copied: it names the speaker, the position and the agency (Decree 244/2026 article 9.1). */
const cited = (statement: Listed, corrections: Correction[], base: string, locale: Locale) =>
  citation(
    {
      ...statement,
      ...issuerOf(statement, locale),
      corrections,
      ...{ number: numberOf(statement), address: `${base}${addressOf(statement)}` },
    },
    locale,
  )

/** When it was said first. An imported text is as old as its own day, where it has one. */
const published = ({ imported, issuedOn, firstPublishAt }: Listed) =>
  imported && issuedOn ? `${issuedOn}T00:00:00+07:00` : isoInVietnam(firstPublishAt)

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)

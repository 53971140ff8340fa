import type { Agency } from '../agencies/queries'
import type { PublicAttachment } from '../files/attachment-queries'
import { figuresOf } from '../files/figures'
import type { Pictured } from '../files/image-queries'
import type { Locale } from '../i18n'
import { formatTime } from '../i18n/dates'
import { card } from '../spokespeople/page'
import type { Authority } from '../spokespeople/authority'
import type { Spokesperson } from '../spokespeople/queries'
import { besidePublic } from './attachments/line-page'
import { stampOf } from './authority-page'
import { correctedBy, correctionsIn, endedOf, linkedPage, type Links } from './changes/linked-page'
import { citation } from './citation'
import { formCited } from './law-cited'
import { numberOf } from './numbers'
import { addressOf, issuerOf, item } from './page'
import type { PublicEdition, PublicStatement } from './queries'

interface Shown {
  images: Pictured[]
  files: PublicAttachment[]
  /** Whether it had images or files that nobody can fetch any more. */
  lostFiles: boolean
  scanning: boolean
  statement: PublicStatement
  editions: PublicEdition[]
  /** The statements that it speaks of, and those that speak of it. */
  links: Links
  /** Null of those that went out before it was kept. */
  authority: Authority | null
  /** Since when the second signature is late. */
  unsignedSince: Date | null
  agency: Agency | undefined
  office: { name: string; phone: string | null; email: string | null } | undefined
  spokespeople: Spokesperson[]
  publicUrl: string
}

/** views/statements/show.hbs */
export function showPage(shown: Shown, locale: Locale) {
  const { statement, editions, agency } = shown
  const { title, ...line } = item(statement, locale)
  return {
    ...line,
    // the English that stands here is not what was corrected
    flags: line.flags.filter((flag) => !(statement.englishOf && flag === 'statements.corrected')),
    ...standingOf(shown),
    unsignedSince: shown.unsignedSince,
    ...originOf(statement),
    formCited: statement.imported ? null : formCited(statement.form, statement.firstPublishAt, locale),
    ...contactsOf(shown, locale),
    heading: title,
    description: statement.summary,
    lead: statement.summary,
    html: statement.bodyHtml,
    figures: figuresOf(shown.images, '/tep', shown.scanning, locale).filter(({ note }) => note === null),
    attached: besidePublic(shown.files, shown.scanning, locale),
    languages: statement.locales,
    untranslated: statement.locale !== locale,
    otherText: otherText(statement, locale),
    englishOf: statement.englishOf,
    speaker: statement.speakerName && { name: statement.speakerName, position: statement.speakerPosition },
    authority: shown.authority && stampOf(shown.authority, locale),
    sample: agency?.sample ?? false,
    editions: editions.length > 1 ? editions.map(editionLine) : null,
    linked: linkedPage(shown.links, locale),
    correctedBy: correctedBy(shown.links),
    endedCorrections: endedOf(shown.links),
    citation: cited(shown, locale),
  }
}

/** Whether it still stands, and by how many people. */
const standingOf = ({ statement, lostFiles }: Shown) => ({
  publishAt: statement.publishAt,
  current: statement.ordinal > 1 ? `statements.change.${statement.changeKind}` : null,
  changed: changeOf(statement),
  withdrawn: statement.state === 'withdrawn' && {
    at: statement.withdrawnAt,
    reason: statement.withdrawnReason,
    reasonEn: statement.withdrawnReasonEn,
    files: lostFiles,
  },
  urgent: statement.awaitsCountersignature && { reason: statement.urgentReason },
})

/** Of one that stands: what is not as it was said at first, though a slip was mended since. */
const changeOf = ({ state, lastChangeKind, lastChangeAt, ...last }: PublicStatement) =>
  state === 'approved' &&
  (lastChangeKind === 'correction' || lastChangeKind === 'update') && {
    words: `statements.changed.${lastChangeKind}`,
    behind: `statements.behind.${lastChangeKind}`,
    at: lastChangeAt,
    ...{ note: last.lastChangeNote, noteEn: last.lastChangeNoteEn },
  }

/** An archive says neither when to the minute nor how its texts went out. */
const originOf = ({ imported, form, occasion, sourceUrl, ...statement }: PublicStatement) => ({
  firstPublishAt: imported ? null : statement.firstPublishAt,
  imported: imported && importedWords(statement),
  form: imported ? null : `statements.form.${form}`,
  occasion: imported ? null : `statements.occasion.${occasion}`,
  sourceUrl,
})

/** Once it was changed here, its words are not the archive's any more. */
const importedWords = ({
  ordinal,
  firstPublishAt,
  publishAt,
}: Pick<PublicStatement, 'ordinal' | 'firstPublishAt' | 'publishAt'>) => ({
  key: ordinal > 1 ? 'statements.imported.changed' : 'statements.imported',
  values: { time: formatTime(firstPublishAt), changed: formatTime(publishAt) },
})

/** Whom to call or to ask about it. */
const contactsOf = ({ statement, agency, office, spokespeople }: Shown, locale: Locale) => ({
  office: office?.phone || office?.email ? office : null,
  contacts: inOrder(spokespeople, statement.speakerName).map((spokesperson) => card(spokesperson, locale)),
  reachable: Boolean(office?.phone || office?.email || spokespeople.length > 0),
  askHref: agency ? `/gui-yeu-cau?co-quan=${agency.slug}&ve=${statement.slug}` : null,
})

const cited = ({ statement, links, publicUrl }: Shown, locale: Locale) =>
  citation(
    {
      ...statement,
      ...issuerOf(statement, locale),
      number: numberOf(statement),
      corrections: correctionsIn(links.to),
      address: `${publicUrl}${locale === 'en' ? '/en' : ''}${addressOf(statement)}`,
    },
    locale,
  )

/** Whoever said it first, then the others. */
const inOrder = (spokespeople: Spokesperson[], speaker: string | null) =>
  spokespeople.toSorted((one, other) => Number(other.fullName === speaker) - Number(one.fullName === speaker))

const editionLine = (
  { publishAt, changeKind, changeNote, changeNoteEn }: PublicEdition,
  index: number,
  all: PublicEdition[],
) => ({
  publishAt,
  newest: index === all.length - 1,
  kind: `statements.change.${changeKind}`,
  ...{ note: changeNote, noteEn: changeNoteEn },
})

/** The words of the link to the other language, where there is a text in it that is not shown here. */
function otherText({ locales, locale: shown }: PublicStatement, locale: Locale) {
  const other = locale === 'vi' ? 'en' : 'vi'
  return other !== shown && locales.includes(other) ? `statements.other_language.${other}` : null
}

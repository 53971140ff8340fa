import type { Locale } from '../../i18n'
import { addressOf } from '../page'
import { numberOf } from '../numbers'
import type { PublicEdition, PublicStatement } from '../queries'
import { besideChanges, fileLine } from './beside-page'
import type { Beside, FileBeside, StatementBeside } from './beside-rules'
import { difference, type Text } from './differences-page'
import { around, elsewhere } from './elsewhere-page'
import type { EditionText } from './public-queries'

interface History {
  statement: PublicStatement
  /** The oldest first. */
  editions: PublicEdition[]
  texts: EditionText[]
  files: (FileBeside & { editionId: string })[]
  links: (StatementBeside & { editionId: string })[]
}

/** views/statements/history.hbs: every edition that was ever public, the newest first, with what changed in it. */
export function historyPage(history: History, locale: Locale) {
  const { statement, editions, texts } = history
  const language = texts.some((text) => text.locale === locale) ? locale : statement.locale
  const [own, other] = [ofLanguage(texts, language), ofLanguage(texts, language === 'vi' ? 'en' : 'vi')]
  return {
    title: 'changes.history.title',
    back: { href: addressOf(statement), label: 'changes.history.back' },
    name: statement.title,
    nameLang: statement.locale,
    number: numberOf(statement),
    withdrawnAt: statement.state === 'withdrawn' ? statement.withdrawnAt : null,
    languages: [...new Set(texts.map((text) => text.locale))],
    untranslated: language !== locale,
    one: editions.length === 1,
    editions: editions
      .map((edition, at) => ({
        ...editionOf(edition, at, own, language),
        ...besideEdition(history, edition, editions[at - 1], locale),
        elsewhere: elsewhere(own, other, edition.ordinal),
      }))
      .reverse(),
    alsoIn: own.length > 0 && other.length > 0 ? `statements.other_language.${other[0]!.locale}` : null,
  }
}

const ofLanguage = (texts: EditionText[], wanted: Locale) => texts.filter(({ locale }) => locale === wanted)

function editionOf(edition: PublicEdition, at: number, texts: EditionText[], language: Locale) {
  const [before, text] = around(texts, edition.ordinal)
  return {
    ordinal: at + 1,
    anchor: `lan-${at + 1}`,
    publishAt: edition.publishAt,
    kind: `statements.change.${edition.changeKind}`,
    ...{ note: edition.changeNote, noteEn: edition.changeNoteEn },
    change: at === 0 ? null : difference(language, before && wordsOf(before), text && wordsOf(text)),
    text: text ? { language, title: text.title, summary: text.summary, html: text.bodyHtml } : null,
    speaker: text?.speakerName ? [text.speakerName, text.speakerPosition].filter(Boolean).join(', ') : null,
  }
}

/** What stood beside its words, and what of that was new. */
function besideEdition(
  history: History,
  edition: PublicEdition,
  before: PublicEdition | undefined,
  locale: Locale,
) {
  const is = besideOf(history, edition)
  return {
    files: is.files.map((file) => fileLine(file, locale)),
    beside: before ? besideChanges(besideOf(history, before), is, locale) : [],
  }
}

const besideOf = ({ files, links }: History, { id }: PublicEdition): Beside => ({
  files: files.filter(({ editionId }) => editionId === id),
  links: links.filter(({ editionId }) => editionId === id),
})

const wordsOf = ({ locale, title, summary, bodyHtml }: EditionText): Text => ({
  ...{ locale, title, summary, bodyHtml },
})

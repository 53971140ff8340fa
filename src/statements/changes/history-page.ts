import type { Locale } from '../../i18n'
import { addressOf } from '../page'
import { numberOf } from '../numbers'
import type { PublicEdition, PublicStatement } from '../queries'
import { difference, type Text } from './differences-page'
import type { EditionText } from './public-queries'

interface History {
  statement: PublicStatement
  /** The oldest first. */
  editions: PublicEdition[]
  texts: EditionText[]
}

/** views/statements/history.hbs: every edition that was ever public, the newest first, with what changed in it. */
export function historyPage({ statement, editions, texts }: History, locale: Locale) {
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
    editions: editions.map((edition, at) => editionOf(edition, at, own, language)).reverse(),
    alsoIn: own.length > 0 && other.length > 0 ? `statements.other_language.${other[0]!.locale}` : null,
  }
}

const ofLanguage = (texts: EditionText[], wanted: Locale) => texts.filter(({ locale }) => locale === wanted)

function editionOf(edition: PublicEdition, at: number, texts: EditionText[], language: Locale) {
  const text = texts.find(({ ordinal }) => ordinal === edition.ordinal)
  const before = texts.findLast(({ ordinal }) => ordinal < edition.ordinal)
  return {
    ordinal: at + 1,
    anchor: `lan-${at + 1}`,
    publishAt: edition.publishAt,
    kind: `statements.change.${edition.changeKind}`,
    note: edition.changeNote,
    change: at === 0 ? null : difference(language, before && wordsOf(before), text && wordsOf(text)),
    text: text ? { language, title: text.title, summary: text.summary, html: text.bodyHtml } : null,
    speaker: text?.speakerName ? [text.speakerName, text.speakerPosition].filter(Boolean).join(', ') : null,
  }
}

const wordsOf = ({ locale, title, summary, bodyHtml }: EditionText): Text => ({
  ...{ locale, title, summary, bodyHtml },
})

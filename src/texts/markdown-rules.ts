import type { MessageKey } from '../i18n'
import { isSafe } from './addresses'
import { linksIn, type Link } from './links'

/** Why a text cannot be kept as it is written, and where. */
export interface Problem {
  key: MessageKey
  values: Record<string, string | number>
}

/** The first thing in a text that may not stand in one, or null. */
export const problemIn = (markdown: string): Problem | null =>
  htmlIn(markdown) ?? pictureIn(markdown) ?? linkIn(markdown)

/** It would be shown as it is typed, and nobody wants that in public. A "<" before any other word is a sign like others. */
const HTML = new RegExp(
  String.raw`(?<!\\)<(?:!--|!doctype|/?(?:` +
    'a|abbr|article|b|base|big|blockquote|body|br|button|center|code|col|div|em|embed|figure|font|footer|form|frame|frameset|' +
    'h[1-6]|head|header|hr|html|i|iframe|img|input|ins|del|li|link|main|mark|math|meta|nav|object|ol|option|p|pre|s|script|' +
    'section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|th|thead|title|tr|u|ul|video|audio' +
    String.raw`)(?:[\s/][^<]*?)?(?:>|$))`,
  'im',
)

function htmlIn(markdown: string): Problem | null {
  const found = HTML.exec(markdown)
  return (
    found &&
    problem('texts.problem.html', { found: shortened(found[0]), line: lineAt(markdown, found.index) })
  )
}

const PICTURE = /(?<!\\)!\[[^\]\n]{0,300}\]\(/

function pictureIn(markdown: string): Problem | null {
  const found = PICTURE.exec(markdown)
  return found && problem('texts.problem.picture', { line: lineAt(markdown, found.index) })
}

function linkIn(markdown: string): Problem | null {
  for (const link of linksIn(markdown)) {
    const key = whyNotLink(link)
    if (key)
      return problem(key, { target: shortened(link.target), words: shortened(link.words), line: link.line })
  }
  return null
}

function whyNotLink({ target, words }: Link): MessageKey | null {
  if (target === '' || target.startsWith('#')) return 'texts.problem.link_nowhere'
  if (words === '') return 'texts.problem.link_without_words'
  return isSafe(target) ? null : 'texts.problem.link_address'
}

const problem = (key: MessageKey, values: Problem['values']): Problem => ({ key, values })

const LONGEST = 80
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length

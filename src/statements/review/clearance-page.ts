import { langOf, nameOf } from '../../agencies/page'
import type { Agency } from '../../agencies/queries'
import type { Locale, MessageKey } from '../../i18n'
import { cited } from '../../law/citation'
import type { Failed, Told } from '../work-page'
import type { Clearance } from './clearance-queries'
import { standingOf, type Standing } from './clearance-rules'

/** The colour of a state at the desk. */
export const COLOURS: Record<Standing, string> = {
  unsent: 'draft',
  asked: 'submitted',
  agreed: 'approved',
  refused: 'rejected',
  outdated: 'rejected',
}

const SOURCE = { instrument: '244/2026/NĐ-CP', article: '7', clause: '2' }
export const sourceIn = (locale: Locale) => cited(SOURCE, locale)

export const addressOf = (documentId: string) => `/noi-bo/thong-cao/${documentId}/phoi-hop`

/** views/partials/clearances.hbs */
export const clearanceLines = (
  clearances: readonly Clearance[],
  documentId: string,
  mayAsk: boolean,
  locale: Locale,
) =>
  clearances.map((clearance) => {
    const standing = standingOf(clearance)
    return {
      ...clearance,
      name: nameOf(clearance, locale),
      lang: langOf(clearance, locale),
      state: `review.clearance.standing.${standing}`,
      stateName: COLOURS[standing],
      answeredAt: clearance.at ?? clearance.refusedAt,
      dropHref: mayAsk ? `${addressOf(documentId)}/${clearance.id}/rut` : null,
    }
  })

interface Asking {
  documentId: string
  title: string
  titleLang: Locale
  clearances: Clearance[]
  /** Those that can be asked. */
  choices: Agency[]
  /** Why this person cannot ask, or null. */
  why: MessageKey | null
  isDraft: boolean
}

/** views/statements/clearances.hbs */
export const askPage = (asking: Asking, locale: Locale, key: string, told: Told) => {
  const { documentId, choices, why } = asking
  const { raw = {}, problems = {}, why: refused = null } = told.failed ?? {}
  return {
    title: 'review.clearance.title',
    back: backTo(documentId),
    statement: { title: asking.title, lang: asking.titleLang },
    notice: told.notice,
    refused,
    source: sourceIn(locale),
    lines: clearanceLines(asking.clearances, documentId, why === null, locale),
    why,
    action: addressOf(documentId),
    effect: `review.clearance.ask.${asking.isDraft ? 'later' : 'now'}`,
    options: choices.map((agency) => ({
      value: agency.id,
      name: nameOf(agency, locale),
      selected: String(agency.id) === raw['agency'],
    })),
    note: raw['note'] ?? '',
    key: raw['key'] || key,
    problems,
    fieldWords: ['review.clearance'],
  }
}

const backTo = (documentId: string) => ({
  href: `/noi-bo/thong-cao/${documentId}`,
  label: 'review.clearance.back',
})

/** views/statements/clearance-drop.hbs */
export const dropPage = (
  documentId: string,
  clearance: Clearance,
  why: MessageKey | null,
  locale: Locale,
  failed?: Failed,
) => ({
  title: null,
  message: { key: 'review.clearance.drop.title', values: { agency: nameOf(clearance, locale) } },
  back: { href: addressOf(documentId), label: 'review.clearance.back.list' },
  action: `${addressOf(documentId)}/${clearance.id}/rut`,
  effect: `review.clearance.drop.effect.${clearance.sentAt ? 'sent' : 'unsent'}`,
  why: failed?.why ?? (why && { key: why }),
  reason: failed?.raw['reason'] ?? '',
  problems: failed?.problems ?? {},
  fieldWords: ['review.clearance.drop'],
})

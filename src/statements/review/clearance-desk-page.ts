import { langOf, nameOf } from '../../agencies/page'
import type { Office } from '../../agencies/queries'
import type { HeldFile } from '../../files/queries'
import type { Locale, MessageKey } from '../../i18n'
import type { Appointment } from '../../spokespeople/queries'
import type { Pager } from '../../web/pager'
import type { Revision } from '../text-queries'
import { nameOfSpeaker, type Told } from '../work-page'
import type { Asked, Step, Tab } from './clearance-desk-queries'
import { TABS } from './clearance-desk-queries'
import { COLOURS, sourceIn } from './clearance-page'
import { isOver, standingOf } from './clearance-rules'

export const LIST = '/noi-bo/phoi-hop'

interface List {
  rows: Asked[]
  counts: Record<Tab, number>
  tab: Tab
  /** Whether somebody works for several agencies: then each is named. */
  several: boolean
  pager: Pager
}

/** views/statements/asked-list.hbs */
export const listPage = ({ rows, counts, tab, several, pager }: List, locale: Locale) => ({
  title: 'review.clearance.list.title',
  tabs: TABS.map((name) => ({
    label: `review.clearance.list.${name}`,
    count: counts[name],
    href: name === 'mo' ? LIST : `${LIST}?xem=${name}`,
    current: name === tab,
  })),
  none: `review.clearance.list.none.${tab}`,
  rows: rows.map((row) => ({
    ...row,
    href: `${LIST}/${row.id}`,
    kind: `statements.kind.${row.kind}`,
    owner: ownerOf(row, locale),
    agency: several ? nameOf(row, locale) : null,
    ...stateOf(row),
    answeredAt: row.at ?? row.refusedAt,
  })),
  pager,
})

const ownerOf = ({ ownerVi: nameVi, ownerEn: nameEn }: Asked, locale: Locale) => ({
  name: nameOf({ nameVi, nameEn }, locale),
  lang: langOf({ nameEn }, locale),
})

/** How it stands for the agency that was asked: what is being changed, or ended, waits for nobody there. */
export function stateOf(asked: Asked) {
  if (isOver(asked)) return { standing: 'review.clearance.asked.over' as const, stateName: 'withdrawn' }
  if (asked.state === 'draft' || asked.state === 'rejected')
    return { standing: 'review.clearance.asked.being_changed' as const, stateName: 'draft' }
  const standing = standingOf(asked)
  return { standing: `review.clearance.asked.${standing}` as const, stateName: COLOURS[standing] }
}

export interface Shown {
  asked: Asked
  texts: Revision[]
  speaker: Appointment | undefined
  files: HeldFile[]
  steps: Step[]
  /** Of the agency that asks. */
  office: Office | undefined
  /** Where everybody reads it, once they do. */
  publicHref: string | null
  why: MessageKey | null
}

/** views/statements/asked.hbs */
export function askedPage(shown: Shown, locale: Locale, { failed, notice }: Told) {
  const { asked, why } = shown
  const { raw = {}, problems = {} } = failed ?? {}
  return {
    title: null,
    heading: asked.title,
    headingLang: shown.texts[0]!.locale,
    back: { href: LIST, label: 'review.clearance.list.back' },
    notice,
    refused: failed?.why ?? null,
    kind: `statements.kind.${asked.kind}`,
    owner: ownerOf(asked, locale),
    agency: { name: nameOf(asked, locale), lang: langOf(asked, locale) },
    ...stateOf(asked),
    source: sourceIn(locale),
    publicHref: shown.publicHref,
    note: asked.note,
    asker: asked.asker,
    office: shown.office,
    ...contentOf(shown),
    steps: shown.steps.map((step) => ({ ...step, event: `statements.event.${step.event}` })),
    why,
    ...answerOf(asked, why, raw),
    problems,
    fieldWords: ['review.clearance.refuse'],
  }
}

const contentOf = ({ asked, texts, speaker, files }: Shown) => ({
  texts: texts.map((text) => ({ ...text, language: text.locale, html: text.bodyHtml })),
  speaker: speaker ? nameOfSpeaker(speaker) : null,
  form: `statements.form.${asked.form}`,
  occasion: `statements.occasion.${asked.occasion}`,
  files: files.map(({ name, alt }) => ({ name, alt })),
})

/** What was refused may be agreed to after all, and the other way round, until it is decided. */
const answerOf = (asked: Asked, why: MessageKey | null, raw: Record<string, string>) => ({
  action: why === null ? `${LIST}/${asked.id}` : null,
  mayAgree: standingOf(asked) !== 'agreed',
  text: asked.submittedSha256?.toString('hex') ?? '',
  reason: raw['reason'] ?? '',
  wishes: raw['wishes'] ?? '',
  refusing: raw['reason'] !== undefined,
})

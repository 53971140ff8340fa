import type { Locale } from '../i18n'
import { formatDay } from '../i18n/dates'
import { ruleAt } from '../law/book'
import type { Problems, Raw } from '../web/form'
import { BUREAU, CONCLUSION, needsCopy } from './clock-rules'
import { lengthIs, sourceOf } from './due-page'
import { keyIn } from './form'
import { REVIEW, whyNotMark, type Mark } from './mark-rules'
import type { PressRequest } from './queries'

/** Of a complaint: what it was decided by, and when. */
export const conclusionOf = ({ concludedAt, conclusionNo }: PressRequest) =>
  concludedAt && { number: conclusionNo, at: concludedAt }

/** Whether the Foreign Ministry is known to have the reply, where it has to. */
export function copyOf(request: PressRequest) {
  const { mofaCopiedOn: on, mofaCopyNo: number } = request
  if (on && number) return { key: 'requests.copy.recorded', values: { number, day: formatDay(on) } }
  return needsCopy(request) ? { key: 'requests.copy.missing' } : null
}

/** Of an interview that the agency asked to see before it is published. */
export const reviewOf = ({ reviewAsked }: PressRequest, locale: Locale) =>
  reviewAsked ? { key: 'requests.review.asked', values: { source: sourceOf(REVIEW, locale) } } : null

/** The last part of the address of each mark's form. */
export const MARK_PATHS = { conclude: 'ket-luan', copy: 'ban-sao' } as const satisfies Record<Mark, string>

export interface Marking {
  mark?: Mark | undefined
  raw?: Raw
  problems?: Problems
}

/** Of views/requests/desk-show.hbs: the forms in which the desk notes what happened elsewhere. */
export function markForms(
  request: PressRequest,
  now: Date,
  locale: Locale,
  marking: Marking,
  newKey: () => string,
) {
  const may = (mark: Mark) => whyNotMark(request, mark, now) === null
  return {
    conclude: may('conclude')
      ? { ...typedInto('conclude', marking, {}, newKey), help: concludeHelp(now, locale) }
      : null,
    copyForm: may('copy')
      ? { ...typedInto('copy', marking, known(request), newKey), help: copyHelp(request, locale) }
      : null,
  }
}

const known = ({ mofaCopyNo, mofaCopiedOn }: PressRequest): Raw => ({
  copyNo: mofaCopyNo ?? '',
  copiedOn: mofaCopiedOn ?? '',
})

/** What was typed into the form of this mark comes back with it, and into no other. */
function typedInto(own: Mark, { mark, raw = {}, problems = {} }: Marking, before: Raw, newKey: () => string) {
  const again = mark === own
  return {
    raw: again ? raw : before,
    problems: again ? problems : {},
    key: (again && keyIn(raw)) || newKey(),
    open: again,
    slug: MARK_PATHS[own],
  }
}

function concludeHelp(now: Date, locale: Locale) {
  const rule = ruleAt(CONCLUSION, now)!
  const values = { length: lengthIs(rule, locale), source: sourceOf(rule, locale) }
  return { key: 'requests.conclude.help', values }
}

export const copyHelp = ({ receivedAt }: PressRequest, locale: Locale) => ({
  key: 'requests.copy.help',
  values: { source: sourceOf(ruleAt(BUREAU, receivedAt)!, locale) },
})

import type { MessageKey } from '../i18n'
import type { Authority, Silent } from '../spokespeople/authority'
import * as rules from './rules'
import type { Shown } from './work-page'

/** What is asked once before it is done, by the last part of its address. */
export const DECISIONS = ['duyet', 'duyet-khan', 'tra-lai', 'huy-lich', 'thu-hoi', 'ky-xac-nhan'] as const
export type Decision = (typeof DECISIONS)[number]

/** Those after which it is said in somebody's name. */
export const isPutOut = (decision: Decision) => decision === 'duyet' || decision === 'duyet-khan'

/** Now, or from an hour that can still be chosen. */
export const maySomeTime = (authority: Authority | Silent) =>
  authority.may || authority.why.key === 'spokespeople.may_not.not_yet'

/** The edition that it is about. */
export function editionFor({ edition, judged, standing, scheduled }: Shown, decision: Decision) {
  if (decision === 'huy-lich') return scheduled
  return decision === 'thu-hoi' || decision === 'ky-xac-nhan' ? standing : { edition, judged }
}

/** Why this person may not decide so now, or null: the rule of the action. */
export function whyNotDecide(shown: Shown, decision: Decision): MessageKey | null {
  const { by, now } = shown
  const about = editionFor(shown, decision)
  if (decision === 'huy-lich')
    return about ? rules.whyNotRecall(about.judged, by, now) : 'statements.why.not_scheduled'
  if (!about) return 'statements.why.not_public'
  if (decision === 'thu-hoi') return rules.whyNotWithdraw(about.judged, by, now)
  if (decision === 'ky-xac-nhan') return rules.whyNotCountersign(about.judged, by)
  if (decision === 'tra-lai') return rules.whyNotReject(about.judged, by)
  return decision === 'duyet' ? rules.whyNotApprove(about.judged, by) : rules.whyNotUrgent(about.judged, by)
}

/** @param version of the text that was read, as the address says it; an address that says none means the newest */
export const whyNotThat = (shown: Shown, decision: Decision, version: string): MessageKey | null =>
  version === '' || version === String(editionFor(shown, decision)?.edition.lockVersion)
    ? null
    : 'statements.why.changed_meanwhile'

import type { Member } from '../../accounts/membership-queries'
import type { Problems, Raw } from '../../web/form'
import { APPROVERS } from '../rules'
import type { Shown } from '../work-page'
import { chosenIn, fieldOf, WAYS } from './limits-form'
import type { Reader } from './limits-queries'
import { handsIn, whyNobodyApproves, whyNotLimit } from './limits-rules'

/** Of views/partials/review-limits.hbs */
export const limitsPart = (shown: Shown, readers: Reader[], approvers: number[]) => ({
  limited: shown.document.limited,
  warning: whyNobodyApproves(shown.document.limited, approvers, handsIn(shown.judged)),
  readers: readers.map(({ name }) => name),
  href: whyNotLimit(shown, shown.by) === null && `/noi-bo/thong-cao/${shown.document.id}/nguoi-doc`,
})

export interface Colleague {
  accountId: number
  name: string
  roles: Member['role'][]
}

/** Each once, with all their roles. */
export function colleaguesIn(members: Member[]): Colleague[] {
  const ids = [...new Set(members.map(({ accountId }) => accountId))]
  return ids.map((accountId) => {
    const own = members.filter((member) => member.accountId === accountId)
    return { accountId, name: own[0]!.fullName, roles: own.map(({ role }) => role) }
  })
}

export interface Choosing {
  shown: Shown
  colleagues: Colleague[]
  /** Those chosen so far. */
  named: number[]
}

export interface Typed {
  raw?: Raw
  problems?: Problems
}

/** views/statements/limits.hbs */
export function limitsPage({ shown, colleagues, named }: Choosing, { raw, problems = {} }: Typed = {}) {
  const ids = colleagues.map(({ accountId }) => accountId)
  const chosen = raw ? chosenIn(raw, ids) : named
  const way = raw ? raw['way'] : shown.document.limited ? 'some' : 'all'
  return {
    title: 'review.limits.title',
    back: { href: `/noi-bo/thong-cao/${shown.document.id}`, label: 'statements.decide.back' },
    action: `/noi-bo/thong-cao/${shown.document.id}/nguoi-doc`,
    name: shown.texts[0]!.title,
    nameLang: shown.texts[0]!.locale,
    ways: WAYS.map((value) => ({
      value,
      label: `review.limits.${value}`,
      hint: `review.limits.${value}.hint`,
      selected: value === way,
    })),
    colleagues: colleagues.map((each) => ({
      ...each,
      field: fieldOf(each.accountId),
      roles: each.roles.map((role) => `accounts.role.${role}`),
      isSelf: each.accountId === shown.by.accountId,
      chosen: each.accountId === shown.by.accountId || chosen.includes(each.accountId),
      decides: maySecond(each, shown),
      wrote: shown.judged.writers.includes(each.accountId),
    })),
    problems,
    fieldWords: ['review.limits'],
  }
}

/** May approve it as the second person. */
const maySecond = ({ accountId, roles }: Colleague, { judged }: Shown) =>
  roles.some((role) => APPROVERS.includes(role)) && !handsIn(judged).includes(accountId)

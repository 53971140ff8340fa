import { agenciesAs, DESK_ROLES } from '../../actor'
import { nameOf } from '../../agencies/page'
import type { Locale } from '../../i18n'
import { blockOf, MOST_LINES, type Line, type Panel } from '../../web/waiting'
import { agenciesOf } from '../rules'
import { LIST } from './clearance-desk-page'
import * as desk from './clearance-desk-queries'
import type { Asked } from './clearance-desk-queries'
import { ANSWERERS } from './clearance-rules'
import { refusedTo, type Refused } from './clearance-waiting-queries'

/** Texts of others that wait for one's agency, and one's own that another agency did not agree to. */
export const clearancesWaiting: Panel = async ({ db }, by, locale) => {
  const answers = agenciesAs(by, ...ANSWERERS)
  const reads = agenciesAs(by, ...DESK_ROLES).filter((id) => !answers.includes(id))
  const [mine, others, refused] = await Promise.all([
    waitingFor(db, answers),
    waitingFor(db, reads),
    refusedTo(db, by.accountId, agenciesOf(by)),
  ])
  return [
    ...blockOf(
      ANSWER,
      mine.rows.map((row) => askedLine(row, locale)),
      mine.count,
    ),
    ...blockOf(
      REFUSED,
      refused.map((row) => refusedLine(row, locale)),
    ),
    ...blockOf(
      OTHERS,
      others.rows.map((row) => askedLine(row, locale)),
      others.count,
    ),
  ]
}

const ANSWER = { urgency: 'now', title: 'review.clearance.waiting.answer', all: LIST } as const
const OTHERS = { urgency: 'others', title: 'review.clearance.waiting.others', all: LIST } as const
const REFUSED = {
  urgency: 'now',
  title: 'review.clearance.waiting.refused',
  all: '/noi-bo/thong-cao',
} as const

async function waitingFor(db: Parameters<typeof desk.list>[0], agencyIds: number[]) {
  if (agencyIds.length === 0) return { rows: [], count: 0 }
  const [rows, { mo }] = await Promise.all([
    desk.list(db, agencyIds, 'mo', MOST_LINES, 0),
    desk.counts(db, agencyIds),
  ])
  return { rows, count: mo }
}

const askedLine = (asked: Asked, locale: Locale): Line => ({
  href: `${LIST}/${asked.id}`,
  title: asked.title,
  facts: [
    {
      word: 'review.clearance.waiting.from',
      text: nameOf({ nameVi: asked.ownerVi, nameEn: asked.ownerEn }, locale),
    },
    { word: 'review.clearance.waiting.since', at: asked.sentAt },
  ],
})

const refusedLine = (refused: Refused, locale: Locale): Line => ({
  href: `/noi-bo/thong-cao/${refused.documentId}`,
  title: refused.title,
  facts: [
    { word: 'review.clearance.waiting.by', text: nameOf(refused, locale) },
    { word: 'review.clearance.waiting.reason', text: refused.reason },
  ],
})

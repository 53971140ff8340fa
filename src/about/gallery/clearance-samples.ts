import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const AT = new Date('2026-11-20T02:05:00Z')

const line = (standing: string, stateName: string) => ({
  ...{ name: 'Sở Y tế', lang: 'vi', state: `review.clearance.standing.${standing}`, stateName },
  ...{ asker: 'Trần Thị Bưởi', askedAt: AT, who: null, answeredAt: null, reason: null, wishes: null },
  dropHref: HERE,
})
const answered = { who: 'Lê Văn Ổi', answeredAt: AT }

/** Agencies that have to agree, in every state. */
export const clearanceSamples = {
  clearances: {
    askHref: HERE,
    lines: [
      line('unsent', 'draft'),
      line('asked', 'submitted'),
      { ...line('agreed', 'approved'), ...answered, dropHref: null },
      { ...line('refused', 'rejected'), ...answered, name: LONG, reason: LONG, wishes: UNBROKEN },
      { ...line('outdated', 'rejected'), ...answered },
    ],
  },
}

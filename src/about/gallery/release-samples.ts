import { HERE } from './here'
import { LONG, UNBROKEN } from './texts'

const AT = new Date('2026-11-20T02:05:00Z')
const UNTIL = new Date('2026-11-21T02:05:00Z')
const time = '20/11/2026 09:05'

const link = {
  ...{ id: 'mot', recipient: 'Nguyễn Thu Hà, Báo Mẫu', creator: 'Trần Văn Bình' },
  ...{ createdAt: AT, expiresAt: UNTIL, open: true, endedAt: null, endHref: HERE },
}
const links = [
  link,
  { ...link, id: 'hai', recipient: LONG },
  { ...link, id: 'ba', recipient: UNBROKEN, open: false, endedAt: UNTIL, endHref: null },
  { ...link, id: 'bon', open: false, endHref: null },
]

/** What the hour of a statement asks for, and who may look before it. */
export const releaseSamples = {
  releases: [
    { dueAt: AT, letters: { key: 'release.letters.waiting' }, isLate: false },
    { dueAt: AT, letters: { key: 'release.letters.done', values: { time } }, isLate: false },
    {
      ...{ dueAt: AT, letters: { key: 'release.letters.late', values: { time } }, isLate: true },
      ...{ sign: { key: 'release.sign.late', values: { time } }, overdue: true },
    },
  ],
  previewLinks: links,
  previewPanels: [
    { href: HERE, open: [], count: 0 },
    { href: HERE, open: links.slice(0, 2), count: 2 },
  ],
}

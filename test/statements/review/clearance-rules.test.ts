import type { Actor, Role } from '../../../src/actor'
import { isMessageKey } from '../../../src/i18n'
import {
  isOpen,
  standingOf,
  whyNotAnswer,
  type Answered,
} from '../../../src/statements/review/clearance-rules'

const AT = new Date('2026-11-23T02:00:00Z')
const none: Answered = { sentAt: null, at: null, refusedAt: null, current: false }

test.each<[string, Answered, string, boolean]>([
  ['what was not submitted yet', none, 'unsent', true],
  ['what its desk has', { ...none, sentAt: AT }, 'asked', true],
  ['a consent to this text', { ...none, sentAt: AT, at: AT, current: true }, 'agreed', false],
  ['a consent to another text', { ...none, sentAt: AT, at: AT }, 'outdated', true],
  ['a refusal of this text', { ...none, sentAt: AT, refusedAt: AT, current: true }, 'refused', false],
  ['a refusal of another text', { ...none, sentAt: AT, refusedAt: AT }, 'outdated', true],
])('%s', (_what, clearance, standing, open) => {
  expect([standingOf(clearance), isOpen(clearance)]).toEqual([standing, open])
})

const someone = (role: Role, agencyId = 2): Actor => ({
  ...{ accountId: 7, name: '', email: '', sessionId: '', requestId: '' },
  memberships: [{ agencyId, role, officeId: null }],
})
const asked = { agencyId: 2, state: 'submitted', withdrawn: false, writers: [1] } as const

test.each([
  ['a spokesperson', asked, someone('spokesperson'), null],
  ['the head', asked, someone('head'), null],
  ['an officer', asked, someone('officer'), 'not_answerer'],
  ['the head of another agency', asked, someone('head', 3), 'not_answerer'],
  ['the head, who wrote it elsewhere', { ...asked, writers: [1, 7] }, someone('head'), 'wrote'],
  ['the head, on a draft', { ...asked, state: 'draft' as const }, someone('head'), 'being_changed'],
  [
    'the head, on what was sent back',
    { ...asked, state: 'rejected' as const },
    someone('head'),
    'being_changed',
  ],
  ['the head, on what ended meanwhile', { ...asked, withdrawn: true }, someone('head'), 'over'],
  ['the head, on what was decided', { ...asked, state: 'approved' as const }, someone('head'), 'decided'],
])('whether %s may answer', (_who, about, by, why) => {
  expect(whyNotAnswer(about, by)).toBe(why && `review.clearance.why.${why}`)
})

test.each(['asked', 'dropped', 'agreed', 'refused'])(
  'that it was %s has words in both histories',
  (event) => {
    for (const words of ['statements.event.clearance', 'audit.action.statement.clearance'])
      expect(isMessageKey(`${words}_${event}`)).toBe(true)
  },
)

import type { Actor, Role } from '../../src/actor'
import { nextOf } from '../../src/statements/next-rules'
import type { Judged } from '../../src/statements/rules'

const NOW = new Date('2026-11-23T02:00:00Z')
const WRITER = 1

const someone = (accountId: number, role: Role): Actor => ({
  ...{ accountId, name: '', email: '', sessionId: '', requestId: '' },
  memberships: [{ agencyId: 1, role, officeId: null }],
})
const edition = (values: Partial<Judged>): Judged => ({
  ...{ agencyId: 1, state: 'draft', publishAt: null, urgent: false, approvedBy: null, countersignedBy: null },
  ...{ submittedBy: WRITER, writers: [WRITER], withdrawn: false, hides: false, answerers: [], awaits: [] },
  ...values,
})
const OUT = { state: 'approved', publishAt: NOW } as const
const WHOLE = { speaker: false, target: false, words: false }
const URGENT = { ...OUT, urgent: true, approvedBy: 3 } as const

test.each([
  ['a draft, to an author', edition({}), someone(1, 'author'), 'draft'],
  ['a draft, to a head', edition({}), someone(2, 'head'), 'draft.other'],
  ['what was sent back', edition({ state: 'rejected' }), someone(2, 'author'), 'rejected'],
  ['what was sent back, to a head', edition({ state: 'rejected' }), someone(2, 'head'), 'rejected.other'],
  ['what is submitted, to a head', edition({ state: 'submitted' }), someone(2, 'head'), 'approve'],
  [
    'what is submitted, to a spokesperson who wrote it',
    edition({ state: 'submitted' }),
    someone(WRITER, 'spokesperson'),
    'approve.second_person',
  ],
  [
    'what is submitted, to a head who agreed to it for another agency',
    edition({ state: 'submitted', answerers: [2] }),
    someone(2, 'head'),
    'approve.answered',
  ],
  [
    'what another agency has to agree to, to a head',
    edition({ state: 'submitted', awaits: [{ nameVi: 'Sở Y tế', nameEn: null }] }),
    someone(2, 'head'),
    'agencies',
  ],
  ['what is submitted, to an author', edition({ state: 'submitted' }), someone(2, 'author'), 'approve.other'],
  [
    'what waits for its hour',
    edition({ ...OUT, publishAt: new Date('2026-11-24T02:00:00Z') }),
    someone(2, 'author'),
    'scheduled',
  ],
  ['what is public', edition(OUT), someone(2, 'head'), 'public'],
  ['an urgent one, to a head', edition(URGENT), someone(2, 'head'), 'countersign'],
  ['an urgent one, to who put it out', edition(URGENT), someone(3, 'head'), 'countersign.other'],
  [
    'an urgent one with two signatures',
    edition({ ...URGENT, countersignedBy: 2 }),
    someone(2, 'head'),
    'public',
  ],
  ['what was withdrawn', edition({ state: 'submitted', withdrawn: true }), someone(2, 'head'), 'withdrawn'],
])('%s', (_what, judged, by, expected) => {
  expect(nextOf(judged, WHOLE, by, NOW)).toBe(`statements.next.${expected}`)
})

test('a draft whose files hide something is told to look at it first', () => {
  const hiding = edition({ state: 'draft', hides: true })
  expect(nextOf(hiding, WHOLE, someone(1, 'author'), NOW)).toBe('statements.next.draft.hidden')
})

test('a draft without a speaker is told to name one', () => {
  const lacks = { ...WHOLE, speaker: true }
  expect(nextOf(edition({}), lacks, someone(1, 'author'), NOW)).toBe('statements.next.draft.no_speaker')
})

test('a draft that lacks what it corrects, or words of its template, is told so before it is submitted', () => {
  const told = (lacks: Partial<typeof WHOLE>) =>
    nextOf(edition({}), { ...WHOLE, ...lacks }, someone(1, 'author'), NOW)
  expect(told({ target: true })).toBe('statements.next.draft.no_target')
  expect(told({ words: true })).toBe('statements.next.draft.blanks')
})

import type { Actor, Role } from '../../src/actor'
import * as rules from '../../src/statements/rules'

const now = new Date('2026-11-23T02:00:00Z')
const later = new Date('2026-11-24T02:00:00Z')

const someone = (accountId: number, ...roles: Role[]): Actor => ({
  accountId,
  requestId: null,
  name: 'Trần Thị Mai',
  email: 'mai@mau.gov.vn',
  sessionId: '',
  memberships: roles.map((role) => ({ agencyId: 1, role, officeId: null })),
})

const edition: rules.Judged = {
  agencyId: 1,
  state: 'submitted',
  publishAt: null,
  urgent: false,
  approvedBy: null,
  countersignedBy: null,
  submittedBy: 2,
  writers: [2],
  withdrawn: false,
  hides: false,
  answerers: [],
  awaits: [],
}
const author = someone(2, 'author')
const spokesperson = someone(3, 'spokesperson')
const head = someone(4, 'head')

describe('approval', () => {
  test.each([spokesperson, head])('by a spokesperson or the head who did not write it', (by) => {
    expect(rules.whyNotApprove(edition, by)).toBeNull()
  })

  test.each([
    ['by its author', edition, author, 'statements.why.not_approver'],
    ['by an officer', edition, someone(5, 'officer'), 'statements.why.not_approver'],
    ['by an administrator', edition, someone(5, 'administrator'), 'statements.why.not_approver'],
    [
      'by a spokesperson who wrote one word of it',
      { ...edition, writers: [2, 3] },
      spokesperson,
      'statements.why.second_person',
    ],
    [
      'by who is author and spokesperson both',
      edition,
      someone(2, 'author', 'spokesperson'),
      'statements.why.second_person',
    ],
    [
      'by the spokesperson of another agency',
      { ...edition, agencyId: 9 },
      spokesperson,
      'statements.why.not_approver',
    ],
    [
      'by who agreed to it for another agency',
      { ...edition, answerers: [3] },
      spokesperson,
      'review.clearance.why.answered',
    ],
    ['of a draft', { ...edition, state: 'draft' as const }, spokesperson, 'statements.why.not_submitted'],
    [
      'twice',
      { ...edition, state: 'approved' as const, publishAt: now },
      spokesperson,
      'statements.why.not_submitted',
    ],
  ])('not %s', (_what, judged, by, why) => {
    expect(rules.whyNotApprove(judged, by)).toBe(why)
  })
})

describe('the hour', () => {
  test.each([
    ['before it', 'approved', later, false, true],
    ['at its very second', 'approved', now, true, false],
    ['withdrawn', 'withdrawn', now, false, false],
    ['submitted', 'submitted', null, false, false],
  ] as const)('%s', (_what, state, publishAt, isPublic, isScheduled) => {
    expect(rules.isPublic({ state, publishAt }, now)).toBe(isPublic)
    expect(rules.isScheduled({ state, publishAt }, now)).toBe(isScheduled)
  })
})

describe('the urgent path', () => {
  const urgent = { ...edition, state: 'approved' as const, publishAt: now, urgent: true, approvedBy: 3 }

  test('lets a spokesperson publish what they wrote', () => {
    expect(rules.whyNotUrgent({ ...edition, state: 'draft', writers: [3] }, spokesperson)).toBeNull()
    expect(rules.whyNotUrgent({ ...edition, state: 'draft' }, author)).toBe('statements.why.not_approver')
  })

  test('asks a second person to sign', () => {
    expect(rules.whyNotCountersign(urgent, head)).toBeNull()
    expect(rules.whyNotCountersign(urgent, spokesperson)).toBe('statements.why.second_person')
    expect(rules.whyNotCountersign({ ...urgent, answerers: [4] }, head)).toBe('review.clearance.why.answered')
    expect(rules.whyNotCountersign({ ...urgent, writers: [4] }, head)).toBe('statements.why.second_person')
    expect(rules.whyNotCountersign({ ...urgent, countersignedBy: 4 }, head)).toBe(
      'statements.why.nothing_to_countersign',
    )
  })
})

describe('what was said', () => {
  const shown = { ...edition, state: 'approved' as const, publishAt: now }

  test('can be withdrawn or revised once it is public, not before', () => {
    expect(rules.whyNotWithdraw(shown, head, now)).toBeNull()
    expect(rules.whyNotRevise(shown, author, now)).toBeNull()
    expect(rules.whyNotWithdraw({ ...shown, publishAt: later }, head, now)).toBe('statements.why.not_public')
    expect(rules.whyNotRevise({ ...shown, publishAt: later }, author, now)).toBe('statements.why.not_public')
  })

  test('can be recalled before its hour, not after', () => {
    expect(rules.whyNotRecall({ ...shown, publishAt: later }, head, now)).toBeNull()
    expect(rules.whyNotRecall(shown, head, now)).toBe('statements.why.not_scheduled')
    expect(rules.whyNotRecall({ ...shown, publishAt: later }, author, now)).toBe(
      'statements.why.not_approver',
    )
  })
})

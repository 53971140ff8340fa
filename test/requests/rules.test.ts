import { BOOK, ruleAt } from '../../src/law/book'
import { codeFor } from '../../src/requests/clock-rules'
import { ROLES, type Actor, type Membership, type Role } from '../../src/actor'
import { requestsEn as en } from '../../src/requests/words.en'
import { requestsVi as vi } from '../../src/requests/words.vi'
import { PATHS } from '../../src/requests/desk-move-page'
import {
  DESK_MOVES,
  isOnDeskOf,
  MOVES,
  RESOLUTIONS,
  STATUSES,
  stepOf,
  whyNotMove,
  type Move,
  type Status,
} from '../../src/requests/rules'
import { MARKS } from '../../src/requests/mark-rules'
import { DESK_WORK, isLate, whyNotWork, workplaceOf, type DeskWork } from '../../src/requests/desk-rules'

const AGENCY = 7
const member = (...roles: Role[]): Actor => ({
  ...{ accountId: 1, requestId: null, name: '', email: '', sessionId: '' },
  memberships: roles.map((role) => ({ agencyId: AGENCY, role, officeId: null })),
})
const request = (status: Status) => ({ agencyId: AGENCY, status })
const allowed = (status: Status, by: Actor | 'journalist') =>
  (Object.keys(MOVES) as Move[]).filter((move) => whyNotMove(request(status), move, by) === null)

const ANSWERS = ['answer', 'answer_partly', 'not_held', 'not_competent', 'refuse'] as const
const ENDINGS = [...ANSWERS, 'note_withdrawal'] as const

test.each<[Status, Move[], Move[]]>([
  ['received', ['acknowledge', 'start', 'tell', 'ask', ...ENDINGS], ['write', 'withdraw']],
  ['acknowledged', ['start', 'tell', 'ask', ...ENDINGS], ['write', 'withdraw']],
  ['in_progress', ['tell', 'ask', ...ENDINGS], ['write', 'withdraw']],
  ['awaiting_journalist', ['tell', ...ANSWERS, 'lapse', 'note_withdrawal'], ['reply', 'withdraw']],
  ['closed', [], []],
])('what may be done to a request that is %s', (status, byDesk, byJournalist) => {
  expect(allowed(status, member('officer'))).toEqual(byDesk)
  expect(allowed(status, 'journalist')).toEqual(byJournalist)
})

test.each(ROLES)('whether the role %s works at the desk', (role) => {
  const works = ['officer', 'spokesperson', 'head'].includes(role)
  expect(isOnDeskOf(member(role), request('received'))).toBe(works)
  expect(allowed('received', member(role)).length > 0).toBe(works)
})

test('a member of another agency may do nothing', () => {
  const other = { agencyId: AGENCY + 1, status: 'received' } as const
  expect(DESK_MOVES.map((move) => whyNotMove(other, move, member('head')))).toEqual(
    DESK_MOVES.map(() => 'requests.cannot.role'),
  )
})

test('a closed request says that it is closed, an open one that this is not its time', () => {
  expect(whyNotMove(request('closed'), 'answer', member('head'))).toBe('requests.cannot.closed')
  expect(whyNotMove(request('in_progress'), 'acknowledge', member('head'))).toBe('requests.cannot.now')
})

test.each<[Status, DeskWork[], DeskWork[]]>([
  ['received', ['take', 'assign', 'transfer', 'reissue'], ['take', 'assign', 'transfer', 'reissue']],
  [
    'awaiting_journalist',
    ['take', 'assign', 'transfer', 'reissue'],
    ['take', 'assign', 'transfer', 'reissue'],
  ],
  ['closed', ['erase', 'reissue'], ['reissue']],
])('what an officer and a spokesperson do among themselves with one that is %s', (status, ...expected) => {
  const work = (role: Role) =>
    DESK_WORK.filter((each) => whyNotWork(request(status), each, member(role)) === null)
  expect([work('officer'), work('spokesperson')]).toEqual(expected)
  expect(work('head')).toEqual(work('officer'))
})

test('where one works is every office of some agencies and single offices of others, at the desk only', () => {
  const by = (...memberships: Membership[]) => workplaceOf({ ...member(), memberships })
  expect(
    by(
      { agencyId: 1, role: 'officer', officeId: null },
      { agencyId: 2, role: 'head', officeId: 21 },
      { agencyId: 2, role: 'officer', officeId: 22 },
      { agencyId: 3, role: 'author', officeId: null },
    ),
  ).toEqual({ agencyIds: [1], officeIds: [21, 22] })
})

const NOON = new Date('2026-11-23T05:00:00Z')
const BEFORE = new Date('2026-11-23T04:59:59Z')
const AFTER = new Date('2026-11-23T05:00:01Z')
const running = { triggerAt: new Date('2026-11-20T02:00:00Z'), metAt: null }

test.each<[Status, Date | null, Date | null, boolean]>([
  ['received', NOON, null, true],
  ['received', AFTER, null, false],
  ['received', null, BEFORE, true],
  ['in_progress', AFTER, BEFORE, true],
  ['in_progress', null, null, false],
  ['awaiting_journalist', BEFORE, BEFORE, false],
  ['closed', BEFORE, BEFORE, false],
])('one that is %s, due %p, wanted %p: late %p', (status, dueAt, ownDeadline, late) => {
  const clock = dueAt && { ...running, dueAt, ruleCode: 'PRESS_REQUEST' }
  expect(isLate({ status, ownDeadline }, clock, NOON)).toBe(late)
})

test('what binds only some levels leaves the others the target of the house', () => {
  const receivedAt = AFTER
  const ministries = { ...ruleAt('FORWARDED_OPINION', receivedAt)!, binds: ['ministry'] }
  const book = {
    ...BOOK,
    rules: BOOK.rules.map((rule) => (rule.code === ministries.code ? ministries : rule)),
  }
  const codeAt = (level: string) => codeFor({ kind: 'forwarded_opinion', receivedAt }, level, book)
  expect([codeAt('ministry'), codeAt('commune')]).toEqual(['FORWARDED_OPINION', 'PRESS_REQUEST'])
})

test('what the law sets is late while the journalist is waited for too', () => {
  const clock = { ...running, dueAt: BEFORE, ruleCode: 'FOREIGN_BUREAU' }
  expect(isLate({ status: 'awaiting_journalist', ownDeadline: null }, clock, NOON)).toBe(true)
  expect(isLate({ status: 'closed', ownDeadline: null }, clock, NOON)).toBe(false)
})

test('a request is closed exactly with a resolution, and each is a known one', () => {
  for (const move of Object.keys(MOVES) as Move[]) {
    const { to, resolution } = stepOf(move)
    expect([move, to === 'closed']).toEqual([move, resolution !== undefined])
    if (resolution) expect(RESOLUTIONS).toContain(resolution)
  }
})

test('every refusal needs a ground, in part or whole', () => {
  const needGround = DESK_MOVES.filter((move) => stepOf(move).needs.includes('ground'))
  expect(needGround).toEqual(['answer_partly', 'refuse'])
})

test('every desk move has an address of its own', () => {
  expect(new Set(DESK_MOVES.map((move) => PATHS[move])).size).toBe(DESK_MOVES.length)
  expect(Object.keys(PATHS)).toEqual(DESK_MOVES)
})

test('every status, resolution and event has its words in both languages', () => {
  const keys = [
    ...STATUSES.filter((status) => status !== 'closed').map((status) => `requests.status.${status}`),
    ...RESOLUTIONS.map((resolution) => `requests.resolution.${resolution}`),
    ...['submit', ...Object.keys(MOVES), ...DESK_WORK, ...MARKS, 'clock_moved'].map(
      (move) => `requests.event.${move}`,
    ),
    ...DESK_MOVES.map((move) => `requests.move.${move}`),
    ...DESK_MOVES.filter((move) => stepOf(move).needs.length > 0).map((move) => `requests.help.${move}`),
  ]
  expect(keys.filter((key) => !(key in vi) || !(key in en))).toEqual([])
})

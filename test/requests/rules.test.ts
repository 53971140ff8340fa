import { ROLES, type Actor, type Role } from '../../src/actor'
import { requestsEn as en } from '../../src/requests/words.en'
import { requestsVi as vi } from '../../src/requests/words.vi'
import { PATHS } from '../../src/requests/desk-page'
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

const AGENCY = 7
const member = (...roles: Role[]): Actor => ({
  ...{ accountId: 1, requestId: null, name: '', email: '', sessionId: '' },
  memberships: roles.map((role) => ({ agencyId: AGENCY, role })),
})
const request = (status: Status) => ({ agencyId: AGENCY, status })
const allowed = (status: Status, by: Actor | 'journalist') =>
  (Object.keys(MOVES) as Move[]).filter((move) => whyNotMove(request(status), move, by) === null)

const ENDINGS = ['answer', 'answer_partly', 'refuse', 'not_held', 'not_competent'] as const

test.each<[Status, Move[], Move[]]>([
  ['received', ['acknowledge', 'start', 'ask', ...ENDINGS], ['withdraw']],
  ['acknowledged', ['start', 'ask', ...ENDINGS], ['withdraw']],
  ['in_progress', ['ask', ...ENDINGS], ['withdraw']],
  ['awaiting_journalist', [...ENDINGS], ['reply', 'withdraw']],
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
    ...['submit', ...Object.keys(MOVES)].map((move) => `requests.event.${move}`),
    ...DESK_MOVES.map((move) => `requests.move.${move}`),
    ...DESK_MOVES.filter((move) => stepOf(move).needs.length > 0).map((move) => `requests.help.${move}`),
  ]
  expect(keys.filter((key) => !(key in vi) || !(key in en))).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '../../src/actor'
import { listPage, type Places } from '../../src/audit/page'
import type { AuditEvent } from '../../src/audit/queries'
import { isMessageKey, vi } from '../../src/i18n'
import { MOVES } from '../../src/requests/rules'
import { pagerFor } from '../../src/web/pager'

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join('src', name), 'utf8'))
  .join('\n')

const found = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name]) => name!)

const named = found(/(?:action: |\b(?:trace|traceOf)\()'([a-z_]+\.[a-z_]+)'/g)
const EVENT = 'statements.event.'
/** What the story of a statement tells is in the trail too, but for what an import brought. */
const told = Object.keys(vi).filter((key) => key.startsWith(EVENT) && key !== `${EVENT}imported`)
const ofStatements = [
  // where a variable names the event, the first word is the state
  ...found(/\btrace\(\s*trx,[^()]*?'(\w+)',/g).filter((word) => word !== 'draft'),
  ...told.map((key) => key.slice(EVENT.length)),
].map((event) => `statement.${event}`)
const ofRequests = [...Object.keys(MOVES), ...found(/\btraceOf\(\w+, '([a-z_]+)'/g)].map(
  (move) => `request.${move}`,
)
const actions = [...new Set([...named, ...ofStatements, ...ofRequests])]

test('the actions are found', () => {
  expect(actions).toEqual(
    expect.arrayContaining([
      'agency.founded',
      'invitation.made',
      'membership.ended',
      'session.started',
      'statement.approved_urgently',
      'request.submit',
      'request.refuse',
    ]),
  )
  expect(actions.length).toBeGreaterThan(35)
})

const kinds = [...new Set(found(/subjectKind: '([a-z]+)'/g))]

test('the kinds of things are found', () => {
  expect(kinds).toEqual(
    expect.arrayContaining(['account', 'agency', 'appointment', 'document', 'invitation']),
  )
})

test.each(kinds)('what is a %s has a name', (kind) => {
  expect(isMessageKey(`audit.subject.${kind}`)).toBe(true)
})

test.each(actions)('%s has words', (action) => {
  expect(isMessageKey(`audit.action.${action}`)).toBe(true)
})

const event: AuditEvent = {
  ...{ id: 1, at: new Date(0), name: null, agencyId: null, agencyName: null, subjectName: null },
  ...{ action: 'membership.added', subjectKind: 'account', subjectId: '7', requestId: 'a1b2' },
  details: {},
}
const head: Actor = {
  ...{ accountId: 1, requestId: null, name: '', email: '', sessionId: '' },
  memberships: [{ agencyId: 7, role: 'head', officeId: null }],
}
const places: Places = { document: { at: (id) => `/thong-cao/${id}`, roles: ['head'] } }
const line = (values: Partial<AuditEvent>, by = head) =>
  listPage([{ ...event, ...values }], pagerFor('/', {}, 1, 50, 1), { by, places, closed: new Set(['9']) })
    .events[0]!

test.each([
  ['a1b2', 'audit.public', 'a1b2'],
  [null, 'audit.public', null],
  ['command line', 'audit.command_line', null],
  ['samples', 'audit.samples', null],
])('without an account, %s is told as %s', (requestId, nobody, shown) => {
  expect(line({ requestId })).toMatchObject({ nobody, requestId: shown })
})

test.each<[string, object, string[]]>([
  ['membership.added', { role: 'head' }, ['accounts.role.head']],
  ['statement.approved', { edition: 1, state: 'approved' }, ['statements.state.approved']],
  ['request.start', { from: 'received', to: 'in_progress' }, ['requests.status.in_progress']],
  ['import.finished', { taken: 3, state: 4 }, []],
  ['membership.added', { role: 'emperor' }, []],
])('%s with %j adds %j', (action, details, words) => {
  expect(line({ action, details: details as Record<string, unknown> }).details).toEqual(words)
})

test('an action without words is shown by its code', () => {
  expect(line({ action: 'moon.landed' })).toMatchObject({ act: null, action: 'moon.landed' })
})

const ID = '272f1a3b-0000-4000-8000-000000000000'

test.each<[Partial<AuditEvent>, object]>([
  [{ subjectName: 'Bùi Văn Khế' }, { kind: 'audit.subject.account', name: 'Bùi Văn Khế' }],
  [{ subjectKind: 'agency', subjectId: 'BTC', agencyName: 'Bộ Tài chính' }, { name: 'Bộ Tài chính' }],
  [
    { subjectKind: 'invitation', subjectId: ID },
    { name: null, code: '272f1a3b' },
  ],
  [
    { subjectKind: 'request', subjectId: 'YC-7K3M-9QXT' },
    { name: null, code: 'YC-7K3M-9QXT' },
  ],
  [{ subjectKind: 'moon' }, { kind: 'audit.subject', code: '7' }],
])('%j is told as %j', (values, subject) => {
  expect(line(values).subject).toMatchObject(subject)
})

test('a statement is led to, for who may open it', () => {
  const about = { subjectKind: 'document', subjectId: ID, agencyId: 7 }
  const administrator: Actor = {
    ...head,
    memberships: [{ agencyId: 7, role: 'administrator', officeId: null }],
  }
  expect(line(about).href).toBe(`/thong-cao/${ID}`)
  expect([line(about, administrator).href, line({ ...about, agencyId: 8 }).href]).toEqual([null, null])
  expect(line({ ...about, subjectKind: 'task' }).href).toBeNull()
  expect(line({ ...about, subjectId: '9' }).href).toBeNull()
})

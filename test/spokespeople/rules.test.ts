import { holdsAt, isOfficial, type Term } from '../../src/spokespeople/rules'

const at = (text: string) => new Date(text)
const term: Term = {
  agencyId: 1,
  basis: 'regular',
  caseId: null,
  validFrom: at('2026-08-01T01:00:00Z'),
  validTo: at('2026-09-01T01:00:00Z'),
  revokedAt: null,
}

test.each([
  ['a second before it begins', term, '2026-08-01T00:59:59Z', false],
  ['when it begins', term, '2026-08-01T01:00:00Z', true],
  ['a second before it ends', term, '2026-09-01T00:59:59Z', true],
  ['when it ends', term, '2026-09-01T01:00:00Z', false],
  ['without an end', { ...term, validTo: null }, '2036-01-01T00:00:00Z', true],
  ['before it was revoked', { ...term, revokedAt: at('2026-08-10T00:00:00Z') }, '2026-08-09T23:59:59Z', true],
  [
    'from its revocation on',
    { ...term, revokedAt: at('2026-08-10T00:00:00Z') },
    '2026-08-10T00:00:00Z',
    false,
  ],
])('an appointment %s', (_when, appointment, instant, holds) => {
  expect(holdsAt(appointment, at(instant))).toBe(holds)
})

test.each([
  ['a@mof.gov.vn', true],
  ['a@gov.vn', true],
  ['a@gmail.com', false],
  ['a@fakegov.vn', false],
  ['a@gov.vn.evil.example', false],
])('%s is official: %s', (email, official) => {
  expect(isOfficial(email, ['gov.vn'])).toBe(official)
})

import { symbolFrom, whyNotPattern } from '../../src/agencies/number-rules'
import type { Actor } from '../../src/actor'
import type { Agency } from '../../src/agencies/queries'
import { aMember, anAgency } from '../support/factories'
import { db, page, visit } from '../support/portal'

let agency: Agency
let administrator: Actor
const at = (last = '') => `/noi-bo/co-quan/${agency.slug}${last}`

beforeEach(async () => {
  agency = await anAgency({ symbol: 'SXD' })
  administrator = await aMember(agency, 'administrator')
})

test.each([
  ['{n}/TC-{AGENCY}', 'TC-SXD'],
  ['{n}/TCBC-{AGENCY}', 'TCBC-SXD'],
  ['{n}/{AGENCY}-VP', 'SXD-VP'],
  ['{n}/TC/ĐN-{AGENCY}', 'TC/ĐN-SXD'],
])('by %s a symbol is %s', (pattern, symbol) => {
  expect(whyNotPattern(pattern)).toBeNull()
  expect(symbolFrom(pattern, 'SXD')).toBe(symbol)
})

test.each([
  ['', 'problem.blank'],
  ['TC-{AGENCY}', 'agencies.number.problem.start'],
  ['{n}TC-{AGENCY}', 'agencies.number.problem.start'],
  ['{n}/TCBC', 'agencies.number.problem.agency'],
  ['{n}/{AGENCY}-{AGENCY}', 'agencies.number.problem.agency'],
  ['{n}/tc-{AGENCY}', 'agencies.number.problem.signs'],
  ['{n}/TC--{AGENCY}', 'agencies.number.problem.signs'],
  ['{n}/TC-{AGENCY}-', 'agencies.number.problem.signs'],
  ['{n}/TC.B-{AGENCY}', 'agencies.number.problem.signs'],
  ['{n}/{YEAR}-{AGENCY}', 'agencies.number.problem.signs'],
  ['{n}/<B>-{AGENCY}', 'agencies.number.problem.signs'],
  [`{n}/${'A'.repeat(60)}-{AGENCY}`, 'problem.too_long'],
])('the pattern "%s" is refused by %s', (pattern, why) => {
  expect(whyNotPattern(pattern)?.key).toBe(why)
})

test('the settings show the pattern, and an administrator changes it', async () => {
  const browser = await visit(administrator)
  expect(page(await browser.get(at()))('main').text()).toContain('01/TC-SXD')
  const form = page(await browser.get(at('/so-ky-hieu')))
  expect(form('#pattern').val()).toBe('{n}/TC-{AGENCY}')
  expect(form('main form').text()).toContain('{AGENCY} là ký hiệu của cơ quan (SXD)')

  const done = await browser.post(at('/so-ky-hieu')).type('form').send({ pattern: ' {n} / TCBC-{AGENCY} ' })
  expect(done.headers['location']).toBe(`${at()}?xong=so-ky-hieu`)
  const after = page(await browser.get(done.headers['location']!))
  expect(after('main').text()).toContain('01/TCBC-SXD')
  const history = page(await browser.get(at('/so-ky-hieu')))('.rows').text()
  expect(history).toMatch(/\{n\}\/TCBC-\{AGENCY\}[^]*\{n\}\/TC-\{AGENCY\}[^]*Mẫu ban đầu/)
  expect(await db('auditEvents').where({ action: 'agency.numbered', agencyId: agency.id })).toMatchObject([
    { details: { before: '{n}/TC-{AGENCY}', pattern: '{n}/TCBC-{AGENCY}' } },
  ])
})

test('the place of the agency may be named in Vietnamese', async () => {
  const browser = await visit(administrator)
  const typed = { pattern: '{n}/TCBC-{CƠ QUAN}'.normalize('NFD') }
  await browser.post(at('/so-ky-hieu')).type('form').send(typed).expect(303)
  expect(await db('numberPatterns').where({ agencyId: agency.id })).toMatchObject([
    { pattern: '{n}/TCBC-{AGENCY}' },
  ])
})

test('the pattern that holds already is no change', async () => {
  const browser = await visit(administrator)
  await browser.post(at('/so-ky-hieu')).type('form').send({ pattern: '{n}/TC-{AGENCY}' }).expect(303)
  expect(await db('numberPatterns').where({ agencyId: agency.id })).toEqual([])
})

test('what is no pattern gets a sentence with an example, and stays typed', async () => {
  const response = await (
    await visit(administrator)
  )
    .post(at('/so-ky-hieu'))
    .type('form')
    .send({ pattern: '{n}/TCBC' })
  expect(response.status).toBe(422)
  const $ = page(response)
  expect($('#pattern').val()).toBe('{n}/TCBC')
  expect($('#pattern-loi').text()).toContain('{AGENCY}')
  expect($('#pattern-loi').text()).toContain('ví dụ {n}/TCBC-{AGENCY}')
})

test('is known to nobody but its administrators', async () => {
  const stranger = await aMember(await anAgency(), 'administrator')
  const speaker = await aMember(agency, 'spokesperson')
  for (const one of [stranger, speaker]) {
    const browser = await visit(one)
    await browser.get(at('/so-ky-hieu')).expect(404)
    await browser.post(at('/so-ky-hieu')).type('form').send({ pattern: '{n}/X-{AGENCY}' }).expect(404)
  }
  expect(await db('numberPatterns').where({ agencyId: agency.id })).toEqual([])
})

test('a pattern that was set stays in the record', async () => {
  await (await visit(administrator)).post(at('/so-ky-hieu')).type('form').send({ pattern: '{n}/X-{AGENCY}' })
  await expect(db('numberPatterns').where({ agencyId: agency.id }).delete()).rejects.toThrow()
  await expect(db('numberPatterns').update({ pattern: '{n}/Y-{AGENCY}' })).rejects.toThrow()
})

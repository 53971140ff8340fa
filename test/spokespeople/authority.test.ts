import { maySpeak, type Asked, type Right } from '../../src/spokespeople/authority'
import { fromKept, keep } from '../../src/spokespeople/authority-kept'

const at = (text: string) => new Date(text)
const right: Right = {
  ...{ id: 'one', agencyId: 1, basis: 'regular', caseId: null, caseSubject: null },
  ...{ fullName: 'Trần Thị Ổn', position: 'Chánh Văn phòng' },
  ...{ decisionNo: '12/QĐ', decidedAt: at('2026-07-31T02:00:00Z'), signer: 'Lê Văn Ổi' },
  validFrom: at('2026-08-01T01:00:00Z'),
  validTo: at('2026-09-01T10:00:00Z'),
  revokedAt: null,
  publishedAt: at('2026-08-01T01:00:00Z'),
}
const authorised: Right = {
  ...right,
  id: 'two',
  basis: 'authorised',
  caseId: 'fire',
  caseSubject: 'Vụ cháy chợ',
}
const asked: Asked = { chosen: 'one', agencyId: 1, caseId: null, at: at('2026-08-15T02:00:00Z') }
const before = { from: at('2026-01-01'), minute: at('2026-06-30T16:59:00Z') }
const of2017 = { validFrom: before.from, publishedAt: before.from }

const why = (rights: Right[], question: Partial<Asked> = {}) => {
  const answer = maySpeak(rights, { ...asked, ...question })
  return answer.may ? null : answer.why
}

test('the answer says who, in which capacity, by what, until when and by which article', () => {
  expect(maySpeak([right], asked)).toEqual({
    ...{ may: true, at: asked.at, who: 'Trần Thị Ổn', basis: 'regular', position: 'Chánh Văn phòng' },
    by: { decisionNo: '12/QĐ', decidedAt: right.decidedAt, signer: 'Lê Văn Ổi' },
    ...{ caseSubject: null, validFrom: right.validFrom, validUntil: right.validTo, appointmentId: 'one' },
    article: { instrument: 'Nghị định số 244/2026/NĐ-CP', article: '3', clause: '2' },
  })
})

test('an answer comes back from the column that keeps it as it went in', () => {
  const answer = maySpeak([right], asked)
  expect(answer.may && fromKept(JSON.parse(JSON.stringify(keep(answer))) as never)).toEqual(answer)
})

test('it is valid until the first end of it', () => {
  const revokedAt = at('2026-08-20T00:00:00Z')
  expect(maySpeak([{ ...right, revokedAt }], asked)).toMatchObject({ validUntil: revokedAt })
  expect(maySpeak([{ ...right, validTo: null }], asked)).toMatchObject({ validUntil: null })
})

test.each([
  ['nobody', [], {}, 'nobody', '1'],
  ['someone of another agency', [right], { agencyId: 2 }, 'elsewhere', '7'],
  ['a second before it begins', [right], { at: at('2026-08-01T00:59:59Z') }, 'not_yet', '7'],
  ['when it ends', [right], { at: right.validTo! }, 'ended', '7'],
  ['when it was revoked', [{ ...right, revokedAt: asked.at }], {}, 'revoked', '7'],
  [
    'when it had ended before it was revoked',
    [{ ...right, validTo: at('2026-08-02'), revokedAt: asked.at }],
    {},
    'ended',
    '7',
  ],
  ['authorised, on another case', [authorised], { caseId: 'flood' }, 'other_case', '5'],
  ['authorised, on no case', [authorised], {}, 'no_case', '5'],
  ['authorised, after its period', [authorised], { caseId: 'fire', at: right.validTo! }, 'ended', '5'],
  ['not published', [{ ...right, publishedAt: null }], {}, 'unpublished', '3'],
  ['published later', [{ ...right, publishedAt: at('2026-08-15T02:00:01Z') }], {}, 'unpublished', '3'],
] as const)('may not speak: %s', (_who, rights, question, reason, clause) => {
  const article = { instrument: 'Nghị định số 244/2026/NĐ-CP', article: '3', clause }
  const said = why([...rights], question)
  expect(said?.key).toBe(`spokespeople.may_not.${reason}`)
  expect(said?.values).toMatchObject(article)
})

test.each([
  ['a second before it ends', right, { at: at('2026-09-01T09:59:59Z') }],
  ['when it begins', right, { at: right.validFrom }],
  ['a regular one on any case', right, { caseId: 'fire' }],
  ['one authorised, on its case', authorised, { caseId: 'fire' }],
  ['from the second of its publication', { ...right, publishedAt: asked.at }, {}],
] as const)('may speak: %s', (_who, held, question) => {
  expect(why([held], question)).toBeNull()
})

test('of those whom no article asks to publish the portal says that it is its own rule', () => {
  const key = 'spokespeople.may_not.unpublished.house'
  expect(why([{ ...authorised, publishedAt: null }], { caseId: 'fire' })?.key).toBe(key)
  expect(why([{ ...right, basis: 'head', publishedAt: null }])?.key).toBe(key)
})

test('L46 an authorisation signed under the decree of 2017 was to be published by that decree', () => {
  const unpublished = { ...authorised, validFrom: before.from, publishedAt: null }
  const signedAt = (decidedAt: Date) =>
    why([{ ...unpublished, decidedAt }], { caseId: 'fire', at: at('2026-08-15T02:00:00Z') })
  expect(signedAt(before.minute)).toMatchObject({
    key: 'spokespeople.may_not.unpublished',
    values: { instrument: 'Nghị định số 09/2017/NĐ-CP', article: '3', clause: '6' },
  })
  expect(signedAt(at('2026-06-30T17:00:00Z'))?.key).toBe('spokespeople.may_not.unpublished.house')
})

test('L46 the article is of the decree in force at the minute it is asked about', () => {
  const last = { caseId: 'flood', at: before.minute }
  expect(why([{ ...authorised, ...of2017 }], last)?.values).toMatchObject({
    ...{ instrument: 'Nghị định số 09/2017/NĐ-CP', article: '3', clause: '6' },
  })
  const next = { caseId: 'flood', at: at('2026-06-30T17:00:00Z') }
  expect(why([{ ...authorised, ...of2017 }], next)?.values).toMatchObject({
    ...{ instrument: 'Nghị định số 244/2026/NĐ-CP', article: '3', clause: '5' },
  })
})

describe('one person with several rights', () => {
  test('speaks by another that holds when the chosen one does not', () => {
    const answer = maySpeak([authorised, right], { ...asked, chosen: 'two', caseId: 'flood' })
    expect(answer).toMatchObject({ may: true, appointmentId: 'one' })
  })

  test('speaks by the chosen one where both hold', () => {
    const both = { ...asked, caseId: 'fire' }
    expect(maySpeak([right, authorised], { ...both, chosen: 'two' })).toMatchObject({ appointmentId: 'two' })
    expect(maySpeak([right, authorised], { ...both, chosen: 'one' })).toMatchObject({ appointmentId: 'one' })
  })

  test('is told why of the chosen one where none holds', () => {
    const late = { at: right.validTo!, caseId: 'flood' }
    const unpublished = { ...right, validTo: null, publishedAt: null }
    expect(why([unpublished, authorised], { ...late, chosen: 'two' })?.key).toBe('spokespeople.may_not.ended')
    expect(why([unpublished, authorised], late)?.key).toBe('spokespeople.may_not.unpublished')
  })

  test('does not speak here by a right of another agency', () => {
    expect(why([{ ...right, agencyId: 2 }, authorised])?.key).toBe('spokespeople.may_not.no_case')
  })
})

import { instantInVietnam } from '../../src/law/days'
import { dueAt, targetOf } from '../../src/law/targets'

const at = (local: string) => instantInVietnam(local)!
const none = { holidays: new Set<string>(), workdays: new Set<string>() }
const due = (kind: string, received: string, calendar = none) =>
  dueAt(at(received), targetOf(kind, at(received)), calendar)

test.each([
  ['information', '2026-11-23T09:00', '2026-11-26T00:00'],
  ['comment', '2026-11-27T23:59', '2026-12-02T00:00'],
  ['interview', '2026-11-28T10:00', '2026-12-02T00:00'],
  ['press_agency_head', '2026-07-01T00:00', '2026-08-01T00:00'],
  ['press_agency_head', '2026-07-02T09:00', '2026-08-04T00:00'],
  ['press_agency_head', '2026-06-30T23:59', '2026-07-31T00:00'],
  ['forwarded_opinion', '2026-06-30T23:59', '2026-07-31T00:00'],
  ['foreign_bureau', '2026-06-30T09:00', '2026-07-03T00:00'],
  ['press_agency_head', '2028-02-01T08:00', '2028-03-03T00:00'],
  ['forwarded_opinion', '2026-11-23T09:00', '2026-12-15T00:00'],
  ['foreign_bureau', '2026-11-20T17:00', '2026-11-28T00:00'],
])('%s received at %s is due before %s', (kind, received, end) => {
  expect(due(kind, received)).toEqual(at(end))
})

test('a holiday is left out and a Saturday made up for is counted', () => {
  const holidays = new Set(['2026-11-24'])
  expect(due('information', '2026-11-23T09:00', { ...none, holidays })).toEqual(at('2026-11-27T00:00'))
  const workdays = new Set(['2026-11-28'])
  expect(due('information', '2026-11-26T09:00', { ...none, workdays })).toEqual(at('2026-11-29T00:00'))
})

test.each([
  ['press_agency_head', 'Luật Báo chí số 103/2016/QH13', 'Nghị định số 237/2026/NĐ-CP'],
  ['forwarded_opinion', 'Luật Báo chí số 103/2016/QH13', 'Nghị định số 237/2026/NĐ-CP'],
  ['foreign_bureau', undefined, 'Nghị định số 262/2026/NĐ-CP'],
  ['information', undefined, undefined],
])('%s rests on %s until 30/6/2026 and on %s from 1/7/2026 on', (kind, before, after) => {
  expect(targetOf(kind, at('2026-06-30T23:59')).law?.instrument).toBe(before)
  expect(targetOf(kind, at('2026-07-01T00:00')).law?.instrument).toBe(after)
})

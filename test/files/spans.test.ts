import { spanIn } from '../../src/files/spans'

test.each([
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=-0', 'outside'],
  ['bytes=100-', 'outside'],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=0-1', null],
  ['', null],
])('RFC 9110 section 14.1.2: of 100 bytes %s is %j', (asked, span) => {
  expect(spanIn(asked, 100)).toEqual(span)
})

test('of a file without a byte no part can be given', () => {
  expect([spanIn('bytes=0-', 0), spanIn('bytes=-5', 0)]).toEqual(['outside', 'outside'])
})

import { timeLeft } from '../../src/requests/time-left'
import { translate } from '../../src/i18n'

const NOW = new Date('2026-11-23T02:00:00Z')

test.each([
  ['2026-11-23T02:00:30Z', 'còn 1 phút', '1 minute left'],
  ['2026-11-23T02:59:59Z', 'còn 59 phút', '59 minutes left'],
  ['2026-11-23T03:00:00Z', 'còn 1 giờ', '1 hour left'],
  ['2026-11-23T07:59:59Z', 'còn 5 giờ', '5 hours left'],
  ['2026-11-25T01:59:59Z', 'còn 47 giờ', '47 hours left'],
  ['2026-11-25T02:00:00Z', 'còn 2 ngày', '2 days left'],
  ['2026-11-26T01:59:59Z', 'còn 2 ngày', '2 days left'],
  ['2026-11-23T02:00:00Z', 'quá hạn 1 phút', '1 minute overdue'],
  ['2026-11-23T01:01:00Z', 'quá hạn 59 phút', '59 minutes overdue'],
  ['2026-11-21T01:59:00Z', 'quá hạn 2 ngày', '2 days overdue'],
])('at 2026-11-23 02:00 UTC a time at %s says “%s”', (at, vi, en) => {
  const { key, values } = timeLeft(new Date(at), NOW)
  expect([translate('vi', key, values), translate('en', key, values)]).toEqual([vi, en])
})

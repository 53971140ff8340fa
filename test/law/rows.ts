/** A duty of the law that the software keeps, and what it still waits for where it does not yet. */
export interface Row {
  number: number
  article: string
  duty: string
  waitsFor?: string
}

const CASES = 'pages of 24-hour cases'
const CONFERENCES = 'press conferences'
const BOARD = 'the board of periodic duties and the yearly report'
const REBUTTALS = 'feedback to the press'

const row = (number: number, article: string, duty: string, waitsFor?: string): Row => ({
  ...{ number, article, duty },
  ...(waitsFor !== undefined && { waitsFor }),
})

export const ROWS: readonly Row[] = [
  row(1, '244/2026 art. 3.3', 'a regular spokesperson is published with four facts'),
  row(2, '244/2026 art. 3.3', 'within 24 hours of the decision'),
  row(3, '244/2026 art. 3.3', 'with an official e-mail'),
  row(4, '244/2026 art. 3.3', 'in a list of all bodies below, kept up to date'),
  row(5, '244/2026 art. 3.2', 'three kinds speak and no other'),
  row(6, '244/2026 art. 3.5', 'an authorisation is in writing'),
  row(7, '244/2026 art. 3.5', 'for one case'),
  row(8, '244/2026 art. 3.5', 'for a definite period'),
  row(9, '244/2026 art. 3.6', 'and is never passed on'),
  row(10, '244/2026 art. 3.7', 'nobody else speaks for the agency'),
  row(11, '244/2026 art. 3.4', 'who cannot speak reports to the head'),
  row(12, '244/2026 art. 9.1', 'speaker and agency are named'),
  row(13, '244/2026 art. 5', 'each statement has one of five forms'),
  row(14, '244/2026 art. 5.1', 'a conference is on site or online', CONFERENCES),
  row(15, '244/2026 art. 5.2', 'official channels are published'),
  row(16, '244/2026 art. 6.2.a', 'information each month', BOARD),
  row(17, '244/2026 art. 6.2.b', 'a conference every 3 months', BOARD),
  row(18, '244/2026 art. 6.3', 'lower levels have no such number', BOARD),
  row(19, '244/2026 art. 7.3', '24 hours after receipt of a major event', CASES),
  row(20, '244/2026 art. 7.4', '24 hours after determining the impact', CASES),
  row(21, '244/2026 art. 7.2', 'agencies agree on the content'),
  row(22, '244/2026 art. 7.1', 'of a national incident the Government speaks', CASES),
  row(23, '244/2026 art. 7.5', 'the press asks and gets a code'),
  row(24, '126/2025 art. 33.1', 'an interview names purpose and questions'),
  row(25, '126/2025 art. 33.2', 'an answer may be seen again before it is published'),
  row(26, '244/2026 art. 4.2', 'units supply information', 'tasks for units'),
  row(27, '126/2025 art. 31.2', 'refusal on three grounds only'),
  row(28, '244/2026 art. 4.3', 'a refusal states its reason'),
  row(29, '244/2026 art. 7.5', 'no statutory hours for a plain request'),
  row(30, '237/2026 art. 18', 'the kind of request picks the clock'),
  row(31, '262/2026 art. 16.2', 'foreign bureau: 5 working days and a copy'),
  row(32, '237/2026 art. 22.3', 'notice of a conference with six items', CONFERENCES),
  row(33, '244/2026 art. 7.6', 'feedback on false information', REBUTTALS),
  row(34, '30/2020 art. 18.3', 'what was published is corrected in sight'),
  row(35, '30/2020 art. 15.1', 'numbers are unique and begin with 01 each year'),
  row(36, '30/2020 art. 8.2', 'the components of a document in print', 'a statement in print form'),
  row(37, '244/2026 art. 10', 'the yearly report before 20 December', BOARD),
  row(
    38,
    '244/2026 art. 8.3',
    'internal regulation and a trail of every step',
    'before and after in every entry',
  ),
  row(39, '224/2026 art. 9.3', 'a change is seen at once'),
  row(40, '224/2026 art. 10.3', 'accessible on every screen', 'the rating of satisfaction'),
  row(41, '224/2026 art. 11.4', 'metadata and feeds', 'structured data and IPv6'),
  row(42, '224/2026 art. 13', 'a planned outage is announced 7 working days before', 'notices of outages'),
  row(43, '91/2025 art. 3', 'personal data are kept no longer than needed', 'requests about one’s own data'),
  row(44, '91/2025 art. 9', 'mailing lists by consent', 'subscriptions'),
  row(45, 'Directive 07/2023', 'the yearly communication plan', 'the communication plan'),
  row(46, '244/2026 art. 11', 'the regime follows from the date'),
]

/** 'L07' */
export const codeOf = ({ number }: Row): string => `L${String(number).padStart(2, '0')}`

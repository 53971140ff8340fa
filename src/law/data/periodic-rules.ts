import type { Rule } from '../rules'

const of244 = { nature: 'legal', instrument: '244/2026/NĐ-CP', certainty: 'scan' } as const
const of2017 = { nature: 'legal', instrument: '09/2017/NĐ-CP', article: '5', certainty: 'text' } as const
/** The decree of 2026 no longer names agencies under the Government. */
const HIGHEST = ['ministry', 'province'] as const
const HIGHEST_OF_2017 = [...HIGHEST, 'government_agency'] as const

const MONTHLY = {
  code: 'MONTHLY_INFO',
  subject: 'statements',
  trigger: 'period_begins',
  amount: 1,
  unit: 'month',
  direction: 'within',
  vi: 'Cung cấp thông tin định kỳ hằng tháng cho báo chí',
  en: 'Give the press periodic information each month',
} as const
const CONFERENCE = {
  code: 'QUARTERLY_CONFERENCE',
  subject: 'conferences',
  trigger: 'last_conference',
  amount: 3,
  unit: 'month',
  direction: 'after',
  vi: 'Họp báo ít nhất 3 tháng một lần',
  en: 'Hold a press conference at least once every 3 months',
} as const

/** What comes round, and what an agency does once. */
export const PERIODIC_RULES: readonly Rule[] = [
  { ...of2017, ...MONTHLY, clause: null, binds: ['government', ...HIGHEST_OF_2017] },
  { ...of2017, ...CONFERENCE, clause: null, binds: HIGHEST_OF_2017 },
  { ...of244, ...MONTHLY, article: '6', clause: '2.a', binds: HIGHEST },
  { ...of244, ...MONTHLY, article: '6', clause: '1', binds: ['government'] },
  { ...of244, ...CONFERENCE, article: '6', clause: '2.b', binds: HIGHEST },
  {
    ...of244,
    code: 'ANNUAL_REPORT',
    subject: 'regulation',
    article: '10',
    clause: null,
    binds: HIGHEST,
    trigger: 'period_begins',
    amount: 1,
    unit: 'yearly_window',
    direction: 'within',
    window: { from: '12-15', to: '12-14', before: '12-20' },
    vi: 'Báo cáo công tác phát ngôn và cung cấp thông tin hằng năm',
    en: 'Report each year on speaking and providing information',
  },
  {
    ...of244,
    code: 'INTERNAL_REGULATION',
    subject: 'regulation',
    article: '12',
    clause: null,
    binds: null,
    trigger: 'decree_in_force',
    amount: 45,
    unit: 'calendar_day',
    direction: 'after',
    vi: 'Ban hành quy chế nội bộ về phát ngôn và cung cấp thông tin cho báo chí',
    en: 'Issue the internal regulation on speaking to the press',
  },
]

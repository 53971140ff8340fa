import type { Rule } from '../rules'

const of244 = { nature: 'legal', instrument: '244/2026/NĐ-CP', certainty: 'scan' } as const
const of2017 = { nature: 'legal', instrument: '09/2017/NĐ-CP', certainty: 'text' } as const
const HIGHEST = ['ministry', 'province'] as const
const DAY_OF_HOURS = { amount: 24, unit: 'hour', direction: 'after' } as const

/** Who speaks, and by when an agency has spoken. */
export const SPEAKING_RULES: readonly Rule[] = [
  {
    ...of244,
    ...{
      code: 'SPOKESPERSON_PUBLISH',
      subject: 'spokespeople',
      article: '3',
      clause: '3',
      binds: null,
      trigger: 'assignment_decision',
    },
    ...DAY_OF_HOURS,
    vi: 'Công bố họ tên, chức vụ, số điện thoại, thư điện tử công vụ của người phát ngôn thường xuyên',
    en: 'Publish name, position, telephone and official e-mail of the regular spokesperson',
  },
  {
    ...of2017,
    ...{
      code: 'AUTH_PUBLISH_2017',
      subject: 'spokespeople',
      article: '3',
      clause: '6',
      binds: null,
      trigger: 'authorisation_signed',
    },
    ...{ amount: 12, unit: 'hour', direction: 'after' },
    vi: 'Công bố người được ủy quyền phát ngôn cùng văn bản ủy quyền',
    en: 'Publish the authorised spokesperson with the authorisation',
  },
  {
    ...of2017,
    ...{
      code: 'INITIAL_2017',
      subject: 'statements',
      article: '6',
      clause: '3.a',
      binds: null,
      trigger: 'incident_occurred',
    },
    ...DAY_OF_HOURS,
    vi: 'Cung cấp thông tin ban đầu về vụ việc cần có ngay',
    en: 'Give initial information on an incident that needs it at once',
  },
  {
    ...of244,
    ...{
      code: 'INITIAL_MAJOR_EVENT',
      subject: 'statements',
      article: '7',
      clause: '3',
      binds: null,
      trigger: 'case_received',
    },
    ...DAY_OF_HOURS,
    vi: 'Cung cấp thông tin ban đầu về sự việc quan trọng, tác động lớn trong xã hội',
    en: 'Give initial information on an important event of great social impact',
  },
  {
    ...of244,
    ...{
      code: 'INITIAL_OPINION',
      subject: 'statements',
      article: '7',
      clause: '4',
      binds: null,
      trigger: 'impact_determined',
    },
    ...DAY_OF_HOURS,
    vi: 'Phát ngôn về vấn đề còn nhiều ý kiến khác nhau trong dư luận',
    en: 'Speak on a matter on which public opinion is divided',
  },
  {
    ...of244,
    ...{
      code: 'MONTHLY_INFO',
      subject: 'statements',
      article: '6',
      clause: '2.a',
      binds: HIGHEST,
      trigger: 'period_begins',
    },
    ...{ amount: 1, unit: 'month', direction: 'within' },
    vi: 'Cung cấp thông tin định kỳ hằng tháng cho báo chí',
    en: 'Give the press periodic information each month',
  },
  {
    ...of244,
    ...{
      code: 'QUARTERLY_CONFERENCE',
      subject: 'conferences',
      article: '6',
      clause: '2.b',
      binds: HIGHEST,
      trigger: 'last_conference',
    },
    ...{ amount: 3, unit: 'month', direction: 'after' },
    vi: 'Họp báo ít nhất 3 tháng một lần',
    en: 'Hold a press conference at least once every 3 months',
  },
  {
    ...of244,
    ...{
      code: 'ANNUAL_REPORT',
      subject: 'regulation',
      article: '10',
      clause: null,
      binds: HIGHEST,
      trigger: 'period_begins',
    },
    ...{ amount: 1, unit: 'yearly_window', direction: 'within' },
    window: { from: '12-15', to: '12-14', before: '12-20' },
    vi: 'Báo cáo công tác phát ngôn và cung cấp thông tin hằng năm',
    en: 'Report each year on speaking and providing information',
  },
  {
    ...of244,
    ...{
      code: 'INTERNAL_REGULATION',
      subject: 'regulation',
      article: '12',
      clause: null,
      binds: null,
      trigger: 'decree_in_force',
    },
    ...{ amount: 45, unit: 'calendar_day', direction: 'after' },
    vi: 'Ban hành quy chế nội bộ về phát ngôn và cung cấp thông tin cho báo chí',
    en: 'Issue the internal regulation on speaking to the press',
  },
]

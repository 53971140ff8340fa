import type { Rule } from '../rules'

const of244 = { nature: 'legal', instrument: '244/2026/NĐ-CP', certainty: 'scan' } as const
const of2017 = { nature: 'legal', instrument: '09/2017/NĐ-CP', certainty: 'text' } as const
const DAY_OF_HOURS = { amount: 24, unit: 'hour', direction: 'after' } as const

/** Who speaks, and by when an agency has spoken of what happened. */
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
]

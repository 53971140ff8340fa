import type { Rule } from '../rules'

const house = {
  nature: 'house',
  instrument: null,
  article: null,
  clause: null,
  binds: null,
  certainty: 'text',
} as const

/** What the portal keeps where no law sets a time and the agency has published nothing of its own. */
export const HOUSE_RULES: readonly Rule[] = [
  {
    ...house,
    ...{
      code: 'PRESS_REQUEST',
      subject: 'requests',
      trigger: 'request_received',
      amount: 2,
      unit: 'working_day',
      direction: 'after',
    },
    unset: [
      { instrument: '09/2017/NĐ-CP', article: '6', clause: '3.b' },
      { instrument: '244/2026/NĐ-CP', article: '7', clause: '5' },
    ],
    vi: 'Trả lời đề nghị cung cấp thông tin của nhà báo',
    en: 'Answer a press request',
  },
  {
    ...house,
    ...{
      code: 'AUTH_PUBLISH',
      subject: 'spokespeople',
      trigger: 'authorisation_signed',
      amount: 12,
      unit: 'hour',
      direction: 'after',
    },
    from: '2026-07-01',
    vi: 'Công bố người được ủy quyền phát ngôn kể từ khi ký văn bản ủy quyền',
    en: 'Publish an authorised spokesperson once the authorisation is signed',
  },
  {
    ...house,
    ...{
      code: 'CONTACT_CONFIRM',
      subject: 'spokespeople',
      trigger: 'contact_confirmed',
      amount: 1,
      unit: 'quarter',
      direction: 'within',
    },
    vi: 'Xác nhận số điện thoại và thư điện tử công vụ của người phát ngôn',
    en: 'Confirm the telephone and official e-mail of a spokesperson',
  },
  {
    ...house,
    ...{
      code: 'COUNTERSIGN',
      subject: 'statements',
      trigger: 'urgent_release',
      amount: 24,
      unit: 'hour',
      direction: 'after',
    },
    vi: 'Người thứ hai ký xác nhận thông cáo phát hành khẩn',
    en: 'Second person countersigns an urgent statement',
  },
]

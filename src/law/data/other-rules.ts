import type { Rule } from '../rules'

const conference = {
  subject: 'conferences',
  nature: 'legal',
  instrument: '237/2026/NĐ-CP',
  article: '22',
  trigger: 'conference_begins',
  unit: 'hour',
  direction: 'before',
  certainty: 'scan',
} as const
/** Ministries and provinces hold theirs without notice (article 22.2). */
const WITH_NOTICE = [
  'cuc',
  'vertical_provincial',
  'so',
  'inspectorate',
  'chi_cuc',
  'commune',
  'other',
] as const

const NOTIFIED = ['ministry', 'province'] as const
const WITH_NOTICE_OF_2016 = [...WITH_NOTICE, 'government_agency', 'tong_cuc', 'district'] as const

const data = {
  subject: 'personal_data',
  nature: 'legal',
  instrument: '356/2025/NĐ-CP',
  article: '5',
  clause: null,
  binds: null,
  trigger: 'request_received',
  direction: 'after',
  certainty: 'summary',
} as const

/** Conferences, the portal itself and personal data. */
export const OTHER_RULES: readonly Rule[] = [
  {
    ...conference,
    ...{ instrument: '103/2016/QH13', article: '41', certainty: 'text' },
    ...{ code: 'CONFERENCE_NOTICE', clause: '3', binds: WITH_NOTICE_OF_2016, amount: 24 },
    vi: 'Thông báo họp báo bằng văn bản',
    en: 'Give written notice of a press conference',
  },
  {
    ...conference,
    ...{ code: 'CONFERENCE_NOTICE', clause: '3', binds: WITH_NOTICE, amount: 24 },
    vi: 'Thông báo họp báo bằng văn bản',
    en: 'Give written notice of a press conference',
  },
  {
    ...conference,
    // who receives the notice may forbid it: the text names neither (article 22.3 and 22.5)
    ...{ code: 'CONFERENCE_BAN', clause: '5', binds: NOTIFIED, amount: 12, certainty: 'inference' },
    vi: 'Thông báo không chấp thuận họp báo',
    en: 'Tell that a press conference is not allowed',
  },
  {
    ...{
      code: 'DISCLOSURE_DEFAULT',
      subject: 'portal',
      nature: 'legal',
      instrument: '104/2016/QH13',
      article: '18',
      clause: '4',
    },
    ...{ binds: null, trigger: 'information_created', amount: 5, unit: 'working_day', direction: 'after' },
    certainty: 'text',
    vi: 'Công khai thông tin khi không có quy định riêng về thời hạn',
    en: 'Disclose information for which no other time is set',
  },
  {
    ...{
      code: 'OUTAGE_NOTICE',
      subject: 'portal',
      nature: 'legal',
      instrument: '224/2026/NĐ-CP',
      article: '13',
      clause: '1.a',
    },
    ...{ binds: null, trigger: 'outage_begins', amount: 7, unit: 'working_day', direction: 'before' },
    certainty: 'text',
    vi: 'Thông báo trước khi tạm dừng cổng thông tin theo kế hoạch',
    en: 'Announce a planned outage of the portal',
  },
  {
    ...{ ...data, code: 'PD_ACK', amount: 2, unit: 'working_day' },
    vi: 'Phản hồi yêu cầu của người có dữ liệu cá nhân',
    en: 'Reply to a request about personal data',
  },
  {
    ...{ ...data, code: 'PD_VIEW', amount: 10, unit: 'calendar_day' },
    vi: 'Cho xem, chỉnh sửa, cung cấp dữ liệu cá nhân',
    en: 'Show, correct or hand over personal data',
  },
  {
    ...{ ...data, code: 'PD_STOP', amount: 15, unit: 'calendar_day' },
    vi: 'Ngừng hoặc hạn chế xử lý dữ liệu cá nhân',
    en: 'Stop or restrict the use of personal data',
  },
  {
    ...{ ...data, code: 'PD_DELETE', amount: 20, unit: 'calendar_day' },
    vi: 'Xóa dữ liệu cá nhân',
    en: 'Delete personal data',
  },
  {
    ...{
      code: 'PD_BREACH',
      subject: 'personal_data',
      nature: 'legal',
      instrument: '91/2025/QH15',
      article: '23',
      clause: '1',
      binds: null,
    },
    ...{ trigger: 'breach_detected', amount: 72, unit: 'hour', direction: 'after', certainty: 'summary' },
    vi: 'Thông báo vi phạm dữ liệu cá nhân cho cơ quan chuyên trách',
    en: 'Notify the authority of a breach of personal data',
  },
]

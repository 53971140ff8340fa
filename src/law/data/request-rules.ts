import type { Rule } from '../rules'

const of2016 = { nature: 'legal', instrument: '103/2016/QH13', article: '39', certainty: 'text' } as const
const of237 = { nature: 'legal', instrument: '237/2026/NĐ-CP', article: '18', certainty: 'scan' } as const
const of262 = { nature: 'legal', instrument: '262/2026/NĐ-CP', article: '16', certainty: 'scan' } as const
const received = {
  subject: 'requests',
  trigger: 'request_received',
  direction: 'after',
  binds: null,
} as const

const ANSWER = {
  code: 'PRESS_AGENCY_ANSWER',
  vi: 'Trả lời trên báo chí theo yêu cầu của người đứng đầu cơ quan báo chí',
  en: 'Answer in the press at the request of the head of a press agency',
} as const
const OPINION = {
  code: 'FORWARDED_OPINION',
  vi: 'Thông báo biện pháp giải quyết ý kiến, kiến nghị, phản ánh, phê bình do cơ quan báo chí chuyển đến',
  en: 'Tell the measures taken on opinions, petitions and criticism that a press agency passed on',
} as const

/** By when an agency answers the press. */
export const REQUEST_RULES: readonly Rule[] = [
  { ...of2016, ...received, ...ANSWER, clause: '1', amount: 30, unit: 'calendar_day' },
  { ...of237, ...received, ...ANSWER, clause: '1', amount: 30, unit: 'calendar_day' },
  { ...of2016, ...received, ...OPINION, clause: '2', amount: 30, unit: 'calendar_day' },
  { ...of237, ...received, ...OPINION, clause: '3', amount: 15, unit: 'working_day' },
  {
    ...of237,
    ...{
      code: 'COMPLAINT_CONCLUSION',
      subject: 'requests',
      clause: '2',
      binds: null,
      trigger: 'conclusion_issued',
    },
    ...{ amount: 5, unit: 'working_day', direction: 'after' },
    vi: 'Thông báo kết luận giải quyết khiếu nại, tố cáo do cơ quan báo chí chuyển đến',
    en: 'Tell the conclusion on a complaint or denunciation that a press agency passed on',
  },
  {
    ...of262,
    ...received,
    ...{ code: 'FOREIGN_BUREAU', clause: '2', amount: 5, unit: 'working_day' },
    vi: 'Trả lời văn phòng thường trú của báo chí nước ngoài, đồng gửi Bộ Ngoại giao',
    en: 'Answer a resident bureau of the foreign press, with a copy to the Ministry of Foreign Affairs',
  },
]

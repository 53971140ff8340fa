import type { StatementForm } from '../grounds'

const of2017 = { instrument: '09/2017/NĐ-CP', article: '4', certainty: 'text' } as const
const of2026 = { instrument: '244/2026/NĐ-CP', article: '5', certainty: 'scan' } as const

const FIVE = [
  {
    code: 'press_conference',
    clause: '1',
    vi: 'Họp báo',
    en: 'Press conference',
  },
  {
    code: 'posting',
    clause: '2',
    vi: 'Đăng tải trên cổng, trang thông tin điện tử, kênh chính thức trên mạng xã hội hoặc nền tảng số',
    en: 'Posting on the portal, the website, official social channels or digital platforms',
  },
  {
    code: 'interview',
    clause: '3',
    vi: 'Phát ngôn trực tiếp hoặc trả lời phỏng vấn báo chí',
    en: 'Speaking directly or answering an interview',
  },
  {
    code: 'written',
    clause: '4',
    vi: 'Gửi thông cáo báo chí, nội dung trả lời bằng văn bản hoặc thư điện tử',
    en: 'Sending a press release or an answer in writing or by e-mail',
  },
  {
    code: 'briefing',
    clause: '5',
    vi: 'Trao đổi trực tiếp hoặc cung cấp thông tin tại giao ban báo chí',
    en: 'Direct exchange or information at a press briefing',
  },
] as const

/** How an agency speaks: six ways in the decree of 2017, five in that of 2026. */
export const FORMS_OF_STATEMENT: readonly StatementForm[] = [
  ...FIVE.map((form) => ({ ...of2017, ...form })),
  {
    ...of2017,
    code: 'correction_demand',
    clause: '6',
    vi: 'Ban hành văn bản đề nghị cơ quan báo chí đăng, phát phản hồi, cải chính, xin lỗi',
    en: 'A document that asks a press agency to carry feedback, a correction or an apology',
  },
  ...FIVE.map((form) => ({ ...of2026, ...form })),
]

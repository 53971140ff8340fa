import type { Ground, ReasonDuty } from '../grounds'

const of2016 = { instrument: '103/2016/QH13', article: '38', certainty: 'text' } as const
const of2025 = { instrument: '126/2025/QH15', article: '31', certainty: 'translation' } as const

/** On which information may be refused to the press. */
export const GROUNDS: readonly Ground[] = [
  {
    ...of2016,
    code: '2016-38.2.a',
    clause: '2.a',
    vi: 'Bí mật nhà nước, bí mật thuộc nguyên tắc của Đảng, bí mật đời tư hoặc bí mật khác theo luật',
    en: 'State secrets, secrets of Party principle, private-life secrets or other secrets by law',
  },
  {
    ...of2016,
    code: '2016-38.2.b',
    clause: '2.b',
    vi: 'Vụ án đang được điều tra hoặc chưa xét xử, trừ trường hợp cơ quan nhà nước cần thông tin trên báo chí',
    en: 'A case under investigation or not yet tried, except where state agencies need it in the press',
  },
  {
    ...of2016,
    code: '2016-38.2.c',
    clause: '2.c',
    vi: 'Việc đang thanh tra chưa có kết luận; khiếu nại, tố cáo đang giải quyết; tranh chấp giữa các cơ quan nhà nước chưa có kết luận chính thức và chưa được phép công bố',
    en: 'An inspection without conclusion, a complaint being handled, or a dispute between state bodies not yet allowed to be published',
  },
  {
    ...of2016,
    code: '2016-38.2.d',
    clause: '2.d',
    vi: 'Dự thảo chính sách chưa được phép công bố',
    en: 'A policy draft not yet allowed to be published',
  },
  {
    ...of2025,
    code: '2025-31.2.a',
    clause: '2.a',
    vi: 'Thông tin thuộc danh mục bí mật nhà nước, bí mật cá nhân, bí mật gia đình hoặc bí mật khác theo luật',
    en: 'Information on the list of state secrets, personal secrets, family secrets or other secrets by law',
  },
  {
    ...of2025,
    code: '2025-31.2.b',
    clause: '2.b',
    vi: 'Vụ án đang được điều tra hoặc chưa xét xử, trừ khi cơ quan có thẩm quyền cần thông tin trên báo chí',
    en: 'A case under investigation or not yet tried, unless the authorities need it in the press',
  },
  {
    ...of2025,
    code: '2025-31.2.c',
    clause: '2.c',
    vi: 'Việc đang thanh tra chưa có kết luận; khiếu nại, tố cáo đang giải quyết; tranh chấp giữa các cơ quan nhà nước chưa có kết luận chính thức và chưa được phép công bố',
    en: 'An inspection without conclusion, a complaint being handled, or a dispute between state bodies without official conclusion and not permitted to be disclosed',
  },
]

/** Before 1/7/2026 no instrument asked for the reason of a refusal. */
export const REASON_DUTIES: readonly ReasonDuty[] = [
  {
    instrument: '244/2026/NĐ-CP',
    article: '4',
    clause: '3',
    certainty: 'scan',
    vi: 'Khi từ chối phát ngôn, cung cấp thông tin phải nêu rõ lý do với cơ quan báo chí',
    en: 'A refusal states its reason to the press agency',
  },
]

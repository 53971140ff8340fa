import { dayOf, type Day } from './days'

export interface Ground {
  /** What the form sends; says regime and point. */
  code: string
  instrument: string
  article: string
  clause: string
  vi: string
  en: string
}

interface Regime {
  from: Day
  /** First day on which it no longer holds. */
  until: Day | null
  grounds: readonly Ground[]
}

const of2016 = { instrument: 'Luật Báo chí số 103/2016/QH13', article: '38' }
const of2025 = { instrument: 'Luật Báo chí số 126/2025/QH15', article: '31' }

const REGIMES: readonly Regime[] = [
  {
    from: '2017-01-01',
    until: '2026-07-01',
    grounds: [
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
        vi: 'Vụ án đang được điều tra hoặc chưa xét xử',
        en: 'A case under investigation or not yet tried',
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
    ],
  },
  {
    from: '2026-07-01',
    until: null,
    grounds: [
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
    ],
  },
]

/** The grounds in force at the instant of the decision: what may be refused is judged by the law of that day. */
export function refusalGroundsAt(instant: Date): readonly Ground[] {
  const day = dayOf(instant)
  const regime = REGIMES.find(({ from, until }) => from <= day && (until === null || day < until))
  return regime?.grounds ?? []
}

const ALL = REGIMES.flatMap(({ grounds }) => grounds)

/** The words of a ground that was used once, whichever regime it was of. */
export const groundOf = (instrument: string, clause: string): Ground | undefined =>
  ALL.find((ground) => ground.instrument === instrument && ground.clause === clause)

import type { YearlyDecision } from '../calendar'
import { holiday, madeUp, swappedOff } from './special-days'

const OF_2012 = 'Điều 115 Bộ luật Lao động số 10/2012/QH13'
const CV_9794 = 'Công văn số 9794/VPCP-KGVX ngày 14/11/2016 của Văn phòng Chính phủ'
const TB_573 = 'Thông báo số 573/TB-VPCP ngày 14/12/2017 của Văn phòng Chính phủ'
const CV_6519 = 'Công văn số 6519/VPCP-KGVX ngày 11/7/2018 của Văn phòng Chính phủ'
const CV_9087 = 'Công văn số 9087/VPCP-KGVX ngày 07/10/2019 của Văn phòng Chính phủ'
const OF_2019 = 'Điều 111, Điều 112 Bộ luật Lao động số 45/2019/QH14'
const CV_9895 = 'Công văn số 9895/VPCP-KGVX ngày 26/11/2020 của Văn phòng Chính phủ'

/** Mostly under the labour code of 2012; that of 2019 gives a second day beside the National Day from 2021 on. */
export const DECISIONS_2017_2021: readonly YearlyDecision[] = [
  {
    year: 2017,
    certainty: 'summary',
    days: [
      holiday('2017-01-01', 'Tết Dương lịch', OF_2012),
      holiday('2017-01-02', 'Nghỉ bù Tết Dương lịch', OF_2012),
      holiday('2017-01-26', 'Tết Nguyên đán (29 tháng Chạp)', CV_9794),
      holiday('2017-01-27', 'Tết Nguyên đán (30 tháng Chạp)', CV_9794),
      holiday('2017-01-28', 'Tết Nguyên đán (mùng 1)', CV_9794),
      holiday('2017-01-29', 'Tết Nguyên đán (mùng 2)', CV_9794),
      holiday('2017-01-30', 'Tết Nguyên đán (mùng 3)', CV_9794),
      holiday('2017-01-31', 'Nghỉ bù Tết Nguyên đán', CV_9794),
      holiday('2017-02-01', 'Nghỉ bù Tết Nguyên đán', CV_9794),
      holiday('2017-04-06', 'Giỗ Tổ Hùng Vương', OF_2012),
      holiday('2017-04-30', 'Ngày Chiến thắng', OF_2012),
      holiday('2017-05-01', 'Quốc tế Lao động', OF_2012),
      holiday('2017-05-02', 'Nghỉ bù Ngày Chiến thắng', OF_2012),
      holiday('2017-09-02', 'Quốc khánh', OF_2012),
      holiday('2017-09-04', 'Nghỉ bù Quốc khánh', OF_2012),
    ],
  },
  {
    year: 2018,
    certainty: 'text',
    days: [
      holiday('2018-01-01', 'Tết Dương lịch', OF_2012),
      holiday('2018-02-14', 'Tết Nguyên đán (29 tháng Chạp)', TB_573),
      holiday('2018-02-15', 'Tết Nguyên đán (30 tháng Chạp)', TB_573),
      holiday('2018-02-16', 'Tết Nguyên đán (mùng 1)', TB_573),
      holiday('2018-02-17', 'Tết Nguyên đán (mùng 2)', TB_573),
      holiday('2018-02-18', 'Tết Nguyên đán (mùng 3)', TB_573),
      holiday('2018-02-19', 'Nghỉ bù Tết Nguyên đán', TB_573),
      holiday('2018-02-20', 'Nghỉ bù Tết Nguyên đán', TB_573),
      holiday('2018-04-25', 'Giỗ Tổ Hùng Vương', OF_2012),
      holiday('2018-04-30', 'Ngày Chiến thắng', OF_2012),
      holiday('2018-05-01', 'Quốc tế Lao động', OF_2012),
      holiday('2018-09-02', 'Quốc khánh', OF_2012),
      holiday('2018-09-03', 'Nghỉ bù Quốc khánh', OF_2012),
      swappedOff('2018-12-31', 'Dịp Tết Dương lịch', CV_6519),
    ],
  },
  {
    year: 2019,
    certainty: 'text',
    days: [
      holiday('2019-01-01', 'Tết Dương lịch', OF_2012),
      madeUp('2019-01-05', 'Cho ngày 31/12/2018', CV_6519),
      holiday('2019-02-04', 'Tết Nguyên đán (30 tháng Chạp)', CV_6519),
      holiday('2019-02-05', 'Tết Nguyên đán (mùng 1)', CV_6519),
      holiday('2019-02-06', 'Tết Nguyên đán (mùng 2)', CV_6519),
      holiday('2019-02-07', 'Tết Nguyên đán (mùng 3)', CV_6519),
      holiday('2019-02-08', 'Tết Nguyên đán (mùng 4)', CV_6519),
      holiday('2019-04-14', 'Giỗ Tổ Hùng Vương', OF_2012),
      holiday('2019-04-15', 'Nghỉ bù Giỗ Tổ Hùng Vương', OF_2012),
      swappedOff('2019-04-29', 'Dịp 30/4 và 01/5', CV_6519),
      holiday('2019-04-30', 'Ngày Chiến thắng', OF_2012),
      holiday('2019-05-01', 'Quốc tế Lao động', OF_2012),
      madeUp('2019-05-04', 'Cho ngày 29/4/2019', CV_6519),
      holiday('2019-09-02', 'Quốc khánh', OF_2012),
    ],
  },
  {
    year: 2020,
    certainty: 'summary',
    days: [
      holiday('2020-01-01', 'Tết Dương lịch', OF_2012),
      holiday('2020-01-23', 'Tết Nguyên đán (29 tháng Chạp)', CV_9087),
      holiday('2020-01-24', 'Tết Nguyên đán (30 tháng Chạp)', CV_9087),
      holiday('2020-01-25', 'Tết Nguyên đán (mùng 1)', CV_9087),
      holiday('2020-01-26', 'Tết Nguyên đán (mùng 2)', CV_9087),
      holiday('2020-01-27', 'Tết Nguyên đán (mùng 3)', CV_9087),
      holiday('2020-01-28', 'Nghỉ bù Tết Nguyên đán', CV_9087),
      holiday('2020-01-29', 'Nghỉ bù Tết Nguyên đán', CV_9087),
      holiday('2020-04-02', 'Giỗ Tổ Hùng Vương', OF_2012),
      holiday('2020-04-30', 'Ngày Chiến thắng', OF_2012),
      holiday('2020-05-01', 'Quốc tế Lao động', OF_2012),
      holiday('2020-09-02', 'Quốc khánh', OF_2012),
    ],
  },
  {
    year: 2021,
    certainty: 'text',
    days: [
      holiday('2021-01-01', 'Tết Dương lịch', OF_2019),
      holiday('2021-02-10', 'Tết Nguyên đán (29 tháng Chạp)', CV_9895),
      holiday('2021-02-11', 'Tết Nguyên đán (30 tháng Chạp)', CV_9895),
      holiday('2021-02-12', 'Tết Nguyên đán (mùng 1)', CV_9895),
      holiday('2021-02-13', 'Tết Nguyên đán (mùng 2)', CV_9895),
      holiday('2021-02-14', 'Tết Nguyên đán (mùng 3)', CV_9895),
      holiday('2021-02-15', 'Nghỉ bù Tết Nguyên đán', CV_9895),
      holiday('2021-02-16', 'Nghỉ bù Tết Nguyên đán', CV_9895),
      holiday('2021-04-21', 'Giỗ Tổ Hùng Vương', OF_2019),
      holiday('2021-04-30', 'Ngày Chiến thắng', OF_2019),
      holiday('2021-05-01', 'Quốc tế Lao động', OF_2019),
      holiday('2021-05-03', 'Nghỉ bù Quốc tế Lao động', OF_2019),
      holiday('2021-09-02', 'Quốc khánh', OF_2019),
      holiday('2021-09-03', 'Quốc khánh (ngày liền kề)', CV_9895),
    ],
  },
]

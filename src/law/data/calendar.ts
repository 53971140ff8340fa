import type { YearlyDecision } from '../calendar'
import { DECISIONS_2017_2021 } from './calendar-2017-2021'
import { DECISIONS_2022_2027 } from './calendar-2022-2027'

/** The days off of officials, year by year; days in a weekend are named too, for the day off in lieu rests on them. */
export const YEARLY_DECISIONS: readonly YearlyDecision[] = [...DECISIONS_2017_2021, ...DECISIONS_2022_2027]

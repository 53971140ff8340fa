import type { SpecialDay } from '../calendar'
import type { Day } from '../days'

type Make = (day: Day, name: string, source: string) => SpecialDay

const of =
  (kind: SpecialDay['kind']): Make =>
  (day, name, source) => ({ day, kind, name, source })

export const holiday = of('holiday')
export const swappedOff = of('swapped_off')
export const madeUp = of('make_up_work')

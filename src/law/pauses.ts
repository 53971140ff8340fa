import { endOf, type Day } from './days'

/** While the other side has to speak, the clock of a house stands still; `to` is null while it still does. */
export interface Pause {
  from: Date
  to: Date | null
}

type Ended = Pause & { to: Date }
const ended = (pauses: readonly Pause[]): Ended[] =>
  pauses.filter((pause): pause is Ended => pause.to !== null)

/** A day during which the question came back counts; one at whose end the answer was still awaited does not. */
export const waitingAtTheEndOf = (day: Day, pauses: readonly Pause[]): boolean =>
  ended(pauses).some(({ from, to }) => from < endOf(day) && to >= endOf(day))

/** An end that is put off by each pause that began before it. Pauses do not overlap. */
export function shiftedBy(pauses: readonly Pause[], trigger: Date, end: Date): Date {
  const inOrder = ended(pauses).toSorted((one, other) => +one.from - +other.from)
  return inOrder.reduce(
    (at, { from, to }) => (from < at ? new Date(+at + Math.max(0, +to - Math.max(+from, +trigger))) : at),
    end,
  )
}

/** How long each side had it, in milliseconds; together the whole. Pauses may overlap, as those of two clocks do. */
export function timeOfEachSide(from: Date, to: Date, pauses: readonly Pause[]) {
  let [until, other] = [+from, 0]
  for (const { from: begin, to: end } of pauses.toSorted((one, next) => +one.from - +next.from)) {
    const over = Math.min(+(end ?? to), +to)
    other += Math.max(0, over - Math.max(+begin, until))
    until = Math.max(until, over)
  }
  return { agency: +to - +from - other, other }
}

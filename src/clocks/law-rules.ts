import type { Rule } from '../law/rules'

/** What begins with something that happens one day; the calendar and a decree set the others by themselves. */
export const canBeCalculated = ({ direction, trigger }: Rule): boolean =>
  direction !== 'within' && trigger !== 'decree_in_force'

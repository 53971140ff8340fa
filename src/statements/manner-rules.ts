import type { Form, Kind, Occasion } from './rules'

/** How a text of each kind mostly goes out; whoever writes it may say otherwise. */
const MANNERS: Record<Kind, { form: Form; occasion: Occasion }> = {
  press_release: { form: 'posting', occasion: 'voluntary' },
  statement: { form: 'posting', occasion: 'voluntary' },
  reply: { form: 'written', occasion: 'answer' },
  initial_information: { form: 'posting', occasion: 'extraordinary' },
  periodic_information: { form: 'posting', occasion: 'periodic' },
  erratum: { form: 'posting', occasion: 'voluntary' },
  denial: { form: 'posting', occasion: 'extraordinary' },
  press_conference: { form: 'press_conference', occasion: 'periodic' },
  correction_request: { form: 'written', occasion: 'extraordinary' },
}

export const mannerOf = (kind: Kind) => MANNERS[kind]

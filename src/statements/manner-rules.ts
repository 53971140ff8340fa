import type { Raw } from '../web/form'
import { KINDS, type Form, type Kind, type Occasion } from './rules'

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

/**
 * Where another kind was chosen in a form and the rest was left as the former has it, the rest goes along.
 * @param raw with the kind of which the form spoke when it was shown
 */
export function followKind(raw: Raw): { raw: Raw; followed: boolean } {
  const [kind, before] = [knownIn(raw['kind']), knownIn(raw['kindShown'])]
  const followed = Boolean(kind && before && kind !== before && isManner(raw, before) && !isManner(raw, kind))
  return { raw: followed ? { ...raw, ...mannerOf(kind!) } : raw, followed }
}

const knownIn = (typed: string | undefined) => KINDS.find((kind) => kind === typed)

const isManner = ({ form, occasion }: Raw, kind: Kind) =>
  form === MANNERS[kind].form && occasion === MANNERS[kind].occasion

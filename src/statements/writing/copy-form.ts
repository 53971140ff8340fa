import { line, oneOf, optional, readForm, uuid, type Raw } from '../../web/form'
import { rawIn } from '../form'
import { KINDS } from '../rules'

const fields = {
  copy: optional(uuid),
  base: optional(line({ max: 200 })),
  kindShown: optional(oneOf(KINDS)),
  restored: optional(oneOf(['1'])),
  begun: optional(line({ max: 100 })),
}

/** All that stands in a form, right or wrong, with the words over which it was typed, the kind of which it spoke and what it began with. */
export function typedIn(body: unknown): Raw {
  const { base, kindShown, begun } = readForm(body, fields).raw
  return { ...rawIn(body), base: base!, kindShown: kindShown!, begun: begun! }
}

/** Under which id it is kept; null of a form that has none. */
export function copyIn(body: unknown): string | null {
  const form = readForm(body, fields)
  return form.ok ? form.values.copy : null
}

/** As whose words it goes on. @param other the id of a form that brings none */
export function placeIn(body: unknown, other: string): { copy: string; restored: boolean } {
  const form = readForm(body, fields)
  return { copy: copyIn(body) ?? other, restored: form.ok && form.values.restored !== null }
}

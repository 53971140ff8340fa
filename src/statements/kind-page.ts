import { translate, type Locale } from '../i18n'
import type { Raw } from '../web/form'
import { mannersCited } from './law-cited'
import { mannerOf } from './manner-rules'
import { KINDS, type Kind } from './rules'

interface Chosen {
  raw: Raw
  /** Whether form and occasion went along with the kind. */
  followed: boolean
  revising: boolean
  now: Date
}

/** Of views/statements/edit.hbs: what is said of the kind that is chosen now. */
export function kindPage({ raw, followed, revising, now }: Chosen, locale: Locale) {
  const kind = KINDS.find((each) => each === raw['kind'])
  return {
    ...headed(kind, revising, locale),
    kindHint: kind ? `writing.kind.${kind}` : null,
    usual: kind && usually(kind, locale),
    followed,
    mannersCited: mannersCited(now, locale),
  }
}

/** Named by the kind, where that is known. */
function headed(kind: Kind | undefined, revising: boolean, locale: Locale) {
  const about = revising ? 'revise' : 'kind'
  if (!kind) return { title: revising ? 'statements.edit.revise_title' : 'statements.edit.title' }
  return {
    title: null,
    message: { key: `statements.edit.${about}_title_of`, values: { kind: small(kind, locale) } },
  }
}

function usually(kind: Kind, locale: Locale) {
  const { form, occasion } = mannerOf(kind)
  const said = [
    translate(locale, `statements.form.${form}`),
    translate(locale, `statements.occasion.${occasion}`),
  ]
  return { key: 'writing.manner.usual', values: { form: said[0]!, occasion: said[1]! } }
}

/** As it stands within a sentence. */
function small(kind: Kind, locale: Locale) {
  const name = translate(locale, `statements.kind.${kind}`)
  return name[0]!.toLowerCase() + name.slice(1)
}

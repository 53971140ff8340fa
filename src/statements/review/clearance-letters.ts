import type { Deps } from '../../deps'
import { translate, type Locale } from '../../i18n'
import type { Letter } from '../../mail/outbox'

interface About {
  email: string
  title: string
  link: string
  /** Which agency asks, or which one answered. */
  agency: string
  reason?: string
}

export type Occasion = 'asked' | 'asked_anew' | 'dropped' | 'over' | 'agreed' | 'refused'

/** Between two agencies, about a statement that is not public yet: the link asks them to sign in. */
export const letter = (
  occasion: Occasion,
  { email, reason = '', ...about }: About,
  locale: Locale,
): Letter => ({
  recipient: email,
  locale,
  subject: translate(locale, `review.clearance.letter.${occasion}.subject`, about),
  text: translate(locale, `review.clearance.letter.${occasion}.text`, { ...about, reason }),
})

export const linkToAsked = ({ settings }: Pick<Deps, 'settings'>, id: string) =>
  `${settings.publicUrl}/noi-bo/phoi-hop/${id}`

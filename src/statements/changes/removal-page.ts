import { nameOf } from '../../agencies/page'
import type { Locale } from '../../i18n'
import type { Problems, Raw } from '../../web/form'
import { numberOf } from '../numbers'
import type { Judged, Shown } from '../work-page'
import { endsToo } from './ending-page'

interface Asking {
  shown: Shown
  about: Judged
  raw: Raw
  problems?: Problems
}

const backTo = ({ document }: Shown) => ({
  href: `/noi-bo/thong-cao/${document.id}`,
  label: 'statements.decide.back',
})

/** views/statements/removal.hbs: the legal basis. */
export const removalPage = ({ shown, about, raw, problems = {} }: Asking, locale: Locale) => ({
  title: 'changes.removal.title',
  back: backTo(shown),
  action: `${backTo(shown).href}/go-bo`,
  version: about.edition.lockVersion,
  ...factsOf(shown, locale),
  // somebody may only want it withdrawn
  withdraw:
    about.edition.state === 'approved'
      ? `${backTo(shown).href}/thu-hoi?ban=${about.edition.lockVersion}`
      : null,
  basis: raw['basis'] ?? '',
  basisEn: raw['basisEn'] ?? '',
  english: shown.texts.length > 1 || Boolean(raw['basisEn']),
  problems,
  fieldWords: ['changes.removal'],
})

/** views/statements/removal-sure.hbs: the same once more, with all that goes. */
export const removalSurePage = ({ shown, about, raw }: Asking, locale: Locale) => ({
  title: 'changes.removal.sure.title',
  back: { href: `${backTo(shown).href}/go-bo`, label: 'changes.removal.sure.back' },
  action: `${backTo(shown).href}/go-bo`,
  version: about.edition.lockVersion,
  ...factsOf(shown, locale),
  basis: raw['basis'] ?? '',
  basisEn: raw['basisEn'] ?? '',
  asked: raw['basis'] ?? '',
  editions: shown.standing!.edition.ordinal,
  several: shown.standing!.edition.ordinal > 1,
  ends: endsToo(shown),
  cancel: backTo(shown).href,
})

const factsOf = ({ document, agency, texts, standing }: Shown, locale: Locale) => ({
  name: texts[0]!.title,
  nameLang: texts[0]!.locale,
  number: numberOf(document),
  agency: nameOf(agency, locale),
  publishAt: standing!.edition.publishAt,
})

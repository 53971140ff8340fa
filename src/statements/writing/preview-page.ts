import { toHtml } from '../../texts/richtext'
import type { Problems, Raw } from '../../web/form'
import { KINDS } from '../rules'
import { hintsOf, type HintLine, type Words } from './hint-page'

const vietnamese = (raw: Raw): Words => ({
  locale: 'vi',
  ...{ title: raw['titleVi'] ?? '', summary: raw['summaryVi'] ?? '', body: raw['bodyVi'] ?? '' },
})

const english = (raw: Raw): Words => ({
  locale: 'en',
  ...{ title: raw['titleEn'] ?? '', summary: raw['summaryEn'] ?? '', body: raw['bodyEn'] ?? '' },
})

const isSaid = ({ title, summary, body }: Words) => Boolean(title || summary || body)

/** The texts of a form that say anything. */
export const wordsIn = (raw: Raw): Words[] => [vietnamese(raw), english(raw)].filter(isSaid)

/** views/partials/preview.hbs. @param asTyped before it was tidied: what is wrong with its letters is said too */
export const previewOf = (raw: Raw, problems: Problems, asTyped: Raw = raw, faded: HintLine[] = []) => ({
  kind: KINDS.find((kind) => kind === raw['kind']) && `statements.kind.${raw['kind']}`,
  texts: wordsIn(raw).map(({ locale, title, summary, body }) => ({
    language: locale,
    title,
    lead: summary,
    html: toHtml(body),
  })),
  faults: Object.values(problems),
  ...hintsOf(wordsIn(asTyped), faded),
})

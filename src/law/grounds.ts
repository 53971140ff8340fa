import type { Certainty } from './certainty'
import type { Place } from './citation'

/** Where it stands, and how we know. */
interface Source extends Place {
  certainty: Certainty
}

interface Worded {
  vi: string
  en: string
}

/** For which information may be refused to the press. */
export interface Ground extends Source, Worded {
  /** What the form sends; says regime and point. */
  code: string
}

/** A way in which an agency speaks. */
export interface StatementForm extends Source, Worded {
  code: string
}

/** That a refusal states its reason. */
export type ReasonDuty = Source & Worded

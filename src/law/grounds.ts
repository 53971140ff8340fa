import type { Certainty } from './certainty'

/** Where in an instrument something stands, and how we know. */
interface Cited {
  /** Code of the instrument. */
  instrument: string
  article: string
  /** '2.a': clause and point. */
  clause: string
  certainty: Certainty
}

interface Worded {
  vi: string
  en: string
}

/** For which information may be refused to the press. */
export interface Ground extends Cited, Worded {
  /** What the form sends; says regime and point. */
  code: string
}

/** A way in which an agency speaks. */
export interface StatementForm extends Cited, Worded {
  code: string
}

/** That a refusal states its reason. */
export type ReasonDuty = Cited & Worded

import type { Basis } from '../spokespeople/rules'
import type { Form, Kind, Occasion } from '../statements/rules'

export type AgencyCode = 'UBND-lam_giang' | 'SXD-lam_giang' | 'SNNMT-lam_giang' | 'UBND-lam_giang-ben_lam'

/** A day so many days from that of the text, as an official text writes it. */
export type On = (days: number) => string

export interface Words {
  title: string
  summary: string
  body: string
}

/** A statement that somebody once wrote, and when it went out. */
export interface Piece {
  agency: AgencyCode
  kind: Kind
  form: Form
  occasion: Occasion
  /** Whoever is authorised speaks on the case of the authorisation. */
  speaker: Basis
  /** Days before today; a negative one is still to come. */
  daysAgo: number
  /** In Việt Nam. */
  time: string
  vi: (on: On) => Words
  en?: (on: On) => Words
}

export interface Correction {
  daysAgo: number
  time: string
  note: string
  noteEn: string
  vi: (on: On) => Words
}

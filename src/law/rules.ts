import type { Certainty } from './certainty'
import type { Day } from './days'

export const UNITS = ['hour', 'working_day', 'calendar_day', 'month', 'quarter', 'yearly_window'] as const
export type Unit = (typeof UNITS)[number]

/** What starts a clock; the words of each are `law.trigger.…`. */
export const TRIGGERS = [
  'assignment_decision',
  'authorisation_signed',
  'incident_occurred',
  'case_received',
  'impact_determined',
  'request_received',
  'conclusion_issued',
  'conference_begins',
  'last_conference',
  'period_begins',
  'decree_in_force',
  'information_created',
  'outage_begins',
  'breach_detected',
  'contact_confirmed',
  'urgent_release',
] as const
export type Trigger = (typeof TRIGGERS)[number]

/** What a duty is about; the words of each are `law.subject.…`. */
export const SUBJECTS = [
  'spokespeople',
  'statements',
  'requests',
  'conferences',
  'regulation',
  'portal',
  'personal_data',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** How long a time is and to which side of its trigger it lies; `within` is the calendar's own month or quarter. */
export interface Span {
  amount: number
  unit: Unit
  direction: 'after' | 'before' | 'within'
  /** Of a yearly window, as 'MM-DD': what falls from one to the other is due before the third. */
  window?: { from: string; to: string; before: string }
}

/** A duty with its time. */
export interface Rule extends Span {
  /** One for a duty, whichever instrument it stands in at a time; another one where something else starts it. */
  code: string
  subject: Subject
  nature: 'legal' | 'house'
  /** Code of the instrument; null for a rule of the house. */
  instrument: string | null
  article: string | null
  /** '3', or '6.a' with its point. */
  clause: string | null
  /** Levels of agencies; null when all are bound. */
  binds: readonly string[] | null
  trigger: Trigger
  /** From when to before when it holds, where that is not what its instrument says; those of the house say it here. */
  from?: Day
  until?: Day
  certainty: Certainty
  /** Of a rule of the house: where instruments name the duty and set no time. */
  unset?: readonly { instrument: string; article: string; clause: string }[]
  /** The duty in words. */
  vi: string
  en: string
}

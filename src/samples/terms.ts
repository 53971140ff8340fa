import type { Deps } from '../deps'
import { appoint } from '../spokespeople/actions'
import type { Cast } from './cast'
import type { Calendar } from './calendar'
import { TERMS, type SampleTerm } from './texts/people'

/** Everyone who may speak, from a day before any of the statements. */
export async function appointAll(deps: Deps, cast: Cast, calendar: Calendar) {
  for (const term of TERMS) await appoint(deps, cast.player('administrator'), formOf(term, cast, calendar))
}

function formOf(
  { agency, person, from, case: forCase, ...values }: SampleTerm,
  cast: Cast,
  { at }: Calendar,
) {
  const known = cast.byEmail.get(person)
  // an authorisation follows what it is for, that same evening
  const decidedAt = at(from, forCase ? '21:00' : '08:00')
  return {
    ...values,
    ...{ decidedAt, validFrom: decidedAt },
    agency: cast.agency(agency).id,
    person: known?.personId ?? null,
    fullName: known ? null : person,
    validTo: forCase ? at(from - forCase.days, '17:00') : null,
    caseSubject: forCase?.subject ?? null,
    key: null,
  }
}

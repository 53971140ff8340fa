import type { Deps } from '../deps'
import { formatTime } from '../i18n/dates'
import type { AppointmentForm } from '../spokespeople/form'
import { confirm } from '../spokespeople/confirm-actions'
import { publish } from '../spokespeople/publish-actions'
import { appoint } from '../spokespeople/record-actions'
import type { Cast } from './cast'
import type { Calendar } from './calendar'
import { paper } from './paper'
import { TERMS, type SampleTerm } from './texts/people'

const HOUR = 3600_000
/** Of the 24 that the law gives, so many are left. */
const HOURS_GONE = 19

/** Everyone who may speak, each by a paper; from a day before any of the statements. */
export async function appointAll(deps: Deps, cast: Cast, calendar: Calendar) {
  const now = await deps.now(deps.db)
  const heads = new Map<string, string>()
  for (const term of TERMS) {
    const decidedAt = signedAt(term, calendar, now)
    const grantor = term.case ? heads.get(term.agency)! : null
    const id = await play(deps, cast, term, formOf(term, cast, calendar, { decidedAt, grantor }))
    if (term.basis === 'head') heads.set(term.agency, id)
  }
}

/** An authorisation follows what it is for, that same evening. */
function signedAt({ from, case: forCase }: SampleTerm, { at }: Calendar, now: Date): Date {
  return from === null ? new Date(+now - HOURS_GONE * HOUR) : at(from, forCase ? '21:00' : '08:00')
}

async function play(deps: Deps, cast: Cast, term: SampleTerm, form: AppointmentForm): Promise<string> {
  const { publishedAfter } = term
  const administrator = cast.player('administrator')
  const later = new Date(+form.decidedAt! + (publishedAfter ?? 0) * HOUR)
  const then = { ...deps, now: () => Promise.resolve(later) }
  const id = await appoint(then, administrator, form, [await paperOf(deps, term, form)])
  if (publishedAfter !== null && term.basis !== 'head') await publish(then, administrator, id, term)
  if (term.confirmed) await confirm(deps, administrator, id)
  return id
}

const paperOf = (
  deps: Deps,
  { person, position, case: forCase }: SampleTerm,
  { decisionNo, decidedAt }: AppointmentForm,
) =>
  paper(deps, `${forCase ? 'uy-quyen' : 'quyet-dinh'}-${decisionNo!.replace('/', '-')}.pdf`, [
    'VĂN BẢN MẪU, KHÔNG CÓ GIÁ TRỊ',
    `Số: ${decisionNo}`,
    `Ký lúc: ${formatTime(decidedAt!)}`,
    forCase ? 'Ủy quyền phát ngôn' : 'Giao nhiệm vụ phát ngôn',
    person.includes('@') ? position : `${person}, ${position}`,
    ...(forCase ? [`Vụ việc: ${forCase.subject}`] : []),
  ])

interface Signed {
  decidedAt: Date
  grantor: string | null
}

function formOf(
  term: SampleTerm,
  cast: Cast,
  { at }: Calendar,
  { decidedAt, grantor }: Signed,
): AppointmentForm {
  const { agency, person, basis, position, phone, officialEmail, decisionNo, signer, case: forCase } = term
  const known = cast.byEmail.get(person)
  return {
    ...{
      basis,
      position,
      phone,
      officialEmail,
      decisionNo,
      signer,
      decidedAt,
      validFrom: decidedAt,
      grantor,
    },
    agency: cast.agency(agency).id,
    person: known?.personId ?? null,
    fullName: known ? null : person,
    validTo: forCase ? at(term.from! - forCase.days, '17:00') : null,
    ...{ caseId: null, caseSubject: forCase?.subject ?? null },
    ...{ filePublic: basis !== 'head', publish: false, key: null },
  }
}

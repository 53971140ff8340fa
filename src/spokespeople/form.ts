import {
  email,
  line,
  oneOf,
  optional,
  phone,
  readForm,
  time,
  uuid,
  whole,
  type Reader,
  type Values,
} from '../web/form'
import { BASES, isOfficial } from './rules'

const officialEmail =
  (domains: readonly string[]): Reader<string> =>
  (raw) => {
    const read = email(raw)
    if ('problem' in read || isOfficial(read.value, domains)) return read
    return {
      problem: {
        key: 'problem.official_email',
        values: { domains: domains.map((end) => `.${end}`).join(', ') },
      },
    }
  }

/** The four facts of Decree 244/2026 article 3.3, the decision they rest on and how long it holds. */
const fields = (domains: readonly string[]) => ({
  agency: whole({ max: 2 ** 30 }),
  person: optional(whole({ max: 2 ** 30 })),
  fullName: optional(line({ max: 120 })),
  basis: oneOf(BASES),
  position: line({ max: 200 }),
  phone,
  officialEmail: officialEmail(domains),
  decisionNo: optional(line({ max: 100 })),
  decidedAt: optional(time),
  signer: optional(line({ max: 120 })),
  validFrom: optional(time),
  validTo: optional(time),
  caseSubject: optional(line({ max: 300 })),
  key: optional(uuid),
})

export type AppointmentForm = Values<ReturnType<typeof fields>>

export function readAppointment(body: unknown, domains: readonly string[]) {
  const form = readForm(body, fields(domains))
  const problems = { ...(form.ok ? {} : form.problems), ...(form.ok ? missing(form.values) : {}) }
  return Object.keys(problems).length > 0 ? { ok: false as const, raw: form.raw, problems } : form
}

const blank = { key: 'problem.blank' } as const

/** What depends on another field. An authorisation is in writing, for one case and a set period (article 3.5). */
function missing(values: AppointmentForm) {
  const authorised = values.basis === 'authorised'
  return {
    ...(values.person === null && values.fullName === null && { fullName: blank }),
    ...(authorised && values.caseSubject === null && { caseSubject: blank }),
    ...(authorised && values.decisionNo === null && { decisionNo: blank }),
    ...(authorised && values.decidedAt === null && { decidedAt: blank }),
    ...(authorised && values.signer === null && { signer: blank }),
    ...(authorised && values.validTo === null && { validTo: blank }),
    ...(values.validTo !== null &&
      values.validFrom !== null &&
      values.validTo <= values.validFrom && { validTo: { key: 'spokespeople.problem.order' } as const }),
  }
}

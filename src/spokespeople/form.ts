import { cite, type Matter } from '../law/articles'
import {
  line,
  oneOf,
  optional,
  readForm,
  time,
  uuid,
  whole,
  type Problem,
  type Problems,
  type Reader,
  type Values,
} from '../web/form'
import { contactFields, missingContact, type Settings } from './contact-form'
import { BASES, type Basis } from './rules'

const ticked: Reader<boolean> = (raw) => ({ value: raw === '1' })

/** Who speaks, by what paper, on what and how long; what each basis needs of it is said below. */
const fields = (settings: Settings) => ({
  agency: whole({ max: 2 ** 30 }),
  person: optional(whole({ max: 2 ** 30 })),
  fullName: optional(line({ max: 120 })),
  basis: oneOf(BASES),
  ...contactFields(settings),
  decisionNo: optional(line({ max: 100 })),
  decidedAt: optional(time),
  signer: optional(line({ max: 120 })),
  grantor: optional(uuid),
  caseId: optional(uuid),
  caseSubject: optional(line({ max: 300 })),
  validFrom: optional(time),
  validTo: optional(time),
  filePublic: ticked,
  publish: ticked,
  key: optional(uuid),
})

export type AppointmentForm = Values<ReturnType<typeof fields>>

/** @param papers how many files came with it */
export function readAppointment(body: unknown, papers: number, settings: Settings) {
  const form = readForm(body, fields(settings))
  const problems = form.ok
    ? {
        ...whoMissing(form.values),
        ...contactMissing(form.values, settings),
        ...wrongPaper(form.values, papers, settings),
      }
    : asOneCase(form.problems, settings)
  return Object.keys(problems).length > 0 ? { ok: false as const, raw: form.raw, problems } : form
}

const blank: Problem = { key: 'problem.blank' }

/** One of the list or a new one: of both, the portal would have to guess. */
function whoMissing({ person, fullName }: AppointmentForm): Problems {
  if (person !== null && fullName !== null) return { fullName: { key: 'spokespeople.problem.either' } }
  return person === null && fullName === null ? { fullName: blank } : {}
}

/** A head is published with being recorded. */
const contactMissing = (values: AppointmentForm, settings: Settings): Problems =>
  values.publish || values.basis === 'head' ? missingContact(values, settings) : {}

/** Two cases sent at once are no slip of a browser. */
const asOneCase = (problems: Problems, settings: Settings): Problems =>
  problems['caseId'] ? { ...problems, caseId: citing('one_case', 'authorisation', settings) } : problems

type Sentence =
  | 'no_document'
  | 'no_authorisation'
  | 'one_document'
  | 'as_signed'
  | 'future'
  | 'order'
  | 'unsigned'
  | 'definite'
  | 'one_case'
  | 'no_case'

const citing = (
  sentence: Sentence,
  matter: Matter,
  { now, locale }: Settings,
  at: Date | null = null,
): Problem => ({ key: `spokespeople.problem.${sentence}`, values: cite(matter, at ?? now, locale) })

const MATTERS: Record<Basis, Matter> = { head: 'kinds', regular: 'contact', authorised: 'authorisation' }

/** The paper, its time and what it is for; cited by the decree of the day on which it was signed. */
function wrongPaper(values: AppointmentForm, papers: number, settings: Settings): Problems {
  const { basis, decidedAt } = values
  const say = (sentence: Sentence) => citing(sentence, MATTERS[basis], settings, decidedAt)
  return {
    ...(basis === 'authorised' && wrongCase(values, say)),
    ...wrongTerm(values, say),
    ...(basis !== 'head' && missingPaper(values, say)),
    ...(decidedAt && decidedAt > settings.now && { decidedAt: say('future') }),
    ...wrongFiles(basis, papers, say),
  }
}

type Say = (sentence: Sentence) => Problem

/** Exactly one: known already, or new (article 3.5). */
function wrongCase({ caseId, caseSubject }: AppointmentForm, say: Say): Problems {
  if (caseId !== null && caseSubject !== null) return { caseSubject: say('one_case') }
  return caseId === null && caseSubject === null ? { caseSubject: say('no_case') } : {}
}

function wrongTerm({ basis, decidedAt, validFrom, validTo }: AppointmentForm, say: Say): Problems {
  const definite = basis === 'authorised'
  return {
    ...(definite && validFrom === null && { validFrom: say('definite') }),
    ...(basis !== 'head' &&
      validFrom &&
      decidedAt &&
      validFrom < decidedAt && { validFrom: say('unsigned') }),
    ...(definite && validTo === null && { validTo: say('definite') }),
    ...(validFrom && validTo && validTo <= validFrom && { validTo: say('order') }),
  }
}

function missingPaper(values: AppointmentForm, say: Say): Problems {
  const { basis, decisionNo, decidedAt, signer, grantor } = values
  return {
    ...(decisionNo === null && { decisionNo: say('as_signed') }),
    ...(decidedAt === null && { decidedAt: say('as_signed') }),
    ...(basis === 'regular' && signer === null && { signer: say('as_signed') }),
    ...(basis === 'authorised' && grantor === null && { grantor: { key: 'problem.choose' } as const }),
  }
}

function wrongFiles(basis: Basis, papers: number, say: Say): Problems {
  if (papers > 1) return { files: say('one_document') }
  if (papers === 1 || basis === 'head') return {}
  return { files: say(basis === 'authorised' ? 'no_authorisation' : 'no_document') }
}

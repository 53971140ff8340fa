import { nameOf } from '../agencies/page'
import type { Agency } from '../agencies/queries'
import { translate, type Locale } from '../i18n'
import type { Case } from '../spokespeople/case-queries'
import type { Appointment } from '../spokespeople/queries'
import type { Raw } from '../web/form'
import type { Form } from './edit-page'
import * as rules from './rules'

/** What the form lets choose among. */
export const choicesOf = (
  { agencies, appointments, cases, about, revising }: Form,
  locale: Locale,
  raw: Raw,
) => ({
  agencies: agencies.map((agency) => ({
    value: agency.id,
    name: nameOf(agency, locale),
    selected: String(agency.id) === raw['agency'],
  })),
  oneAgency: agencies.length === 1 ? agencies[0]!.id : null,
  kinds: choices(rules.KINDS, 'statements.kind', raw['kind']),
  forms: choices(rules.FORMS, 'statements.form', raw['form']),
  occasions: choices(rules.OCCASIONS, 'statements.occasion', raw['occasion']),
  changeKinds: choices(rules.CHANGE_KINDS, 'statements.change', raw['changeKind']),
  ofCase: revising && about ? about.subject : null,
  cases: revising ? [] : cases.map((each) => caseChoice(each, agencies, locale, raw)),
  ...speakersFor(appointments, agencies, locale, raw),
})

export const choices = (values: readonly string[], words: string, chosen: string | undefined) =>
  values.map((value) => ({ value, label: `${words}.${value}`, selected: value === chosen }))

/** Where one writes for several agencies, each speaker with theirs; first those of the agency that is chosen. */
function speakersFor(appointments: Appointment[], agencies: Agency[], locale: Locale, raw: Raw) {
  const options = (all: Appointment[]) => all.map((each) => speakerOption(each, locale, raw))
  if (agencies.length < 2) return { speakers: options(appointments), speakerGroups: null }
  const isChosen = ({ id }: Agency) => String(id) === raw['agency']
  const speakerGroups = agencies
    .toSorted((one, other) => Number(isChosen(other)) - Number(isChosen(one)))
    .map((agency) => ({
      name: nameOf(agency, locale),
      options: options(appointments.filter(({ agencyId }) => agencyId === agency.id)),
    }))
    .filter((group) => group.options.length > 0)
  return { speakers: speakerGroups.flatMap((group) => group.options), speakerGroups }
}

const speakerOption = ({ id, fullName, position, caseSubject }: Appointment, locale: Locale, raw: Raw) => {
  const bound = caseSubject && translate(locale, 'statements.edit.speaker.bound', { case: caseSubject })
  return {
    value: id,
    name: [fullName, position, bound].filter(Boolean).join(', '),
    selected: id === raw['speaker'],
  }
}

const agencyName = (agencyId: number, agencies: Agency[], locale: Locale) => {
  const agency = agencies.length > 1 && agencies.find(({ id }) => id === agencyId)
  return agency ? nameOf(agency, locale) : null
}

const caseChoice = ({ id, agencyId, subject }: Case, agencies: Agency[], locale: Locale, raw: Raw) => ({
  value: id,
  name: [subject, agencyName(agencyId, agencies, locale)].filter(Boolean).join(', '),
  selected: id === raw['case'],
})

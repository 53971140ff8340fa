import * as agencies from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import type { Locale } from '../i18n'
import type { Case } from '../spokespeople/case-queries'
import * as spokespeople from '../spokespeople/queries'
import { refuse as wrongIn, type Problems } from '../web/form'
import { whyIn } from './authority-page'
import { minorProblem } from './changes/checks'
import type { Form } from './edit-page'
import { readDraft } from './form'
import { speaks } from './speaking'
import { unreadIn } from './writing/answers'
import { problemsOf } from './writing/ways'

/** The form, with a case of the agency that it names and a speaker who may speak on it. */
export async function readFor(deps: Deps, shown: Form, body: unknown, locale: Locale) {
  const { db, now } = deps
  const form = await withTexts(deps, shown, readDraft(body, shown.revising), body)
  if (!form.ok) return form
  const { agency, speaker } = form.values
  if (shown.documentId === null && (await agencies.hasEnded(db, agency, await now())))
    return wrongIn(form.raw, 'agency', 'statements.why.agency_ended')
  const caseId = shown.revising ? (shown.about?.id ?? null) : form.values.case
  if (!shown.revising && !isOffered(shown.cases, caseId, agency))
    return wrongIn(form.raw, 'case', 'statements.edit.other_case')
  const larger = shown.revising ? await minorProblem(db, shown.documentId!, form.values) : null
  if (larger) return wrongIn(form.raw, 'changeKind', larger.key, larger.values)
  if (speaker === null) return form
  if (!(await isTheirs(db, shown, speaker, agency)))
    return wrongIn(form.raw, 'speaker', 'statements.edit.other_speaker')
  const about = { agencyId: agency, caseId }
  const answer = await speaks(db, about, { speakerAppointmentId: speaker }, await now())
  if (answer.may) return form
  const { key, values } = whyIn(answer.why, locale)
  return wrongIn(form.raw, 'speaker', key, values)
}

/** With what may not stand in its texts, and a Word file that was chosen and not read. */
async function withTexts(
  deps: Deps,
  { documentId }: Form,
  form: ReturnType<typeof readDraft>,
  body: unknown,
) {
  const found = { ...(await problemsOf(deps, form.raw, documentId)), ...unreadIn(body) }
  const problems: Problems = { ...found, ...(form.ok ? {} : form.problems) }
  return Object.keys(problems).length > 0 ? { ok: false as const, raw: form.raw, problems } : form
}

const isOffered = (cases: Case[], caseId: string | null, agency: number) =>
  caseId === null || cases.some(({ id, agencyId }) => id === caseId && agencyId === agency)

/** Of strangers the form says nothing, not even a name. */
const isTheirs = async (db: Db, { agencies: own }: Form, speaker: string, agency: number) =>
  own.some(({ id }) => id === agency) && (await spokespeople.appointment(db, speaker))?.agencyId === agency

import * as accounts from '../accounts/queries'
import type { Actor } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { mustStateReason, refusalGroundsAt } from '../law/refusals'
import * as spokespeople from '../spokespeople/queries'
import type { Appointment } from '../spokespeople/queries'
import { withBytes } from '../files/actions'
import type { NewFile } from '../files/examine'
import type { MoveForm } from './desk-form'
import { hold, signersOf } from './desk-held'
import type { JournalistNews } from './letters'
import { copyWithin } from './mark-actions'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { refusalLawAt } from './refusal-rules'
import { needs, stepOf, type Move } from './rules'
import { once } from '../web/once'
import { carryOut, checkMove, contentOf, insertMessage } from './steps'
import { tellJournalist, tellStaff } from './tell'
import * as stories from './story-queries'

/**
 * The desk moves a request on, if its state and the mover's role allow. The same form sent again, also after it was
 * carried out, moves nothing twice.
 */
export const move = (
  deps: Deps,
  by: Actor,
  id: string,
  step: Move,
  form: MoveForm,
  files: readonly NewFile[] = [],
): Promise<unknown> =>
  withBytes(deps, files, () =>
    deps.db.transaction((trx) =>
      once(trx, form.key, () => moveWithin(deps, trx, by, { id, step, form, files }), contentOf(form, files)),
    ),
  )

interface Moving {
  id: string
  step: Move
  form: MoveForm
  files: readonly NewFile[]
}

async function moveWithin(
  deps: Deps,
  trx: Db,
  by: Actor,
  { id, step, form, files }: Moving,
): Promise<string> {
  const request = await hold(trx, by, id)
  checkMove(request, step, by)

  const signer = needs(step, 'ground') ? await insertRefusal(deps, trx, request, form) : null
  await mark(trx, by, request, form)
  const message = wordsOf(form, files)
  const messageId =
    message === null ? null : await insertMessage(deps, trx, by, request, 'out', { message, files })
  await carryOut(deps, trx, by, request, step, messageId, signer ? { appointment: signer.id } : {})
  if (signer) await tellSigner(deps, trx, by, request, signer)
  const news = newsOf(step)
  if (news) await tellJournalist(deps, trx, request, news)
  return messageId ?? id
}

/** What the answer says beside its words. */
async function mark(trx: Db, by: Actor, request: PressRequest, { review, copyNo, copiedOn }: MoveForm) {
  if (review) await requests.askReview(trx, request.id)
  if (copyNo && copiedOn) await copyWithin(trx, by, request, copyNo, copiedOn)
}

/** The document of a refusal without a message comes with its reason. */
const wordsOf = ({ message, reason }: MoveForm, files: readonly NewFile[]) =>
  message ?? (files.length > 0 ? reason : null)

/** Beginning to work on it is no news yet. */
function newsOf(step: Move): JournalistNews | null {
  if (step === 'ask') return 'question'
  if (step === 'tell') return 'message'
  if (needs(step, 'ground')) return step === 'refuse' ? 'refusal' : 'partly'
  if (stepOf(step).to !== 'closed') return null
  return step === 'answer' ? 'answer' : 'closed'
}

/** The ground is one in force now and its signer one who may speak now: both are asked while nobody can change it. */
async function insertRefusal(
  deps: Deps,
  trx: Db,
  request: PressRequest,
  form: MoveForm,
): Promise<Appointment> {
  const { reason, part } = form
  const now = await deps.now(trx)
  const ground = refusalGroundsAt(now).find(({ code }) => code === form.ground)
  const law = refusalLawAt(now, 'vi')
  if (!ground || !form.signer) throw new Conflict('requests.cannot.ground', { source: law.source })
  if (!reason && mustStateReason(now)) throw new Conflict('requests.problem.reason', { source: law.reason! })
  await spokespeople.lockAppointment(trx, form.signer)
  const signer = (await signersOf(trx, request, now)).find(({ id }) => id === form.signer)
  if (!signer) throw new Conflict('requests.cannot.signer')

  const { instrument, article, clause } = ground
  await stories.insertRefusal(trx, {
    ...{ requestId: request.id, instrument, article, clause },
    ...{ textPart: part, reason, signedByAppointmentId: signer.id },
  })
  return signer
}

/** Whoever is named as the signer learns of it at once, unless they did it themselves. */
async function tellSigner(deps: Deps, trx: Db, by: Actor, request: PressRequest, { personId }: Appointment) {
  const account = await accounts.byPerson(trx, personId)
  if (account && account.id !== by.accountId)
    await tellStaff(deps, trx, request, 'signed', { ...account, accountId: account.id })
}

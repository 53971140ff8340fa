import type { Actor } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { refusalGroundsAt } from '../law/refusals'
import * as spokespeople from '../spokespeople/queries'
import type { MoveForm } from './desk-form'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { isOnDeskOf, maySign, needs, type Move } from './rules'
import { carryOut, checkMove, insertMessage, tellJournalist } from './steps'
import * as stories from './story-queries'

/** The desk moves a request on, if its state and the mover's role allow. */
export const move = (deps: Deps, by: Actor, id: string, step: Move, form: MoveForm): Promise<void> =>
  deps.db.transaction(async (trx) => {
    const request = await requests.lock(trx, id)
    if (!request || !isOnDeskOf(by, request)) throw new NotFound()
    checkMove(request, step, by)

    if (needs(step, 'ground')) await insertRefusal(deps, trx, request, form)
    const messageId =
      form.message === null ? null : await insertMessage(trx, by, request, 'out', form.message)
    await carryOut(trx, by, request, step, messageId)
    if (needs(step, 'message') || needs(step, 'ground'))
      await tellJournalist(deps, trx, request, newsOf(step))
  })

const newsOf = (step: Move) => (step === 'ask' ? 'question' : 'answer')

/** The ground is one in force now and its signer one who may speak now: both are asked while nobody can change it. */
async function insertRefusal(deps: Deps, trx: Db, request: PressRequest, form: MoveForm) {
  const { signer, reason, part } = form
  const now = await deps.now(trx)
  const ground = refusalGroundsAt(now).find(({ code }) => code === form.ground)
  if (!ground || !signer || !reason) throw new Conflict('requests.cannot.ground')
  await spokespeople.lockAppointment(trx, signer)
  if (!(await signersOf(trx, request, now)).some(({ id }) => id === signer))
    throw new Conflict('requests.cannot.signer')

  const { instrument, article, clause } = ground
  await stories.insertRefusal(trx, {
    ...{ requestId: request.id, instrument, article, clause },
    ...{ textPart: part, reason, signedByAppointmentId: signer },
  })
}

export const signersOf = async (db: Db, request: PressRequest, now: Date) =>
  (await spokespeople.current(db, request.agencyId)).filter((term) => maySign(term, request, now))

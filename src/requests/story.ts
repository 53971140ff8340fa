import * as agencies from '../agencies/queries'
import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'
import * as spokespeople from '../spokespeople/queries'
import type { Appointment } from '../spokespeople/queries'
import type { PressRequest } from './queries'
import * as stories from './story-queries'
import type { Question, Refusal, RequestEvent } from './story-queries'

export interface SignedRefusal extends Refusal {
  signer: Appointment | undefined
}

/** One request with all that its two pages tell of it. */
export interface Story {
  request: PressRequest
  agency: Agency
  questions: Question[]
  events: RequestEvent[]
  refusals: SignedRefusal[]
}

export async function storyOf(db: Db, request: PressRequest): Promise<Story> {
  const [found, questions, events, refusals] = await Promise.all([
    agencies.byIds(db, [request.agencyId]),
    stories.questionsOf(db, request.id),
    stories.eventsOf(db, request.id),
    stories.refusalsOf(db, request.id),
  ])
  return { request, agency: found[0]!, questions, events, refusals: await signed(db, refusals) }
}

const signed = (db: Db, refusals: Refusal[]): Promise<SignedRefusal[]> =>
  Promise.all(
    refusals.map(async (refusal) => ({
      ...refusal,
      signer: await spokespeople.appointment(db, refusal.signedByAppointmentId),
    })),
  )

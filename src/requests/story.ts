import * as agencies from '../agencies/queries'
import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'
import * as spokespeople from '../spokespeople/queries'
import type { Appointment } from '../spokespeople/queries'
import * as heldFiles from '../files/queries'
import type { HeldFile } from '../files/queries'
import type { PressRequest } from './queries'
import * as stories from './story-queries'
import type { Question, Refusal, RequestEvent } from './story-queries'
import { timesOf, type Times } from './times'

export interface SignedRefusal extends Refusal {
  signer: Appointment | undefined
}

/** One request with all that its two pages tell of it. */
export interface Story {
  request: PressRequest
  agency: Agency
  questions: Question[]
  /** What came with the request. */
  files: HeldFile[]
  events: (RequestEvent & { files: HeldFile[] })[]
  refusals: SignedRefusal[]
  times: Times | undefined
}

export async function storyOf(db: Db, request: PressRequest): Promise<Story> {
  const [found, questions, files, events, refusals, times] = await Promise.all([
    agencies.byIds(db, [request.agencyId]),
    stories.questionsOf(db, request.id),
    heldFiles.ofOwners(db, 'request', [request.id]),
    stories.eventsOf(db, request.id).then((rows) => withFiles(db, rows)),
    stories.refusalsOf(db, request.id).then((rows) => signed(db, rows)),
    timesOf(db, request),
  ])
  return { request, agency: found[0]!, questions, files, events, refusals, times }
}

async function withFiles(db: Db, events: RequestEvent[]) {
  const ids = events.flatMap(({ messageId }) => messageId ?? [])
  const files = await heldFiles.ofOwners(db, 'message', ids)
  return events.map((event) => ({
    ...event,
    files: files.filter(({ ownerId }) => ownerId === event.messageId),
  }))
}

const signed = (db: Db, refusals: Refusal[]): Promise<SignedRefusal[]> =>
  Promise.all(
    refusals.map(async (refusal) => ({
      ...refusal,
      signer: await spokespeople.appointment(db, refusal.signedByAppointmentId),
    })),
  )

import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { dueSentence, ownSentence } from './due-page'
import * as reminders from './reminder-queries'
import { OWN, type Due } from './reminder-queries'
import * as requests from './queries'
import type { PressRequest } from './queries'
import { tellDesk, tellJournalist } from './tell'
import { timesOf } from './times'

export const REMIND = 'remind'

/** Days that a journalist has before they are asked again, by letter. */
const DAYS_TO_ANSWER = 3

/** A job: a letter to the desk of what is nearly due or late, and to journalists of what they were asked. */
export async function remind(deps: Deps): Promise<void> {
  for (const due of await reminders.dueSoon(deps.db))
    await once(deps, due, isOpen, (trx, request) => tellDue(deps, trx, request, due))
  for (const due of await reminders.unanswered(deps.db, DAYS_TO_ANSWER))
    await once(deps, due, isAsked, (trx, request) => tellJournalist(deps, trx, request, 'reminder'))
}

/** Until when, and whether a law, a house or the journalist says so. */
async function tellDue(deps: Deps, trx: Db, request: PressRequest, { what }: Due) {
  const times = what === OWN ? undefined : await timesOf(trx, request)
  await tellDesk(deps, trx, request, 'due', undefined, (locale) => ({
    due: times ? dueSentence(times, locale) : ownSentence(request, locale),
  }))
}

const isAsked = ({ status }: PressRequest) => status === 'awaiting_journalist'
const isOpen = ({ status }: PressRequest) => status !== 'closed'

/** The letter and the note that it was written stand or fall together; what was settled meanwhile is not mentioned. */
const once = (
  { db }: Deps,
  due: Due,
  stillSo: (request: PressRequest) => boolean,
  tell: (trx: Db, request: PressRequest) => Promise<void>,
) =>
  db.transaction(async (trx) => {
    const request = await requests.lock(trx, due.requestId)
    if (request && stillSo(request) && (await reminders.insert(trx, due))) await tell(trx, request)
  })

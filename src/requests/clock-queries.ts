import type { Db } from '../database/connect'
import type { Calendar, Target } from '../law/targets'

export interface Clock {
  id: string
  ruleCode: string
  dueAt: Date
  metAt: Date | null
}

interface NewClock {
  requestId: string
  target: Target
  triggerAt: Date
  dueAt: Date
}

const clocks = (db: Db) => db<Clock & { subjectKind: string; subjectId: string }>('clocks')

export async function calendar(db: Db): Promise<Calendar> {
  const rows = await db<{ day: string; kind: string }>('calendarDays').select('day', 'kind')
  const days = (worked: boolean) =>
    new Set(rows.filter(({ kind }) => (kind === 'make_up_work') === worked).map(({ day }) => day))
  return { holidays: days(false), workdays: days(true) }
}

export const start = (db: Db, { requestId, target, triggerAt, dueAt }: NewClock) =>
  db('clocks').insert({
    ...{ subjectKind: 'request', subjectId: requestId, ruleCode: target.code },
    ...{ triggerKind: 'received', triggerAt, dueAt },
  })

/** The agency has answered, or there is nothing to answer any more. */
export const meet = (db: Db, requestId: string) =>
  clocks(db)
    .where({ subjectKind: 'request', subjectId: requestId })
    .whereNull('metAt')
    .update({ metAt: db.raw('portal_now()') })

export const ofRequest = (db: Db, requestId: string): Promise<Clock | undefined> =>
  clocks(db).where({ subjectKind: 'request', subjectId: requestId }).first('id', 'ruleCode', 'dueAt', 'metAt')

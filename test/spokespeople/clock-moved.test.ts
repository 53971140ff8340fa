import { CLOCK_SUBJECTS } from '../../src/app'
import { start } from '../../src/clocks/actions'
import { recompute } from '../../src/clocks/recompute-actions'
import { anAgency, aSpokesperson, somebody } from '../support/factories'
import { db, deps, setClock } from '../support/portal'

afterEach(async () => {
  await db('calendarDays').delete()
  await setClock(null)
})

test('a day off more that moves the time to publish stands in the trail, with both times', async () => {
  await setClock('2026-08-10T02:00:00Z')
  const agency = await anAgency()
  await db('houseRules').insert({
    ...{ agencyId: agency.id, code: 'AUTH_PUBLISH', amount: 2, unit: 'working_day' },
    ...{ effective: '[2026-08-01,)', documentNo: '15/QĐ' },
  })
  const id = await aSpokesperson(agency)
  const from = { code: 'AUTH_PUBLISH', triggerAt: new Date('2026-08-10T02:00:00Z'), triggerBy: null }
  await db.transaction((trx) => start(trx, { subject: { kind: 'appointment', id }, agency, ...from }))
  await db('calendarDays').insert({ day: '2026-08-11', kind: 'holiday', name: 'Nghỉ', sourceDoc: '1/TB' })
  await db.transaction((trx) => recompute(deps(), trx, somebody, CLOCK_SUBJECTS))
  const events = db('auditEvents').where({ subjectKind: 'appointment', subjectId: id })
  const [event] = await events
    .where({ action: 'appointment.clock_moved' })
    .select<object[]>('agencyId', 'details')
  expect(event).toMatchObject({
    agencyId: agency.id,
    details: { before: '2026-08-12T17:00:00.000Z', after: '2026-08-13T17:00:00.000Z', cause: 'calendar' },
  })
})

import { move } from '../../src/requests/desk-actions'
import { anAgency, aMember } from '../support/factories'
import { db, deps } from '../support/portal'
import { aRequest, aSigner, follower, JOURNALIST, lettersTo, nothing, refusal } from './support'

/** Every row of every table that is not the contact's own, the journalist's own letters left out. */
async function allRows(): Promise<string> {
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker')`,
  )
  const texts = await Promise.all(
    rows.map(async ({ name }) => {
      const found = await db.raw<{ rows: { row: string }[] }>(
        `select to_jsonb(t)::text as row from ${name} t`,
      )
      return found.rows.map(({ row }) => `${name} ${row}`)
    }),
  )
  return texts
    .flat()
    .filter((row) => !(row.startsWith('public.outbox') && row.includes(`"recipient": "${JOURNALIST.email}"`)))
    .join('\n')
}

test('who asked stands nowhere in the database but sealed, and in the letters to them', async () => {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  const request = await aRequest(agency)
  await move(deps(), officer, request.id, 'ask', { ...nothing, message: 'Hỏi lại' })
  await (await follower(request)).post('/theo-doi/yeu-cau/tra-loi').type('form').send({ message: 'Bổ sung' })
  await move(deps(), officer, request.id, 'refuse', refusal(await aSigner(agency)))

  const everything = await allRows()
  expect(everything).toContain(request.publicCode)
  expect(everything).not.toContain(request.secret)
  for (const value of Object.values(JOURNALIST)) {
    expect(everything).not.toContain(value)
    expect(everything).not.toContain(Buffer.from(value).toString('hex'))
  }
  const trail = await db('auditEvents').where({ subjectId: request.publicCode }).pluck('details')
  expect(JSON.stringify(trail)).not.toMatch(/Giá nước|Hỏi lại|Bổ sung/)
  const letters = await lettersTo(officer)
  expect(letters).toContain(request.publicCode)
  expect(letters).not.toMatch(/Giá nước|Bổ sung|Báo Thử Nghiệm/)
})

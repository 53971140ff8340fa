import type { Db } from '../database/connect'
import { maySpeak, type Authority, type Right, type Silent } from '../spokespeople/authority'
import { holdRightsBy, rightsBy } from '../spokespeople/authority-queries'
import { caseById } from '../spokespeople/case-queries'
import type { Document } from './document-queries'
import type { Edition } from './edition-queries'

type About = Pick<Document, 'agencyId' | 'caseId'>
type Spoken = Pick<Edition, 'speakerAppointmentId'>

/** Whether its speaker may speak on it at that instant, and by what right. */
export const speaks = (db: Db, document: About, edition: Spoken, at: Date) =>
  judged(db, rightsBy, document, edition, at)

/** The same in a transaction, in which none of their rights ends. */
export const holdSpeaks = (trx: Db, document: About, edition: Spoken, at: Date) =>
  judged(trx, holdRightsBy, document, edition, at)

async function judged(
  db: Db,
  read: (db: Db, id: string) => Promise<Right[]>,
  { agencyId, caseId }: About,
  { speakerAppointmentId: chosen }: Spoken,
  at: Date,
): Promise<Authority | Silent> {
  const rights = chosen === null ? [] : await read(db, chosen)
  const answer = maySpeak(rights, { chosen, agencyId, caseId, at })
  if (!answer.may || caseId === null) return answer
  return { ...answer, caseSubject: (await caseById(db, caseId))!.subject }
}

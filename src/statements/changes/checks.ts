import type { Db } from '../../database/connect'
import { Conflict } from '../../errors'
import * as spokespeople from '../../spokespeople/queries'
import type { Problem } from '../../web/form'
import * as editions from '../edition-queries'
import type { Edition } from '../edition-queries'
import type { DraftForm } from '../form'
import type { Held } from '../held'
import * as texts from '../text-queries'
import { NOTHING } from './beside-rules'
import * as links from './link-queries'
import { whyNotMinor, type Version, type Words } from './minor-rules'
import * as told from './told-queries'

/** What was written is called a small change and is none: then why. */
export async function minorProblem(db: Db, documentId: string, draft: DraftForm): Promise<Problem | null> {
  if (draft.changeKind !== 'minor') return null
  const edition = await editions.latest(db, documentId)
  return notSmall(db, documentId, {
    texts: wordsOf(draft),
    speaker: await nameOf(db, draft.speaker),
    beside: edition ? await told.besideOf(db, edition.id) : NOTHING,
  })
}

/** @throws Conflict when readers would not be told what they have to be told of this edition */
export async function stopIfUntold(
  trx: Db,
  { document, edition }: Pick<Held, 'document' | 'edition'>,
): Promise<void> {
  if (isToldOf(edition) && !edition.changeNote) throw new Conflict('changes.why.no_note')
  if (document.kind === 'erratum' && (await links.targetsOf(trx, edition.id)).length === 0)
    throw new Conflict('changes.why.no_target')
  if (edition.changeKind !== 'minor') return
  const problem = await notSmall(trx, document.id, {
    texts: await texts.ofEdition(trx, edition.id),
    speaker: await nameOf(trx, edition.speakerAppointmentId),
    beside: await told.besideOf(trx, edition.id),
  })
  if (problem) throw new Conflict(problem.key, problem.values)
}

const isToldOf = ({ changeKind }: Pick<Edition, 'changeKind'>) =>
  changeKind === 'correction' || changeKind === 'update'

async function notSmall(db: Db, documentId: string, after: Version): Promise<Problem | null> {
  const last = await told.lastTold(db, documentId)
  if (!last) return null
  const before = {
    texts: await texts.ofEdition(db, last.id),
    speaker: last.speakerName,
    beside: await told.besideOf(db, last.id),
  }
  return whyNotMinor(before, after)
}

const nameOf = async (db: Db, appointmentId: string | null): Promise<string | null> =>
  appointmentId === null ? null : ((await spokespeople.appointment(db, appointmentId))?.fullName ?? null)

const wordsOf = ({ titleVi, summaryVi, bodyVi, titleEn, summaryEn, bodyEn }: DraftForm): Words[] => [
  { locale: 'vi', title: titleVi, summary: summaryVi ?? '', bodyMd: bodyVi },
  ...(titleEn !== null && bodyEn !== null
    ? [{ locale: 'en' as const, title: titleEn, summary: summaryEn ?? '', bodyMd: bodyEn }]
    : []),
]

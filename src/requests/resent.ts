import type { Db } from '../database/connect'
import * as heldFiles from '../files/queries'
import type { Arrived } from '../web/uploads'
import type { NewForm } from './form'
import type { PressRequest } from './queries'
import * as stories from './story-queries'

/** Whether a form that made this request was filled in anew since: what it says now must not seem to be received. */
export async function saysOther(
  db: Db,
  { id, subject }: PressRequest,
  form: NewForm,
  arrived: readonly Arrived[] = [],
): Promise<boolean> {
  const [questions, files] = await Promise.all([
    stories.questionsOf(db, id),
    heldFiles.ofOwners(db, 'request', [id]),
  ])
  const asked = questions.filter(({ seq }) => seq > 0).map(({ text }) => text)
  const before = [subject, asked, hashesOf(files)]
  return JSON.stringify(before) !== JSON.stringify([form.subject, form.questions, hashesOf(arrived)])
}

const hashesOf = (files: readonly { sha256: Buffer }[]) =>
  files.map(({ sha256 }) => sha256.toString('hex')).sort()

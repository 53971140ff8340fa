import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import * as attachments from '../../files/attachment-queries'
import { figuresOf } from '../../files/figures'
import * as images from '../../files/image-queries'
import type { MessageKey } from '../../i18n'
import { visitor } from '../../web/access'
import { refusalOf } from '../../web/confirm'
import type { Problem } from '../../web/form'
import { judge } from '../held'
import * as rules from '../rules'
import { workToChange } from '../work'
import { attachmentsPage, type Listed, type Told } from './attachment-page'

export const DONE = {
  them: 'attachments.done.added',
  sua: 'attachments.done.changed',
  go: 'attachments.done.removed',
  'thu-tu': 'attachments.done.ordered',
  'dong-y': 'attachments.done.accepted',
} as const satisfies Record<string, MessageKey>

/** The files of the edition that is worked on, and what this person may do with them. */
export async function listOf(deps: Deps, req: Request, res: Response): Promise<Listed> {
  const { db, settings } = deps
  const by = visitor(res)
  const { document, edition, texts } = await workToChange(deps, by, req.params['id'] as string)
  const [judged, files, pictured] = await Promise.all([
    judge(db, document, edition),
    attachments.ofEdition(db, edition.id),
    images.ofEdition(db, edition.id),
  ])
  return {
    id: document.id,
    heading: texts[0]!.title,
    headingLang: texts[0]!.locale,
    version: edition.lockVersion,
    english: texts.some(({ locale }) => locale === 'en'),
    files,
    figures: figuresOf(pictured, '/noi-bo/tep', settings.scanning),
    whyNotEdit: rules.whyNotEdit(judged, by),
    mayAccept: rules.whyNotAccept(judged, by) === null,
  }
}

export const showList = (res: Response, listed: Listed, told: Told) =>
  res.render('statements/attachments', attachmentsPage(listed, res.locals.locale, told))

/** What was typed stays on the page that says why not. */
export async function unlessConflict(
  act: () => Promise<unknown>,
  then: () => void,
  otherwise: (why: Problem) => unknown,
) {
  const refusal = await refusalOf(act())
  if (refusal) return otherwise({ key: refusal.key, values: refusal.values })
  then()
}

export const done = (res: Response, id: string, what: keyof typeof DONE) =>
  res.redirect(303, `${res.locals.base}/noi-bo/thong-cao/${id}/tep?xong=${what}`)

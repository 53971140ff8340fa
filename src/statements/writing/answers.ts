import type { Request, Response } from 'express'
import type { Deps } from '../../deps'
import type { Problems, Raw } from '../../web/form'
import type { Form } from '../edit-page'
import { typedIn } from './copy-form'
import { again, type Stored } from './form-shown'
import { checkedPreview } from './previewed'
import { wordIn } from './word'
import { broughtInto, languageIn } from './word-rules'

/** Files come only with a Word file that shall be read, also where the rest of the form was cut off. */
const bringsWord = (req: Request) => Boolean(req.is('multipart/form-data'))
const asksPreview = (req: Request) => (req.body as Raw | undefined)?.['viec'] === 'xem-truoc'

/** Whether another button than that which saves was pressed. */
export const asksNoSaving = (req: Request): boolean => bringsWord(req) || asksPreview(req)

/** The form again with its preview or with the text of a Word file; nothing is saved. */
export const answer = (deps: Deps, req: Request, res: Response, form: Form, stored?: Stored) =>
  bringsWord(req) ? withWord(deps, req, res, form, stored) : withPreview(deps, req, res, form, stored)

async function withPreview(deps: Deps, req: Request, res: Response, form: Form, stored?: Stored) {
  const raw = typedIn(req.body)
  const preview = await checkedPreview(deps, raw, asTyped(req.body), form.documentId)
  const problems = unreadIn(req.body)
  const status = Object.keys(problems).length > 0 ? 422 : 200
  await again(deps, res.status(status), form, { raw, stored, preview, problems })
}

async function withWord(deps: Deps, req: Request, res: Response, form: Form, stored?: Stored) {
  const wordInto = languageIn((req.body as Raw | undefined)?.['wordInto'])
  const raw: Raw = { ...typedIn(req.body), wordInto }
  const read = await wordIn(res)
  if ('problem' in read)
    return again(deps, res.status(read.status), form, { raw, stored, problems: { word: read.problem } })
  const { name, converted } = read
  await again(deps, res, form, {
    ...{ raw: broughtInto(raw, wordInto, converted), stored },
    brought: { name, lost: converted.lost },
  })
}

/** Before it is tidied. */
export const asTyped = (body: unknown): Raw =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

/** The name of a Word file that was chosen where only words are sent: its text would be missed. */
export const unreadIn = (body: unknown): Problems =>
  asTyped(body)['files'] ? { word: { key: 'writing.word.unread' } } : {}

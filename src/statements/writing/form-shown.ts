import type { Request, Response } from 'express'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { visitor } from '../../web/access'
import { isUuid, type Problems, type Raw } from '../../web/form'
import { editPage, EMPTY, type Form, type More } from '../edit-page'
import { mayWrite } from '../rules'
import type { Revision } from '../text-queries'
import { keepCopy } from './copy-actions'
import { typedIn } from './copy-form'
import { copyLine, newest, overtakenBy } from './copy-page'
import * as copies from './copy-queries'
import { baseOf, isOvertaken } from './copy-rules'
import { fadedIn } from './faded-ways'
import { wordsIn } from './preview-page'

/** What was saved of it. */
export interface Stored {
  raw: Raw
  texts: Revision[]
}

/** The form as it is stored or as it begins, or as a copy has it where one goes on with that. */
export async function open(
  deps: Deps,
  req: Request,
  res: Response,
  form: Form,
  { stored, begins }: { stored?: Stored; begins?: Raw } = {},
) {
  const copy = await copyWanted(deps, req, res, form)
  const shown = await withCopies(deps, visitor(res), copy ? { ...form, copy: copy.id, restored: true } : form)
  const base = stored && baseOf(stored.texts)
  if (!copy) {
    const raw = stored ? { ...stored.raw, base: base! } : begins
    return show(deps, res, shown, raw)
  }
  // one that was kept by an older form may lack a field of this one
  const raw = {
    ...typedIn({}),
    ...copy.fields,
    ...(stored ? { version: stored.raw['version']!, base: base! } : { version: '0' }),
  }
  const theirs = stored && isOvertaken(copy.fields, base!) ? stored.texts : null
  const restored = { at: copy.keptAt, overtaken: theirs && overtakenBy(newest(theirs), res.locals.locale) }
  const more = { keptAt: copy.keptAt, theirs, restored }
  await show(deps, res, shown, raw, {}, more)
}

async function copyWanted({ db }: Deps, { query }: Request, res: Response, { documentId }: Form) {
  const id = query['ban-dang-soan']
  const copy =
    typeof id === 'string' && isUuid(id) ? await copies.byId(db, visitor(res).accountId, id) : undefined
  return copy?.documentId === documentId ? copy : undefined
}

/** The form again with all that was typed, which is kept beside the draft, where it is not saved. */
export async function again(
  deps: Deps,
  res: Response,
  form: Form,
  { raw, stored, problems, ...more }: Typed,
) {
  const by = visitor(res)
  const copy = { id: form.copy, documentId: form.documentId }
  const keptAt = mayKeep(by, form) && (await keepCopy(deps, by, copy, raw, stored?.raw ?? null))
  await show(deps, res, form, raw, problems, { ...more, keptAt: keptAt || null })
}

async function show(
  deps: Deps,
  res: Response,
  form: Form,
  raw: Raw = EMPTY,
  problems: Problems = {},
  more: More = {},
) {
  const faded = await fadedIn(deps, wordsIn(raw), form.documentId)
  res.render('statements/edit', editPage(form, res.locals.locale, raw, problems, { ...more, faded }))
}

interface Typed extends Omit<More, 'keptAt' | 'faded'> {
  raw: Raw
  stored?: Stored | undefined
  problems?: Problems
}

const mayKeep = (by: Actor, { agencies }: Form) => agencies.some(({ id }) => mayWrite(by, id))

/** The others than the one that goes on here. */
async function withCopies({ db }: Deps, { accountId }: Actor, form: Form): Promise<Form> {
  const all = await copies.ofAccount(db, accountId, form.documentId)
  return { ...form, copies: all.filter(({ id }) => id !== form.copy).map((copy) => copyLine(copy, form.at)) }
}

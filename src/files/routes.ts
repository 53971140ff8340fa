import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Actor } from '../actor'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { isUuid, type Problem, type Problems, type Wrong } from '../web/form'
import { noStore } from '../web/headers'
import { newRouter } from '../web/router'
import { examine, type NewFile } from './examine'
import { warningPage } from './page'
import * as files from './queries'
import type { HeldFile, OwnerKind } from './queries'
import { needsWarning, whyNotHandOut } from './rules'
import { MissingBytes } from './store'

/** Whoever asks for a file: a signed-in account, or the journalist of one request. */
export interface Reader {
  actor?: Actor | undefined
  requestId?: string | undefined
}

/** Asked of a file's owner each time; knowing an address is no right. */
export type MayRead = (db: Db, ownerId: string, reader: Reader) => Promise<boolean>
export type Owners = Record<OwnerKind, MayRead>

/** Whether files were sent with it: a form that is shown again has lost them. */
export const cameWith = ({ locals: { arrived = [], uploadProblem } }: Response): boolean =>
  arrived.length > 0 || uploadProblem !== undefined

/** The problems of a form with those of its files, which stand last on our pages. */
export const problemsIn = (form: { ok: true } | Wrong, files: Problem | null): Problems => ({
  ...(form.ok ? {} : form.problems),
  ...(files && { files }),
})

interface Taken {
  files: NewFile[]
  problem: Problem | null
  /** Of the page that says so. */
  status: number
}

/** The files of a form that came through `uploads`: all of them, or none and why. */
export async function taken(res: Response): Promise<Taken> {
  const { uploadProblem, arrived = [] } = res.locals
  if (uploadProblem) return { files: [], ...uploadProblem }
  const { files, problem } = await examine(arrived)
  return problem ? { files: [], problem, status: 422 } : { files, problem, status: 200 }
}

/** Mounted at /noi-bo: what was not scanned comes after a warning. */
export function forStaff(deps: Deps, owners: Owners) {
  const router = newRouter()
  const asked = (id: string, res: Response) => readable(deps, owners, id, { actor: res.locals.actor })

  router.get('/tep/:id', async (req, res) => {
    const file = await asked(req.params.id, res)
    const why = whyNotHandOut(file, deps.settings.scanning)
    res.render('files/warning', warningPage(file, why, res.locals.locale))
  })

  router.get('/tep/:id/tai-ve', async (req, res) => {
    const file = await asked(req.params.id, res)
    const warned = req.query['da-xem'] === '1' || !needsWarning(file)
    if (!warned) return res.redirect(303, `${res.locals.base}/noi-bo/tep/${file.publicId}`)
    await handOut(deps, res, file)
  })

  return router
}

/** The files of the request that this browser follows. @param followed who says which request that is */
export function forFollower(
  deps: Deps,
  owners: Owners,
  followed: (req: Request) => Promise<string | undefined>,
) {
  const router = newRouter()
  router.use('/theo-doi/tep', noStore)
  router.get('/theo-doi/tep/:id', async (req, res) => {
    const requestId = await followed(req)
    await handOut(deps, res, await readable(deps, owners, req.params.id, { requestId }))
  })
  return router
}

/** Nobody learns that there is a file that they may not read. */
export async function readable(deps: Deps, owners: Owners, id: string, reader: Reader): Promise<HeldFile> {
  const file = isUuid(id) ? await files.byId(deps.db, id) : undefined
  if (!file || !(await owners[file.ownerKind](deps.db, file.ownerId, reader))) throw new NotFound()
  return file
}

/** A page of its own would run with our rights: it is downloaded, never shown, and if shown then without any. */
export const SANDBOX = "sandbox; default-src 'none'"

export async function handOut(deps: Deps, res: Response, file: HeldFile) {
  const why = whyNotHandOut(file, deps.settings.scanning)
  if (why) throw new Conflict(why)
  const bytes = await deps.files.read(file.sha256).catch((error: unknown) => {
    throw error instanceof MissingBytes ? new Conflict('files.cannot.missing') : error
  })
  res
    .attachment(file.name)
    .set({ 'Content-Security-Policy': SANDBOX, 'Content-Length': String(file.size) })
    .type(file.mediaType)
  // who leaves in the middle has what they have; a store that fails in the middle ends the connection, not the file
  await pipeline(bytes, res).catch(() => res.destroy())
}

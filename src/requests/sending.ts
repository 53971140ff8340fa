import type { Response } from 'express'
import type { Deps } from '../deps'
import { TooMany } from '../errors'
import { NotKept, unlessNotKept } from '../files/actions'
import { problemsIn, taken } from '../files/routes'
import { setSigned } from '../web/cookies'
import type { Problems } from '../web/form'
import { problemsOf, unlessTooMany } from '../web/rate-limit'
import { anonymous } from '../web/request-id'
import { submit, type CountVisit } from './actions'
import { RECEIPT } from './follow-routes'
import type { NewForm, Read } from './form'
import type { Askable, PressRequest } from './queries'
import { saysOther } from './resent'

const RECEIPT_SECONDS = 15 * 60

/** A request that wants to be sent, from whichever form, and the pages for when it cannot be. */
interface Sending {
  form: Read<NewForm>
  agencies: readonly Askable[]
  /** What the same form made before. */
  known: PressRequest | undefined
  countVisit: CountVisit
  again: (status: number, problems: Problems) => unknown
  /** The form was sent before, and something else is sent now. */
  notThose: () => unknown
}

/** One way for all forms: a request once, its receipt each time, and nothing lost when it is refused. */
export async function send(deps: Deps, res: Response, sending: Sending): Promise<unknown> {
  const { form, agencies, known, countVisit, again, notThose } = sending
  if (known && form.ok && (await saysOther(deps.db, known, form.values, res.locals.arrived)))
    return notThose()
  if (known) return handOver(deps, res, known)
  const { files, problem, status } = await taken(res)
  if (!form.ok || problem) return again(problem ? status : 422, problemsIn(form, problem))
  const agency = agencies.find(({ slug }) => slug === form.values.agency)!
  const filled = { agency, form: form.values, files, locale: res.locals.locale }
  const sent = await unlessNotKept(unlessTooMany(submit(deps, anonymous(res), filled, countVisit)))
  if (sent instanceof TooMany) return again(429, problemsOf(res, sent))
  if (sent instanceof NotKept) return again(503, { files: { key: sent.key } })
  return handOver(deps, res, sent)
}

/** The receipt is on the next page: neither its code nor its secret is ever in an address. */
export async function handOver(deps: Deps, res: Response, { id }: PressRequest): Promise<void> {
  await setSigned(deps, res, RECEIPT, id, RECEIPT_SECONDS)
  res.redirect(303, `${res.locals.base}/gui-yeu-cau/da-nhan`)
}

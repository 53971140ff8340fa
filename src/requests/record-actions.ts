import type { Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { NotFound } from '../errors'
import { withBytes } from '../files/actions'
import type { NewFile } from '../files/examine'
import type { Askable, PressRequest } from './queries'
import { receive } from './receive'
import type { RecordForm } from './record-form'
import { traceOf } from './steps'

interface Recorded {
  agency: Askable
  form: RecordForm
  files: readonly NewFile[]
}

/**
 * What came by telephone, e-mail, paper or at a meeting, written down by the desk. However often one form arrives it is
 * one request; a key that is somebody else's opens nothing.
 */
export const record = (deps: Deps, by: Actor, recorded: Recorded): Promise<PressRequest> =>
  withBytes(deps, recorded.files, () => deps.db.transaction((trx) => recordWithin(deps, trx, by, recorded)))

async function recordWithin(
  deps: Deps,
  trx: Db,
  by: Actor,
  { agency, form, files }: Recorded,
): Promise<PressRequest> {
  let isNew = false
  const arriving = {
    ...form,
    agency,
    files,
    contact: form,
    recordedBy: by.accountId,
  }
  const request = await receive(deps, trx, by, arriving, () => {
    isNew = true
    return Promise.resolve()
  })
  if (!isRecordedBy(by, request)) throw new NotFound()
  if (isNew) await audit.record(trx, by, traceOf(request, 'record', { channel: form.channel }))
  return request
}

export const isRecordedBy = ({ accountId }: Actor, request: PressRequest) => request.recordedBy === accountId

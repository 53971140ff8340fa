import type { Actor } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict } from '../errors'
import { attach, withBytes } from '../files/actions'
import type { NewFile } from '../files/examine'
import { once } from '../web/once'
import { dayAfter, type RegulationForm } from './regulation-form'
import * as regulations from './regulation-queries'

interface Publishing {
  agencyId: number
  form: RegulationForm
  file: NewFile
}

/** Everybody may read it at once. @throws Conflict when one of this number and day is there */
export const publishRegulation = (deps: Deps, by: Actor, publishing: Publishing): Promise<string> =>
  withBytes(deps, [publishing.file], () =>
    deps.db.transaction((trx) => {
      const { agencyId, form, file } = publishing
      const { key, ...said } = form
      const content = { agencyId, ...said, file: file.sha256.toString('hex') }
      return once(trx, key, () => publishWithin(deps, trx, by, publishing), content)
    }),
  )

async function publishWithin(deps: Deps, trx: Db, by: Actor, { agencyId, form, file }: Publishing) {
  const { number, regulationTitle: title, issuedOn, signer, from, until } = form
  const id = await regulations.insert(trx, {
    ...{ agencyId, number, title, issuedOn, signer, createdBy: by.accountId },
    ...{ effectiveFrom: from, effectiveUntil: dayAfter(until) },
  })
  if (id === undefined) throw new Conflict('agencies.regulation.problem.same')
  await attach(deps, trx, { kind: 'regulation', id }, [file])
  await audit.record(trx, by, {
    action: 'regulation.published',
    subjectKind: 'regulation',
    subjectId: id,
    agencyId,
  })
  return id
}

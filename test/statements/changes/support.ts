import { revise, save, submit } from '../../../src/statements/actions'
import { approve } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import type { DraftForm } from '../../../src/statements/form'
import { aDraftForm, type Cast } from '../../support/factories'
import { db, deps, visit } from '../../support/portal'

let reader: Awaited<ReturnType<typeof visit>> | undefined

/** As anybody reads it. */
export const get = async (address: string) => (reader ??= await visit()).get(address)

const version = async (id: string) => (await editions.latest(db, id))!.lockVersion

/** A new edition over a public page, ready to be decided on. */
export async function anEdition(cast: Cast, id: string, values: Partial<DraftForm>) {
  await revise(deps(), cast.author, id)
  const form = aDraftForm(cast.agency, { changeKind: 'correction', changeNote: 'Sửa lại.', ...values })
  await save(deps(), cast.author, id, { ...form, version: await version(id) })
  await submit(deps(), cast.author, id, await version(id))
}

/** @param publishAt now, when it is not given */
export async function goesOut(cast: Cast, id: string, publishAt: Date | null = null) {
  const when = publishAt ? 'later' : 'now'
  await approve(deps(), cast.spokesperson, id, { version: await version(id), when, publishAt })
}

export const versionOf = version

import { found } from '../agencies/actions'
import * as agencies from '../agencies/queries'
import type { Agency, NewAgency } from '../agencies/queries'
import * as audit from '../audit/queries'
import { COMMAND_LINE } from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { slugOf } from '../i18n/slug'
import { readRegister, type Entry } from './agency-list'
import { BrokenFile, textOf, unlessBroken, type Say } from './file'
import { holdImports } from './queries'

/** `phat-ngon import-agencies`: the register of agencies, as a whole or not at all. */
export const importAgencies = (deps: Deps, file: string, say: Say): Promise<boolean> =>
  unlessBroken(say, async () => {
    const entries = readRegister(await textOf(file), file)
    const counts = await deps.db.transaction((trx) => takeAll(trx, entries))
    say(
      `Mới / new: ${counts.created} · cập nhật / updated: ${counts.updated} · không đổi / unchanged: ${counts.unchanged}`,
    )
    return true
  })

async function takeAll(trx: Db, entries: Entry[]) {
  await holdImports(trx)
  const counts = { created: 0, updated: 0, unchanged: 0 }
  for (const entry of entries) counts[await take(trx, entry)]++
  return counts
}

async function take(trx: Db, { parent, ...entry }: Entry) {
  const values = { ...entry, parentId: await parentOf(trx, entry.code, parent) }
  const known = await agencies.byCode(trx, entry.code)
  if (!known) {
    await found(trx, COMMAND_LINE, values)
    return 'created'
  }
  return (await change(trx, known, { ...values, confirmed: true })) ? 'updated' : 'unchanged'
}

async function parentOf(trx: Db, code: string, parent: string | null): Promise<number | null> {
  if (parent === null) return null
  const agency = await agencies.byCode(trx, parent)
  if (!agency) throw new BrokenFile(`${code}: không có cơ quan cấp trên ${parent} / no parent ${parent}`)
  return agency.id
}

type Values = Omit<NewAgency, 'slug'> & { parentId: number | null }

async function change(trx: Db, known: Agency, values: Values): Promise<boolean> {
  const names = Object.keys(values) as (keyof Values)[]
  if (names.every((name) => known[name] === values[name])) return false
  if (values.parentId !== null && (await agencies.treeOf(trx, [known.id])).includes(values.parentId))
    throw new BrokenFile(`${known.code}: vòng cấp trên / parents in a circle`)
  await agencies.update(trx, known.id, {
    ...values,
    ...(!known.confirmed && (await address(trx, known, values))),
  })
  await audit.record(trx, COMMAND_LINE, {
    ...{ action: 'agency.changed', subjectKind: 'agency', subjectId: known.code, agencyId: known.id },
    details: { confirmed: !known.confirmed },
  })
  return true
}

/** Nobody has seen an unconfirmed agency's address, so it may still follow the right name. */
async function address(trx: Db, { slug: old }: Agency, { nameVi, code }: Values) {
  const slug = slugOf(nameVi) || slugOf(code)
  if (slug === old) return {}
  return { slug: (await agencies.slugTaken(trx, slug)) ? `${slug}-${slugOf(code)}` : slug }
}

import type { Actor } from '../../actor'
import * as agencies from '../../agencies/queries'
import * as audit from '../../audit/queries'
import type { Db } from '../../database/connect'
import type { Deps } from '../../deps'
import { Conflict, NotFound } from '../../errors'
import { once } from '../../web/once'
import type { TemplateForm } from './template-form'
import * as templates from './template-queries'
import type { NewTemplate, OwnTemplate } from './template-queries'
import { mayKeep } from './template-rules'

/** The same form sent twice is one template. @throws Conflict when the name is taken */
export const addTemplate = ({ db }: Deps, by: Actor, { key, version, ...form }: TemplateForm) =>
  db.transaction((trx) => {
    if (!mayKeep(by, form.agency)) throw new NotFound()
    return once(trx, key, () => insertNamed(trx, by, valuesOf(form)), { ...form, version })
  })

async function insertNamed(trx: Db, by: Actor, values: NewTemplate) {
  await refuseTwins(trx, values)
  const id = await templates.insert(trx, values, by.accountId)
  await record(trx, by, 'template.added', { ...values, id })
  return id
}

/** What was begun by it stays as it is. @throws Conflict when somebody else changed it, or the name is taken */
export const changeTemplate = ({ db }: Deps, by: Actor, id: string, { version, ...form }: TemplateForm) =>
  db.transaction(async (trx) => {
    const before = await held(trx, by, id)
    if (before.lockVersion !== version) throw new Conflict('writing.template.changed_meanwhile')
    // it stays with its agency
    const values = { ...valuesOf(form), agencyId: before.agencyId }
    await refuseTwins(trx, values, id)
    await templates.update(trx, id, values, by.accountId)
    await record(trx, by, 'template.changed', before)
  })

/** Nobody begins with it any more. */
export const endTemplate = ({ db }: Deps, by: Actor, id: string) =>
  db.transaction(async (trx) => {
    const before = await held(trx, by, id)
    await templates.end(trx, id, by.accountId)
    await record(trx, by, 'template.ended', before)
  })

/** Another agency's is as unknown as none. @throws Conflict when it has ended */
async function held(trx: Db, by: Actor, id: string): Promise<OwnTemplate> {
  const template = await templates.lock(trx, id)
  if (!template || !mayKeep(by, template.agencyId)) throw new NotFound()
  if (template.endedAt) throw new Conflict('writing.template.ended_already')
  return template
}

const valuesOf = (form: Omit<TemplateForm, 'key' | 'version'>): NewTemplate => {
  const { agency: agencyId, kind, name, titleVi, summaryVi, bodyVi, titleEn, bodyEn } = form
  return { agencyId, kind, name, titleVi, summaryVi, bodyVi, titleEn, bodyEn }
}

/** Two of one name and kind cannot be told apart where one chooses. */
async function refuseTwins(trx: Db, { agencyId, kind, name }: NewTemplate, own?: string) {
  await agencies.lock(trx, agencyId)
  const others = (await templates.inUse(trx, [agencyId])).filter(({ id }) => id !== own)
  if (others.some((other) => other.kind === kind && isSame(other.name, name)))
    throw new Conflict('writing.template.name_taken')
}

const isSame = (one: string, other: string) => one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi')

const record = (
  trx: Db,
  by: Actor,
  action: 'template.added' | 'template.changed' | 'template.ended',
  { id, agencyId }: Pick<OwnTemplate, 'id' | 'agencyId'>,
) => audit.record(trx, by, { action, subjectKind: 'template', subjectId: id, agencyId })

import { hasRole, type Actor, type Who } from '../actor'
import * as audit from '../audit/queries'
import type { Db } from '../database/connect'
import type { Deps } from '../deps'
import { Conflict, NotFound } from '../errors'
import { slugOf } from '../i18n/slug'
import { once } from '../web/once'
import type { ChannelForm, NewOfficeForm, OfficeForm } from './form'
import * as agencies from './queries'

export const OFFICE_NAME = 'Bộ phận báo chí'

/** Part of a larger transaction: an agency with an address of its own and the office that requests go to. */
export async function found(trx: Db, who: Who, values: Omit<agencies.NewAgency, 'slug'>) {
  const agency = await agencies.insert(trx, { ...values, slug: await freeSlug(trx, values) })
  await agencies.insertOffice(trx, {
    agencyId: agency.id,
    name: OFFICE_NAME,
    phone: null,
    email: null,
    isDefault: true,
  })
  await audit.record(trx, who, {
    action: 'agency.founded',
    subjectKind: 'agency',
    subjectId: agency.code,
    agencyId: agency.id,
  })
  return agency
}

async function freeSlug(trx: Db, { nameVi, code }: { nameVi: string; code: string }) {
  const slug = slugOf(nameVi) || slugOf(code)
  return (await agencies.slugTaken(trx, slug)) ? `${slug}-${slugOf(code)}` : slug
}

export const addChannel = ({ db }: Deps, by: Actor, agencyId: number, form: ChannelForm) =>
  db.transaction(async (trx) => {
    const [channel] = await agencies.insertChannel(trx, { agencyId, ...form })
    if (!channel) return
    await audit.record(trx, by, {
      action: 'channel.added',
      subjectKind: 'channel',
      subjectId: channel.id,
      agencyId,
    })
  })

/** @throws Conflict when it has ended already */
export const endChannel = ({ db }: Deps, by: Actor, agencyId: number, id: string) =>
  db.transaction(async (trx) => {
    const channel = await agencies.ownChannel(trx, agencyId, id)
    if (!channel || !hasRole(by, agencyId, 'administrator')) throw new NotFound()
    if ((await agencies.endChannel(trx, agencyId, id)) === 0)
      throw new Conflict('agencies.channel.ended_already')
    await audit.record(trx, by, {
      action: 'channel.ended',
      subjectKind: 'channel',
      subjectId: id,
      agencyId,
    })
  })

/** The one that requests go to; an agency that lost it gets one again. */
export const changeOffice = ({ db }: Deps, by: Actor, agencyId: number, form: OfficeForm) =>
  db.transaction(async (trx) => {
    const { officeName: name, officePhone: phone, officeEmail: email } = form
    await agencies.lock(trx, agencyId)
    const changed = await agencies.updateOffice(trx, agencyId, { name, phone, email })
    if (changed === 0) await agencies.insertOffice(trx, { agencyId, name, phone, email, isDefault: true })
    await audit.record(trx, by, {
      action: 'office.changed',
      subjectKind: 'agency',
      subjectId: agencyId,
      agencyId,
    })
  })

const isSameName = (one: string, other: string) =>
  one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi')

/** Requests still go to the first one; its desk passes them on. @throws Conflict when the name is taken */
export const addOffice = ({ db }: Deps, by: Actor, agencyId: number, { key, ...office }: NewOfficeForm) =>
  db.transaction((trx) =>
    once(trx, key, () => insertNamed(trx, by, agencyId, office), { agencyId, ...office }),
  )

async function insertNamed(trx: Db, by: Actor, agencyId: number, form: Omit<NewOfficeForm, 'key'>) {
  const { newOfficeName: name, newOfficePhone: phone, newOfficeEmail: email } = form
  await agencies.lock(trx, agencyId)
  const offices = await agencies.officesOf(trx, [agencyId])
  if (offices.some((office) => isSameName(office.name, name))) throw new Conflict('agencies.office_taken')
  const id = await agencies.insertOffice(trx, { agencyId, name, phone, email, isDefault: false })
  await audit.record(trx, by, {
    action: 'office.added',
    subjectKind: 'office',
    subjectId: id,
    agencyId,
  })
  return String(id)
}

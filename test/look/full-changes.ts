import * as agencies from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import { create, revise, save, submit } from '../../src/statements/actions'
import { addLink } from '../../src/statements/changes/link-actions'
import { remove } from '../../src/statements/changes/removal-actions'
import { approve } from '../../src/statements/decision-actions'
import * as documents from '../../src/statements/document-queries'
import * as editions from '../../src/statements/edition-queries'
import type { DraftForm } from '../../src/statements/form'
import { aDraftForm } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Cast, Filling } from './full'
import { UNBROKEN } from './full-statements'
import { VISITOR } from './reader'

/** Corrected twice over, corrected by another document, waiting for a decision over a live page, and removed. */
export const fillChanges: Filling = async (cast) => {
  const author = cast.get('author')!
  const agency = (await agencies.byId(db, author.memberships[0]!.agencyId))!
  const speaker = (await spokespeople.current(db, agency.id))[0]!.id
  const form = aDraftForm(agency, {
    speaker,
    titleVi: `Lịch xả nước ${UNBROKEN}`,
    bodyVi: 'Từ 8 giờ.\n\nĐến 9 giờ.',
  })
  const id = await published(cast, await create(deps(), author, form))
  await newEdition(cast, id, {
    ...form,
    bodyVi: 'Từ 7 giờ.\n\nĐến 9 giờ.',
    titleEn: 'Water',
    bodyEn: 'From 7.',
  })
  await published(cast, id)
  await newEdition(cast, id, { ...form, bodyVi: `Từ 6 giờ.\n\nKhông đến 9 giờ. ${UNBROKEN}` })
  await submit(deps(), author, id, await version(id))
  const erratum = await create(deps(), author, {
    ...form,
    kind: 'erratum',
    titleVi: 'Đính chính lịch xả nước',
  })
  await addLink(deps(), author, erratum, id, 0)
  await published(cast, erratum)
  await create(deps(), author, { ...form, kind: 'erratum', titleVi: 'Đính chính chưa nêu văn bản' })
  const gone = await published(cast, await create(deps(), author, { ...form, titleVi: 'Văn bản phải gỡ' }))
  await followed(cast, form, gone)
  const basis = `Khoản 2 Điều 9 Luật Mẫu số 01/2026/QH15. ${UNBROKEN}`
  await remove(deps(), cast.get('head')!, gone, {
    version: await version(gone),
    basis,
    basisEn: `Article 9. ${UNBROKEN}`,
  })
  const ats = [`/thong-cao/${await slugOf(gone)}`, `/thong-cao/${await slugOf(id)}/lich-su`]
  return ats.map((at) => ({ reader: VISITOR, at }))
}

const version = async (id: string) => (await editions.latest(db, id))!.lockVersion
const slugOf = async (id: string) => (await documents.byId(db, id))!.slug!

async function published(cast: Cast, id: string) {
  await submit(deps(), cast.get('author')!, id, await version(id))
  const now = { version: await version(id), when: 'now', publishAt: null } as const
  await approve(deps(), cast.get('spokesperson')!, id, now)
  return id
}

async function newEdition(cast: Cast, id: string, form: DraftForm) {
  await revise(deps(), cast.get('author')!, id)
  const change = {
    changeKind: 'correction',
    changeNote: 'Sửa giờ xả nước.',
    changeNoteEn: `Other hours. ${UNBROKEN}`,
  } as const
  await save(deps(), cast.get('author')!, id, { ...form, ...change, version: await version(id) })
}

/** By one that stays when it is gone. */
async function followed(cast: Cast, form: DraftForm, target: string) {
  const id = await create(deps(), cast.get('author')!, { ...form, titleVi: 'Tin tiếp theo' })
  await addLink(deps(), cast.get('author')!, id, target, 0)
  await published(cast, id)
}

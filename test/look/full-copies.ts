import { randomUUID } from 'node:crypto'
import * as agencies from '../../src/agencies/queries'
import { create } from '../../src/statements/actions'
import { keepCopy } from '../../src/statements/writing/copy-actions'
import { aDraftForm } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Cast, Filling } from './full'
import { UNBROKEN } from './full-statements'
import { readersOf } from './staff'
import type { Step } from './walk'

/** What the author typed and has not saved, of a new statement and over a draft; what readers will see of it. */
export const fillCopies: Filling = async (cast) => {
  const author = cast.get('author')!
  const agency = (await agencies.byId(db, author.memberships[0]!.agencyId))!
  const form = aDraftForm(agency, { titleVi: 'Đang viết lại', bodyVi: 'Ngày 31/4/2026, khu vực  bị "ngập".' })
  const id = await create(deps(), author, form)
  const typed = { titleVi: UNBROKEN, bodyVi: 'Viết dở.' }
  await keepCopy(deps(), author, { id: randomUUID(), documentId: null }, typed, null)
  await keepCopy(deps(), author, { id: randomUUID(), documentId: id }, typed, null)
  return steps(cast, id)
}

async function steps(cast: Cast, id: string): Promise<Step[]> {
  const [reader] = await readersOf([cast.get('author')!])
  const at = `/noi-bo/thong-cao/${id}`
  const preview = {
    viec: 'xem-truoc',
    titleVi: UNBROKEN,
    bodyVi: `## ${UNBROKEN}\n\n[x](/thong-cao/khong-co)`,
  }
  return [
    { reader: reader!, at },
    { reader: reader!, at: `${at}/sua` },
    { reader: reader!, at: `${at}/sua`, body: new URLSearchParams(preview) },
  ]
}

import { setPattern } from '../../src/agencies/number-actions'
import * as agencies from '../../src/agencies/queries'
import * as spokespeople from '../../src/spokespeople/queries'
import { create, revise, save, submit } from '../../src/statements/actions'
import { approve } from '../../src/statements/decision-actions'
import * as editions from '../../src/statements/edition-queries'
import { addTemplate, endTemplate } from '../../src/statements/writing/template-actions'
import { aDraftForm } from '../support/factories'
import { db, deps } from '../support/portal'
import type { Cast, Filling } from './full'
import { UNBROKEN } from './full-statements'

/** Templates, patterns of numbers, a draft with places to fill in, and English of an earlier edition. */
export const fillWriting: Filling = async (cast) => {
  const administrator = cast.get('administrator')!
  const agencyId = cast.get('author')!.memberships[0]!.agencyId
  await setPattern(deps(), administrator, agencyId, '{n}/TCBC-{AGENCY}')
  await templates(cast, agencyId)
  await texts(cast, agencyId)
  return []
}

async function templates(cast: Cast, agency: number) {
  const by = cast.get('head')!
  const form = {
    ...{
      agency,
      kind: 'denial' as const,
      titleVi: '[điền: điều đúng]',
      summaryVi: null,
      bodyVi: '[điền: căn cứ]',
    },
    ...{ titleEn: 'No', bodyEn: '[fill in: grounds]', version: 0, key: null },
  } as const
  await addTemplate(deps(), by, { ...form, name: UNBROKEN.slice(0, 120) })
  const ended = await addTemplate(deps(), by, { ...form, name: `Cũ ${UNBROKEN}`.slice(0, 120) })
  await endTemplate(deps(), by, ended)
}

async function texts(cast: Cast, agencyId: number) {
  const author = cast.get('author')!
  const agency = (await agencies.byIds(db, [agencyId]))[0]!
  const speaker = (await spokespeople.current(db, agencyId))[0]!.id
  const form = aDraftForm(agency, { speaker, titleEn: 'Bridge', bodyEn: 'It opens on 1 December.' })
  await create(deps(), author, { ...form, titleVi: 'Còn chỗ chưa điền', bodyVi: `[điền: ${UNBROKEN}]` })
  const id = await create(deps(), author, { ...form, titleVi: 'Cầu mới' })
  await putOut(cast, id)
  const change = { titleVi: 'Cầu mới', changeKind: 'correction', changeNote: 'Sửa ngày.' } as const
  await revised(cast, id, { ...form, ...change, bodyVi: 'Thông xe ngày 02/12/2026.' })
  await putOut(cast, id)
  await revised(cast, id, { ...form, ...change, bodyVi: 'Thông xe ngày 05/12/2026.' })
}

async function revised(cast: Cast, id: string, form: ReturnType<typeof aDraftForm>) {
  await revise(deps(), cast.get('author')!, id)
  await save(deps(), cast.get('author')!, id, { ...form, version: await version(id) })
}

async function putOut(cast: Cast, id: string) {
  await submit(deps(), cast.get('author')!, id, await version(id))
  const now = { when: 'now', publishAt: null, version: await version(id) } as const
  await approve(deps(), cast.get('spokesperson')!, id, now)
}

const version = async (id: string) => (await editions.latest(db, id))!.lockVersion

import { publishRegulation } from '../agencies/regulation-actions'
import { publicById } from '../agencies/regulation-queries'
import { setTarget } from '../agencies/target-actions'
import type { Deps } from '../deps'
import type { Cast } from './cast'
import { paper } from './paper'
import { REGULATION, TARGETS } from './texts/regulation'

/** The province's internal regulation, with what it promises. */
export async function regulate(deps: Deps, cast: Cast) {
  const administrator = cast.player('administrator')
  const agencyId = cast.agency('UBND-lam_giang').id
  const { number, regulationTitle, from } = REGULATION
  const file = await paper(deps, 'quy-che-phat-ngon.pdf', [
    'VĂN BẢN MẪU, KHÔNG CÓ GIÁ TRỊ',
    `Số: ${number}`,
    regulationTitle,
  ])
  const form = { ...REGULATION, key: null, until: null }
  const id = await publishRegulation(deps, administrator, { agencyId, form, file })
  const regulation = (await publicById(deps.db, agencyId, id))!
  for (const target of TARGETS) {
    const targetForm = { ...target, regulation: id, from, key: null, until: null }
    await setTarget(deps, administrator, { agencyId, form: targetForm, regulation })
  }
}

import type { Actor } from '../../actor'
import type { Db } from '../../database/connect'
import { isUuid, type Raw } from '../../web/form'
import { EMPTY } from '../edit-page'
import { kindOf } from '../filters'
import { mannerOf } from '../manner-rules'
import { mayWrite, type Kind } from '../rules'
import * as templates from './template-queries'
import type { Template } from './template-rules'
import { SHIPPED } from './template-shipped'

/** What the form of a new statement holds at first, as its address asks; what makes no sense is as if it were not there. */
export async function startOf(db: Db, by: Actor, query: Record<string, unknown>): Promise<Raw> {
  const asked = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const [kind, name, english] = [kindOf(asked('loai')), asked('mau'), asked('tieng-anh') === 'co']
  const shipped = SHIPPED.find(({ key }) => key === name)
  if (shipped) return begun(rawFrom(shipped, english), name)
  const own = isUuid(name) ? await templates.byId(db, name) : undefined
  if (own && !own.endedAt && mayWrite(by, own.agencyId))
    return begun({ ...rawFrom(own, english), agency: String(own.agencyId) }, name)
  return kind ? begun(startWith(kind), 'trang') : EMPTY
}

/** Told apart by static/js/unsaved.js: what was typed into one is not brought back into another. */
const begun = (raw: Raw, template: string): Raw => ({
  ...raw,
  begun: [raw['kind'], template, raw['titleEn'] !== undefined && 'en'].filter(Boolean).join('/'),
})

/** Of a kind, and how such a text mostly goes out. */
const startWith = (kind: Kind): Raw => ({ ...EMPTY, kind, ...mannerOf(kind) })

export const rawFrom = (template: Template, english: boolean): Raw => ({
  ...startWith(template.kind),
  titleVi: template.titleVi ?? '',
  summaryVi: template.summaryVi ?? '',
  bodyVi: template.bodyVi,
  ...(english && { titleEn: template.titleEn ?? '', bodyEn: template.bodyEn ?? '' }),
})

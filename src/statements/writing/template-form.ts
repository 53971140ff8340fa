import { problemIn } from '../../texts/markdown-rules'
import { line, oneOf, optional, readForm, text, uuid, whole, type Reader, type Values } from '../../web/form'
import { LONGEST_BODY } from '../form'
import { KINDS } from '../rules'
import type { OwnTemplate } from './template-queries'

const agency: Reader<number> = (raw) =>
  raw === '' ? { problem: { key: 'statements.edit.agency.missing' } } : whole({ max: 2 ** 30 })(raw)

/** A template is published by whoever uses it: what may not stand there may not stand here. */
const body: Reader<string> = (raw) => {
  const problem = problemIn(raw)
  return problem ? { problem } : text({ max: LONGEST_BODY })(raw)
}

const fields = {
  agency,
  kind: oneOf(KINDS),
  name: line({ max: 120 }),
  titleVi: optional(line({ max: 300 })),
  summaryVi: optional(text({ max: 1000 })),
  bodyVi: body,
  titleEn: optional(line({ max: 300 })),
  bodyEn: optional(body),
  version: whole({ max: 2 ** 30 }),
  key: optional(uuid),
}
export type TemplateForm = Values<typeof fields>

export const readTemplate = (body: unknown) => readForm(body, fields)

/** The stored one, as the form sends it. */
export const rawOf = (template: OwnTemplate) => ({
  agency: String(template.agencyId),
  kind: template.kind,
  name: template.name,
  titleVi: template.titleVi ?? '',
  summaryVi: template.summaryVi ?? '',
  bodyVi: template.bodyVi,
  titleEn: template.titleEn ?? '',
  bodyEn: template.bodyEn ?? '',
  version: String(template.lockVersion),
})

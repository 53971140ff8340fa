import type { Who } from '../actor'
import type { Db } from '../database/connect'
import type { Locale } from '../i18n'
import type { Day } from '../law/days'
import { sha256 } from '../keys'
import { freeSlug } from './naming'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import * as texts from './text-queries'
import { toHtml } from '../texts/richtext'
import type { Form, Kind, Occasion } from './rules'

/** A statement that was public before the portal was, in the language it was in. */
export interface Archived {
  sourceKey: string
  sourceUrl: string | null
  agencyId: number
  issuerName: string
  /** The day it was issued, where that is known. */
  issuedOn: Day | null
  kind: Kind
  locale: Locale
  title: string
  bodyMd: string
}

/** An archive says what a text is, not how it went out: this is how its kind does. */
const MANNERS: Record<Kind, { form: Form; occasion: Occasion }> = {
  press_release: { form: 'posting', occasion: 'voluntary' },
  statement: { form: 'posting', occasion: 'voluntary' },
  reply: { form: 'written', occasion: 'answer' },
  press_conference: { form: 'press_conference', occasion: 'voluntary' },
  periodic_report: { form: 'posting', occasion: 'periodic' },
  incident: { form: 'posting', occasion: 'extraordinary' },
  correction_request: { form: 'written', occasion: 'voluntary' },
}

/** Part of an import's transaction. Public from now on, with no number of ours and nobody's approval. */
export async function takeIn(trx: Db, who: Who, { locale, title, bodyMd, ...record }: Archived, at: Date) {
  const { issuerName, ...values } = record
  const { accountId: createdBy } = who
  const slug = await freeSlug(trx, title, sha256(record.sourceKey).toString('hex').slice(0, 12))
  const { id: documentId } = await documents.insert(trx, {
    ...values,
    ...MANNERS[record.kind],
    ...{ slug, createdBy },
  })
  const first = { documentId, ordinal: 1, changeKind: 'first', createdBy } as const
  const { id: editionId } = await editions.insert(trx, { ...first, issuerName })
  await texts.write(trx, {
    ...{ documentId, editionId, locale, title, summary: '', bodyMd, createdBy },
    bodyHtml: toHtml(bodyMd),
    bodySha256: sha256(bodyMd),
  })
  await editions.update(trx, editionId, { state: 'approved', publishAt: at })
  await editions.note(trx, { editionId, event: 'imported', state: 'approved', accountId: createdBy })
}

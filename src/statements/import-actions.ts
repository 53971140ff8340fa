import type { Who } from '../actor'
import type { Db } from '../database/connect'
import type { Locale } from '../i18n'
import type { Day } from '../law/days'
import { sha256 } from '../keys'
import { mannerOf } from './manner-rules'
import { freeSlug } from './naming'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import * as texts from './text-queries'
import { toHtml } from '../texts/richtext'
import type { Kind } from './rules'

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

/** Part of an import's transaction. Public from now on, with no number of ours and nobody's approval. */
export async function takeIn(trx: Db, who: Who, { locale, title, bodyMd, ...record }: Archived, at: Date) {
  const { issuerName, ...values } = record
  const { accountId: createdBy } = who
  const slug = await freeSlug(trx, title, sha256(record.sourceKey).toString('hex').slice(0, 12))
  const { id: documentId } = await documents.insert(trx, {
    ...values,
    // an archive says what a text is, not how it went out
    ...mannerOf(record.kind),
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

import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'
import { slugOf } from '../i18n/slug'
import { dayOf, yearOf } from '../law/days'
import * as documents from './document-queries'
import type { Edition } from './edition-queries'
import { symbolFor } from './numbers'
import * as texts from './text-queries'

/**
 * What an edition that nobody has seen yet gives its statement: the number, in the year of the day in Việt Nam, the day
 * and the address; anew where an approval was taken back before its hour.
 */
export async function name(
  trx: Db,
  document: documents.Document,
  edition: Edition,
  agency: Agency,
  publishAt: Date,
) {
  const year = yearOf(publishAt)
  const kept = document.numberYear === year ? document : await numberIn(trx, agency, year)
  const [text] = await texts.ofEdition(trx, edition.id)
  await documents.update(trx, document.id, { slug: null })
  await documents.holdSlug(trx, slugOf(text!.title))
  await documents.update(trx, document.id, {
    ...{ number: kept.number, numberYear: year, symbol: kept.symbol },
    issuedOn: dayOf(publishAt),
    slug: await freeSlug(trx, text!.title, `${kept.number}-${year}-${slugOf(agency.code)}`),
  })
}

const numberIn = async (trx: Db, agency: Agency, year: number) => ({
  number: await documents.takeNumber(trx, agency.id, year),
  symbol: symbolFor(agency.symbol),
})

/** @param suffix makes it unique when another statement has the same words */
export async function freeSlug(trx: Db, title: string, suffix: string): Promise<string> {
  const slug = slugOf(title) || 'thong-cao'
  return (await documents.slugTaken(trx, slug)) ? `${slug}-${suffix}` : slug
}

import { patternOf } from '../agencies/number-queries'
import { symbolFrom } from '../agencies/number-rules'
import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'
import { Conflict } from '../errors'
import { slugOf } from '../i18n/slug'
import { dayOf, yearOf } from '../law/days'
import * as documents from './document-queries'
import type { Edition } from './edition-queries'
import { numberOf } from './numbers'
import * as texts from './text-queries'

/**
 * What an edition that nobody has seen yet gives its statement: the number, in the year of the day in Việt Nam, the day
 * and the address; anew where an approval was taken back before its hour.
 * @param wanted the number of a paper register; null for the next one
 * @throws Conflict when another statement has that number, or this one has another
 */
export async function name(
  trx: Db,
  document: documents.Document,
  edition: Edition,
  agency: Agency,
  publishAt: Date,
  wanted: number | null,
) {
  const year = yearOf(publishAt)
  const kept =
    document.numberYear === year ? keptOf(document, wanted) : await numberIn(trx, agency, year, wanted)
  const [text] = await texts.ofEdition(trx, edition.id)
  await documents.update(trx, document.id, { slug: null })
  await documents.holdSlug(trx, slugOf(text!.title))
  await documents.update(trx, document.id, {
    ...{ number: kept.number, numberYear: year, symbol: kept.symbol },
    issuedOn: dayOf(publishAt),
    slug: await freeSlug(trx, text!.title, `${kept.number}-${year}-${slugOf(agency.code)}`),
  })
}

/** A number that was given once stays, also when its hour was taken away. */
function keptOf(document: documents.Document, wanted: number | null) {
  if (wanted !== null && wanted !== document.number)
    throw new Conflict('statements.number.has_one', { number: numberOf(document)! })
  return document
}

const numberIn = async (trx: Db, agency: Agency, year: number, wanted: number | null) => ({
  number:
    wanted === null
      ? await documents.takeNumber(trx, agency.id, year)
      : await registered(trx, agency, year, wanted),
  symbol: symbolFrom(await patternOf(trx, agency.id), agency.symbol),
})

async function registered(trx: Db, { id }: Agency, year: number, wanted: number): Promise<number> {
  if (await documents.takeThatNumber(trx, id, year, wanted)) return wanted
  throw new Conflict('statements.number.taken', { number: wanted, year })
}

/** @param suffix makes it unique when another statement has the same words */
export async function freeSlug(trx: Db, title: string, suffix: string): Promise<string> {
  const slug = slugOf(title) || 'thong-cao'
  return (await documents.slugTaken(trx, slug)) ? `${slug}-${suffix}` : slug
}

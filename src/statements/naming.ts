import type { Actor, Who } from '../actor'
import { patternOf } from '../agencies/number-queries'
import { symbolFrom } from '../agencies/number-rules'
import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'
import { Conflict } from '../errors'
import { slugOf } from '../i18n/slug'
import { dayOf, yearOf } from '../law/days'
import { mayOpen } from './access'
import { isKeptFrom } from './changes/kept-texts'
import * as documents from './document-queries'
import * as editions from './edition-queries'
import type { Edition } from './edition-queries'
import type { Numbered } from './form'
import type { Held } from './held'
import { numberOf } from './numbers'
import * as texts from './text-queries'
import { trace } from './trace'

/**
 * What an edition that nobody has seen yet gives its statement: the number, in the year of the day in Việt Nam, the day
 * and the address; anew where an approval was taken back before its hour.
 * @param numbered with the number of a paper register; without one the next is taken
 * @throws Conflict when another statement has that number or this one has another, also of another year, or when it is far
 * off; of the last two somebody may say that it is right
 */
export async function name(
  trx: Db,
  by: Actor,
  document: documents.Document,
  edition: Edition,
  agency: Agency,
  publishAt: Date,
  numbered: Numbered,
) {
  const year = yearOf(publishAt)
  if (document.number !== null && document.numberYear !== year)
    await giveUp(trx, by, { document, edition }, year, numbered)
  const kept =
    document.numberYear === year
      ? keptOf(document, numbered)
      : await numberIn(trx, by, agency, year, numbered)
  const [text] = await texts.ofEdition(trx, edition.id)
  await documents.update(trx, document.id, { slug: null })
  await documents.holdSlug(trx, slugOf(text!.title))
  await documents.update(trx, document.id, {
    ...{ number: kept.number, numberYear: year, symbol: kept.symbol },
    issuedOn: dayOf(publishAt),
    slug: await addressFor(trx, text!.title, publishAt, `${kept.number}-${year}-${slugOf(agency.code)}`),
  })
}

/** A number that was given once stays, also when its hour was taken away. */
function keptOf(document: documents.Document, { number: wanted = null }: Numbered) {
  if (wanted !== null && wanted !== document.number)
    throw new Conflict('statements.number.has_one', { number: numberOf(document)! })
  return document
}

/** A number of another year goes when somebody says so, and its story says which: a paper register has it too. */
async function giveUp(
  trx: Db,
  by: Actor,
  { document, edition }: Pick<Held, 'document' | 'edition'>,
  anew: number,
  { numberAnew }: Numbered,
) {
  const [number, year] = [numberOf(document)!, document.numberYear!]
  if (numberAnew !== 'yes') throw new Conflict('statements.number.other_year', { number, year, anew })
  await trace(trx, by, { document, edition }, 'number_freed', edition.state, `${number} (${year})`)
}

/** Nobody has seen it: the last number of its year goes back, and its story says which. One that another followed stays. */
export async function freeNumber(
  trx: Db,
  by: Who,
  { document, edition }: Pick<Held, 'document' | 'edition'>,
) {
  // a later edition went out under the number that readers know
  if (edition.ordinal > 1 || !(await documents.freeNumber(trx, document))) return
  await trace(trx, by, { document, edition }, 'number_freed', 'rejected', numberOf(document))
}

const numberIn = async (trx: Db, by: Actor, agency: Agency, year: number, numbered: Numbered) => ({
  number: numbered.number
    ? await registered(trx, by, agency, year, numbered.number, numbered.numberSure === 'yes')
    : await documents.takeNumber(trx, agency.id, year),
  symbol: symbolFrom(await patternOf(trx, agency.id), agency.symbol),
})

/** Beyond it a number is more likely mistyped than right, and would spoil the year. */
const FAR = 50

async function registered(
  trx: Db,
  by: Actor,
  { id }: Agency,
  year: number,
  wanted: number,
  sure: boolean,
): Promise<number> {
  const next = await documents.nextNumber(trx, id, year)
  if (!sure && wanted >= next + FAR) throw new Conflict('statements.number.far', { number: wanted, next })
  const holder = await documents.takeThatNumber(trx, id, year, wanted)
  if (holder) throw await taken(trx, by, holder, year)
  return wanted
}

/** Which statement it is, to whoever may know of that one. */
async function taken(trx: Db, by: Actor, holder: documents.Document, year: number) {
  const values = { number: numberOf(holder) ?? holder.number!, year }
  if (!(await mayOpen(trx, by, holder))) return new Conflict('statements.number.taken', values)
  // of what was removed the number says all that there is to say
  if (await isKeptFrom(trx, by, holder)) return new Conflict('statements.number.taken', values)
  const edition = await editions.current(trx, holder.id)
  const [text] = await texts.ofEdition(trx, edition!.id)
  return new Conflict('statements.number.taken_by', { ...values, title: text!.title })
}

/**
 * The plain address is for the first that goes out under its title: the form of an address must not tell readers that
 * another one waits.
 */
async function addressFor(trx: Db, title: string, publishAt: Date, suffix: string): Promise<string> {
  const later = await documents.laterAt(trx, slugOf(title), publishAt)
  if (later) await documents.update(trx, later.id, { slug: suffixed(later) })
  return freeSlug(trx, title, suffix)
}

/** Null for one that was recalled and has no number: it is named anew. */
const suffixed = ({ slug, number, numberYear, code }: documents.Later) =>
  number === null ? null : `${slug}-${number}-${numberYear}-${slugOf(code)}`

/** @param suffix makes it unique when another statement has the same words */
export async function freeSlug(trx: Db, title: string, suffix: string): Promise<string> {
  const slug = slugOf(title) || 'thong-cao'
  return (await documents.slugTaken(trx, slug)) ? `${slug}-${suffix}` : slug
}

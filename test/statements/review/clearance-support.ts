import type { Actor } from '../../../src/actor'
import type { Agency } from '../../../src/agencies/queries'
import { askClearance } from '../../../src/statements/review/clearance-actions'
import { db, deps, page, visit } from '../../support/portal'

export const LIST = '/noi-bo/phoi-hop'
export const at = (id: string, last = '') => `/noi-bo/thong-cao/${id}${last}`

export const ask = (by: Actor, id: string, agency: Agency, note: string | null = null) =>
  askClearance(deps(), by, id, { agency: String(agency.id), note, key: null })

/** As a browser shows it to somebody. */
export const see = async (by: Actor, address: string, status = 200) =>
  page(await (await visit(by)).get(address).expect(status))

/** A form of a page as a browser sends it, with what somebody types. */
export async function send(by: Actor, address: string, last: string, typed: Record<string, string> = {}) {
  const $ = await see(by, address)
  const form = $(`main form[action$="${last}"]`)
  const hidden = form
    .find('input[type=hidden]')
    .map((_, { attribs }) => [[attribs['name'], attribs['value']]])
    .get() as [string, string][]
  return post(by, form.attr('action')!, { ...Object.fromEntries(hidden), ...typed })
}

export const post = async (by: Actor, address: string, typed: Record<string, string>) =>
  (await visit(by)).post(address).type('form').send(typed)

/** Where the agency that was asked reads and answers. */
export async function askedAt(id: string, agency: Agency): Promise<string> {
  const row = await db('clearances as c')
    .join('editions as e', 'e.id', 'c.editionId')
    .where({ 'e.documentId': id, 'c.agencyId': agency.id })
    .orderBy('e.ordinal', 'desc')
    .first<{ id: string }>('c.id')
  return `${LIST}/${row.id}`
}

/** Whom a letter with this beginning of its subject went to. */
export const lettersTo = (subject: string): Promise<string[]> =>
  db('outbox').where('subject', 'like', `${subject}%`).orderBy('recipient').pluck('recipient')

export const words = (text: string) => text.replace(/\s+/g, ' ').trim()

import type { Actor } from '../../src/actor'
import * as editions from '../../src/statements/edition-queries'
import { sha256Of } from '../../src/statements/review/content-queries'
import { db, page, visit } from './portal'

/** What the page of a question says was read: the text that stands there now. */
export const asRead = async (id: string) => ({
  content: await sha256Of(db, (await editions.latest(db, id))!.id),
})

/** What somebody's desk shows: under each part's heading and block's title, the names of its lines. */
export async function deskOf(by: Actor, at = '/noi-bo') {
  const $ = page(await (await visit(by)).get(at).expect(200))
  const shown: Record<string, Record<string, string[]>> = {}
  const words = (text: string) => text.replace(/\s+\d+$/, '').trim()
  for (const section of $('main section').toArray()) {
    const blocks: Record<string, string[]> = {}
    for (const heading of $(section).find('h3').toArray())
      blocks[words($(heading).text())] = $(heading)
        .next('ul')
        .find('li a')
        .map((_, link) => $(link).text())
        .get()
    shown[words($(section).find('h2').text())] = blocks
  }
  return shown
}

/** The line of one thing there, in one line of text. */
export async function lineOf(by: Actor, name: string) {
  const $ = page(await (await visit(by)).get('/noi-bo'))
  const line = $('main .rows li').filter((_, each) => $(each).text().includes(name))
  return { text: line.text().replace(/\s+/g, ' ').trim(), href: line.find('a').attr('href') }
}

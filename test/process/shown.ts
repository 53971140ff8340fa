import { sha256 } from '../../src/keys'
import { browserAt, page } from './browser'
import type { Crowd, Received, Sent } from './crowd'
import { follow } from './people'

export interface Told {
  text: string
  files: string[]
}
export const byText = (one: Told, other: Told) => (one.text < other.text ? -1 : 1)
export const toldIn = ({ text, files }: Sent): Told => ({ text, files })

/** All that a request's page shows, its files downloaded. */
export async function shownTo(crowd: Crowd, received: Received) {
  const browser = browserAt(crowd.origin)
  const shown = page(await follow(crowd, browser, received))
  const hashes = async (links: string[]) => {
    const bytes: Buffer[] = []
    for (const link of links) bytes.push((await browser.get(link)).body)
    return bytes.map((each) => sha256(each).toString('hex'))
  }
  const linksIn = (within: ReturnType<typeof shown>) =>
    within
      .find('ul.files a')
      .toArray()
      .map((link) => shown(link).attr('href')!)

  const asked = shown('section').filter((_, section) => shown(section).find('h3').length > 0)
  const said: Told[] = []
  for (const line of shown('ol.timeline li').toArray()) {
    const text = shown(line).find('.plain').text()
    const files = await hashes(linksIn(shown(line)))
    if (text || files.length > 0) said.push({ text, files })
  }
  const request = { text: asked.find('.plain').text(), files: await hashes(linksIn(asked)) }
  return { request, said: said.sort(byText) }
}

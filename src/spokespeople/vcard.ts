import { HERE } from './directory-page'
import type { Listed } from './directory-queries'

/** Words of a card in the language of who takes it. */
export interface CardWords {
  agency: string
  note: string
}

/**
 * One right to speak as a card of version 3.0 (RFC 2426), which telephones old and new read: UTF-8, CRLF, lines folded at
 * 75 octets as RFC 6350 section 3.2 says.
 */
export const vcard = (one: Listed, { agency, note }: CardWords, publicUrl: string): string =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:urn:uuid:${one.id}`,
    `FN:${escaped(one.fullName)}`,
    `N:${nameParts(one.fullName).map(escaped).join(';')};;`,
    `ORG:${escaped(agency)}`,
    `TITLE:${escaped(one.position)}`,
    `TEL;TYPE=WORK,VOICE:${one.phone.replace(/[^\d+]/g, '')}`,
    `EMAIL;TYPE=INTERNET,WORK:${escaped(one.officialEmail)}`,
    `URL:${publicUrl}${HERE}/${one.slug}`,
    `NOTE:${escaped(note)}`,
    `REV:${revised(one)
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')}`,
    'END:VCARD',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

/** Family, given and middle names: a Vietnamese name begins with the first and ends with the second. */
export function nameParts(fullName: string): [string, string, string] {
  const words = fullName.split(/\s+/)
  if (words.length === 1) return ['', fullName, '']
  return [words[0]!, words.at(-1)!, words.slice(1, -1).join(' ')]
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const revised = ({ publishedAt, lastConfirmedAt, contactChangedAt, validFrom, absentSince }: Listed): Date =>
  [lastConfirmedAt, contactChangedAt, validFrom, absentSince].reduce<Date>(
    (latest, at) => (at && at > latest ? at : latest),
    publishedAt,
  )

const LONGEST = 75

/** Never within a letter: a letter may be of several octets. */
function folded(line: string): string {
  let [text, length] = ['', 0]
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    if (length + octets > LONGEST) [text, length] = [`${text}\r\n `, 1]
    text += letter
    length += octets
  }
  return text
}

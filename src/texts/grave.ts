import { hunks, wordDiff } from './changes'
import { factsIn, type Fact, type FactKind } from './facts'
import { turnedRound } from './facts-negations'
import { splitWords } from './slips'

export interface Grave {
  kind: FactKind
  /** Null where something came that was not there. */
  before: string | null
  /** Null where something was taken away. */
  after: string | null
}

interface Span {
  start: number
  end: number
}

interface Place {
  before: Span
  after: Span
  /** How much stands unchanged on either side. */
  left: number
  right: number
  removed: string
  added: string
}

/** What changed that a reader acts upon. Great letters, hoà or hòa, and another way to write a date change nothing. */
export function graveChanges(before: string, after: string): Grave[] {
  const facts = { before: factsIn(before), after: factsIn(after) }
  const told = new Set<Fact>()
  return placesOf(before, after).flatMap((place) => {
    const touched = touchedIn(place, facts)
    const [gone, came] = [touched.before.filter(isNew(told)), touched.after.filter(isNew(told))]
    for (const fact of [...gone, ...came]) told.add(fact)
    return [...differing(gone, came), ...turns(place)]
  })
}

const isNew = (told: Set<Fact>) => (fact: Fact) => !told.has(fact)

/** How many words are others, in the text that has more of them: the size of a change. */
export const changedWords = (before: string, after: string): number =>
  placesOf(before, after)
    .map(({ removed, added }) => Math.max(wordsIn(removed), wordsIn(added)))
    .reduce((sum, words) => sum + words, 0)

const wordsIn = (text: string) => splitWords(text).length

/** The places in which two texts differ, but for great letters and other writings of the same sign. */
export function placesOf(before: string, after: string): Place[] {
  const all = hunks(wordDiff(...alike(before, after)))
  const at = { before: 0, after: 0 }
  return all.flatMap(({ same, removed, added }, index) => {
    const [was, is] = [spanFrom(at.before, same || removed), spanFrom(at.after, same || added)]
    ;[at.before, at.after] = [was.end, is.end]
    if (same) return []
    const [left, right] = [all[index - 1]?.same.length ?? 0, all[index + 1]?.same.length ?? 0]
    return [{ before: was, after: is, left, right, removed, added }]
  })
}

const spanFrom = (start: number, text: string): Span => ({ start, end: start + text.length })

/** Of equal length with the texts, so that a place in them is a place in the texts. */
function alike(before: string, after: string): [string, string] {
  const both: [string, string] = [folded(before), folded(after)]
  return both[0].length === before.length && both[1].length === after.length ? both : [before, after]
}

const NEW_TONES = 'óa òa ỏa õa ọa óe òe ỏe õe ọe úy ùy ủy ũy ụy'.split(' ')
const OLD_TONES = new Map(
  'oá oà oả oã oạ oé oè oẻ oẽ oẹ uý uỳ uỷ uỹ uỵ'.split(' ').map((old, index) => [old, NEW_TONES[index]!]),
)

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ]/g, (old) => OLD_TONES.get(old)!)
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\u00a0/g, ' ')

/** The facts that the change cuts into, and those in their place in the other text. */
function touchedIn(place: Place, facts: Record<'before' | 'after', Fact[]>, left = 0, right = 0) {
  const within = (side: 'before' | 'after') =>
    facts[side].filter(({ start, end }) => start < place[side].end + right && end > place[side].start - left)
  const found = { before: within('before'), after: within('after') }
  const beyond = (['before', 'after'] as const).flatMap((side) =>
    found[side].map(({ start, end }) => ({ left: place[side].start - start, right: end - place[side].end })),
  )
  const wider = {
    left: Math.min(place.left, Math.max(left, ...beyond.map((one) => one.left))),
    right: Math.min(place.right, Math.max(right, ...beyond.map((one) => one.right))),
  }
  if (wider.left === left && wider.right === right) return found
  return touchedIn(place, facts, wider.left, wider.right)
}

function differing(gone: Fact[], came: Fact[]): Grave[] {
  const [before, after] = [without(gone, came), without(came, gone)]
  return (['date', 'number', 'name', 'negation'] as const).flatMap((kind) => {
    const [was, is] = [before.filter(ofKind(kind)), after.filter(ofKind(kind))]
    return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
      ...{ kind, before: was[index]?.text ?? null, after: is[index]?.text ?? null },
    }))
  })
}

const ofKind = (wanted: FactKind) => (fact: Fact) => fact.kind === wanted

/** Those that the others do not have too, each once. */
function without(facts: Fact[], others: Fact[]): Fact[] {
  const left = others.map(({ kind, value }) => `${kind} ${value}`)
  return facts.filter(({ kind, value }) => {
    const at = left.indexOf(`${kind} ${value}`)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const SHORT = 6

const turns = ({ removed, added }: Place): Grave[] => {
  const turned = wordsIn(removed) + wordsIn(added) <= SHORT && turnedRound(removed, added)
  return turned ? [{ kind: 'negation', before: turned.from, after: turned.to }] : []
}

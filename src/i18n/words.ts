/** A slice's English words: one for each Vietnamese key, or it does not compile. */
export type WordsFor<Vietnamese> = Record<keyof Vietnamese, string>

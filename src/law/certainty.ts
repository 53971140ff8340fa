/**
 * How a number, an article or a day is known: read in the official text, in a scan of it with possible misreadings, in
 * an unofficial translation, in somebody's account, from memory, or concluded by us from what stands there.
 */
export const CERTAINTIES = ['text', 'scan', 'translation', 'summary', 'memory', 'inference'] as const
export type Certainty = (typeof CERTAINTIES)[number]

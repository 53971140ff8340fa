/** \b knows no đ and no ơ. */
const START = '(?<![\\p{L}\\p{M}\\p{N}])'
const END = '(?![\\p{L}\\p{M}\\p{N}])'

/** Words that are not part of a longer word. */
export const whole = (source: string, flags = 'giu') => new RegExp(`${START}(?:${source})${END}`, flags)

export const lower = ([text]: RegExpExecArray) => text.toLowerCase().replace(/\s+/g, ' ')

import type { Parts } from './parts'
import { count, type Loss, type Seen } from './seen'

/** What Word's own parts tell of what the text itself does not show. */
export function survey(parts: Parts, seen: Seen): void {
  const body = parts.get('word/document.xml') ?? ''
  for (const [loss, sign] of IN_BODY) count(seen, loss, timesIn(body, sign))
  // of each box Word keeps a second copy for older programs
  count(seen, 'text_box', timesIn(body.replace(FOR_OLDER, ''), /<w:txbxContent[\s>]/g))
  count(seen, 'comment', timesIn(parts.get('word/comments.xml') ?? '', /<w:comment[\s>]/g))
  count(seen, 'header', [...parts].filter(([name, text]) => HEADER.test(name) && HAS_WORDS.test(text)).length)
  if (OLD_FONT.test(body) || OLD_FONT.test(parts.get('word/styles.xml') ?? '')) count(seen, 'old_font')
}

const IN_BODY: [Loss, RegExp][] = [
  ['change', /<w:(?:ins|del|moveTo)\s[^<>]*[^<>/]>/g],
  ['drawing', /<(?:m:oMath|c:chart|dgm:relIds|w:object)[\s>]/g],
]

const FOR_OLDER = /<mc:Fallback>(?:(?!<mc:Fallback>)[^])*?<\/mc:Fallback>/g
const HEADER = /^word\/(?:header|footer)\d*\.xml$/
const HAS_WORDS = /<w:t(?:\s[^<>]*)?>\s*[^<\s]/
const OLD_FONT = /w:(?:ascii|hAnsi)="(?:\.Vn|VNI-)/

const timesIn = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0

const RUN = /<w:r(?:\s[^<>]*)?>(?:(?!<w:r[\s>])[^])*?<\/w:r>/g
const VANISHED = /<w:(?:vanish|specVanish)(?:\s*\/>|\s+w:val="(?:1|true|on)")/

/** The body without what nobody sees in Word. */
export const visible = (body: string, seen: Seen): string =>
  body.replace(RUN, (run) => {
    if (!VANISHED.test(run)) return run
    count(seen, 'hidden', HAS_WORDS.test(run) ? 1 : 0)
    return ''
  })

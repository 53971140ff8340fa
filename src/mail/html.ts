import type { Letter } from './outbox'

/**
 * The words of a letter's text part and no more: nothing remote, so that opening it tells nobody. It names no colours;
 * with color-scheme the reader's program picks its own, light or dark.
 * @param publicUrl only the portal's own addresses become links: what somebody typed stays plain
 */
export const htmlOf = (
  { subject, text, locale }: Pick<Letter, 'subject' | 'text' | 'locale'>,
  publicUrl: string,
): string => `<!doctype html>
<html lang="${locale}" style="color-scheme:light dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:16px">
<div style="max-width:36em;margin:0 auto;font:16px/1.6 system-ui,sans-serif;overflow-wrap:anywhere">
${paragraphs(text, publicUrl)}
</div>
</body>
</html>
`

const paragraphs = (text: string, publicUrl: string) =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 1em">${lines(paragraph, publicUrl)}</p>`)
    .join('\n')

const lines = (paragraph: string, publicUrl: string) =>
  paragraph
    .split(/(https?:\/\/\S+)/)
    .map((piece, index) => (index % 2 === 0 ? escaped(piece) : linked(piece, publicUrl)))
    .join('')
    .replaceAll('\n', '<br>\n')

/** A sentence may end right after an address: its mark is not part of it. */
function linked(piece: string, publicUrl: string): string {
  const address = piece.replace(/[.,;:!?)"'”»…]+$/, '')
  if (address !== publicUrl && !address.startsWith(`${publicUrl}/`)) return escaped(piece)
  return `<a href="${escaped(address)}">${escaped(address)}</a>${escaped(piece.slice(address.length))}`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)

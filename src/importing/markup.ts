/** Our own pages, read as far as a browser would need to: our templates escape every text and close every element. */

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

const readable = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|(amp|lt|gt|quot));/gi, (_, hex: string | undefined, name: string) =>
      hex ? String.fromCodePoint(parseInt(hex, 16)) : NAMED[name.toLowerCase()]!,
    )
    .replace(/\s+/g, ' ')
    .trim()

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found.slice(1))

/** What a choice sends, and what it shows. */
export interface Option {
  value: string
  name: string
}

/** The choices of a select; what says that nothing is chosen yet is none. */
export function optionsOf(html: string, name: string): Option[] {
  const [select = ''] = new RegExp(`<select id="${name}"[^]*?</select>`).exec(html) ?? []
  return all(select, /<option value="([^"]+)"[^>]*>([^<]*)</g).map(([value, shown]) => ({
    value: readable(value!),
    name: readable(shown!),
  }))
}

export const hiddenOf = (html: string, name: string): string | undefined =>
  new RegExp(`<input type="hidden"[^>]* name="${name}" value="([^"]+)"`).exec(html)?.[1]

const textOf = (html: string, id: string): string | undefined => {
  const [, text] = new RegExp(`<(\\w+) id="${id}">([^]*?)</\\1>`).exec(html)?.slice(1) ?? []
  return text && readable(text)
}

export interface Receipt {
  code: string
  secret: string
  agency: string
}

/** views/requests/receipt.hbs */
export function receiptOf(html: string): Receipt | undefined {
  const [code, secret] = [textOf(html, 'ma'), textOf(html, 'ma-bi-mat')]
  return code && secret ? { code, secret, agency: textOf(html, 'co-quan') ?? '' } : undefined
}

/** What a page says is wrong: the list above a form, or the heading of a page that is all about it. */
export function problemsOf(html: string): string[] {
  const [list = ''] = /<div class="problem-summary"[^]*?<\/div>/.exec(html) ?? []
  const problems = all(list, /<li>([^]*?)<\/li>/g)
  return (problems.length > 0 ? problems : all(html, /<h1>([^]*?)<\/h1>/g)).map(([text]) => readable(text!))
}

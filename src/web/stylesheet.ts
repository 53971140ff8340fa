import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../root'

export const STATIC = path.join(ROOT, 'static')

/** static/styles/ in the order in which a page has them: one request, whatever their number. */
const SHEETS = [
  ...['fonts', 'tokens', 'ground', 'text', 'frame', 'layout'],
  ...['buttons', 'forms', 'panels', 'lists', 'tables', 'statement', 'writing', 'review', 'law', 'moments'],
]

/** @param asset names the files that the sheets point to, so that a changed one is asked for again */
export const stylesheet = (asset: (file: string) => string): string =>
  SHEETS.map((name) => readFileSync(path.join(STATIC, 'styles', `${name}.css`), 'utf8'))
    .join('\n')
    .replace(/url\('([^']+)'\)/g, (_, file: string) => `url('${asset(file)}')`)

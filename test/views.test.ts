import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMessageKey, translate, vi } from '../src/i18n'
import { checkViews } from '../src/web/views'

const views = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.hbs'),
)

test.each(views)('%s uses only words we have', (view) => {
  const source = readFileSync(path.join('views', view), 'utf8')
  const keys = [...source.matchAll(/(?:\{t |\(t |label=|hint=|empty=)'([\w.]+)'/g)].map(([, key]) => key!)
  expect(keys.filter((key) => !isMessageKey(key))).toEqual([])
})

test('no view is broken', () => {
  expect(checkViews).not.toThrow()
})

test('every word has the same holes in both languages', () => {
  const holes = (locale: 'vi' | 'en', key: string) => {
    const found: string[] = []
    const probe = new Proxy({}, { get: (_, name) => (found.push(String(name)), '') })
    translate(locale, key, probe)
    return found.sort()
  }
  const keys = Object.keys(vi)
  expect(keys).toContain('requests.letter.received.text')
  for (const key of keys) expect([key, holes('en', key)]).toEqual([key, holes('vi', key)])
})

test('the Vietnamese words are spelt one way: hóa, xóa, Ủy', () => {
  const other = Object.entries(vi).filter(([, words]) => /(?:[hx]oá|[ht]oà|[^qQ]uỷ|Uỷ)(?!\p{L})/u.test(words))
  expect(other).toEqual([])
})

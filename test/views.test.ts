import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMessageKey, translate, type MessageKey } from '../src/i18n'
import { siteVi } from '../src/i18n/site.vi'

const views = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.hbs'),
)

test.each(views)('%s uses only words we have', (view) => {
  const source = readFileSync(path.join('views', view), 'utf8')
  const keys = [...source.matchAll(/(?:\{t |\(t |label=|hint=|empty=)'([\w.]+)'/g)].map(([, key]) => key!)
  expect(keys.filter((key) => !isMessageKey(key))).toEqual([])
})

test('every word has the same holes in both languages', () => {
  const holes = (locale: 'vi' | 'en', key: string) => {
    const found: string[] = []
    const probe = new Proxy({}, { get: (_, name) => (found.push(String(name)), '') })
    translate(locale, key, probe)
    return found.sort()
  }
  const keys = Object.keys(siteVi) as MessageKey[]
  expect(keys.length).toBeGreaterThan(20)
  for (const key of keys) expect([key, holes('en', key)]).toEqual([key, holes('vi', key)])
})

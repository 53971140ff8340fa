import { readFileSync } from 'node:fs'
import { page, visit } from '../support/portal'

const stylesheet = async () => {
  const home = await (await visit()).get('/')
  return page(home)('link[rel="stylesheet"]').attr('href')!
}

test('the sheets come as one, kept for ever under the name of their content', async () => {
  const address = await stylesheet()
  expect(address).toMatch(/^\/static\/site\.css\?v=[0-9a-f]{12}$/)
  const { headers, text } = await (await visit()).get(address)
  expect(headers['content-type']).toBe('text/css; charset=utf-8')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const first = readFileSync('static/styles/fonts.css', 'utf8').split('\n')[0]!
  expect([text.startsWith(first), text.includes('@page')]).toEqual([true, true])
})

test('what the sheets point to is named by its content too, and is there', async () => {
  const { text } = await (await visit()).get(await stylesheet())
  const targets = [...text.matchAll(/url\('([^']+)'\)/g)].map(([, target]) => target!)
  expect(targets.length).toBeGreaterThan(3)
  for (const target of targets) {
    expect(target).toMatch(/^\/static\/.+\?v=[0-9a-f]{12}$/)
    expect((await (await visit()).get(target)).status).toBe(200)
  }
})

test('a font that is asked for ahead is the one that the sheet names', async () => {
  const home = page(await (await visit()).get('/'))
  const { text } = await (await visit()).get(await stylesheet())
  const ahead = home('link[rel="preload"]').get()
  expect(ahead.length).toBe(2)
  for (const link of ahead) expect(text).toContain(home(link).attr('href'))
})

test.each([
  ['a public page', '/', 'br'],
  ['the feed', '/atom.xml', 'br'],
  ['a page about one person', '/noi-bo/dang-nhap', undefined],
  ['a form with a key in it', '/gui-yeu-cau/mot-trang', undefined],
])('%s goes out with Content-Encoding %3$s', async (_what, path, encoding) => {
  const { headers } = await (await visit()).get(path).set('Accept-Encoding', 'br')
  // a short body is not worth it
  const short = Number(headers['content-length'] ?? Infinity) < 1024
  expect(headers['content-encoding']).toBe(short ? undefined : encoding)
})

test('a piece of a file is not handed out, because what goes out is compressed', async () => {
  const { status, headers } = await (
    await visit()
  )
    .get('/static/js/unsaved.js')
    .set({ Range: 'bytes=10-20', 'Accept-Encoding': 'gzip' })
  expect([status, headers['content-range']]).toEqual([200, undefined])
})

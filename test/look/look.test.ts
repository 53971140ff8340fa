import { hasChromium, inChromium } from '../browser/chromium'
import { anAlbum, FEW, type Album } from './album'
import { faultyLike } from './faulty'
import { findingsOf, type Finding } from './findings'
import { hasJava, htmlValidate, nuChecker, saved, type Saved } from './html'
import { nameOf } from './scenes'

// only so that a busy machine fails no test
jest.setTimeout(1_200_000)

const inBrowser = hasChromium ? test : test.skip
const withJava = hasJava ? test : test.skip
if (!hasChromium) process.stderr.write('skipped: no chromium looks at the pages\n')
if (!hasJava) process.stderr.write('skipped: no java for the Nu Html Checker\n')

let album: Album
let html: Saved
let found: Finding[]

beforeAll(async () => {
  album = await anAlbum(FEW)
  html = saved(album.scenes)
  found = hasChromium ? await inChromium((browser) => findingsOf(browser, album.scenes)) : []
})

afterAll(async () => {
  html?.remove()
  await album?.close()
})

const of = (kind: Finding['kind']) => found.filter((each) => each.kind === kind).map(({ text }) => text)

test('every page of the application can be reached', () => {
  expect(album.unreached).toEqual([])
})

test('no page breaks', () => {
  expect(album.scenes.filter(({ page }) => page.status >= 500).map(nameOf)).toEqual([])
})

test('html-validate has nothing to say', async () => {
  expect(await htmlValidate(html)).toEqual([])
})

withJava('the Nu Html Checker finds no error', async () => {
  expect(await nuChecker(html)).toEqual([])
})

inBrowser('L40 axe finds nothing against WCAG 2.2 AA', () => {
  expect(of('axe')).toEqual([])
})

inBrowser(
  'L40 in the dark and at 320 px everything can be seen, met and read without scrolling sideways',
  () => {
    expect(of('sight')).toEqual([])
  },
)

inBrowser('every page has a title and one heading above all others', () => {
  expect(of('title')).toEqual([])
})

inBrowser(
  'a form with mistakes says so in the title, and its summary has the focus and leads to them',
  () => {
    expect(of('problems')).toEqual([])
  },
)

inBrowser('nothing comes from elsewhere', () => {
  expect(of('elsewhere')).toEqual([])
})

inBrowser('the browser has nothing to complain about', () => {
  expect(of('complaint')).toEqual([])
})

describe('faults would be found', () => {
  const KINDS: Finding['kind'][] = ['axe', 'complaint', 'elsewhere', 'problems', 'sight', 'title']

  inBrowser('by the browser', async () => {
    const all = await inChromium((browser) => findingsOf(browser, [faultyLike(album.scenes[0]!)]))
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual(KINDS)
    const sight = all.filter(({ kind }) => kind === 'sight').map(({ text }) => text)
    for (const rule of ['color-contrast', 'target-size', 'reflow']) expect(sight.join()).toContain(rule)
  })

  test('by html-validate', async () => {
    const faulty = saved([faultyLike(album.scenes[0]!)])
    expect(await htmlValidate(faulty)).toEqual(
      expect.arrayContaining([expect.stringContaining('heading-level')]),
    )
    faulty.remove()
  })

  withJava('by the Nu Html Checker', async () => {
    const faulty = saved([faultyLike(album.scenes[0]!)])
    expect(await nuChecker(faulty)).toEqual([expect.stringContaining('option')])
    faulty.remove()
  })
})

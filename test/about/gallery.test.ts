import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'cheerio'
import { contrast } from '../../src/about/gallery/contrast'
import { paletteOf } from '../../src/about/gallery/palette'
import { ROLES } from '../../src/actor'
import { aMember, anAgency } from '../support/factories'
import { page, visit } from '../support/portal'

const AT = '/noi-bo/mau-giao-dien'

describe('who sees the gallery', () => {
  test.each(ROLES)('any of the staff: %s', async (role) => {
    const $ = page(await (await visit(await aMember(await anAgency(), role))).get(AT).expect(200))
    expect($('h1').text()).toMatch(/^Mẫu giao diện: .*Ễ Ộ Ặ Ữ/)
  })

  test('a stranger is asked to sign in', async () => {
    const { status, headers } = await (await visit()).get(AT)
    expect([status, headers['location']]).toEqual([303, `/noi-bo/dang-nhap?tiep=${encodeURIComponent(AT)}`])
  })

  test('a stranger cannot send its sample forms either', async () => {
    const { headers } = await (await visit()).post(AT)
    expect(headers['location']).toMatch(/^\/noi-bo\/dang-nhap/)
  })

  test('the page of the own account leads to it', async () => {
    const $ = page(await (await visit(await aMember(await anAgency(), 'author'))).get('/noi-bo/tai-khoan'))
    expect($(`main a[href="${AT}"]`).length).toBe(1)
  })
})

describe('the gallery', () => {
  const gallery = async (base: string) =>
    page(await (await visit(await aMember(await anAgency(), 'author'))).get(base + AT).expect(200))

  test.each(['', '/en'])('has an id once only, and each part in its contents (%s)', async (base) => {
    const $ = await gallery(base)
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id')!)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const inside = $('main a[href^="#"]')
      .toArray()
      .map((link) => $(link).attr('href')!.slice(1))
    expect(inside.filter((id) => !ids.includes(id))).toEqual([])
    expect($('main nav').first().find('a').length).toBeGreaterThan(15)
  })

  test('says for each part when to use it and which states it has', async () => {
    const $ = await gallery('')
    for (const part of $('main > section[id]').toArray()) expect($(part).find('.facts dd').length).toBe(2)
  })

  test('shows a summary of problems that leaves the focus alone', async () => {
    const $ = await gallery('')
    expect($('.problem-summary a').length).toBe(3)
    expect($('main [autofocus]').length).toBe(0)
    expect($('title').text()).not.toContain('Lỗi')
  })

  test('sends its forms nowhere but to itself, where nothing changes', async () => {
    const $ = await gallery('')
    const actions = $('main form')
      .toArray()
      .map((form) => $(form).attr('action'))
    expect(new Set(actions)).toEqual(new Set([AT]))
    const { status, headers } = await (await visit(await aMember(await anAgency(), 'author'))).post(AT)
    expect([status, headers['location']]).toEqual([303, AT])
  })
})

describe('no component is forgotten', () => {
  /** What cannot stand among others, each with its reason. */
  const ELSEWHERE: Record<string, string> = {
    brand: 'of the frame: around the gallery too',
    footer: 'of the frame',
    language: 'of the frame',
    'menu-links': 'of the frame',
    official: 'of the frame',
    scripts: 'of the frame: nothing to be seen',
    session: 'of the frame: its dialogs open by themselves',
    'site-search': 'of the frame: its search is on every public page',
    'draft-step': 'a whole page with its own h1; its progress and fields are shown',
    'edit-attached': 'a list and a link of one page',
    'work-attached': 'a section of one page, made of partials that are shown',
    'request-contact': 'fields of two pages, made of partials that are shown',
    'request-content': 'fields of two pages, made of partials that are shown',
  }

  const PARTIALS = 'views/partials'
  const named = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => path.basename(name, '.hbs'))
  const used = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/\{\{#?> ([\w/-]+)/g)].map(([, name]) => name!)

  /** These and all that stand within them. */
  function shownBy(file: string): Set<string> {
    const shown = new Set(used(file))
    for (const name of shown) for (const inner of used(`${PARTIALS}/${name}.hbs`)) shown.add(inner)
    return shown
  }

  const shown = shownBy('views/about/gallery.hbs')

  test.each(named(PARTIALS).filter((name) => !(name in ELSEWHERE)))('%s is shown', (name) => {
    expect(shown).toContain(name)
  })

  test('the exceptions are partials that are not shown', () => {
    const all = named(PARTIALS)
    expect(Object.keys(ELSEWHERE).filter((name) => !all.includes(name) || shown.has(name))).toEqual([])
  })

  test('a partial that nobody shows would be found', () => {
    expect(shown.has('site-search')).toBe(false)
    expect(shown.has('problem')).toBe(true)
  })
})

describe('the colours', () => {
  test('are compared as WCAG says', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#fff', '#fff')).toBe(1)
    expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
  })

  test.each(paletteOf())('$ink on $ground stand far enough apart', ({ light, dark, least }) => {
    expect(light.contrast).toBeGreaterThanOrEqual(least)
    expect(dark.contrast).toBeGreaterThanOrEqual(least)
  })

  test('are shown in both grounds', () => {
    const [first] = paletteOf()
    expect(first!.light.ground).not.toBe(first!.dark.ground)
  })
})

test('the samples hold no address of another site', async () => {
  const author = await aMember(await anAgency(), 'author')
  const $ = load((await (await visit(author)).get(AT)).text)
  expect($('main [href^="http"], main [src^="http"]').length).toBe(0)
})

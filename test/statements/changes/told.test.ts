import { load } from 'cheerio'
import { revise, save, submit } from '../../../src/statements/actions'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { deps, page, setClock } from '../../support/portal'
import { anEdition, get, goesOut, versionOf } from './support'

const WORDS = { titleVi: 'Mưa lũ ở Lam Giang', titleEn: 'Floods', bodyEn: 'Twenty-six injured.' }
const CORRECTION = 'Sửa số người bị thương.'

let cast: Cast
let speaker: string
let id: string
let slug: string

/** Told at nine, corrected at ten, a slip mended at eleven. */
beforeAll(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  ;({ id, slug } = await aPublished(cast, { ...WORDS, speaker, bodyVi: 'Có 25 nguời bị thương.' }))
  await setClock('2026-11-23T03:00:00Z')
  const corrected = { changeKind: 'correction', changeNote: CORRECTION } as const
  await anEdition(cast, id, { ...WORDS, speaker, ...corrected, bodyVi: 'Có 26 nguời bị thương.' })
  await goesOut(cast, id)
  await setClock('2026-11-23T04:00:00Z')
  const mended = { changeKind: 'minor', changeNote: null } as const
  await anEdition(cast, id, { ...WORDS, speaker, ...mended, bodyVi: 'Có 26 người bị thương.' })
  await goesOut(cast, id)
})

describe.each([
  ['', 'Đính chính lúc 23/11/2026 10:00', '(bản đính chính 23/11/2026)', 'Đã đính chính'],
  ['/en', 'The Vietnamese text was corrected on 23/11/2026 10:00.', '(corrected 23/11/2026)', 'Corrected'],
])('a small change does not hide the correction before it (%s)', (base, notice, cited, flag) => {
  test('on the page of the statement', async () => {
    const $ = page(await get(`${base}/thong-cao/${slug}`))
    expect($('.notice[role=note]').text()).toContain(notice)
    expect($('.notice[role=note]').text()).toContain(CORRECTION)
    expect($('.citation').text()).toContain(cited)
    expect($('.richtext').text()).toContain(base ? 'Twenty-six' : '26 người')
  })

  test('in lists, which show when it was said first', async () => {
    const line = page(await get(`${base}/thong-cao?q=Lam+Giang`))('.statement').first()
    const listed = page(await get(`${base}/thong-cao?co-quan=${cast.agency.slug}`))('.statement').first()
    for (const one of base ? [listed] : [line, listed]) {
      expect(one.find('.flag').text()).toBe(flag)
      expect(one.find('time').attr('datetime')).toBe('2026-11-23T09:00:00+07:00')
    }
  })

  test('in the feed, which says when it was said first and when it changed last', async () => {
    const $ = load((await get(`${base}/co-quan/${cast.agency.slug}/atom.xml`)).text, { xml: true })
    const entry = $('entry').filter((_, each) => $(each).find('id').text() === `urn:uuid:${id}`)
    expect(entry.find('published').text()).toBe('2026-11-23T09:00:00+07:00')
    expect(entry.find('updated').text()).toBe('2026-11-23T11:00:00+07:00')
    expect(entry.find('summary').text()).toContain(cited)
  })
})

test('many small changes are measured together against what readers were told of', async () => {
  await revise(deps(), cast.author, id)
  const mended = { ...WORDS, speaker, changeKind: 'minor', changeNote: null } as const
  const once = 'Có 26 người bị thương. Mưa tạnh.'
  await save(deps(), cast.author, id, aDraftForm(cast.agency, { ...mended, bodyVi: once }))
  await submit(deps(), cast.author, id, await versionOf(id))
  await goesOut(cast, id)
  const twice = aDraftForm(cast.agency, { ...mended, bodyVi: `${once} Nước rút.` })
  await revise(deps(), cast.author, id)
  await save(deps(), cast.author, id, twice)
  await expect(submit(deps(), cast.author, id, await versionOf(id))).rejects.toMatchObject({
    key: 'changes.minor.words',
  })
})

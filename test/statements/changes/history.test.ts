import { withdraw } from '../../../src/statements/decision-actions'
import { aCast, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { deps, page, setClock } from '../../support/portal'
import { anEdition, get, goesOut, versionOf } from './support'

const FIRST = {
  titleVi: 'Mưa lũ ở Lam Giang',
  bodyVi: 'Có 25 người bị thương.\n\nNước đang lên.\n\nĐường 70 bị ngập.',
}

let cast: Cast
let speaker: string
let id: string
let slug: string

beforeEach(async () => {
  await setClock('2026-11-23T02:00:00Z')
  cast = await aCast()
  speaker = await aSpokesperson(cast.agency)
  ;({ id, slug } = await aPublished(cast, { ...FIRST, speaker }))
})
afterEach(() => setClock(null))

const history = () => get(`/thong-cao/${slug}/lich-su`)
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

test('of a statement that never changed there is one edition, whole', async () => {
  const $ = page(await history())
  expect(
    $('main h2')
      .map((_, each) => words($(each).text()))
      .get(),
  ).toEqual(['Lần 1: Công bố lần đầu'])
  expect($('details[open] .richtext').text()).toContain('Có 25 người bị thương.')
  expect($('main').text()).toContain('mới công bố một lần')
  expect(page(await get(`/thong-cao/${slug}`))('a[href$="/lich-su"]').length).toBe(0)
})

describe('after a correction and a small change', () => {
  beforeEach(async () => {
    await anEdition(cast, id, { ...FIRST, speaker, bodyVi: FIRST.bodyVi.replace('25', '26') })
    await setClock('2026-11-23T03:00:00Z')
    await goesOut(cast, id)
    const bodyVi = FIRST.bodyVi.replace('25', '26').replace('đang lên', 'đang lên nhanh')
    await anEdition(cast, id, { ...FIRST, speaker, bodyVi, changeKind: 'minor', changeNote: null })
    await setClock('2026-11-23T04:00:00Z')
    await goesOut(cast, id)
  })

  test('each edition stays readable, small changes too, the newest first', async () => {
    const $ = page(await history())
    const heads = $('main h2').map((_, each) => words($(each).text()))
    expect(heads.get()).toEqual(['Lần 3: Sửa nhỏ', 'Lần 2: Đính chính', 'Lần 1: Công bố lần đầu'])
    const times = $('main section > .meta time').map((_, each) => $(each).attr('datetime'))
    expect(times.get()).toEqual([
      '2026-11-23T11:00:00+07:00',
      '2026-11-23T10:00:00+07:00',
      '2026-11-23T09:00:00+07:00',
    ])
    expect($('#lan-2').text()).toContain('Sửa lại.')
    expect($('#lan-1 details .richtext').text()).toContain('Có 25 người')
    expect($('#lan-2 details .richtext').text()).toContain('Có 26 người')
    expect($('#lan-3 > .meta strong').text()).toBe('Đang công bố')
  })

  test('the words that differ from the edition before are marked, and said for those who cannot see marks', async () => {
    const $ = page(await history())
    expect(words($('#lan-2 del').text())).toBe('bỏ: 25')
    expect(words($('#lan-2 ins').text())).toBe('thêm: 26')
    expect($('#lan-3 del').length).toBe(0)
    expect(words($('#lan-3 ins').text())).toBe('thêm: nhanh')
    expect($('#lan-1 ins, #lan-1 del').length).toBe(0)
    // only what stands beside a change
    expect($('#lan-2 .changes').text()).not.toContain('Đường 70')
    expect($('#lan-2 .changes .hint').text()).toBe('(1 đoạn không đổi)')
  })

  test('the page of the statement leads there, in both languages', async () => {
    const $ = page(await get(`/thong-cao/${slug}`))
    expect($('a[href$="/lich-su"]').attr('href')).toBe(`/thong-cao/${slug}/lich-su`)
    const english = page(await get(`/en/thong-cao/${slug}/lich-su`))
    expect(words(english('#lan-2 h2').text())).toBe('Edition 2: Correction')
    expect(english('#lan-2 .changes').attr('lang')).toBe('vi')
    expect(english('.notice').length).toBe(1)
  })

  test('whoever looks for it finds the statement first', async () => {
    expect((await history()).headers['x-robots-tag']).toBe('noindex')
  })

  test('stays when the statement is withdrawn, and says so to people and machines', async () => {
    await withdraw(deps(), cast.head, id, {
      version: await versionOf(id),
      reason: 'Số liệu chưa kiểm chứng.',
    })
    const response = await history()
    expect(response.status).toBe(410)
    expect(page(response)('.notice.grave').text()).toContain('đã bị thu hồi lúc 23/11/2026 11:00')
    expect(page(response)('#lan-1 details').text()).toContain('Có 25 người')
    expect((await get(`/en/thong-cao/${slug}/lich-su`)).status).toBe(410)
  })
})

test('nothing of an edition is there before its hour, nor of one that was recalled', async () => {
  const before = (await history()).text
  await anEdition(cast, id, { ...FIRST, speaker, bodyVi: 'Có 26 người bị thương.' })
  expect((await history()).text).toBe(before)
  await goesOut(cast, id, new Date('2026-11-23T05:00:00Z'))
  await setClock('2026-11-23T04:59:59Z')
  expect((await history()).text).toBe(before)
  await setClock('2026-11-23T05:00:00Z')
  expect(page(await history())('#lan-2 ins').text()).toContain('26')
})

test('an English text that comes, stays as it was and goes is said edition by edition', async () => {
  const english = { titleEn: 'Floods', bodyEn: 'Twenty-five injured.' }
  await anEdition(cast, id, { ...FIRST, ...english, speaker, changeKind: 'update' })
  await goesOut(cast, id)
  await setClock('2026-11-23T03:00:00Z')
  await anEdition(cast, id, { ...FIRST, ...english, speaker, bodyVi: 'Có 26 người bị thương.' })
  await goesOut(cast, id)
  const $ = page(await get(`/en/thong-cao/${slug}/lich-su`))
  expect($('#lan-1').text()).toContain('no text in this language')
  expect($('#lan-2').text()).toContain('adds a text in this language')
  expect(words($('#lan-3').text())).toContain(
    'The English text was not changed. The Vietnamese text was; see the Vietnamese page.',
  )
  expect($('#lan-3 a').attr('href')).toBe(`/thong-cao/${slug}/lich-su#lan-3`)
  expect($('#lan-3 p:not(.meta) [lang=vi]').first().text()).toBe('Sửa lại.')
  expect(words($('#lan-3').text())).toContain('Sửa lại. (in Vietnamese)')
  expect($('a[hreflang=vi]').length).toBeGreaterThan(0)
  const vietnamese = page(await history())
  expect(words(vietnamese('#lan-2').text())).toContain('Nội dung không đổi.')
  expect(vietnamese('main').text()).not.toContain('(bằng tiếng Việt)')
})

test.each(['khong-co-thong-cao-nay', 'KHONG'])('of %s there is no history', async (unknown) => {
  expect((await get(`/thong-cao/${unknown}/lich-su`)).status).toBe(404)
})

import { anAgency, aPublished, aCast, aSpokesperson } from '../support/factories'
import { page, setClock, visit } from '../support/portal'

beforeAll(() => setClock('2026-11-23T02:05:00Z'))

const get = async (path: string) => page(await (await visit()).get(path))

test('an empty portal says what is empty and what to do', async () => {
  const $ = await get('/')
  expect($('.newest .empty').text()).toContain('Chưa có thông cáo nào được công bố')
  expect($('aside').text()).toContain('Chưa có cơ quan nào công bố người phát ngôn')
})

test('the front door tells who may speak now for the agency whose portal it is', async () => {
  const province = await anAgency({ nameVi: 'Ủy ban nhân dân tỉnh Mận' })
  await aSpokesperson(province, { position: 'Chánh Văn phòng', phone: '0200 000 0901' })
  const ended = new Date('2026-11-22T00:00:00Z')
  await aSpokesperson(province, {
    position: 'Người đã thôi',
    validFrom: new Date('2026-01-01'),
    validTo: ended,
  })
  const $ = await get('/')
  expect($('aside .people').text()).toContain('Chánh Văn phòng')
  expect($('aside a.call').attr('href')).toBe('tel:02000000901')
  expect($('aside').text()).not.toContain('Người đã thôi')
})

test('beside several equals it counts them instead of choosing', async () => {
  await anAgency({ nameVi: 'Bộ Khác' })
  const $ = await get('/')
  expect($('aside .people').length).toBe(0)
  expect($('aside').text()).toContain('Có 1 người đang được phát ngôn')
})

test('there is one search on every page', async () => {
  for (const path of ['/', '/thong-cao', '/co-quan', '/gui-yeu-cau'])
    expect([
      path,
      new Set((await get(path))('input[name="q"]').map((_, input) => input.attribs['id'])).size,
    ]).toEqual([
      path,
      // on a telephone it stands in the menu instead: only one of the two is ever shown
      ['/', '/thong-cao'].includes(path) ? 1 : 2,
    ])
})

describe('a search', () => {
  beforeAll(async () => {
    const cast = await aCast({ nameVi: 'Sở Thủy lợi tỉnh Mận' })
    await aPublished(cast, { titleVi: 'Lịch xả nước hồ Mây' })
    await aSpokesperson(cast.agency, { position: 'Phó Giám đốc phụ trách hồ Mây' })
  })

  test('for an office finds the agency and who speaks for it, with or without diacritics', async () => {
    for (const q of ['thủy lợi', 'thuy loi', 'Thủy Lợi'.normalize('NFD')]) {
      const $ = await get(`/thong-cao?q=${encodeURIComponent(q)}`)
      expect($('.also').text()).toContain('Sở Thủy lợi tỉnh Mận')
      expect($('.also').text()).toContain('Phó Giám đốc phụ trách hồ Mây')
      expect($('.also a[href^="tel:"]').length).toBeGreaterThan(0)
    }
  })

  test('that names nobody shows no empty box', async () => {
    const $ = await get('/thong-cao?q=xa+nuoc')
    expect($('.statement').length).toBe(1)
    expect($('.also').length).toBe(0)
  })

  test('without a result says how to find more and whom to ask', async () => {
    const $ = await get('/thong-cao?q=khongcogi')
    expect($('.empty').text()).toContain('Không có thông cáo nào khớp')
    expect($('.empty a[href="/thong-cao"]').length).toBe(1)
    expect($('.empty a[href="/gui-yeu-cau"]').length).toBe(1)
  })

  test('narrowed by more than words shows by what', async () => {
    expect((await get('/thong-cao?q=nuoc'))('form.filters details').attr('open')).toBeUndefined()
    expect((await get('/thong-cao?loai=reply'))('form.filters details').attr('open')).toBeDefined()
  })
})

import { revise, save, submit } from '../../src/statements/actions'
import { approve, approveUrgently, countersign, withdraw } from '../../src/statements/decision-actions'
import { create } from '../../src/statements/actions'
import * as documents from '../../src/statements/document-queries'
import { load } from 'cheerio'
import { aCast, aDraftForm, aPublished, aSpokesperson, aSubmitted, type Cast } from '../support/factories'
import { db, deps, page, PUBLIC_URL, setClock, visit } from '../support/portal'

let cast: Cast
let speaker: string

beforeEach(async () => {
  await setClock('2026-11-23T02:05:00Z')
  cast = await aCast({ nameVi: `Sở Y tế tỉnh Lam Giang`, symbol: 'SYT' })
  speaker = await aSpokesperson(cast.agency, { position: 'Phó Giám đốc' })
})

const get = async (path: string) => (await visit()).get(path)

describe('a statement’s page', () => {
  test('says who spoke, for whom, under which number, when, and whom to call', async () => {
    const { slug } = await aPublished(cast, { speaker, titleVi: 'Kết quả phòng chống dịch' })
    const response = await get(`/thong-cao/${slug}`)
    const $ = page(response)

    expect(response.status).toBe(200)
    expect($('h1').text()).toBe('Kết quả phòng chống dịch')
    expect($('.facts').text()).toContain('01/TC-SYT')
    expect($('.facts').text()).toContain('Phó Giám đốc')
    expect($('.facts time').first().text()).toBe('23/11/2026 09:05')
    expect($('.facts time').attr('datetime')).toBe('2026-11-23T09:05:00+07:00')
    expect($('.citation').text()).toMatch(
      /^Trần Thị \d+ \(Phó Giám đốc\), Sở Y tế tỉnh Lam Giang, “Kết quả phòng chống dịch”, Số\s01\/TC-SYT, 23\/11\/2026, /,
    )
    expect($('.citation').text()).toContain(`${PUBLIC_URL}/thong-cao/${slug}`)
    expect($('a[href^="tel:"]').attr('href')).toBe('tel:02000000001')
  })

  test('is not there a second before its hour, and is there at it', async () => {
    const { id, version } = await aSubmitted(cast, { speaker, titleVi: 'Hẹn giờ' })
    const publishAt = new Date('2026-11-24T02:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt })
    const { slug } = (await documents.byId(db, id))!

    await setClock('2026-11-24T01:59:59Z')
    const before = await get(`/thong-cao/${slug}`)
    expect([before.status, before.headers['cache-control']]).toEqual([404, 'no-store'])
    await setClock('2026-11-24T02:00:00Z')
    expect((await get(`/thong-cao/${slug}`)).status).toBe(200)
  })

  test('stays until the very second its correction goes out', async () => {
    const { id, slug } = await aPublished(cast, { speaker, bodyVi: 'Có 15 ca mắc.' })
    await revise(deps(), cast.author, id)
    const form = aDraftForm(cast.agency, {
      speaker,
      titleVi: 'Bản mới',
      bodyVi: 'Có 51 ca mắc.',
      changeKind: 'correction',
      changeNote: 'Sửa số ca mắc.',
    })
    await save(deps(), cast.author, id, form)
    await submit(deps(), cast.author, id, 1)
    const publishAt = new Date('2026-11-24T02:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version: 2, when: 'later', publishAt })

    await setClock('2026-11-24T01:59:59Z')
    expect((await get(`/thong-cao/${slug}`)).text).toContain('Có 15 ca mắc.')
    await setClock('2026-11-24T02:00:00Z')
    const after = page(await get(`/thong-cao/${slug}`))
    expect(after('.richtext').text()).toContain('Có 51 ca mắc.')
    expect(after('.notice').text()).toBe('Đính chính lúc 24/11/2026 09:00: Sửa số ca mắc.')
    expect(after('.notice').nextAll('.byline').length).toBe(1)
    expect(after('.citation').text()).toContain(', 23/11/2026 (bản đính chính 24/11/2026), http')
    const told = after('.timeline li').map((_, line) => after(line).text())
    expect(told.get()).toEqual([
      '23/11/2026 09:05 · Công bố lần đầu',
      '24/11/2026 09:00 · Đính chính: Sửa số ca mắc. · Mới nhất',
    ])
    const english = page(await get(`/en/thong-cao/${slug}`))
    expect(english('.notice').first().text()).toBe(
      'Corrected on 24/11/2026 09:00: Sửa số ca mắc. (in Vietnamese)',
    )
    expect(english('.citation').text()).toContain('(corrected 24/11/2026)')
  })

  test.each([
    [
      'update',
      'Cập nhật lúc 24/11/2026 09:00: Thêm số giường.',
      '23/11/2026 (bản cập nhật 24/11/2026), http',
    ],
    ['minor', '', '23/11/2026, http'],
  ] as const)('of a change that is %s it says at the top «%s»', async (changeKind, said, cited) => {
    const { id, slug } = await aPublished(cast, { speaker, titleVi: 'Giường bệnh' })
    await revise(deps(), cast.author, id)
    const change = { speaker, titleVi: 'Giường bệnh', changeKind, changeNote: 'Thêm số giường.' }
    await save(deps(), cast.author, id, aDraftForm(cast.agency, change))
    await submit(deps(), cast.author, id, 1)
    await setClock('2026-11-24T02:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version: 2, when: 'now', publishAt: null })
    const $ = page(await get(`/thong-cao/${slug}`))
    expect($('.notice').text()).toBe(said)
    expect($('.citation').text()).toContain(cited)
  })

  test('keeps the text of a withdrawn statement under a notice, and answers 410', async () => {
    const { id, slug } = await aPublished(cast, { speaker, bodyVi: 'Nội dung cũ.' })
    await withdraw(deps(), cast.head, id, { version: 2, reason: 'Số liệu chưa được kiểm chứng.' })
    const response = await get(`/thong-cao/${slug}`)
    expect(response.status).toBe(410)
    expect(page(response)('.notice').text()).toContain('Số liệu chưa được kiểm chứng.')
    expect(response.text).toContain('Nội dung cũ.')
    expect(page(response)('.citation').text()).toContain(', 23/11/2026 (đã thu hồi 23/11/2026), http')
    const english = page(await get(`/en/thong-cao/${slug}`))
    expect(english('.citation').text()).toContain('(withdrawn 23/11/2026)')
    expect((await get('/thong-cao')).text).not.toContain(slug)
    expect((await get('/atom.xml')).text).toContain(`<title>[Đã thu hồi] `)
  })

  test('a withdrawal does not bring an older edition back', async () => {
    const { id, slug } = await aPublished(cast, { speaker, bodyVi: 'Bản một.' })
    await revise(deps(), cast.author, id)
    await save(
      deps(),
      cast.author,
      id,
      aDraftForm(cast.agency, { speaker, bodyVi: 'Bản hai.', changeKind: 'update', changeNote: 'Thêm.' }),
    )
    await submit(deps(), cast.author, id, 1)
    await setClock('2026-11-23T03:00:00Z')
    await approve(deps(), cast.spokesperson, id, { version: 2, when: 'now', publishAt: null })
    await withdraw(deps(), cast.head, id, { version: 3, reason: 'Cả hai bản đều sai.' })
    const response = await get(`/thong-cao/${slug}`)
    expect(response.status).toBe(410)
    expect(response.text).not.toContain('Bản một.')
  })

  test('says that it was published urgently until a second person has signed', async () => {
    const id = await create(deps(), cast.spokesperson, aDraftForm(cast.agency, { speaker }))
    await approveUrgently(deps(), cast.spokesperson, id, { version: 0, reason: 'Vỡ đê bao ở xã Thạch Lĩnh.' })
    const { slug } = (await documents.byId(db, id))!
    expect((await get(`/thong-cao/${slug}`)).text).toContain('Vỡ đê bao ở xã Thạch Lĩnh.')
    const flags = async () => page(await get(`/thong-cao?co-quan=${cast.agency.slug}`))('.flag').text()
    expect(await flags()).toBe('Phát hành khẩn')

    await countersign(deps(), cast.head, id, 1)
    expect((await get(`/thong-cao/${slug}`)).text).not.toContain('Vỡ đê bao ở xã Thạch Lĩnh.')
    expect(await flags()).toBe('')
  })

  test('prints braces and HTML as they were typed', async () => {
    const typed = '{{constructor.constructor}} <img src=x onerror=alert(1)>'
    // in a body a sign that is meant as one is escaped
    const bodyVi = typed.replace('<', '\\<')
    const { slug } = await aPublished(cast, { speaker, titleVi: typed, summaryVi: typed, bodyVi })
    const response = await get(`/thong-cao/${slug}`)
    const $ = page(response)
    expect($('h1').text()).toBe(typed)
    expect($('.richtext').text().trim()).toBe(typed)
    expect($('main img').length).toBe(0)
  })
})

describe('in English', () => {
  const english = { titleEn: 'Flood situation', bodyEn: 'The water is falling.' }

  test('a statement is shown in English where there is a text, with its language said', async () => {
    const { slug } = await aPublished(cast, { speaker, titleVi: 'Tình hình lũ', ...english })
    const $ = page(await get(`/en/thong-cao/${slug}`))
    expect($('html').attr('lang')).toBe('en')
    expect($('h1').attr('lang')).toBe('en')
    expect($('h1').text()).toBe('Flood situation')
    expect($('link[hreflang=vi]').attr('href')).toBe(`${PUBLIC_URL}/thong-cao/${slug}`)
    expect($('link[hreflang=en]').attr('href')).toBe(`${PUBLIC_URL}/en/thong-cao/${slug}`)
  })

  test('a reader is told that there is only Vietnamese', async () => {
    const { slug } = await aPublished(cast, { speaker })
    const $ = page(await get(`/en/thong-cao/${slug}`))
    expect($('h1').attr('lang')).toBe('vi')
    expect($('.notice').text()).toBe('This text is not available in English.')
    expect($('link[hreflang=en]').length).toBe(0)
    expect($('.citation').attr('lang')).toBe('en')
    expect($('.citation').text()).toContain('No. 01/TC-SYT')
    expect($('.citation').text()).not.toContain('Số')
    expect($('main').text()).not.toContain('Đọc bản tiếng Việt')
  })

  test('the text in the other language is offered where it is not the one shown', async () => {
    const { slug } = await aPublished(cast, { speaker, ...english })
    expect(page(await get(`/en/thong-cao/${slug}`))('main').text()).toContain('Đọc bản tiếng Việt')
    expect(page(await get(`/thong-cao/${slug}`))('main').text()).toContain('Read in English')
  })

  test('an agency has its English name while it is the one that issued it', async () => {
    const named = await aCast({ nameVi: 'Sở Y tế tỉnh Mây', nameEn: 'Department of Health' })
    const { slug } = await aPublished(named)
    const $ = page(await get(`/en/thong-cao/${slug}`))
    expect($('.byline a').text()).toBe('Department of Health')
    expect($('.byline a').parent().attr('lang')).toBe('en')
    expect($('.citation').text()).toContain('Department of Health')
    const list = page(await get('/en/thong-cao'))
    expect(list(`a[lang=en][href$="${named.agency.slug}"]`).text()).toBe('Department of Health')
    expect(page(await get(`/thong-cao/${slug}`))('.byline a').text()).toBe('Sở Y tế tỉnh Mây')

    await db('agencies').where({ id: named.agency.id }).update({ nameVi: 'Sở Y tế và Dân số tỉnh Mây' })
    const renamed = page(await get(`/en/thong-cao/${slug}`))
    expect(renamed('.byline a').text()).toBe('Sở Y tế tỉnh Mây')
    expect(renamed('.byline a').parent().attr('lang')).toBe('vi')
  })

  test('a word of either language finds it', async () => {
    const { slug } = await aPublished(cast, { speaker, titleVi: 'Tình hình lũ quét Lam Giang', ...english })
    expect((await get('/en/thong-cao?q=lu+quet')).text).toContain(slug)
    expect((await get('/thong-cao?q=falling')).text).toContain(slug)
  })
})

describe('the list', () => {
  test.each([
    'phát ngôn',
    'phat ngon',
    'PHÁT NGÔN',
    'phát ngôn'.normalize('NFD'),
    '"phát ngôn"',
    'ngôn phát',
  ])('finds «phát ngôn» by %s', async (q) => {
    const { slug } = await aPublished(cast, { speaker, bodyVi: 'Quy chế phát ngôn mới.' })
    const $ = page(await get(`/thong-cao?q=${encodeURIComponent(q)}`))
    expect(
      $('.statement a')
        .toArray()
        .map((link) => link.attribs['href']),
    ).toContain(`/thong-cao/${slug}`)
  })

  test.each(['%_\\\'";--', '$1', '((', '&|!', ':*', '"', '\\', 'select', '<->'])(
    'takes %s as words, not as syntax',
    async (q) => {
      const response = await get(`/thong-cao?q=${encodeURIComponent(q)}`)
      expect(response.status).toBe(200)
      expect(page(response)('#q').val()).toBe(q)
    },
  )

  test('marks what was found without letting the text become HTML', async () => {
    await aPublished(cast, { speaker, bodyVi: 'Dịch \\<b>sốt\\</b> xuất huyết tăng.' })
    const $ = page(await get('/thong-cao?q=huyet'))
    expect($('.passage mark').text()).toBe('huyết')
    expect($('.passage b').length).toBe(0)
    expect($('.passage').text()).toContain('Dịch')
  })

  test('filters by agency, kind and day, and keeps the filters in its links', async () => {
    const other = await aCast()
    const mine = await aPublished(cast, { speaker, kind: 'initial_information' })
    await aPublished(other)
    const found = async (query: string) => {
      const $ = page(await get(`/thong-cao?${query}`))
      return $('.statement h3 a')
        .toArray()
        .map((link) => link.attribs['href']!)
    }
    const address = `/thong-cao/${mine.slug}`

    expect(await found(`co-quan=${cast.agency.slug}`)).toEqual([address])
    expect(await found(`co-quan=${cast.agency.slug}&loai=reply`)).toEqual([])
    expect(
      await found(`co-quan=${cast.agency.slug}&loai=initial-information&tu=2026-11-23&den=2026-11-23`),
    ).toEqual([address])
    expect(await found(`co-quan=${cast.agency.slug}&tu=2026-11-24`)).toEqual([])
    expect(await found(`co-quan=${cast.agency.slug}&den=2026-11-22`)).toEqual([])
    expect(await found('co-quan=khong-co-that')).toEqual([])
  })

  test.each([
    'tu=2026-02-30',
    'trang=-1',
    'trang=abc',
    'loai=DROP',
    'q[]=a',
    'q[__proto__]=x',
    'q=a&q=b',
    'trang=9999',
  ])('is a page whatever is asked: %s', async (query) => {
    expect((await get(`/thong-cao?${query}`)).status).toBe(200)
  })

  test.each([
    ['tu=31/02/2026', '#tu-loi', 'Ngày chưa đúng dạng, ví dụ 23/11/2026.'],
    ['tu=0000-01-01', '#tu-loi', 'Ngày chưa đúng dạng, ví dụ 23/11/2026.'],
    ['den=hom-qua', '#den-loi', 'Ngày chưa đúng dạng, ví dụ 23/11/2026.'],
    ['tu=2026-12-01&den=2026-11-01', '#den-loi', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'],
  ])('says what is wrong with %s', async (query, at, why) => {
    const response = await get(`/thong-cao?${query}`)
    expect([response.status, page(response)(at).text()]).toEqual([200, why])
  })

  test('a day may be typed as people write it', async () => {
    const $ = page(await get('/thong-cao?tu=1/9/2026&den=23/11/2026'))
    expect([$('#tu').val(), $('#den').val(), $('.problem').length]).toEqual(['2026-09-01', '2026-11-23', 0])
  })

  test('keeps what was asked in the other language, and says when there is no such page', async () => {
    const $ = page(await get('/thong-cao?q=lũ&trang=40'))
    expect($('a.language').attr('href')).toBe('/en/thong-cao?q=l%C5%A9&trang=40')
    expect($('link[hreflang=en]').attr('href')).toBe(`${PUBLIC_URL}/en/thong-cao?q=l%C5%A9&trang=40`)
    expect($('main').text()).toContain('Danh sách không có trang này')
    expect(page(await get('/khong-co'))('link[hreflang]').length).toBe(0)
  })

  test('pages through more than one page without losing or doubling any', async () => {
    const many = await aCast()
    const theirs = await aSpokesperson(many.agency)
    for (let n = 0; n < 23; n++) await aPublished(many, { speaker: theirs })
    const slugs = async (path: string) =>
      page(await get(path))('.statement h3 a')
        .toArray()
        .map((link) => link.attribs['href'])
    const path = `/thong-cao?co-quan=${many.agency.slug}`
    const next = page(await get(path))('.pager a[rel=next]').attr('href')!
    const all = [...(await slugs(path)), ...(await slugs(next))]
    expect(all.length).toBe(23)
    expect(new Set(all).size).toBe(23)
  })
})

describe('a draft', () => {
  test('changes not one byte of what the public gets', async () => {
    await aPublished(cast, { speaker })
    const paths = [
      '/',
      '/thong-cao',
      '/atom.xml',
      '/en',
      '/thong-cao?q=bi+mat',
      `/co-quan/${cast.agency.slug}`,
    ]
    const all = async () => Promise.all(paths.map(async (path) => (await get(path)).text))
    const before = await all()
    await create(
      deps(),
      cast.author,
      aDraftForm(cast.agency, { speaker, titleVi: 'Bí mật', bodyVi: 'Bí mật chưa công bố.' }),
    )
    await aSubmitted(cast, { speaker, titleVi: 'Bí mật thứ hai' })
    expect(await all()).toEqual(before)
  })
})

describe('the Atom feed', () => {
  test('L41 has an entry with a lasting id, its times and its language', async () => {
    const { id, slug } = await aPublished(cast, { speaker, titleVi: 'Tin <lũ> & mưa' })
    const response = await get(`/co-quan/${cast.agency.slug}/atom.xml`)
    expect(response.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const $ = load(response.text, { xml: true })
    const entry = $('entry').filter((_, element) => $(element).find('id').text() === `urn:uuid:${id}`)
    expect(entry.find('title').text()).toBe('Tin <lũ> & mưa')
    expect(entry.find('published').text()).toBe('2026-11-23T09:05:00+07:00')
    expect(response.text).toContain(`href="${PUBLIC_URL}/thong-cao/${slug}"`)
  })

  test('brings the correction of an old statement to the top', async () => {
    await setClock('2020-01-01T02:00:00Z')
    const early = await aSpokesperson(cast.agency, { validFrom: new Date('2019-01-01T00:00:00Z') })
    const old = await aPublished(cast, { speaker: early })
    await setClock('2026-11-23T03:00:00Z')
    await aPublished(cast, { speaker })
    await revise(deps(), cast.author, old.id)
    const change = { speaker, changeKind: 'correction', changeNote: 'Sửa ngày.' } as const
    await save(deps(), cast.author, old.id, aDraftForm(cast.agency, change))
    await submit(deps(), cast.author, old.id, 1)
    await setClock('2026-11-23T04:00:00Z')
    await approve(deps(), cast.spokesperson, old.id, { version: 2, when: 'now', publishAt: null })
    const $ = load((await get(`/co-quan/${cast.agency.slug}/atom.xml`)).text, { xml: true })
    expect($('entry id').first().text()).toBe(`urn:uuid:${old.id}`)
    expect($('entry updated').first().text()).toBe('2026-11-23T11:00:00+07:00')
  })

  test('of an agency has only its own', async () => {
    const other = await aPublished(await aCast())
    const mine = await aPublished(cast, { speaker })
    const feed = (await get(`/co-quan/${cast.agency.slug}/atom.xml`)).text
    expect(feed).toContain(mine.slug)
    expect(feed).not.toContain(other.slug)
    expect((await get('/co-quan/khong-co/atom.xml')).status).toBe(404)
  })
})

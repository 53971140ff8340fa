import { create, save } from '../../../src/statements/actions'
import { aCast, aDraftForm, aPublished, aSpokesperson, type Cast } from '../../support/factories'
import { db, deps, page, PUBLIC_URL, visit } from '../../support/portal'
import { CREATE, editOf, open, send, typed } from './support'

let cast: Cast
let published: { id: string; slug: string }
beforeAll(async () => {
  cast = await aCast()
  published = await aPublished(cast, { titleVi: 'Đã công bố', bodyVi: '## Đề mục\n\n- một\n- hai' })
})

const preview = { viec: 'xem-truoc' }

describe('the preview', () => {
  test('shows the form again with what readers will see, and saves nothing', async () => {
    const before = await db('documents').count()
    const answer = await send(cast.author, CREATE, typed(cast, { ...preview, summaryVi: 'Tóm tắt.' }))
    const $ = page(answer)
    expect(answer.status).toBe(200)
    expect($('#xem-truoc .headline h3').text()).toBe('Khai trương bệnh viện')
    expect($('#xem-truoc .kind').text()).toBe('Thông cáo báo chí')
    expect($('#xem-truoc .lead').text()).toBe('Tóm tắt.')
    expect($('#xem-truoc .richtext strong').text()).toBe('Hôm nay')
    expect($('#bodyVi').val()).toBe('**Hôm nay** khai trương.')
    expect($('[data-said]').text()).toContain('Đã lưu tạm lúc')
    expect(await db('documents').count()).toEqual(before)
  })

  test('is made by the partial of the public page: the same HTML for the same words', async () => {
    const words = { titleVi: 'Đã công bố', bodyVi: '## Đề mục\n\n- một\n- hai' }
    const $ = page(await send(cast.author, CREATE, typed(cast, { ...preview, ...words })))
    const publicPage = page(await (await visit()).get(`/thong-cao/${published.slug}`))
    expect($('#xem-truoc .richtext').html()).toBe(publicPage('article .richtext').html())
  })

  test('over a draft saves nothing to it', async () => {
    const id = await create(deps(), cast.author, aDraftForm(cast.agency, { bodyVi: 'Bản đã lưu.' }))
    const answer = await send(cast.author, editOf(id), typed(cast, { ...preview, bodyVi: 'Chưa lưu.' }))
    expect(page(answer)('#xem-truoc .richtext').text().trim()).toBe('Chưa lưu.')
    expect((await open(cast.author, editOf(id)))('#bodyVi').val()).toBe('Bản đã lưu.')
  })

  test('of both languages, each marked as what it is', async () => {
    const english = { titleEn: 'Opening', bodyEn: 'Today.' }
    const $ = page(await send(cast.author, CREATE, typed(cast, { ...preview, ...english })))
    const languages = $('#xem-truoc .richtext').map((_, each) => $(each).attr('lang'))
    expect(languages.get()).toEqual(['vi', 'en'])
  })

  test('of nothing says so', async () => {
    const $ = page(await send(cast.author, CREATE, typed(cast, { ...preview, titleVi: '', bodyVi: '' })))
    expect($('#xem-truoc .empty').text()).toBe('Chưa có chữ nào để xem trước.')
  })

  test('makes no script and no HTML of what was typed', async () => {
    const bodyVi = '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=y>'
    const answer = await send(cast.author, CREATE, typed(cast, { ...preview, bodyVi }))
    const $ = page(answer)
    expect(
      $('#xem-truoc script, #xem-truoc img, #xem-truoc [onerror], #xem-truoc a[href^=java]').length,
    ).toBe(0)
    expect($('#xem-truoc .notice.grave').length).toBe(1)
  })

  test('for the script is a part without a frame, for writers only', async () => {
    const at = '/noi-bo/thong-cao/xem-truoc'
    const { text, headers } = await send(cast.author, at, typed(cast))
    expect(text).not.toMatch(/<html|<main|<header/)
    expect(text).toContain('<strong>Hôm nay</strong>')
    expect(headers['cache-control']).toBe('no-store')
    expect((await send(cast.head, at, typed(cast))).status).toBe(404)
    expect((await (await visit(cast.author)).get(at)).status).toBe(404)
  })
})

describe('a text that may not stand', () => {
  const NOWHERE = 'không dẫn đến trang công khai nào'
  test.each([
    ['a script', '<script>alert(1)</script>', 'mã HTML'],
    ['a link to a script', '[x](javascript:alert(1))', 'không dùng được'],
    ['a link without an address', '[x]()', 'chưa có địa chỉ'],
    ['a statement that is not there', 'Một\n\n[x](/thong-cao/khong-co)', NOWHERE],
    ['an agency that is not there', '[x](/co-quan/khong-co)', NOWHERE],
    ['a person who is not there', '[x](/nguoi-phat-ngon/khong-co)', NOWHERE],
    ['one in English that is not there', '[x](/en/thong-cao/khong-co)', NOWHERE],
    ['one by its whole address', `[x](${PUBLIC_URL}/thong-cao/khong-co)`, NOWHERE],
    ['a page of the staff', '[x](/noi-bo/yeu-cau)', 'trang nội bộ'],
  ])('%s is named, what was typed is kept and nothing is stored', async (_what, bodyVi, why) => {
    const before = await db('documents').count()
    const answer = await send(cast.author, CREATE, typed(cast, { bodyVi }))
    const $ = page(answer)
    expect(answer.status).toBe(422)
    expect($('#bodyVi-loi').text()).toContain(why)
    expect($('#bodyVi').val()).toBe(bodyVi)
    expect(await db('documents').count()).toEqual(before)
  })

  test('in English is named at the English field', async () => {
    const english = { titleEn: 'Opening', bodyEn: '[x](/thong-cao/khong-co)' }
    const $ = page(await send(cast.author, CREATE, typed(cast, english)))
    expect($('#bodyEn-loi').text()).toContain(NOWHERE)
    expect($('#bodyVi-loi').length).toBe(0)
  })

  test('is not saved over a draft', async () => {
    const id = await create(deps(), cast.author, aDraftForm(cast.agency))
    const { status } = await send(cast.author, editOf(id), typed(cast, { bodyVi: '<script>x</script>' }))
    expect(status).toBe(422)
  })

  test('a draft is no page yet: a link to it leads nowhere', async () => {
    const id = await create(deps(), cast.author, aDraftForm(cast.agency, { titleVi: 'Chưa công bố' }))
    await save(deps(), cast.author, id, aDraftForm(cast.agency, { titleVi: 'Chưa công bố' }))
    const { status } = await send(
      cast.author,
      CREATE,
      typed(cast, { bodyVi: '[x](/thong-cao/chua-cong-bo)' }),
    )
    expect(status).toBe(422)
  })

  test('links to what is there are taken', async () => {
    await aSpokesperson(cast.agency)
    const speaker = await db('pub.appointments').where({ agencyId: cast.agency.id }).first<{ slug: string }>()
    const bodyVi = [
      `[a](/thong-cao/${published.slug})`,
      `[b](/en/thong-cao/${published.slug}#x)`,
      `[c](${PUBLIC_URL}/co-quan/${cast.agency.slug})`,
      `[d](/nguoi-phat-ngon/${speaker.slug})`,
      '[e](/thong-cao?loai=reply)',
      '[f](/co-quan)',
      '[g](https://mau.gov.vn/thong-cao/khong-co)',
      '[h](mailto:bao-chi@mau.gov.vn)',
    ].join('\n\n')
    expect((await send(cast.author, CREATE, typed(cast, { bodyVi }))).status).toBe(303)
  })
})

describe('hints', () => {
  const DOUBTFUL = 'Ngày 31/4/2026, khu vực  bị "ngập".'

  test('stand at the preview, on the form and on the page of the statement, and stop nobody', async () => {
    const shown = page(await send(cast.author, CREATE, typed(cast, { ...preview, bodyVi: DOUBTFUL })))
    const hints = shown('#xem-truoc .hints li').length
    expect(hints).toBeGreaterThan(0)
    const saved = await send(cast.author, CREATE, typed(cast, { bodyVi: DOUBTFUL }))
    expect(saved.status).toBe(303)
    const work = await open(cast.author, saved.headers['location'] as string)
    expect(work('.hints li').length).toBe(hints)
    expect(work('.hints li').first().text()).toMatch(/^Nội dung, dòng 1:/)
    const form = await open(cast.author, `${saved.headers['location']}/sua`)
    expect(form('.hints li').length).toBe(hints)
  })

  test('letters that are not in one form are told of before they are tidied', async () => {
    const bodyVi = 'Thông cáo báo chí về hồ chứa.'.normalize('NFD')
    const shown = page(await send(cast.author, CREATE, typed(cast, { ...preview, bodyVi })))
    expect(shown('#xem-truoc .hints li').text()).not.toBe('')
    expect(shown('#bodyVi').val()).toBe(bodyVi.normalize('NFC'))
  })

  test('are none where there is nothing to see', async () => {
    const shown = page(await send(cast.author, CREATE, typed(cast, preview)))
    expect(shown('.hints').length).toBe(0)
  })
})

import { randomUUID } from 'node:crypto'
import * as agencies from '../../src/agencies/queries'
import type { Agency } from '../../src/agencies/queries'
import { dropOld } from '../../src/requests/draft-queries'
import { anAgency, aCast, aPublished } from '../support/factories'
import { db, deps, page, setClock, visit } from '../support/portal'
import { begin, fill, filledDraft, idIn, leadsTo, PAGES } from './draft-support'
import { h1, JOURNALIST, withoutIds } from './support'

const NOW = '2026-11-23T03:00:00Z'
beforeEach(() => setClock(NOW))

let agency: Agency
beforeAll(async () => {
  agency = await anAgency({ nameVi: 'Sở Từng Bước', nameEn: 'Department of Steps' })
})

const drafts = () => db<{ id: string; sentAt: Date | null }>('requestDrafts')

describe('the page where it starts', () => {
  test('says what follows and what is needed, and keeps nothing of who only looks', async () => {
    const shown = await (await visit()).get('/gui-yeu-cau')
    expect(shown.text).toContain('không ấn định số giờ')
    expect(shown.text).not.toContain('24 giờ trả lời')
    expect(page(shown)('main').text()).toContain('Số thẻ nhà báo hoặc giấy giới thiệu')
    expect(shown.headers['set-cookie']).toBeUndefined()
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(page(shown)('main a[href="/gui-yeu-cau/mot-trang"]').length).toBe(1)
    expect(page(shown)('form[action$="/bat-dau"] button').text()).toBe('Bắt đầu')
    expect(page(shown)('.lead + form[action$="/bat-dau"]').length).toBe(1)
  })

  test('carries on what the link said: the agency, and the statement it is about', async () => {
    const cast = await aCast()
    const { slug } = await aPublished(cast, { titleVi: 'Xả lũ hồ Trầm' })
    const browser = await visit()
    const query = `?co-quan=${cast.agency.slug}&ve=${slug}`
    const $ = page(await browser.get(`/gui-yeu-cau${query}`))
    expect($('main').text()).toContain(`Về thông cáo: Xả lũ hồ Trầm`)
    expect($('main').text()).toContain(cast.agency.nameVi)
    expect($('main a[href^="/gui-yeu-cau/mot-trang"]').attr('href')).toBe(`/gui-yeu-cau/mot-trang${query}`)

    const sent = Object.fromEntries(
      $('form[action$="/bat-dau"] input')
        .toArray()
        .map((input) => [$(input).attr('name')!, $(input).val() as string]),
    )
    const draft = await begin(browser, sent)
    expect(page(await browser.get(`${draft}/co-quan`))('#agency option[selected]').val()).toBe(
      cast.agency.slug,
    )
    expect(page(await browser.get(`${draft}/cau-hoi`))('#subject').val()).toContain('Xả lũ hồ Trầm')
  })

  test('its button pressed twice, before any cookie came, makes one draft that both answers open', async () => {
    const key = randomUUID()
    const before = (await drafts()).length
    const [one, other] = [await visit(), await visit()]
    const addresses = await Promise.all([begin(one, { key }), begin(other, { key })])
    expect(addresses[0]).toBe(addresses[1])
    expect((await drafts()).length).toBe(before + 1)
    for (const browser of [one, other]) await browser.get(`${addresses[0]}/co-quan`).expect(200)
  })

  test('offers what is being written, with when it was saved and nothing of what it says', async () => {
    const browser = await visit()
    const first = await begin(browser)
    await setClock('2026-11-23T03:20:00Z')
    const second = await begin(browser)
    await fill(browser, second, 'co-quan', PAGES(agency)['co-quan'])
    await fill(browser, second, 'cau-hoi', { subject: 'Chuyện kín', question1: 'Hỏi?' })

    const shown = await browser.get('/gui-yeu-cau')
    const $ = page(shown)
    const links = $('main .rows a').toArray()
    expect(links.map((link) => $(link).attr('href'))).toEqual([second, first])
    expect($(links[0]).text()).toContain('23/11/2026 10:20')
    expect($('main').text()).not.toContain('Chuyện kín')
    expect($('form[action$="/bat-dau"] button').text()).toBe('Bắt đầu mới')
    expect(leadsTo(await browser.get(second))).toBe(`${second}/nguoi-de-nghi`)
    expect(leadsTo(await browser.get(first))).toBe(`${first}/co-quan`)
    expect(page(await (await visit()).get('/gui-yeu-cau'))('main .rows a').length).toBe(0)
  })

  test('what is being written can be thrown away, after a question', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency)
    const asked = await browser.get(page(await browser.get('/gui-yeu-cau'))('main .card > p a').attr('href')!)
    expect(h1(asked)).toBe('Xóa mọi bản đang viết trên trình duyệt này?')
    await browser.get(`${draft}/kiem-tra`).expect(200)
    await browser.post(page(asked)('main form').attr('action')!).expect(303)
    await browser.get(`${draft}/kiem-tra`).expect(404)
    expect(await drafts().where({ id: idIn(draft) })).toEqual([])
  })

  test('after that the same start, pressed again, begins anew, and pressed twice at once begins one', async () => {
    const key = randomUUID()
    const browser = await visit()
    const gone = await begin(browser, { key })
    await browser.post('/gui-yeu-cau/xoa-ban-nhap').expect(303)
    const [one, other] = await Promise.all([begin(browser, { key }), begin(await visit(), { key })])
    expect([one === gone, one]).toEqual([false, other])
    await browser.get(`${one}/co-quan`).expect(200)
  })

  test('more than any form can take comes back in the form on one page', async () => {
    const question1 = 'a'.repeat(301_000)
    const before = (await drafts()).length
    const sent = { key: randomUUID(), subject: 'Dài', question1 }
    const refused = await (await visit()).post('/gui-yeu-cau/bat-dau').type('form').send(sent)
    const $ = page(refused)
    expect([refused.status, $('#subject').val(), $('#question1').val()]).toEqual([409, 'Dài', question1])
    expect($('.problem-summary a[href="#bieu_mau"]').text()).toContain('quá dài')
    expect((await drafts()).length).toBe(before)
  })

  test('beyond the limit no draft is made, and the way without one is shown', async () => {
    const { limits } = deps().settings
    const changes = { limits: { ...limits, newRequest: { hits: 1, seconds: 600 } } }
    const browser = await visit(undefined, changes)
    await db('rateLimits').delete()
    await begin(browser)
    const before = (await drafts()).length
    const sent = { key: randomUUID(), 'co-quan': agency.slug }
    const refused = await browser.post('/gui-yeu-cau/bat-dau').type('form').send(sent)
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '600'])
    expect(page(refused)('title').text()).toMatch(/^Lỗi: /)
    expect(page(refused)('input[name=co-quan]').val()).toBe(agency.slug)
    expect(page(refused)('main a[href^="/gui-yeu-cau/mot-trang"]').length).toBe(1)
    expect((await drafts()).length).toBe(before)
    await db('rateLimits').delete()
  })
})

describe('each page', () => {
  test('has a heading of its own, says how far one is, and leads on', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    const seen: string[] = []
    for (const [step, values] of Object.entries(PAGES(agency))) {
      const $ = page(await browser.get(`${draft}/${step}`).expect(200))
      seen.push(`${$('.progress').text()} ${$('h1').text()}`)
      expect($('h1').length).toBe(1)
      seen.push(leadsTo(await fill(browser, draft, step, values)).slice(draft.length + 1))
    }
    const $ = page(await browser.get(`${draft}/kiem-tra`))
    expect([...seen, `${$('.progress').text()} ${$('h1').text()}`]).toEqual([
      ...['Bước 1/5 Cơ quan nhận và loại đề nghị', 'cau-hoi', 'Bước 2/5 Nội dung cần trả lời', 'thoi-han'],
      ...['Bước 3/5 Ông/Bà cần câu trả lời khi nào?', 'nguoi-de-nghi', 'Bước 4/5 Người đề nghị', 'kiem-tra'],
      'Bước 5/5 Kiểm tra trước khi gửi',
    ])
  })

  test.each([
    ['co-quan', ['agency', 'kind']],
    ['van-ban', ['documentNo']],
    ['cau-hoi', ['subject', 'question1']],
    ['nguoi-de-nghi', ['name', 'outlet', 'pressCard', 'email', 'phone']],
  ])(
    'with nothing typed %s says what is missing, at an address that can be reloaded',
    async (step, names) => {
      const browser = await visit()
      const draft = await begin(browser)
      const kind = step === 'van-ban' ? 'press_agency_head' : 'information'
      if (step !== 'co-quan') await fill(browser, draft, 'co-quan', { agency: agency.slug, kind })
      const again = leadsTo(await fill(browser, draft, step, {}).expect(303))
      expect(again).toBe(`${draft}/${step}?loi=1`)
      const shown = await browser.get(again)
      const $ = page(shown)
      expect([shown.status, $('title').text().startsWith('Lỗi: ')]).toEqual([422, true])
      const links = $('.problem-summary a').toArray()
      expect(links.map((link) => $(link).attr('href'))).toEqual(names.map((name) => `#${name}`))
      for (const name of names) expect([name, $(`#${name}`).length]).toEqual([name, 1])
    },
  )

  test('nothing has to be typed where nothing is needed', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    expect(leadsTo(await fill(browser, draft, 'thoi-han', { ownDeadline: '' }))).toBe(
      `${draft}/nguoi-de-nghi`,
    )
  })

  test('keeps what was typed, also what is wrong, and asks about its own fields only', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    const wrong = { ...PAGES(agency)['nguoi-de-nghi'], email: 'sai', phone: '113' }
    const again = leadsTo(await fill(browser, draft, 'nguoi-de-nghi', wrong))
    const $ = page(await browser.get(again).expect(422))
    expect($('.problem-summary li').length).toBe(2)
    for (const shown of [$, page(await browser.get(`${draft}/nguoi-de-nghi`).expect(200))])
      expect([shown('#email').val(), shown('#phone').val(), shown('#name').val()]).toEqual([
        ...['sai', '113', JOURNALIST.name],
      ])
  })

  test('once mended elsewhere, the address of its problems shows none', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    const again = leadsTo(await fill(browser, draft, 'thoi-han', { ownDeadline: '2020-01-01T00:00' }))
    await browser.get(again).expect(422)
    await fill(browser, draft, 'thoi-han', { ownDeadline: '' })
    expect(page(await browser.get(again).expect(200))('.problem-summary').length).toBe(0)
  })

  test('its way back keeps what was typed and checks nothing', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    const back = (step: string, values: object) => fill(browser, draft, step, { lui: '1', ...values })
    expect(leadsTo(await back('nguoi-de-nghi', { email: 'nửa chừng' }))).toBe(`${draft}/thoi-han`)
    expect(page(await browser.get(`${draft}/nguoi-de-nghi`))('#email').val()).toBe('nửa chừng')
    expect(leadsTo(await back('cau-hoi', {}))).toBe(`${draft}/co-quan`)
    expect(leadsTo(await back('co-quan', {}))).toBe('/gui-yeu-cau')
    expect(leadsTo(await back('cau-hoi', { sua: '1' }))).toBe(`${draft}/kiem-tra`)
  })

  test('Enter goes on, and neither back nor to another box', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    for (const step of ['co-quan', 'van-ban', 'cau-hoi', 'thoi-han', 'nguoi-de-nghi']) {
      const first = page(await browser.get(`${draft}/${step}`))('#bieu_mau button').first()
      expect([step, first.attr('name')]).toEqual([step, undefined])
    }
  })

  test('more boxes for questions come at an address of their own, with what was typed', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    const typed = { question1: 'Một', question2: 'Hai', more: '1', sua: '1' }
    const more = leadsTo(await fill(browser, draft, 'cau-hoi', typed))
    expect(more).toBe(`${draft}/cau-hoi?them=1&sua=1#question3`)
    const $ = page(await browser.get(more))
    expect($('textarea[name^=question]').length).toBe(6)
    expect([$('#question2').val(), $('input[name=sua]').val()]).toEqual(['Hai', '1'])
  })

  test('100,000 letters are kept and told; more than any form can take come back unsaved', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    const long = 'ạ'.repeat(100_000)
    const again = leadsTo(await fill(browser, draft, 'cau-hoi', { subject: 'Dài', question1: long }))
    const $ = page(await browser.get(again))
    expect([$('#question1').val(), $('#question1-loi').text().includes('100000')]).toEqual([long, true])

    const endless = { question2: 'a'.repeat(201_000) }
    const refused = await fill(browser, draft, 'cau-hoi', endless)
    expect([refused.status, page(refused)('#question2').val()]).toEqual([409, endless.question2])
    expect(page(refused)('.problem-summary').text()).toContain('quá dài nên chưa được lưu')
    expect(page(await browser.get(`${draft}/cau-hoi`))('#question2').val()).toBe('')
  })

  test('hidden characters are left out, and bytes that are no text are refused', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    await fill(browser, draft, 'cau-hoi', { subject: 'Gi\u202eá\u0007 nước\u200b', question1: 'a\r\nb' })
    const $ = page(await browser.get(`${draft}/cau-hoi`))
    expect([$('#subject').val(), $('#question1').val()]).toEqual(['Giá nước', 'a\nb'])
    await browser.post(`${draft}/cau-hoi`).type('form').send('subject=%00').expect(400)
    await browser.post(`${draft}/cau-hoi`).type('form').send('subject=%ff').expect(400)
  })

  test('a field sent twice, a kind nobody has and a page nobody wrote break nothing', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    await fill(browser, draft, 'co-quan', { agency: 'khong-co', kind: '__proto__' }).expect(303)
    await fill(browser, draft, 'cau-hoi', { subject: 'Một' })
    const doubled = await browser
      .post(`${draft}/cau-hoi`)
      .type('form')
      .send('subject=a&subject=b&question1=c')
    const $ = page(doubled)
    expect([doubled.status, $('#subject').val(), $('#question1').val()]).toEqual([422, 'Một', 'c'])
    expect($('#subject-loi').text()).toContain('chỉ được gửi một lần')
    expect(page(await browser.get(`${draft}/cau-hoi`))('#subject').val()).toBe('Một')
    await browser.get(`${draft}/kiem-tra`).expect(200)
    for (const name of ['khong-co', '__proto__', 'constructor']) {
      await browser.get(`${draft}/${name}`).expect(404)
      await fill(browser, draft, name, { a: 'b' }).expect(404)
    }
  })

  test('two pages of one draft saved at once lose nothing', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    await Promise.all(
      Object.entries(PAGES(agency)).map(([step, values]) => fill(browser, draft, step, values)),
    )
    const $ = page(await browser.get(`${draft}/kiem-tra`))
    expect($('form[action$="/gui"]').length).toBe(1)
  })
})

describe('what only some kinds of request need', () => {
  test.each(['press_agency_head', 'forwarded_opinion', 'forwarded_complaint'])(
    '%s is asked for its letter',
    async (kind) => {
      const browser = await visit()
      const draft = await begin(browser)
      const to = leadsTo(await fill(browser, draft, 'co-quan', { agency: agency.slug, kind }))
      expect(to).toBe(`${draft}/van-ban`)
      expect(page(await browser.get(to))('.progress').text()).toBe('Bước 1/5')
      expect(leadsTo(await fill(browser, draft, 'van-ban', { documentNo: '12/CV' }))).toBe(`${draft}/cau-hoi`)
      expect(page(await browser.get(`${draft}/cau-hoi`))('#purpose').length).toBe(0)
      const who = { ...PAGES(agency)['nguoi-de-nghi'], pressCard: '' }
      expect(leadsTo(await fill(browser, draft, 'nguoi-de-nghi', who))).toBe(`${draft}/kiem-tra`)
    },
  )

  test('an answer to what is no longer asked is neither shown nor sent, and comes back with its kind', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency)
    const kindIs = (kind: string) => fill(browser, draft, 'co-quan', { kind })
    await kindIs('interview')
    await fill(browser, draft, 'cau-hoi', { purpose: 'Bài điều tra' })
    await kindIs('comment')
    expect((await browser.get(`${draft}/kiem-tra`)).text).not.toContain('Bài điều tra')
    await kindIs('interview')
    expect((await browser.get(`${draft}/kiem-tra`)).text).toContain('Bài điều tra')
    await kindIs('comment')
    await browser.post(`${draft}/gui`).expect(303)
    const request = db('requests').where({ kind: 'comment', agencyId: agency.id }).first('id')
    expect(await db('requestQuestions').where('requestId', request).where({ seq: 0 })).toEqual([])
  })
})

describe('the last page', () => {
  test('shows every answer as it would be read, with a way to change each part that says which', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency, { ownDeadline: '2026-11-25T09:30', question4: 'Bốn?' })
    const $ = page(await browser.get(`${draft}/kiem-tra`))
    const rows = $('dl.answers > div')
      .toArray()
      .map((row) => [$(row).find('dt').text(), $(row).find('dd').first().text().trim()])
    expect(rows).toEqual([
      ['Cơ quan nhận đề nghị', 'Sở Từng Bước'],
      ['Loại đề nghị', 'Cung cấp thông tin'],
      ['Tiêu đề', 'Giá nước sạch'],
      ['Câu hỏi 1', 'Khi nào điều chỉnh?\nMức nào?'],
      ['Câu hỏi 4', 'Bốn?'],
      ['Thời hạn mong muốn', '25/11/2026 09:30'],
      ['Họ và tên', JOURNALIST.name],
      ['Cơ quan báo chí', 'Báo Thử Nghiệm'],
      ['Số thẻ nhà báo', JOURNALIST.pressCard],
      ['Giấy giới thiệu', 'Không ghi'],
      ['Thư điện tử', JOURNALIST.email],
      ['Số điện thoại', JOURNALIST.phone],
    ])
    const links = $('main section a').toArray()
    expect(links.map((link) => [$(link).text(), $(link).attr('href')])).toEqual([
      ['Sửa Cơ quan nhận và loại đề nghị', `${draft}/co-quan?sua=1`],
      ['Sửa Nội dung cần trả lời', `${draft}/cau-hoi?sua=1`],
      ['Sửa Ông/Bà cần câu trả lời khi nào?', `${draft}/thoi-han?sua=1`],
      ['Sửa Người đề nghị', `${draft}/nguoi-de-nghi?sua=1`],
    ])
    expect($('main form button').text()).toBe('Gửi đề nghị này')
    expect($('main').text()).toContain('được mã hóa')
  })

  test('leads to the answer that is changed, and back', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency)
    const $ = page(await browser.get(`${draft}/cau-hoi?sua=1`))
    expect($('input[name=sua]').val()).toBe('1')
    const wrong = leadsTo(await fill(browser, draft, 'cau-hoi', { subject: '', sua: '1' }))
    expect(page(await browser.get(wrong))('input[name=sua]').val()).toBe('1')
    const changed = await fill(browser, draft, 'cau-hoi', { subject: 'Giá nước mới', sua: '1' })
    expect(leadsTo(changed)).toBe(`${draft}/kiem-tra`)
    expect(page(await browser.get(`${draft}/kiem-tra`))('#subject').text()).toContain('Giá nước mới')
  })

  test('of an unfinished draft names the parts with their links, and has no button to send', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    await fill(browser, draft, 'cau-hoi', PAGES(agency)['cau-hoi'])
    const $ = page(await browser.get(`${draft}/kiem-tra`).expect(200))
    const parts = $('.notice a').toArray()
    expect(parts.map((part) => [$(part).text(), $(part).attr('href')])).toEqual([
      ['Cơ quan nhận và loại đề nghị', `${draft}/co-quan?sua=1`],
      ['Người đề nghị', `${draft}/nguoi-de-nghi?sua=1`],
    ])
    expect($('form[action$="/gui"]').length).toBe(0)
    expect($('#agency').text()).toContain('Chưa có')
  })
})

describe('whoever has no right to a draft', () => {
  const mainOf = ({ text }: { text: string }) => withoutIds({ text: page({ text })('main').html()! })

  test('sees one page, whether it is another’s, nobody’s or no id at all', async () => {
    const draft = await filledDraft(await visit(), agency)
    const stranger = await visit()
    const asked = [
      await stranger.get(`${draft}/kiem-tra`),
      await stranger.get(`/gui-yeu-cau/nhap/${randomUUID()}/kiem-tra`),
      await stranger.get('/gui-yeu-cau/nhap/x/co-quan'),
      await stranger.get(draft),
      await stranger.get(`${draft}/gui`),
      await stranger.get(`${draft}/co-quan`).set('Cookie', `ban-nhap=${'a'.repeat(43)}.9999999999.x`),
    ]
    for (const response of asked) {
      expect([response.status, h1(response)]).toEqual([404, 'Không mở được bản đang viết'])
      expect(mainOf(response)).toBe(mainOf(asked[0]!))
      expect(response.text).not.toContain(JOURNALIST.name)
    }
  })

  test('with a draft of their own opens no other', async () => {
    const draft = await filledDraft(await visit(), agency)
    const other = await visit()
    await begin(other)
    await other.get(`${draft}/kiem-tra`).expect(404)
    await other.post(`${draft}/gui`).expect(404)
  })

  test('is handed back what they typed, and starts again with it', async () => {
    const draft = await begin(await visit())
    const stranger = await visit()
    const typed = { subject: 'Gõ ở nơi khác', question1: 'Dòng một\nDòng hai' }
    const refused = await fill(stranger, draft, 'cau-hoi', typed)
    const $ = page(refused)
    expect([refused.status, $('.notice .plain').first().text()]).toEqual([404, 'Gõ ở nơi khác'])
    const again = Object.fromEntries(
      $('form[action$="/bat-dau"] input')
        .toArray()
        .map((input) => [$(input).attr('name')!, $(input).val() as string]),
    )
    const own = page(await stranger.get(`${await begin(stranger, again)}/cau-hoi`))
    expect([own('#subject').val(), own('#question1').val()]).toEqual([typed.subject, typed.question1])
  })

  test('without cookies is told what to do about it', async () => {
    const started = await (await visit()).post('/gui-yeu-cau/bat-dau').type('form').send({})
    const refused = await (await visit()).get(leadsTo(started))
    expect(refused.status).toBe(404)
    expect(page(refused)('main .notice').text()).toContain('trình duyệt đang chặn cookie')
  })
})

describe('a day later', () => {
  test('a draft opens 23 hours after its last change and no longer, and is erased before 24 are over', async () => {
    const browser = await visit()
    const draft = await filledDraft(browser, agency)
    await setClock('2026-11-24T01:59:00Z')
    await browser.get(`${draft}/kiem-tra`).expect(200)
    await dropOld(db)
    await setClock('2026-11-24T02:00:00Z')
    await browser.get(`${draft}/kiem-tra`).expect(404)
    expect(page(await browser.get('/gui-yeu-cau'))('main .rows a').length).toBe(0)
    expect(await drafts().where({ id: idIn(draft) })).toHaveLength(1)
    await dropOld(db)
    expect(await drafts().where({ id: idIn(draft) })).toEqual([])
  })

  test('each change begins the day anew, for the browser too', async () => {
    const browser = await visit()
    const draft = await begin(browser)
    await setClock('2026-11-24T01:00:00Z')
    await fill(browser, draft, 'cau-hoi', PAGES(agency)['cau-hoi']).expect(303)
    await setClock('2026-11-24T20:00:00Z')
    await browser.get(`${draft}/cau-hoi`).expect(200)
  })
})

test('a draft stands in the database sealed, under no token that opens it', async () => {
  const browser = await visit()
  const draft = await filledDraft(browser, agency, { subject: 'Chỉ mình tôi biết' })
  const { rows } = await db.raw<{ rows: { row: string }[] }>(
    'select to_jsonb(d)::text as row from request_drafts d where id = ?',
    [idIn(draft)],
  )
  const { row } = rows[0]!
  for (const value of [...Object.values(JOURNALIST), 'Chỉ mình tôi biết', agency.slug]) {
    expect(row).not.toContain(value)
    expect(row).not.toContain(Buffer.from(value).toString('hex'))
  }
})

test('what the start left in the database opens nothing', async () => {
  const draft = await begin(await visit())
  const found = db<{ key: string; result: string }>('formKeys').where({ result: idIn(draft) })
  const { key } = (await found.first())!
  const reader = await visit()
  expect(await begin(reader, { key })).not.toBe(draft)
  await reader.get(`${draft}/co-quan`).expect(404)
})

test('of a draft that was moved under another id nothing opens', async () => {
  const browser = await visit()
  const [mine, other] = [await filledDraft(browser, agency), await begin(browser)]
  const { sealed } = (await db('requestDrafts')
    .where({ id: idIn(mine) })
    .first()) as { sealed: Buffer }
  await db('requestDrafts')
    .where({ id: idIn(other) })
    .update({ sealed })
  expect((await browser.get(`${other}/cau-hoi`)).text).not.toContain('Giá nước sạch')
})

test('in English every page is English', async () => {
  const browser = await visit()
  expect(h1(await browser.get('/en/gui-yeu-cau'))).toBe('Send a request for information')
  const draft = await begin(browser, {}, '/en')
  expect(draft).toMatch(/^\/en\/gui-yeu-cau\/nhap\//)
  const seen: string[] = []
  for (const [step, values] of Object.entries(PAGES(agency))) {
    seen.push(h1(await browser.get(`${draft}/${step}`)))
    expect(leadsTo(await fill(browser, draft, step, values))).toContain('/en/')
  }
  const review = await browser.get(`${draft}/kiem-tra`)
  expect([...seen, h1(review)]).toEqual([
    ...['Which agency, and what kind of request', 'What should be answered', 'When do you need the answer?'],
    ...['About you', 'Check before sending'],
  ])
  expect(review.text).toContain('Department of Steps')
  expect(page(review)('a[hreflang=vi]').attr('href')).toBe(`${draft.slice('/en'.length)}/kiem-tra`)
})

test('nobody can be asked where no agency takes requests', async () => {
  await db.raw('update agencies set confirmed = false')
  const shown = await (await visit()).get('/gui-yeu-cau')
  await db.raw('update agencies set confirmed = true')
  expect(page(shown)('form[action$="/bat-dau"]').length).toBe(0)
  expect(await agencies.bySlug(db, agency.slug)).toBeDefined()
})

test('search engines may lead to the start of the form, and to nothing behind it', async () => {
  const robots = async (at: string) => (await (await visit()).get(at)).headers['x-robots-tag']
  expect(await robots('/gui-yeu-cau')).toBeUndefined()
  for (const at of ['/gui-yeu-cau/da-nhan', '/gui-yeu-cau/xoa-ban-nhap', '/theo-doi'])
    expect([at, await robots(at)]).toEqual([at, 'noindex'])
})

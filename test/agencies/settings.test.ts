import { endChannel } from '../../src/agencies/actions'
import * as agencies from '../../src/agencies/queries'
import { portalNow } from '../../src/database/connect'
import { aMember, anAgency } from '../support/factories'
import { lockWaiters } from '../support/locks'
import { db, deps, page, visit } from '../support/portal'

const CHANNEL = { platform: 'facebook', name: 'Trang của Sở', url: 'https://facebook.example/so' }
const LONG = 'Phòng Tổng hợp Báo chí Truyền thông và Quan hệ công chúng '.repeat(3).trim()

async function anAdministrator() {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const settings = `/noi-bo/co-quan/${agency.slug}`
  const post = (rest: string, body: object = {}) =>
    browser
      .post(settings + rest)
      .type('form')
      .send(body)
  return { agency, browser, settings, post, shown: async () => page(await browser.get(settings)) }
}

describe('the choice of an agency', () => {
  test('is skipped with one alone, in both languages', async () => {
    const { browser, settings } = await anAdministrator()
    for (const base of ['', '/en']) {
      const response = await browser.get(`${base}/noi-bo/co-quan`)
      expect([response.status, response.headers['location']]).toEqual([303, base + settings])
    }
  })

  test('is there with two, and each leads back to it', async () => {
    const [one, two] = [await anAgency(), await anAgency()]
    const { accountId } = await aMember(one, 'administrator')
    await db('memberships').insert({ accountId, agencyId: two.id, role: 'administrator' })
    const browser = await visit({ accountId })
    const choice = page(await browser.get('/noi-bo/co-quan'))
    for (const { slug, nameVi } of [one, two])
      expect(choice(`main a[href="/noi-bo/co-quan/${slug}"]`).text()).toBe(nameVi)
    const $ = page(await browser.get(`/noi-bo/co-quan/${one.slug}`))
    expect($('main a').first().attr('href')).toBe('/noi-bo/co-quan')
  })
})

describe('the overview', () => {
  test('says plainly what is missing and where it is added', async () => {
    const { settings, shown } = await anAdministrator()
    const $ = await shown()
    const text = $('main').text()
    expect(text).toContain('Chưa có số điện thoại: nhà báo không gọi được.')
    expect(text).toContain('Chưa có thư điện tử: nhà báo không viết thư được.')
    expect(text).toContain('Chưa có kênh chính thức nào')
    expect(text).toContain('Chưa có bộ phận nào khác')
    for (const page of ['/bo-phan', '/bo-phan/moi', '/kenh/moi'])
      expect($(`main a[href="${settings}${page}"]`).length).toBe(1)
    expect($('main form').length).toBe(0)
  })

  test('does not complain of what is there, however long it is', async () => {
    const { post, shown } = await anAdministrator()
    await post('/bo-phan', { officeName: LONG, officePhone: '0200 000 0009', officeEmail: 'bc@so.gov.vn' })
    await post('/kenh', CHANNEL)
    await post('/bo-phan/moi', { newOfficeName: `${LONG} 2` })
    const $ = await shown()
    expect($('main').text()).not.toMatch(/Chưa có (số|thư|kênh|bộ phận|đầu mối)/)
    expect($('a[href="tel:02000000009"]').text()).toBe('0200 000 0009')
    for (const fact of [LONG, 'bc@so.gov.vn', 'Trang của Sở', `${LONG} 2`])
      expect($('main').text()).toContain(fact)
  })

  test.each([
    ['/kenh', CHANNEL, 'Đã thêm kênh.'],
    ['/bo-phan', { officeName: 'Văn phòng', officePhone: '', officeEmail: '' }, 'Đã lưu đầu mối báo chí.'],
    ['/bo-phan/moi', { newOfficeName: 'Phòng Khác' }, 'Đã thêm bộ phận.'],
  ])('after %s says what happened', async (rest, body, words) => {
    const { browser, post } = await anAdministrator()
    const sent = await post(rest, body)
    expect(sent.status).toBe(303)
    expect(page(await browser.get(sent.headers['location']!))('main [role=status]').text()).toContain(words)
  })
})

test.each([
  ['/kenh', '/kenh/moi', { platform: 'x', name: 'Kênh', url: 'abc' }, 'url'],
  ['/bo-phan', '/bo-phan', { officeName: '', officePhone: '1', officeEmail: 'a' }, 'officePhone'],
  ['/bo-phan/moi', '/bo-phan/moi', { newOfficeName: 'Phòng', newOfficePhone: '1' }, 'newOfficePhone'],
])('a wrong form of %s shows its own page again and nothing else', async (to, at, body, field) => {
  const { browser, settings, post } = await anAdministrator()
  const fields = page(await browser.get(settings + at))('main form :input, main form select').length
  const sent = await post(to, body)
  const $ = page(sent)
  expect([sent.status, $('main form').length, $('main form').attr('action')]).toEqual([422, 1, settings + to])
  expect($('main form :input, main form select').length).toBe(fields)
  expect($(`.problem-summary a[href="#${field}"]`).length).toBe(1)
  expect($(`#${field}`).val()).toBe((body as Record<string, string>)[field])
})

test('the form of the press office has what is there', async () => {
  const { browser, settings, post } = await anAdministrator()
  await post('/bo-phan', { officeName: 'Văn phòng Sở', officePhone: '0200 000 0009', officeEmail: '' })
  const $ = page(await browser.get(`${settings}/bo-phan`))
  expect([$('#officeName').val(), $('#officePhone').val()]).toEqual(['Văn phòng Sở', '0200 000 0009'])
})

test('a channel is ended after one question', async () => {
  const { agency, browser, settings, post, shown } = await anAdministrator()
  await post('/kenh', CHANNEL)
  const link = (await shown())('main a[href$="/ket-thuc"]')
  expect(link.attr('aria-label')).toBe('Ngừng kênh này: Trang của Sở')
  const to = link.attr('href')!
  const $ = page(await browser.get(to))
  expect($('h1').text()).toBe('Ngừng kênh Trang của Sở?')
  expect([$('main form').attr('action'), $('main form a').attr('href')]).toEqual([to, settings])
  expect((await agencies.channelsOf(db, agency.id)).length).toBe(1)
  const ended = await browser.post(to)
  expect(page(await browser.get(ended.headers['location']!))('main [role=status]').text()).toBe(
    'Đã ngừng kênh.',
  )
  for (const late of [await browser.get(to), await browser.post(to)]) {
    expect([late.status, page(late)('main form').length]).toEqual([409, 0])
    expect(page(late)('main .notice').text()).toBe('Kênh này đã ngừng từ trước.')
    expect(page(late)('main a').first().attr('href')).toBe(settings)
  }
  expect((await browser.post(`${settings}/kenh/khong-phai-id/ket-thuc`)).status).toBe(404)
})

test('a channel is ended from its own agency’s page only', async () => {
  const [one, other] = [await anAgency(), await anAgency()]
  const { accountId } = await aMember(one, 'administrator')
  await db('memberships').insert({ accountId, agencyId: other.id, role: 'administrator' })
  await agencies.insertChannel(db, { ...CHANNEL, platform: 'facebook', agencyId: one.id })
  const [channel] = await agencies.channelsOf(db, one.id)
  const browser = await visit({ accountId })
  const end = ({ slug }: { slug: string }) =>
    browser.post(`/noi-bo/co-quan/${slug}/kenh/${channel!.id}/ket-thuc`)
  expect((await end(other)).status).toBe(404)
  expect((await end(one)).status).toBe(303)
})

test('a channel that is ended by many at once is ended once', async () => {
  const { agency, post } = await anAdministrator()
  await post('/kenh', CHANNEL)
  const [channel] = await agencies.channelsOf(db, agency.id)
  const holder = await db.transaction()
  await holder('officialChannels').where({ id: channel!.id }).forUpdate().first()
  const ends = Promise.all([1, 2, 3].map(() => post(`/kenh/${channel!.id}/ket-thuc`)))
  await lockWaiters(3)
  await holder.commit()
  expect((await ends).map(({ status }) => status).sort()).toEqual([303, 409, 409])
  expect(await db('auditEvents').where({ action: 'channel.ended', subjectId: channel!.id })).toHaveLength(1)
})

test('who began early and came late does not end a channel again', async () => {
  const agency = await anAgency()
  const by = await aMember(agency, 'administrator')
  await agencies.insertChannel(db, { ...CHANNEL, platform: 'facebook', agencyId: agency.id })
  const [channel] = await agencies.channelsOf(db, agency.id)
  const early = await db.transaction()
  await portalNow(early)
  await endChannel(deps(), by, agency.id, channel!.id)
  const late = endChannel({ ...deps(), db: early }, by, agency.id, channel!.id)
  await expect(late).rejects.toThrow('agencies.channel.ended_already')
  await early.rollback()
})

test('an agency that lost its press office says so, and gets one again', async () => {
  const { agency, browser, settings, post, shown } = await anAdministrator()
  await db('offices').where({ agencyId: agency.id }).update({ isDefault: false })
  expect((await shown())('main').text()).toContain('Chưa có đầu mối báo chí')
  expect((await browser.get(`${settings}/bo-phan`)).status).toBe(200)
  await post('/bo-phan', { officeName: 'Văn phòng mới', officePhone: '', officeEmail: '' })
  expect(await agencies.officeOf(db, agency.id)).toMatchObject({ name: 'Văn phòng mới' })
  expect((await shown())('main').text()).not.toContain('Chưa có đầu mối báo chí')
})

test('another office under a key that was used is refused, and comes back in a form of its own', async () => {
  const { agency, browser, settings, post } = await anAdministrator()
  const key = page(await browser.get(`${settings}/bo-phan/moi`))('[name=key]').val() as string
  await post('/bo-phan/moi', { newOfficeName: 'Phòng Một', key }).expect(303)
  const other = await post('/bo-phan/moi', { newOfficeName: 'Phòng Hai', key })
  const $ = page(other)
  expect([other.status, $('#newOfficeName').val()]).toEqual([409, 'Phòng Hai'])
  expect($('.problem-summary a[href="#bieu_mau"]').text()).toContain('nội dung khác')
  await post('/bo-phan/moi', { newOfficeName: 'Phòng Hai', key: $('[name=key]').val() }).expect(303)
  expect(await agencies.officesOf(db, [agency.id])).toHaveLength(3)
})

test('none of its pages is another agency’s to see', async () => {
  const { settings, post, shown } = await anAdministrator()
  await post('/kenh', CHANNEL)
  const ending = (await shown())('main a[href$="/ket-thuc"]').attr('href')!
  const other = await anAdministrator()
  for (const path of [`${settings}/kenh/moi`, `${settings}/bo-phan`, `${settings}/bo-phan/moi`, ending])
    expect([path, (await other.browser.get(path)).status]).toEqual([path, 404])
  // nor under an agency of one's own
  expect((await other.browser.get(ending.replace(settings, other.settings))).status).toBe(404)
})

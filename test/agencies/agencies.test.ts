import { found } from '../../src/agencies/actions'
import * as agencies from '../../src/agencies/queries'
import { LEVELS } from '../../src/agencies/rules'
import { aCast, aMember, anAgency, aPublished, aSpokesperson, somebody } from '../support/factories'
import { db, page, visit } from '../support/portal'

const get = async (path: string) => (await visit()).get(path)

test('the register shows agencies under their parents, by level, and unconfirmed ones not at all', async () => {
  const province = await anAgency({ nameVi: 'Ủy ban nhân dân tỉnh Lam Giang', level: 'province' })
  const so = await anAgency({ nameVi: 'Sở Y tế tỉnh Lam Giang', parentId: province.id })
  await anAgency({ nameVi: 'Cơ quan chưa rõ', confirmed: false })
  const $ = page(await get('/co-quan'))
  expect($(`li:has(> a[href="/co-quan/${province.slug}"]) li a`).attr('href')).toBe(`/co-quan/${so.slug}`)
  expect($('main').text()).not.toContain('Cơ quan chưa rõ')
})

test('an agency’s page has its channels, office, spokespeople and statements', async () => {
  const cast = await aCast({
    nameVi: 'Sở Xây dựng tỉnh Lam Giang',
    nameEn: 'Lam Giang Department of Construction',
  })
  await aSpokesperson(cast.agency, { phone: '0200 000 1234' })
  const { slug } = await aPublished(cast)
  await agencies.insertChannel(db, {
    agencyId: cast.agency.id,
    platform: 'zalo',
    name: 'Kênh Zalo',
    url: 'https://zalo.example/sxd',
  })
  const $ = page(await get(`/co-quan/${cast.agency.slug}`))
  expect($('h1').text()).toBe('Sở Xây dựng tỉnh Lam Giang')
  expect($('a[href="tel:02000001234"]').length).toBe(1)
  expect($('a[href="https://zalo.example/sxd"]').text()).toBe('Kênh Zalo')
  expect($(`a[href="/thong-cao/${slug}"]`).length).toBe(1)
  expect($('.statement').text()).toContain('01/TC-')
  expect($('.statement').text()).not.toContain('Sở Xây dựng tỉnh Lam Giang')

  const english = page(await get(`/en/co-quan/${cast.agency.slug}`))
  expect(english('h1').text()).toBe('Lam Giang Department of Construction')
})

test('two agencies of one name have two addresses', async () => {
  const [one, two] = [await anAgency({ nameVi: 'Sở Cùng Tên' }), await anAgency({ nameVi: 'Sở Cùng Tên' })]
  expect(one.slug).toBe('so-cung-ten')
  expect(two.slug).not.toBe(one.slug)
  expect((await get(`/co-quan/${two.slug}`)).status).toBe(200)
})

test('an unconfirmed or unknown agency has no page', async () => {
  const agency = await anAgency({ confirmed: false })
  expect((await get(`/co-quan/${agency.slug}`)).status).toBe(404)
  expect((await get('/co-quan/khong-co')).status).toBe(404)
})

test('a tree has itself and everything under it', async () => {
  const top = await anAgency()
  const middle = await anAgency({ parentId: top.id })
  const low = await anAgency({ parentId: middle.id })
  await anAgency()
  expect((await agencies.treeOf(db, [top.id])).sort((a, b) => a - b)).toEqual([top.id, middle.id, low.id])
})

test('the database knows the same levels as the rules', async () => {
  const { rows } = await db.raw<{ rows: { sql: string }[] }>(
    `select pg_get_constraintdef(oid) as sql from pg_constraint where conname = 'agencies_level_check'`,
  )
  expect([...rows[0]!.sql.matchAll(/'(\w+)'/g)].map(([, level]) => level)).toEqual([...LEVELS])
})

test('an agency is founded with one office that requests go to', async () => {
  const agency = await db.transaction((trx) =>
    found(trx, somebody, { code: 'X1', nameVi: 'Sở X', symbol: 'SX', level: 'so' }),
  )
  expect(await agencies.officeOf(db, agency.id)).toMatchObject({ agencyId: agency.id })
  await expect(
    agencies.insertOffice(db, {
      agencyId: agency.id,
      name: 'Thứ hai',
      phone: null,
      email: null,
      isDefault: true,
    }),
  ).rejects.toThrow('offices_one_default_idx')
})

describe('settings', () => {
  test('an administrator adds a channel, ends it, and changes the office', async () => {
    const agency = await anAgency()
    const browser = await visit(await aMember(agency, 'administrator'))
    const path = `/noi-bo/co-quan/${agency.slug}`
    const post = (rest: string, body: object) =>
      browser
        .post(path + rest)
        .type('form')
        .send(body)

    expect(
      (await post('/kenh', { platform: 'facebook', name: 'Trang', url: 'https://facebook.example/x' }))
        .status,
    ).toBe(303)
    const [channel] = await agencies.channelsOf(db, agency.id)
    expect((await post(`/kenh/${channel!.id}/ket-thuc`, {})).status).toBe(303)
    expect(await agencies.channelsOf(db, agency.id)).toEqual([])
    // one's own, and known to have been there: no 404
    expect((await post(`/kenh/${channel!.id}/ket-thuc`, {})).status).toBe(409)
    expect(
      (await post('/bo-phan', { officeName: 'Văn phòng', officePhone: '0200 000 0009', officeEmail: '' }))
        .status,
    ).toBe(303)
    expect(await agencies.officeOf(db, agency.id)).toMatchObject({
      name: 'Văn phòng',
      phone: '0200 000 0009',
      email: null,
    })
  })

  test.each([
    ['javascript:alert(1)', 'Cần địa chỉ bắt đầu bằng https:// hoặc http://.'],
    ['', 'Hãy điền mục này.'],
  ])('the address %j is refused with the reason and what was typed', async (url, why) => {
    const agency = await anAgency()
    const browser = await visit(await aMember(agency, 'administrator'))
    const response = await browser
      .post(`/noi-bo/co-quan/${agency.slug}/kenh`)
      .type('form')
      .send({ platform: 'zalo', name: 'Kênh', url })
    expect(response.status).toBe(422)
    expect(page(response)('#url-loi').text()).toBe(why)
    expect(page(response)('#url').val()).toBe(url)
  })

  test('another office is added once however often its form is sent, and requests go to the first', async () => {
    const agency = await anAgency()
    const browser = await visit(await aMember(agency, 'administrator'))
    const settings = `/noi-bo/co-quan/${agency.slug}`
    const key = page(await browser.get(`${settings}/bo-phan/moi`))('[name=key]').val()
    const add = (form: object) => browser.post(`${settings}/bo-phan/moi`).type('form').send(form)
    const office = { newOfficeName: 'Phòng Tổng hợp', newOfficePhone: '0200 000 0009', newOfficeEmail: '' }
    const sent = await Promise.all([1, 2].map(() => add({ ...office, key })))
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(page(await browser.get(settings))('main').text()).toContain('Phòng Tổng hợp')
    expect(
      (await agencies.officesOf(db, [agency.id])).map(({ name, isDefault }) => [name, isDefault]),
    ).toEqual([
      ['Bộ phận báo chí', true],
      ['Phòng Tổng hợp', false],
    ])
    expect((await agencies.officeOf(db, agency.id))!.name).toBe('Bộ phận báo chí')
    const traces = await db('auditEvents').where({ agencyId: agency.id, action: 'office.added' })
    expect(traces).toHaveLength(1)

    const taken = await add(office)
    expect([taken.status, page(taken)('#newOfficeName-loi').text()]).toEqual([
      409,
      'Cơ quan đã có bộ phận mang tên này. Hãy đặt tên khác.',
    ])
    const blank = await add({ newOfficeName: '', newOfficePhone: 'abc', newOfficeEmail: 'x' })
    expect([blank.status, page(blank)('.problem-summary li').length]).toEqual([422, 3])
    expect(page(blank)('#newOfficePhone').val()).toBe('abc')
    const stranger = await visit(await aMember(await anAgency(), 'administrator'))
    expect((await stranger.post(`${settings}/bo-phan/moi`).type('form').send(office)).status).toBe(404)
  })

  test('are another agency’s secret', async () => {
    const agency = await anAgency()
    const browser = await visit(await aMember(await anAgency(), 'administrator'))
    expect((await browser.get(`/noi-bo/co-quan/${agency.slug}`)).status).toBe(404)
    const author = await visit(await aMember(agency, 'author'))
    expect((await author.get(`/noi-bo/co-quan/${agency.slug}`)).status).toBe(404)
  })
})

import request from 'supertest'
import { createApp } from '../../src/app'
import { connect } from '../../src/database/connect'
import { db, deps, page, visit } from '../support/portal'
import { anAgency } from '../support/factories'
import * as agencies from '../../src/agencies/queries'

const home = async (path = '/') => page(await (await visit()).get(path))

test('with nobody above others the portal is everybody’s, and each agency’s contact is on its own page', async () => {
  const $ = await home()
  expect($('.brand').text()).toContain('và cung cấp thông tin cho báo chí')
  expect($('.footer').text()).toContain('Mỗi cơ quan có đầu mối báo chí riêng')
})

describe('where all stand under one agency', () => {
  beforeAll(async () => {
    const province = await anAgency({ nameVi: 'Ủy ban nhân dân tỉnh Mơ', nameEn: 'People’s Committee of Mơ' })
    await anAgency({ parentId: province.id })
    await db('offices')
      .where({ agencyId: province.id, isDefault: true })
      .update({ phone: '0200 000 0900', email: 'baochi@mo.mau.gov.vn' })
    await agencies.insertChannel(db, {
      agencyId: province.id,
      platform: 'zalo',
      name: 'Zalo tỉnh Mơ',
      url: 'https://zalo.me/mo',
    })
  })

  test('every page says whose portal it is and how its press office is reached', async () => {
    for (const path of ['/', '/thong-cao', '/noi-bo/dang-nhap', '/khong-co']) {
      const $ = await home(path)
      expect($('.brand').text()).toContain('Ủy ban nhân dân tỉnh Mơ')
      expect($('.official summary').text()).toContain('Cổng chính thức của Ủy ban nhân dân tỉnh Mơ')
      expect($('.footer a[href="tel:02000000900"]').length).toBe(1)
      expect($('.footer a[href="https://zalo.me/mo"]').text()).toBe('Zalo tỉnh Mơ')
    }
  })

  test('in English too, each name in the language it is in', async () => {
    const $ = await home('/en')
    const name = $('.brand small')
    expect([name.text(), name.attr('lang')]).toEqual(['People’s Committee of Mơ', 'en'])
  })

  test('not when a second one stands beside it', async () => {
    await anAgency({ nameVi: 'Bộ Khác' })
    expect((await home())('.brand').text()).not.toContain('Mơ')
  })
})

test('while the database is away, a page that needs no data is still there', async () => {
  const away = connect('postgres://nobody@127.0.0.1:1/nowhere', { min: 0, max: 1 })
  // knex tells of each connection that it does not get
  const told = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const surroundings = { trustProxy: [], sampleData: false, health: { draining: false } }
  const app = createApp({ ...deps(), db: away }, surroundings)
  expect((await request(app).get('/dia-chi-chinh-thuc')).status).toBe(200)
  expect((await request(app).get('/khong-co')).status).toBe(404)
  expect((await request(app).get('/')).status).toBe(503)
  told.mockRestore()
  await away.destroy()
})

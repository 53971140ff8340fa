import { firstInvitation, firstLink } from '../../src/accounts/first-actions'
import { join } from '../../src/accounts/actions'
import * as accounts from '../../src/accounts/queries'
import * as agencies from '../../src/agencies/queries'
import { anAgency, somebody } from '../support/factories'
import { db, deps, page, visit } from '../support/portal'
import { PASSWORD, pathOf } from './support'

const body = {
  ...{ agencyName: 'Bộ Thử nghiệm', agencyCode: 'BTN', agencySymbol: 'BTN', agencyLevel: 'ministry' },
  ...{ fullName: 'Quản Trị', email: 'qt@mau.gov.vn', password: PASSWORD, again: PASSWORD },
}

const send = async (link: string, values: object = {}, samples = false) =>
  (await visit(undefined, { samples }))
    .post(link)
    .type('form')
    .send({ ...body, ...values })

test('accounts that cannot sign in do not keep the first administrator out', async () => {
  const agency = await anAgency()
  const account = (email: string, sample: boolean) =>
    db.transaction((trx) =>
      join(trx, somebody, { fullName: 'Cũ', email, passwordHash: 'none', sample }, agency.id, []),
    )
  await account('mau@mau.gov.vn', true)
  await accounts.disable(db, (await account('nghi@mau.gov.vn', false)).id)

  expect(await firstLink(deps({ samples: true }))).toBeNull()
  const link = pathOf((await firstLink(deps()))!)
  expect((await send(link, {}, true)).status).toBe(404)
  const taken = await send(link, { email: 'nghi@mau.gov.vn' })
  expect([taken.status, page(taken)('#email-loi').text()]).toEqual([
    422,
    'Địa chỉ này đã thuộc về một tài khoản khác. Hãy dùng địa chỉ khác.',
  ])
  expect((await (await visit()).get(link)).status).toBe(200)
})

test('an empty portal is set up by one link: the first agency and its administrator', async () => {
  const old = pathOf(await firstInvitation(deps()))
  const link = pathOf(await firstInvitation(deps()))
  expect((await (await visit()).get(old)).status).toBe(404)

  const wrong = await (
    await visit()
  )
    .post(link)
    .type('form')
    .send({ ...body, agencyCode: 'a b' })
  expect(page(wrong)('#agencyCode-loi').text()).toContain('Mã gồm 2 đến 40')
  expect(page(wrong)('#agencyName').val()).toBe('Bộ Thử nghiệm')

  const form = page(await (await visit()).get(link))
  expect([form('#agencyLevel').val(), form('#agencyLevel').attr('required')]).toEqual(['', 'required'])
  const short = await (
    await visit()
  )
    .post(link)
    .type('form')
    .send({ ...body, agencyLevel: '', password: 'ngắn', again: 'ngắn' })
  const told = page(short)('.problem-summary a').map((_, each) => page(short)(each).text())
  expect(told.get()).toEqual([
    'Cấp cơ quan: Hãy chọn một mục trong danh sách.',
    'Mật khẩu mới: Quá ngắn: cần ít nhất 15 ký tự.',
  ])

  expect((await (await visit()).post(`/en${link}`).type('form').send(body)).status).toBe(303)
  expect(await accounts.byEmail(db, 'qt@mau.gov.vn')).toMatchObject({ locale: 'en' })
  expect((await (await visit()).post(link).type('form').send(body)).status).toBe(404)
  expect(await agencies.byCode(db, 'BTN')).toMatchObject({
    slug: 'bo-thu-nghiem',
    level: 'ministry',
    sample: false,
  })

  const browser = await visit()
  await browser
    .post('/noi-bo/dang-nhap')
    .type('form')
    .send({ email: 'qt@mau.gov.vn', password: PASSWORD })
    .expect(303)
  expect((await browser.get('/noi-bo/thanh-vien')).text).toContain('Bộ Thử nghiệm')
})

test('once somebody can sign in there is no such link', async () => {
  expect(await firstLink(deps())).toBeNull()
})

test('a link made earlier is worth nothing once there is an account', async () => {
  const link = pathOf(await firstInvitation(deps()))
  expect(
    (
      await (
        await visit()
      )
        .post(link)
        .type('form')
        .send({ ...body, email: 'hai@mau.gov.vn' })
    ).status,
  ).toBe(404)
})

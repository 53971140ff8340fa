import { firstInvitation } from '../../src/accounts/invitation-actions'
import * as agencies from '../../src/agencies/queries'
import { db, deps, page, visit } from '../support/portal'

const PASSWORD = 'sông dài cá lội biệt tăm'
const body = {
  ...{ agencyName: 'Bộ Thử nghiệm', agencyCode: 'BTN', agencySymbol: 'BTN', agencyLevel: 'ministry' },
  ...{ fullName: 'Quản Trị', email: 'qt@mau.gov.vn', password: PASSWORD, again: PASSWORD },
}
const pathOf = (link: string) => new URL(link).pathname

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

  expect((await (await visit()).post(link).type('form').send(body)).status).toBe(303)
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

import { aCast, aMember, anAgency, aPublished } from '../support/factories'
import { page, visit } from '../support/portal'

test('an administrator or head reads who did what on what and when, of their agency alone', async () => {
  const cast = await aCast()
  const { id } = await aPublished(cast)
  const other = await aPublished(await aCast())
  const $ = page(await (await visit(cast.head)).get('/noi-bo/nhat-ky'))
  const rows = $('tbody tr')
    .toArray()
    .map((row) => $(row).text())
  const approval = rows.find((row) => row.includes('statement.approved'))!
  expect(approval).toContain(cast.spokesperson.name)
  expect(approval).toContain(id)
  expect(approval).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d/)
  expect($('main').text()).not.toContain(other.id)
})

test('others do not', async () => {
  const author = await visit(await aMember(await anAgency(), 'author'))
  expect((await author.get('/noi-bo/nhat-ky')).status).toBe(403)
})

test('an act on a page carries the id of its request', async () => {
  const agency = await anAgency()
  const administrator = await aMember(agency, 'administrator')
  const browser = await visit(administrator)
  const response = await browser
    .post(`/noi-bo/co-quan/${agency.slug}/bo-phan`)
    .type('form')
    .send({ name: 'Văn phòng', phone: '', email: '' })
  const trail = await browser.get('/noi-bo/nhat-ky')
  expect(trail.text).toContain(response.headers['x-request-id'])
})

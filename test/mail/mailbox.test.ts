import { aMember, anAgency } from '../support/factories'
import { page, visit } from '../support/portal'
import { aLetter, letter } from './support'

test('without letters it says how one comes', async () => {
  const member = await aMember(await anAgency(), 'author')
  const $ = page(await (await visit(member, { samples: true })).get('/noi-bo/hop-thu-mau'))
  expect($('main .empty').text()).toContain('thư gửi đi sẽ hiện ở đây')
})

test('with sample data the letters are read on a page, as they were written', async () => {
  const agency = await anAgency()
  const member = await aMember(agency, 'author')
  await aLetter({ agencyId: agency.id, kind: 'request', id: 'R' })
  const $ = page(await (await visit(member, { samples: true })).get('/noi-bo/hop-thu-mau'))
  expect($('.letter h2').text()).toBe(letter.subject)
  expect($('.letter pre').text()).toBe(letter.text)
  expect((await (await visit(member)).get('/noi-bo/hop-thu-mau')).status).toBe(404)
})

import { aMember, anAgency } from '../support/factories'
import { page, visit } from '../support/portal'

const CHANNEL = { platform: 'facebook', name: 'Trang của Sở', url: 'https://facebook.example/so' }

test('L15 a channel that is listed stands on the agency’s public page, and is gone once it was ended', async () => {
  const agency = await anAgency()
  const browser = await visit(await aMember(agency, 'administrator'))
  const settings = `/noi-bo/co-quan/${agency.slug}`
  const links = async () =>
    page(await (await visit()).get(`/co-quan/${agency.slug}`))(`main a[href="${CHANNEL.url}"]`).length

  expect(await links()).toBe(0)
  await browser.post(`${settings}/kenh`).type('form').send(CHANNEL)
  expect(await links()).toBe(1)

  const end = page(await browser.get(settings))('main a[href$="/ket-thuc"]').attr('href')!
  await browser.post(end)
  expect(await links()).toBe(0)
})

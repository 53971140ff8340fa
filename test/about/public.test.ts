import { translate, type MessageKey } from '../../src/i18n'
import * as agencies from '../../src/agencies/queries'
import { openPortal } from '../look/portal'
import { anAgency } from '../support/factories'
import { db, page, PUBLIC_URL, startAfresh, visit } from '../support/portal'

beforeEach(startAfresh)

const read = async (at: string) => page(await (await visit()).get(at).expect(200))
const says = (key: MessageKey) => translate('vi', key)
const textOf = ($: Awaited<ReturnType<typeof read>>) => $('main').text().replace(/\s+/g, ' ')

/** An agency that the portal is of, with a press office and a channel. */
async function anOwner() {
  const { id } = await anAgency({ nameVi: 'Ủy ban nhân dân tỉnh Lam Giang' })
  const office = { name: 'Bộ phận báo chí', phone: '0200 000 0100', email: 'bao-chi@mau.gov.vn' }
  const { rowCount } = await db.raw<{ rowCount: number }>(
    'update offices set name = :name, phone = :phone, email = :email where agency_id = :id and is_default',
    { ...office, id },
  )
  if (rowCount === 0) await agencies.insertOffice(db, { ...office, agencyId: id, isDefault: true })
  const url = 'https://zalo.example/lam-giang'
  await agencies.insertChannel(db, { agencyId: id, platform: 'zalo', name: 'Chính quyền số', url })
}

describe('the accessibility statement', () => {
  const AT = '/kha-nang-tiep-can'

  test('says by which standard, how it was checked, what is not good, and on which day', async () => {
    const $ = await read(AT)
    const text = textOf($)
    expect($('h1').text()).toBe(says('about.accessibility.title'))
    expect(text).toContain('WCAG) 2.2, mức AA')
    expect(text).toContain('26/2020/TT-BTTTT')
    expect(text).toContain(says('about.accessibility.checked.hand'))
    expect(text).toContain(says('about.accessibility.known.people'))
    expect($('main time').attr('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('promises no time limit that no law sets', async () => {
    expect(textOf(await read(AT))).not.toMatch(/\d+ (ngày|giờ)/)
    expect(textOf(await read(`/en${AT}`))).not.toMatch(/\d+ (working )?(days|hours)/)
  })

  test('leads to the press office of the one agency that the portal is of', async () => {
    await anOwner()
    const $ = await read(AT)
    expect($('main a[href="tel:02000000100"]').length).toBe(1)
    expect($('main a[href="mailto:bao-chi@mau.gov.vn"]').length).toBe(1)
  })

  test('leads to the list of agencies where several are equals', async () => {
    await anOwner()
    await anAgency()
    const $ = await read(AT)
    expect($('main a[href^="tel:"]').length).toBe(0)
    expect($('main a[href="/co-quan"]').length).toBe(1)
  })

  test('is there in English', async () => {
    const $ = await read(`/en${AT}`)
    expect([$('html').attr('lang'), $('h1').text()]).toEqual(['en', 'Accessibility statement'])
    expect($('main a[href="/en/co-quan"]').length).toBe(1)
  })
})

describe('how to check an address and a document', () => {
  const AT = '/dia-chi-chinh-thuc'

  test('shows the exact address, and says that a padlock is not enough', async () => {
    const $ = await read(AT)
    expect($('main .citation').text()).toBe(PUBLIC_URL)
    expect(textOf($)).toContain(says('about.official.address.padlock'))
    expect(textOf($)).toContain(says('about.official.address.alike'))
    expect(textOf($)).toContain(says('about.official.never.bank'))
  })

  test('finds a document by its words', async () => {
    const $ = await read(`/en${AT}`)
    const form = $('main form')
    expect([form.attr('method'), form.attr('action')]).toEqual(['get', '/en/thong-cao'])
    expect(form.find(`label[for="${form.find('input[name=q]').attr('id')}"]`).length).toBe(1)
  })

  test('lists the channels and the press office of the one agency that the portal is of', async () => {
    await anOwner()
    const $ = await read(AT)
    expect($('main a[href="https://zalo.example/lam-giang"]').text()).toBe('Chính quyền số')
    expect($('main a[href="tel:02000000100"]').length).toBe(1)
  })

  test('leads to the agencies for their channels where several are equals', async () => {
    await anOwner()
    await anAgency()
    const $ = await read(AT)
    expect($('main a[href*="zalo"]').length).toBe(0)
    expect($('main a[href="/co-quan"]').length).toBe(2)
  })

  test('says of sample data that it is invented, and of real data not', async () => {
    const invented = says('about.official.sample')
    expect(textOf(await read(AT))).not.toContain(invented)
    const portal = await openPortal(true)
    const shown = await (await fetch(portal.origin + AT)).text()
    await portal.close()
    expect(shown).toContain(invented)
  })
})

test.each(['/kha-nang-tiep-can', '/dia-chi-chinh-thuc'])('every public page leads to %s', async (at) => {
  for (const [page, base] of [
    ['/co-quan', ''],
    ['/en/co-quan', '/en'],
  ] as const)
    expect((await read(page))(`a[href="${base}${at}"]`).length).toBeGreaterThan(0)
})

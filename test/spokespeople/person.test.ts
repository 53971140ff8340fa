import { insertPerson } from '../../src/accounts/queries'
import { nameParts } from '../../src/spokespeople/vcard'
import { anAgency, aSpokesperson } from '../support/factories'
import { db, page, PUBLIC_URL, setClock, visit } from '../support/portal'

const LIST = '/nguoi-phat-ngon'

beforeEach(() => setClock('2026-11-23T02:00:00Z'))
afterEach(() => setClock(null))

const slugOf = async (personId: number) =>
  (await db<{ id: number; slug: string | null }>('people').where({ id: personId }).first())!.slug

async function aPerson(fullName: string, term: Parameters<typeof aSpokesperson>[1] = {}) {
  const personId = await insertPerson(db, fullName)
  const agency = await anAgency()
  const id = await aSpokesperson(agency, { ...term, personId })
  return { id, personId, agency, slug: (await slugOf(personId))! }
}

const get = async (path: string) => (await visit()).get(path)

describe('the address of a person', () => {
  test('is the name without its marks, and of two of one name the second has a number', async () => {
    const first = await aPerson('Đặng Thị Ễnh Ương')
    const second = await aPerson('Đặng Thị Ễnh Ương'.normalize('NFD'))
    expect([first.slug, second.slug]).toEqual(['dang-thi-enh-uong', 'dang-thi-enh-uong-2'])
  })

  test('is given once for all, at the first publication', async () => {
    const { personId, id, agency } = await aPerson('Lê Chưa Công Bố', { publishedAt: null })
    expect(await slugOf(personId)).toBe(null)
    await db('appointments')
      .where({ id })
      .update({ publishedAt: new Date('2026-11-23T02:00:00Z') })
    expect(await slugOf(personId)).toBe('le-chua-cong-bo')
    await db('people').where({ id: personId }).update({ fullName: 'Lê Đã Đổi Tên' })
    await aSpokesperson(agency, { personId })
    expect(await slugOf(personId)).toBe('le-chua-cong-bo')
  })

  test.each(['===', '王小明', '!!!'])('is a word also for a name without Latin letters: %s', async (name) => {
    const { slug } = await aPerson(name)
    expect(slug).toMatch(/^nguoi-phat-ngon(-\d+)?$/)
    expect((await get(`${LIST}/${slug}`)).status).toBe(200)
  })

  test('is unique also when twenty are published at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson('Hồ Văn Trùng')))
    expect(new Set(people.map(({ slug }) => slug)).size).toBe(20)
  })
})

describe('the page of a person', () => {
  test('has every right that they have and had, with the paper behind each', async () => {
    const { slug, agency, personId } = await aPerson('Trần Hiện Tại')
    const before = await anAgency()
    await aSpokesperson(before, { personId, validTo: new Date('2026-10-01T02:00:00Z'), decisionNo: '77/QĐ' })
    const $ = page(await get(`${LIST}/${slug}`))
    expect($('h1').text()).toBe('Trần Hiện Tại')
    expect($('.people > li').length).toBe(1)
    expect($('.people').text()).toContain(agency.nameVi)
    expect($('.facts').text()).toContain('01/QĐ-TN')
    expect($('details').text()).toContain('77/QĐ')
    expect($('details').text()).toContain(before.nameVi)
    expect($('main img').attr('alt')).toBe('Mã QR dẫn đến trang của Trần Hiện Tại')
  })

  test('is reached from the list, the agency and back', async () => {
    const { slug, agency } = await aPerson('Trần Được Dẫn')
    for (const from of [`${LIST}?co-quan=${agency.slug}`, `/co-quan/${agency.slug}`])
      expect(page(await get(from))(`.people a[href="${LIST}/${slug}"]`).length).toBe(1)
  })

  test('leads to the paper only when readers may open it', async () => {
    const { slug, id } = await aPerson('Trần Có Văn Bản')
    const link = async () => page(await get(`${LIST}/${slug}`))('a[href*="/van-ban/"]').attr('href')
    expect(await link()).toBe(undefined)
    await db('appointments').where({ id }).update({ filePublic: true })
    const paper = await db<{ ownerId: string; publicId: string }>('fileRefs').where({ ownerId: id }).first()
    expect(await link()).toBe(`${LIST}/van-ban/${paper!.publicId}`)
  })

  test('of somebody who speaks no more says so, and shows nothing to call', async () => {
    const { slug, agency } = await aPerson('Trần Đã Thôi', { validTo: new Date('2026-11-01T02:00:00Z') })
    const $ = page(await get(`${LIST}/${slug}`))
    expect($('.notice').text()).toContain('Hiện không còn quyền phát ngôn')
    expect($(`.notice a[href="/co-quan/${agency.slug}"]`).length).toBe(1)
    expect($('main img, main a[href^="tel:"], main a[href^="mailto:"]').length).toBe(0)
    const card = await get(`${LIST}/${slug}.vcf`)
    expect([card.status, card.text.includes('BEGIN:VCARD')]).toEqual([410, false])
  })

  test.each([
    ['unpublished', { publishedAt: null }],
    ['future', { validFrom: new Date('2026-12-01T00:00:00Z') }],
  ])('of somebody %s is as unknown as none', async (what, term) => {
    const { slug } = await aPerson(`Phạm Kín ${what}`, term)
    const known = slug ?? 'pham-kin-unpublished'
    for (const path of [known, `${known}.vcf`, `${known}/ma-qr.svg`, 'khong-co-ai', 'khong-co-ai.vcf'])
      expect([path, (await get(`${LIST}/${path}`)).status]).toEqual([path, 404])
  })
})

describe('the card of a person', () => {
  test('has what a telephone needs, in UTF-8, with lines of at most 75 octets', async () => {
    const position = 'Phó Chánh Văn phòng; phụ trách báo chí, người phát ngôn thường xuyên của Ủy ban'
    const { slug, agency, id } = await aPerson('Nguyễn Thị Hồng Ễnh', { position, phone: '+84 200 000 0001' })
    const response = await get(`${LIST}/${slug}.vcf`)
    expect(response.headers['content-type']).toBe('text/vcard; charset=utf-8')
    expect(response.headers['content-disposition']).toContain(`${slug}.vcf`)
    const lines = response.text.split('\r\n')
    expect(response.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(response.text).not.toContain('\ufffd')
    const unfolded = response.text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
    expect(unfolded).toEqual([
      ...['BEGIN:VCARD', 'VERSION:3.0', `UID:urn:uuid:${id}`, 'FN:Nguyễn Thị Hồng Ễnh'],
      ...['N:Nguyễn;Ễnh;Thị Hồng;;', `ORG:${agency.nameVi}`],
      'TITLE:Phó Chánh Văn phòng\\; phụ trách báo chí\\, người phát ngôn thường xuyên của Ủy ban',
      ...['TEL;TYPE=WORK,VOICE:+842000000001', 'EMAIL;TYPE=INTERNET,WORK:phat-ngon@mau.gov.vn'],
      ...[
        `URL:${PUBLIC_URL}${LIST}/${slug}`,
        'NOTE:Người phát ngôn thường xuyên',
        'REV:2026-01-02T02:00:00Z',
      ],
      'END:VCARD',
    ])
  })

  test('is made of nothing that could begin a line of its own', async () => {
    const { slug } = await aPerson('Lê Xuống Dòng', { position: 'Một\r\nTEL:113\nEND:VCARD' })
    const unfolded = (await get(`${LIST}/${slug}.vcf`)).text.replaceAll('\r\n ', '').split('\r\n')
    expect(unfolded.filter((line) => line.startsWith('TEL'))).toHaveLength(1)
    expect(unfolded.filter((line) => line === 'END:VCARD')).toHaveLength(1)
  })

  test.each([
    ['Nguyễn Thị Hồng Ễnh', ['Nguyễn', 'Ễnh', 'Thị Hồng']],
    ['Trần Ổi', ['Trần', 'Ổi', '']],
    ['Sáo', ['', 'Sáo', '']],
  ])('splits %s', (name, parts) => {
    expect(nameParts(name)).toEqual(parts)
  })

  test('has a code that leads to the page, as an image from its own address', async () => {
    const { slug } = await aPerson('Trần Mã Vạch')
    const source = page(await get(`${LIST}/${slug}`))('main img').attr('src')!
    const image = await get(source)
    expect([image.status, image.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect((image.body as Buffer).toString()).toMatch(/^<svg[^>]* viewBox/)
    expect((image.body as Buffer).toString()).not.toMatch(/<script|style=|onload/)
    expect((await (await visit()).head(`${LIST}/${slug}.vcf`)).status).toBe(200)
  })
})

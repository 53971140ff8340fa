import { decreeAt } from '../../src/spokespeople/directory-filters'
import { anAgency, aSpokesperson } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'

const LIST = '/nguoi-phat-ngon'

beforeEach(() => setClock('2026-11-23T02:00:30Z'))
afterEach(() => setClock(null))

const ask = async (luc: string, more = '') =>
  (await visit()).get(`${LIST}?luc=${encodeURIComponent(luc)}${more}`)
const namesAt = async (luc: string, slug: string) => {
  const $ = page(await ask(luc, `&co-quan=${slug}`))
  return $('.people > li .name')
    .toArray()
    .map((name) => $(name).text())
}

describe('who could speak at a minute', () => {
  test('is told to the second in which a right begins, ends or is ended', async () => {
    const agency = await anAgency()
    const term = { validFrom: new Date('2026-08-20T02:00:00Z'), validTo: new Date('2026-09-20T02:00:00Z') }
    await aSpokesperson(agency, term)
    const times = ['08-20T08:59:59', '08-20T09:00', '09-20T08:59:59', '09-20T09:00']
    const found = await Promise.all(times.map((time) => namesAt(`2026-${time}`, agency.slug)))
    expect(found.map((names) => names.length)).toEqual([0, 1, 1, 0])
    await db('appointments')
      .update({ revokedAt: new Date('2026-08-25T02:00:00Z') })
      .where({ agencyId: agency.id })
    const later = ['08-25T08:59:59', '08-25T09:00']
    const left = await Promise.all(later.map((time) => namesAt(`2026-${time}`, agency.slug)))
    expect(left.map((names) => names.length)).toEqual([1, 0])
  })

  test('stands under the minute and the decree of that day, with a way back to now', async () => {
    const agency = await anAgency()
    const $ = page(await ask('2026-08-20T09:00', `&co-quan=${agency.slug}&q=ai`))
    expect($('h1').text()).toBe('Ai được phát ngôn lúc 20/08/2026 09:00')
    expect($('title').text()).toContain('Ai được phát ngôn lúc 20/08/2026 09:00')
    expect($('main .lead').text()).toContain('theo Nghị định số 244/2026/NĐ-CP')
    expect($('main details a').attr('href')).toBe(`${LIST}?q=ai&co-quan=${agency.slug}`)
    expect([$('#luc').val(), $('main details [name=q]').val()]).toEqual(['2026-08-20T09:00', 'ai'])
    const english = page(await (await visit()).get(`/en${LIST}?luc=2026-08-20T09:00`))
    expect(english('h1').text()).toBe('Who could speak at 20/08/2026 09:00')
  })

  test.each([
    ['2026-06-30T23:59', '09/2017/NĐ-CP'],
    ['2026-07-01T00:00', '244/2026/NĐ-CP'],
  ])('L46 at %s is judged by %s', async (luc, decree) => {
    expect(page(await ask(luc))('main .lead').text()).toContain(decree)
    expect(decreeAt(new Date(`${luc}+07:00`))!.code).toBe(decree)
  })

  test('shows no contact of one who speaks no more, and who was published only later', async () => {
    const agency = await anAgency()
    const past = { validTo: new Date('2026-10-01T00:00:00Z'), phone: '0200 111 1111' }
    await aSpokesperson(agency, past)
    await aSpokesperson(agency, { publishedAt: new Date('2026-11-01T02:00:00Z'), phone: '0200 222 2222' })
    const $ = page(await ask('2026-08-20T09:00', `&co-quan=${agency.slug}`))
    expect($('.people > li').length).toBe(2)
    expect($('main').text()).not.toContain('0200 111 1111')
    expect($('main').text()).toContain('Nay không còn quyền phát ngôn này')
    expect($('main').text()).toContain('0200 222 2222')
    expect($('main').text()).toContain('Công bố sau thời điểm này: 01/11/2026 09:00')
  })

  test('says of whom it was that they could not speak then', async () => {
    const agency = await anAgency()
    const appointmentId = await aSpokesperson(agency)
    const span = { fromAt: new Date('2026-08-01T00:00:00Z'), toAt: new Date('2026-08-10T00:00:00Z') }
    await db('appointmentAbsences').insert({ appointmentId, reason: 'Ốm', ...span })
    const absent = async (luc: string) =>
      page(await ask(luc, `&co-quan=${agency.slug}`))('.people')
        .text()
        .includes('Tạm thời không thể phát ngôn')
    expect([
      await absent('2026-07-31T09:00'),
      await absent('2026-08-05T09:00'),
      await absent('2026-08-10T07:00'),
    ]).toEqual([false, true, false])
  })
})

describe('a minute that nobody can tell', () => {
  test.each([
    ['2026-02-30T09:00', '“2026-02-30T09:00” không phải một thời điểm có thật'],
    ['hôm qua', '“hôm qua” không phải một thời điểm có thật'],
    ['2026-08-20', 'không phải một thời điểm có thật'],
    ['2026-08-20T24:00', 'không phải một thời điểm có thật'],
    ['0001-01-01T00:00', 'không phải một thời điểm có thật'],
    ['2026-11-23T09:01', 'Thời điểm này chưa đến'],
    ['2099-01-01T00:00', 'Thời điểm này chưa đến'],
    ['2017-03-29T23:59', 'Nghị định số 09/2017/NĐ-CP có hiệu lực từ 30/03/2017'],
  ])('%s is refused with a sentence, and comes back in its form', async (luc, why) => {
    const response = await ask(luc)
    const $ = page(response)
    expect(response.status).toBe(422)
    expect($('#luc-loi').text()).toContain(why)
    expect($('.problem-summary a[href="#luc"]').length).toBe(1)
    expect($('#luc').val()).toBe(luc)
    expect($('main .people, main .empty').length).toBe(0)
    for (const format of ['json', 'csv', 'vcf']) {
      const machine = await (await visit()).get(`${LIST}.${format}?luc=${encodeURIComponent(luc)}`)
      expect([machine.status, (machine.body as { error: string }).error]).toEqual([
        422,
        expect.stringContaining(why),
      ])
    }
  })

  test('of several the first counts, and a name with brackets is another name', async () => {
    const browser = await visit()
    const twice = page(await browser.get(`${LIST}?luc=2026-08-20T09:00&luc=x`).expect(200))
    expect(twice('h1').text()).toContain('20/08/2026')
    const other = page(await browser.get(`${LIST}?luc[]=2026-08-20T09:00&luc[a]=x`).expect(200))
    expect(other('h1').text()).toBe('Người phát ngôn')
  })

  test('the first minute of the first decree and this very minute are not refused', async () => {
    expect((await ask('2017-03-30T00:00')).status).toBe(200)
    expect((await ask('2026-11-23T09:00')).status).toBe(200)
  })
})

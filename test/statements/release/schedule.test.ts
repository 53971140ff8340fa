import * as statementActions from '../../../src/statements/actions'
import { approve, recall } from '../../../src/statements/decision-actions'
import * as editions from '../../../src/statements/edition-queries'
import * as documents from '../../../src/statements/document-queries'
import { asRead } from '../../support/desk'
import { aCast, aDraftForm, aSpokesperson, aSubmitted, type Cast } from '../../support/factories'
import { db, deps, page, setClock, visit } from '../../support/portal'

// No job runs in this file: what becomes public does so by the clock alone.

afterEach(() => setClock(null))

const MS = 1
const before = (instant: string) => new Date(Date.parse(instant) - MS).toISOString()

/** Submitted the day before and approved for that instant. */
async function scheduledFor(instant: string, values: Parameters<typeof aSubmitted>[1] = {}) {
  await setClock(new Date(Date.parse(instant) - 86_400_000).toISOString())
  const cast = await aCast()
  const { id, version } = await aSubmitted(cast, values)
  await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt: new Date(instant) })
  return { cast, id, slug: (await documents.byId(db, id))!.slug! }
}

describe.each([
  ['at midnight in Hà Nội', '2026-11-24T00:00:00+07:00'],
  ['at half past midnight', '2026-11-24T00:30:00+07:00'],
  ['at one in the morning', '2026-11-24T01:00:00+07:00'],
  ['at the last minute of the day', '2026-11-24T23:59:00+07:00'],
  ['at the turn of the year', '2027-01-01T00:00:00+07:00'],
])('%s, with every worker dead', (_when, instant) => {
  test('nobody outside finds it a moment before, and everybody at that very second', async () => {
    const titleVi = `Cầu vượt ${instant.slice(0, 16)} thông xe`
    const { cast, slug } = await scheduledFor(instant, { titleVi })
    const browser = await visit()
    const places = [
      '/',
      '/thong-cao',
      `/thong-cao?q=${encodeURIComponent(titleVi)}`,
      '/atom.xml',
      `/co-quan/${cast.agency.slug}`,
      `/co-quan/${cast.agency.slug}/atom.xml`,
    ]

    await setClock(before(instant))
    expect((await browser.get(`/thong-cao/${slug}`)).status).toBe(404)
    for (const at of places)
      expect((await browser.get(at).expect(200)).text).not.toContain(`/thong-cao/${slug}`)

    await setClock(instant)
    const shown = await browser.get(`/thong-cao/${slug}`)
    expect(shown.status).toBe(200)
    expect(page(shown)('h1').text()).toBe(titleVi)
    for (const at of places) expect((await browser.get(at).expect(200)).text).toContain(`/thong-cao/${slug}`)
  })

  test('its page says that minute, and its number is of that day’s year', async () => {
    const { id, slug } = await scheduledFor(instant)
    await setClock(instant)
    const [day, time] = [instant.slice(0, 10), instant.slice(11, 16)]
    const shown = page(await (await visit()).get(`/thong-cao/${slug}`))
    expect(shown('.byline time').first().text()).toBe(`${day.split('-').reverse().join('/')} ${time}`)
    expect(await documents.byId(db, id)).toMatchObject({ issuedOn: day, numberYear: Number(day.slice(0, 4)) })
  })
})

test('a 404 before the hour is kept by nobody, so none outlives it', async () => {
  const { slug } = await scheduledFor('2026-11-24T09:00:00+07:00')
  const early = await (await visit()).get(`/thong-cao/${slug}`)
  expect(early.status).toBe(404)
  expect(early.headers['cache-control']).toBe('no-store')
})

test('a correction leaves the page as it is until its own second', async () => {
  const hour = '2026-11-25T00:00:00+07:00'
  const { cast, id, slug } = await scheduledFor('2026-11-24T00:00:00+07:00', { bodyVi: 'Bản một.' })
  await setClock('2026-11-24T08:00:00+07:00')
  await correctFor(cast, id, hour)

  const body = async () =>
    page(await (await visit()).get(`/thong-cao/${slug}`).expect(200))('.richtext').text()
  await setClock(before(hour))
  expect(await body()).toContain('Bản một.')
  await setClock(hour)
  expect(await body()).toContain('Bản hai.')
})

async function correctFor(cast: Cast, id: string, hour: string) {
  await statementActions.revise(deps(), cast.author, id)
  const { speakerAppointmentId: speaker } = (await editions.latest(db, id))!
  const words = { changeKind: 'correction', changeNote: 'Sửa nội dung.', bodyVi: 'Bản hai.' } as const
  await statementActions.save(deps(), cast.author, id, aDraftForm(cast.agency, { speaker, ...words }))
  await statementActions.submit(deps(), cast.author, id, 1)
  await approve(deps(), cast.head, id, { version: 2, when: 'later', publishAt: new Date(hour) })
}

describe('an hour that has passed', () => {
  const NOW = '2026-11-24T09:00:30+07:00'

  const send = async (cast: Cast, id: string, publishAt: string) => {
    const browser = await visit(cast.spokesperson)
    return browser
      .post(`/noi-bo/thong-cao/${id}/duyet`)
      .type('form')
      .send({ version: '1', when: 'later', publishAt, hour: publishAt, ...(await asRead(id)) })
  }

  test.each([
    ['the minute that runs', '2026-11-24T09:00'],
    ['yesterday', '2026-11-23T10:00'],
    ['another year', '2025-11-24T10:00'],
  ])('gets a sentence at its field and keeps what was typed: %s', async (_what, typed) => {
    await setClock(NOW)
    const cast = await aCast()
    const { id } = await aSubmitted(cast)
    const answer = await send(cast, id, typed)
    expect(answer.status).toBe(422)
    const $ = page(answer)
    expect($('#publishAt').val()).toBe(typed)
    expect($('#publishAt-loi').text()).toContain('Giờ hẹn đã qua')
    expect($('.problem-summary a').attr('href')).toBe('#publishAt')
    expect((await editions.latest(db, id))!.state).toBe('submitted')
    expect((await documents.byId(db, id))!.number).toBeNull()
  })

  test('is not the next minute', async () => {
    await setClock(NOW)
    const cast = await aCast()
    const { id } = await aSubmitted(cast)
    expect((await send(cast, id, '2026-11-24T09:01')).status).toBe(303)
    expect((await editions.latest(db, id))!.publishAt).toEqual(new Date('2026-11-24T09:01:00+07:00'))
  })

  test.each(['', '2026-11-31T09:00', '2026-11-24T24:00', 'mai', '2026-11-24'])(
    'nor is what is no time at all one: %j',
    async (typed) => {
      await setClock(NOW)
      const cast = await aCast()
      const { id } = await aSubmitted(cast)
      const answer = await send(cast, id, typed)
      expect(answer.status).toBe(422)
      expect(page(answer)('#publishAt-loi').text()).not.toBe('')
      expect(page(answer)('#publishAt').val()).toBe(typed)
    },
  )
})

test('recalled before its hour, it does not come out at it', async () => {
  const hour = '2026-11-24T00:00:00+07:00'
  const { cast, id, slug } = await scheduledFor(hour)
  await recall(deps(), cast.head, id, { version: 2, reason: 'Chờ số liệu cuối cùng.' })
  await setClock('2026-11-24T08:00:00+07:00')
  expect((await (await visit()).get(`/thong-cao/${slug}`)).status).toBe(404)
})

test('over the new year in Việt Nam the count begins again, hours before it does in London', async () => {
  await setClock('2026-12-31T08:00:00+07:00')
  const cast = await aCast()
  const speaker = await aSpokesperson(cast.agency)
  const numbers = []
  for (const instant of [
    '2026-12-31T23:59:00+07:00',
    '2027-01-01T00:00:00+07:00',
    '2027-01-01T00:30:00+07:00',
  ]) {
    const { id, version } = await aSubmitted(cast, { speaker })
    await approve(deps(), cast.spokesperson, id, { version, when: 'later', publishAt: new Date(instant) })
    const { number, numberYear } = (await documents.byId(db, id))!
    numbers.push(`${number}/${numberYear}`)
  }
  expect(numbers).toEqual(['1/2026', '1/2027', '2/2027'])
})

import { anAgency, aMember } from '../support/factories'
import { db, page, setClock, visit } from '../support/portal'
import { aRequest, at, moved } from './support'

type Browser = Awaited<ReturnType<typeof visit>>

const MONDAY = '2026-11-23T02:00:00Z'
beforeEach(() => setClock(MONDAY))

const LIST = '/noi-bo/yeu-cau'

const codes = async (browser: Browser, query = '') => {
  const $ = page(await browser.get(LIST + query).expect(200))
  return $('tbody code')
    .map((_, cell) => $(cell).text())
    .get()
}

/** What the tabs say, in their order. */
const tabs = async (browser: Browser, query = '') => {
  const $ = page(await browser.get(LIST + query))
  return $('ul.filters .count')
    .map((_, count) => Number($(count).text()))
    .get()
}

/** Mine, one that is late, one that waits for the journalist, one that is closed and one of another desk. */
async function aFullDesk() {
  const agency = await anAgency()
  const officer = await aMember(agency, 'officer')
  await setClock('2026-11-16T02:00:00Z')
  const late = await aRequest(agency, { subject: 'Sạt lở đất' })
  const waiting = await aRequest(agency, { subject: 'Cầu mới' })
  await setClock(MONDAY)
  await moved(waiting, agency, 'ask')
  const mine = await aRequest(agency, { subject: 'Giá điện', outlet: 'Báo Đồng Nai' })
  await db('requests').where({ id: mine.id }).update({ assignedTo: officer.accountId })
  const closed = await aRequest(agency, { subject: 'Đã xong' })
  await moved(closed, agency, 'answer')
  await aRequest(await anAgency(), { subject: 'Sạt lở đất nơi khác' })
  const browser = await visit(officer)
  return { agency, officer, browser, late, waiting, mine, closed }
}

test('each queue has its requests and says how many', async () => {
  const { browser, late, waiting, mine, closed } = await aFullDesk()
  const queues: Record<string, { publicCode: string }[]> = {
    '': [late, mine, waiting],
    '?hang=cua-toi': [mine],
    '?hang=bo-phan': [late, mine, waiting],
    '?hang=cho-nguoi-hoi': [waiting],
    '?hang=qua-han': [late],
    '?hang=da-dong': [closed],
    '?hang=tat-ca': [late, mine, waiting, closed],
    '?trang-thai=mo': [late, mine, waiting],
    '?trang-thai=dong': [closed],
  }
  for (const [query, expected] of Object.entries(queues))
    expect([query, await codes(browser, query)]).toEqual([
      query,
      expected.map(({ publicCode }) => publicCode),
    ])
  expect(await tabs(browser)).toEqual([1, 3, 1, 1, 1, 4])
  const $ = page(await browser.get(`${LIST}?hang=qua-han`))
  expect($('ul.filters [aria-current]').text()).toBe('Quá hạn 1')
})

test('late is what the clock or the journalist’s own deadline says, and the workspace has it first', async () => {
  const agency = await anAgency()
  const speaker = await aMember(agency, 'spokesperson')
  const slow = await aRequest(agency, { subject: 'Không gấp' })
  const wanted = await aRequest(agency, { subject: 'Gấp', ownDeadline: '2026-11-23T12:00' })
  const lateAt = async (instant: string) => {
    await setClock(instant)
    return codes(await visit(speaker), '?hang=qua-han')
  }
  expect(await lateAt('2026-11-23T04:59:59Z')).toEqual([])
  expect(await lateAt('2026-11-23T05:00:00Z')).toEqual([wanted.publicCode])
  const home = page(await (await visit(speaker)).get('/noi-bo'))('.rows a[href*="/noi-bo/yeu-cau/"]')
  expect(home.map((_, { attribs }) => attribs['href']).get()).toEqual([at(wanted), at(slow)])

  // received on a Monday before a holiday, two working days: until Thursday is over
  expect(await lateAt('2026-11-26T16:59:59Z')).toEqual([wanted.publicCode])
  expect(await lateAt('2026-11-26T17:00:00Z')).toEqual([wanted.publicCode, slow.publicCode])
  const mark = async () => page(await (await visit(speaker)).get(at(slow)))('.late-mark').text()
  expect(await mark()).toBe('Quá hạn')
  await moved(slow, agency, 'answer')
  expect(await lateAt('2026-11-26T18:00:00Z')).toEqual([wanted.publicCode])
  expect(await mark()).toBe('')
})

test('a row says by which rule it is due, who has it, and how many files came', async () => {
  const { browser, officer, agency } = await aFullDesk()
  const formal = await aRequest(agency, {
    ...{ kind: 'press_agency_head', documentNo: '125/CV-TS', subject: 'Công văn', pressCard: '' },
  })
  const sha256 = Buffer.alloc(32, 7)
  await db('files').insert({ sha256, size: 3, mediaType: 'application/pdf' })
  await db('fileRefs').insert({ sha256, ownerKind: 'request', ownerId: formal.id, name: 'a.pdf' })
  await db('requests').where({ id: formal.id }).update({ channel: 'paper' })
  const $ = page(await browser.get(LIST))
  const row = (subject: string) =>
    $('tbody tr')
      .filter((_, each) => $(each).text().includes(subject))
      .text()
      .replace(/\s+/g, ' ')
  expect(row('Công văn')).toContain(
    '23/12/2026 23:59còn 30 ngày · luật định, theo khoản 1 Điều 18 Nghị định số 237/2026/NĐ-CP',
  )
  expect(row('Công văn')).toContain('Văn bản giấy · 1 tệp')
  expect(row('Giá điện')).toContain('26/11/2026 23:59còn 3 ngày · theo quy chế nội bộ')
  expect(row('Giá điện')).toContain(officer.name)
  expect(row('Giá điện')).not.toContain('Qua cổng')
  expect(row('Sạt lở')).toMatch(/Quá hạn.*Chưa giao/)
})

test('filters narrow the list and its counts, and the pager and the tabs keep them', async () => {
  const { browser, officer, agency, late, mine } = await aFullDesk()
  await db('requests').where({ id: late.id }).update({ channel: 'phone' })
  const formal = await aRequest(agency, { kind: 'press_agency_head', documentNo: '1/CV' })
  expect(await codes(browser, '?kenh=phone')).toEqual([late.publicCode])
  expect(await tabs(browser, '?kenh=phone')).toEqual([0, 1, 0, 1, 0, 1])
  expect(await codes(browser, '?loai=press-agency-head')).toEqual([formal.publicCode])
  expect(await codes(browser, `?nguoi=${officer.accountId}`)).toEqual([mine.publicCode])
  expect(await codes(browser, '?nguoi=chua-giao&hang=qua-han')).toEqual([late.publicCode])
  const empty = page(await browser.get(`${LIST}?kenh=meeting`))
  expect(empty('main').text()).toContain('Không có đề nghị nào khớp với điều kiện lọc.')
  expect([empty('details[open]').length, empty(`main a[href="${LIST}"]`).length]).toEqual([1, 1])
  for (const none of ['?loai=la', '?kenh=fax', '?nguoi=999999', '?bo-phan=1e9', "?nguoi='"])
    expect(await codes(browser, none)).toHaveLength(4)

  const $ = page(await browser.get(`${LIST}?kenh=phone&hang=qua-han&q=lo`))
  expect([$('#kenh').val(), $('#q').val(), $('[name=hang]').val()]).toEqual(['phone', 'lo', 'qua-han'])
  const links = $('ul.filters a').map((_, { attribs }) => attribs['href']!)
  expect(links.get()[1]).toBe(`${LIST}?kenh=phone&q=lo`)

  for (let left = 30; left > 0; left--) await aRequest(agency)
  const next = page(await browser.get(`${LIST}?loai=information`))('.pager [rel=next]').attr('href')!
  expect(next).toBe(`${LIST}?loai=information&trang=2`)
  expect((await browser.get(next)).status).toBe(200)
  expect(await codes(browser, '?loai=information&trang=2')).toHaveLength(3)
})

test('text finds words of the subject or the outlet without their marks, and a code however it was typed', async () => {
  const { browser, mine, late, closed } = await aFullDesk()
  const find = (q: string, hang = 'tat-ca') => codes(browser, `?hang=${hang}&q=${encodeURIComponent(q)}`)
  expect(await find('gia dien')).toEqual([mine.publicCode])
  expect(await find('ĐỒNG NAI')).toEqual([mine.publicCode])
  expect(await find('sat lo')).toEqual([late.publicCode])
  expect(await find('không có chữ này')).toEqual([])
  for (const typed of [
    closed.publicCode,
    closed.publicCode.toLowerCase().replaceAll('-', ''),
    closed.publicCode.slice(3).replaceAll('-', ' '),
  ])
    expect(await find(typed)).toEqual([closed.publicCode])
  expect(await find(closed.publicCode, 'bo-phan')).toEqual([])
  for (const odd of ["'", '%', '"', '\\', '-', '((', 'a'.repeat(1000)]) expect(await find(odd)).toEqual([])
})

test('words that only look like a code are words', async () => {
  const { agency, browser } = await aFullDesk()
  const steel = await aRequest(agency, { subject: 'Giá cang thep nhập khẩu' })
  expect(await codes(browser, '?q=cang+thep')).toEqual([steel.publicCode])
  const elsewhere = await aRequest(await anAgency())
  expect(await codes(browser, `?hang=tat-ca&q=${elsewhere.publicCode}`)).toEqual([])
  expect(await tabs(browser, `?q=${steel.publicCode}`)).toEqual([0, 1, 0, 0, 0, 1])
})

test('a search reads the index of words or that of codes, and the open are counted by their own', async () => {
  await aFullDesk()
  const planOf = (sql: string) =>
    db.transaction(async (trx) => {
      await trx.raw('set local enable_seqscan = off')
      const { rows } = await trx.raw<{ rows: Record<string, string>[] }>(`explain ${sql}`)
      return rows.map((row) => Object.values(row)[0]).join('\n')
    })
  const words = `select from requests r where r.tsv @@ websearch_to_tsquery('public.vi', 'gia dien')`
  expect(await planOf(words)).toContain('requests_tsv_idx')
  expect(await planOf(`select from requests where public_code = 'YC-2222-2222'`)).toContain('public_code_key')
})

test('offices are shown and filtered only where there are several', async () => {
  const { agency, browser, mine } = await aFullDesk()
  expect(page(await browser.get(LIST))('#bo-phan').length).toBe(0)
  const [office] = await db('offices')
    .insert({ agencyId: agency.id, name: 'Phòng Tổng hợp' })
    .returning<{ id: number }[]>('id')
  await db('requests').where({ id: mine.id }).update({ officeId: office!.id })
  const $ = page(await browser.get(`${LIST}?bo-phan=${office!.id}`))
  expect($('tbody tr').length).toBe(1)
  expect($('tbody tr').text()).toContain('Phòng Tổng hợp')
  expect($('#bo-phan').val()).toBe(String(office!.id))
})

test('who works at two desks sees both, each named', async () => {
  const { agency, officer, mine } = await aFullDesk()
  const other = await anAgency()
  await db('memberships').insert({ accountId: officer.accountId, agencyId: other.id, role: 'head' })
  const theirs = await aRequest(other, { subject: 'Của cơ quan kia' })
  const browser = await visit(officer)
  expect(await codes(browser)).toEqual(expect.arrayContaining([mine.publicCode, theirs.publicCode]))
  const text = page(await browser.get(LIST))('tbody').text()
  expect([text.includes(agency.nameVi), text.includes(other.nameVi)]).toEqual([true, true])
})
